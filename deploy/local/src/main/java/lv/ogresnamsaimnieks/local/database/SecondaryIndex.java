package lv.ogresnamsaimnieks.local.database;

import de.bwaldvogel.mongo.backend.EmptyIndex;
import de.bwaldvogel.mongo.backend.IndexKey;
import java.util.List;

/** An index that refuses nothing; its collection finds documents by {@link Lookup}. */
final class SecondaryIndex extends EmptyIndex<Integer> {

    SecondaryIndex(String name, List<IndexKey> keys) {
        super(name, keys);
    }
}
