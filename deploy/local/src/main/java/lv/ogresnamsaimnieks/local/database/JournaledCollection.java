package lv.ogresnamsaimnieks.local.database;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One collection in order of insertion; every change of a document is told to the journal. */
final class JournaledCollection extends AbstractMongoCollection<Integer> {

    private final Journal journal;
    private final Map<String, Lookup> lookups = new HashMap<>();
    private NavigableMap<Integer, Document> documents;
    private @Nullable SortedIds ids;
    private int nextPosition;
    private int dataSize;

    JournaledCollection(
            MongoDatabase database,
            String collectionName,
            CollectionOptions options,
            CursorRegistry cursorRegistry,
            Journal journal) {
        super(database, collectionName, options, cursorRegistry);
        this.journal = journal;
        documents = journal.documents(getFullName());
        nextPosition = documents.isEmpty() ? 0 : documents.lastKey() + 1;
    }

    @Override
    public void addIndex(Index<Integer> index) {
        super.addIndex(index);
        lookups.computeIfAbsent(index.getKeys().getFirst().getKey(), field -> {
            var lookup = new Lookup(field);
            documents.forEach(lookup::add);
            return lookup;
        });
    }

    @Override
    protected Integer addDocumentInternal(Document document) {
        var position = nextPosition++;
        documents.put(position, document);
        lookups.values().forEach(it -> it.add(position, document));
        if (ids != null) {
            ids.add(position, document);
        }
        journal.put(getFullName(), position, document);
        return position;
    }

    @Override
    protected void handleUpdate(Integer position, Document oldDocument, Document newDocument) {
        for (var lookup : lookups.values()) {
            lookup.remove(position, oldDocument);
            lookup.add(position, newDocument);
        }
        journal.put(getFullName(), position, newDocument);
    }

    @Override
    protected void removeDocument(Integer position) {
        var document = Objects.requireNonNull(documents.remove(position));
        lookups.values().forEach(it -> it.remove(position, document));
        if (ids != null) {
            ids.remove(document);
        }
        journal.remove(getFullName(), position);
    }

    @Override
    protected QueryResult queryDocuments(
            Document query,
            @Nullable Document orderBy,
            int numberToSkip,
            int limit,
            int batchSize,
            @Nullable Document fieldSelector) {
        for (var index : getIndexes()) {
            if (index.canHandle(query)) {
                return matchDocuments(
                        query, index.getPositions(query), orderBy, numberToSkip, limit, batchSize, fieldSelector);
            }
        }
        var candidates = candidates(query);
        if (orderBy != null && SortedIds.isAskedFor(orderBy) && isMost(candidates)) {
            return matchDocumentsFromStream(
                    ids().positions(query, orderBy).map(this::getDocument),
                    query,
                    null,
                    numberToSkip,
                    limit,
                    batchSize,
                    fieldSelector);
        }
        return candidates == null
                ? matchDocuments(query, orderBy, numberToSkip, limit, batchSize, fieldSelector)
                : matchDocuments(
                        query,
                        isNaturalDescending(orderBy) ? candidates.descendingSet() : candidates,
                        orderBy,
                        numberToSkip,
                        limit,
                        batchSize,
                        fieldSelector);
    }

    @Override
    protected QueryResult matchDocuments(
            Document query,
            @Nullable Document orderBy,
            int numberToSkip,
            int limit,
            int batchSize,
            @Nullable Document fieldSelector) {
        var ordered = isNaturalDescending(orderBy) ? documents.descendingMap() : documents;
        return matchDocumentsFromStream(
                ordered.values().stream(), query, orderBy, numberToSkip, limit, batchSize, fieldSelector);
    }

    @Override
    protected Document getDocument(Integer position) {
        return Objects.requireNonNull(documents.get(position));
    }

    @Override
    protected Stream<DocumentWithPosition<Integer>> streamAllDocumentsWithPosition() {
        return documents.entrySet().stream().map(it -> new DocumentWithPosition<>(it.getValue(), it.getKey()));
    }

    @Override
    public int count() {
        return documents.size();
    }

    @Override
    public void drop() {
        super.drop();
        documents.clear();
        lookups.clear();
        ids = null;
        journal.drop(getFullName());
    }

    @Override
    public void renameTo(MongoDatabase newDatabase, String newCollectionName) {
        var moved = new ArrayList<>(documents.entrySet());
        journal.drop(getFullName());
        super.renameTo(newDatabase, newCollectionName);
        documents = journal.documents(getFullName());
        for (var document : moved) {
            documents.put(document.getKey(), document.getValue());
            journal.put(getFullName(), document.getKey(), document.getValue());
        }
    }

    @Override
    protected void updateDataSize(int sizeDelta) {
        dataSize += sizeDelta;
    }

    @Override
    protected int getDataSize() {
        return dataSize;
    }

    /** Whether looking through all documents in order is no more work than sorting these. */
    private boolean isMost(@Nullable NavigableSet<Integer> candidates) {
        return candidates == null || candidates.size() > documents.size() / 2;
    }

    private SortedIds ids() {
        if (ids == null) {
            var all = new SortedIds();
            documents.forEach(all::add);
            ids = all;
        }
        return ids;
    }

    private @Nullable NavigableSet<Integer> candidates(Document query) {
        NavigableSet<Integer> fewest = null;
        for (var lookup : lookups.values()) {
            var candidates = lookup.candidates(query);
            if (candidates != null && (fewest == null || candidates.size() < fewest.size())) {
                fewest = candidates;
            }
        }
        return fewest;
    }
}
