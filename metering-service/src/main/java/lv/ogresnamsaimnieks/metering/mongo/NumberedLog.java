package lv.ogresnamsaimnieks.metering.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;

/**
 * Entries that are numbered without a gap, by however many writers: each puts its entry one after the last it sees, and if
 * somebody else was quicker the database refuses the number. So an entry is only there when the one before it was, and
 * whoever reads up to the first number that is missing has missed nothing.
 */
final class NumberedLog {

    private static final String NUMBER = "_id";

    private final MongoOperations mongo;
    private final String collection;

    NumberedLog(MongoOperations mongo, String collection) {
        this.mongo = mongo;
        this.collection = collection;
    }

    /**
     * Adds entries one after the other, and gives the number of the first. If somebody else is quicker in the middle of it,
     * all are added again behind theirs.
     */
    long append(List<Document> entries, int tries) {
        for (int attempt = 1; ; attempt++) {
            var first = last() + 1;
            try {
                mongo.insert(
                        IntStream.range(0, entries.size())
                                .mapToObj(it -> numbered(entries.get(it), first + it))
                                .toList(),
                        collection);
                return first;
            } catch (DuplicateKeyException quicker) {
                if (attempt == tries) {
                    throw quicker;
                }
            }
        }
    }

    /** The number of the last entry; 0 if there is none. */
    long last() {
        var last = mongo.findOne(
                new Query().with(Sort.by(Sort.Direction.DESC, NUMBER)).limit(1), Document.class, collection);
        return last == null ? 0 : number(last);
    }

    /** The number of the first entry that is still there; 1 if there is none. */
    long first() {
        var first = mongo.findOne(new Query().with(Sort.by(NUMBER)).limit(1), Document.class, collection);
        return first == null ? 1 : number(first);
    }

    /** What comes after a number, up to the first that is missing. */
    List<Document> after(long number, int most) {
        var found = mongo.find(
                query(where(NUMBER).gt(number)).with(Sort.by(NUMBER)).limit(most), Document.class, collection);
        int whole = 0;
        while (whole < found.size() && number(found.get(whole)) == number + whole + 1) {
            whole++;
        }
        return found.subList(0, whole);
    }

    static long number(Document entry) {
        return entry.getLong(NUMBER);
    }

    private static Document numbered(Document entry, long number) {
        var whole = new Document(NUMBER, number);
        whole.putAll(entry);
        return whole;
    }
}
