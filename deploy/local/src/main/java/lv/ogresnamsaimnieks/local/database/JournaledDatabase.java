package lv.ogresnamsaimnieks.local.database;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.AbstractMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.memory.index.MemoryUniqueIndex;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One database; its collections and the descriptions of its indexes are documents in the journal too. */
final class JournaledDatabase extends AbstractMongoDatabase<Integer> {

    private static final String INDEXES = "system.indexes";

    private final Journal journal;
    private @Nullable Document beingAdded;

    JournaledDatabase(String databaseName, Journal journal, CursorRegistry cursorRegistry) {
        super(databaseName, cursorRegistry);
        this.journal = journal;
        initializeNamespacesAndIndexes();
    }

    @Override
    protected MongoCollection<Integer> openOrCreateCollection(String collectionName, CollectionOptions options) {
        return new JournaledCollection(this, collectionName, options, cursorRegistry, journal);
    }

    @Override
    protected void addIndex(Document indexDescription) {
        beingAdded = indexDescription;
        try {
            super.addIndex(indexDescription);
        } finally {
            beingAdded = null;
        }
    }

    @Override
    protected Index<Integer> openOrCreateUniqueIndex(
            String collectionName, String indexName, List<IndexKey> keys, boolean sparse) {
        return description(collectionName, indexName).get("partialFilterExpression") instanceof Document filter
                ? new PartialIndex(indexName, keys, filter)
                : new MemoryUniqueIndex(indexName, keys, sparse);
    }

    @Override
    protected Index<Integer> openOrCreateSecondaryIndex(
            String collectionName, String indexName, List<IndexKey> keys, boolean sparse) {
        return new SecondaryIndex(indexName, keys);
    }

    @Override
    protected long getStorageSize() {
        return 0;
    }

    @Override
    protected long getFileSize() {
        return 0;
    }

    List<Document> indexDescriptions() {
        return List.copyOf(
                journal.documents(getFullCollectionNamespace(INDEXES)).values());
    }

    private Document description(String collectionName, String indexName) {
        if (beingAdded != null) {
            return beingAdded;
        }
        var namespace = getFullCollectionNamespace(collectionName);
        return indexDescriptions().stream()
                .filter(it -> indexName.equals(it.get("name")) && namespace.equals(it.get("ns")))
                .findFirst()
                .orElseGet(Document::new);
    }
}
