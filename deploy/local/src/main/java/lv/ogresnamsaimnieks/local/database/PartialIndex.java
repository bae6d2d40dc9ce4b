package lv.ogresnamsaimnieks.local.database;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.memory.index.MemoryUniqueIndex;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A unique index over the documents that match its filter; it refuses doubles and answers no queries. */
final class PartialIndex extends MemoryUniqueIndex {

    private final Document filter;
    private final DefaultQueryMatcher matcher = new DefaultQueryMatcher();

    PartialIndex(String name, List<IndexKey> keys, Document filter) {
        super(name, keys, true);
        this.filter = filter;
    }

    @Override
    public synchronized void checkAdd(Document document, MongoCollection<Integer> collection) {
        if (covers(document)) {
            super.checkAdd(document, collection);
        }
    }

    @Override
    public synchronized void add(Document document, Integer position, MongoCollection<Integer> collection) {
        if (covers(document)) {
            super.add(document, position, collection);
        }
    }

    @Override
    public synchronized @Nullable Integer remove(Document document) {
        return covers(document) ? super.remove(document) : null;
    }

    @Override
    public @Nullable Integer getPosition(Document document) {
        return covers(document) ? super.getPosition(document) : null;
    }

    @Override
    public synchronized void checkUpdate(
            Document oldDocument, Document newDocument, MongoCollection<Integer> collection) {
        if (!covers(newDocument)) {
            return;
        }
        if (covers(oldDocument)) {
            super.checkUpdate(oldDocument, newDocument, collection);
        } else {
            super.checkAdd(newDocument, collection);
        }
    }

    @Override
    public void updateInPlace(
            Document oldDocument, Document newDocument, Integer position, MongoCollection<Integer> collection) {
        if (covers(oldDocument) && covers(newDocument)) {
            super.updateInPlace(oldDocument, newDocument, position, collection);
        } else {
            remove(oldDocument);
            add(newDocument, position, collection);
        }
    }

    @Override
    public synchronized boolean canHandle(Document query) {
        return false;
    }

    private boolean covers(Document document) {
        return matcher.matches(document, filter);
    }
}
