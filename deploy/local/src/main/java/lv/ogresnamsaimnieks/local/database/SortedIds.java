package lv.ogresnamsaimnieks.local.database;

import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Document;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The positions of documents in the order of their ids, so that the last of many is found without sorting them all. */
final class SortedIds {

    private static final String ID = "_id";

    private final NavigableMap<Object, Integer> positions = new TreeMap<>(ValueComparator.asc());

    /** Whether this order is by id and by nothing else. */
    static boolean isAskedFor(@Nullable Document orderBy) {
        return orderBy != null && orderBy.keySet().equals(Set.of(ID));
    }

    void add(int position, Document document) {
        positions.put(document.get(ID), position);
    }

    void remove(Document document) {
        positions.remove(document.get(ID));
    }

    /** In the order asked for, without those whose id the query excludes by a bound. */
    Stream<Integer> positions(Document query, Document orderBy) {
        var within = query.get(ID) instanceof Document bounds ? within(bounds) : positions;
        var isAscending = orderBy.get(ID) instanceof Number direction && direction.intValue() > 0;
        return (isAscending ? within : within.descendingMap()).values().stream();
    }

    private NavigableMap<Object, Integer> within(Document bounds) {
        var within = positions;
        for (var bound : bounds.entrySet()) {
            if (bound.getValue() instanceof Number || bound.getValue() instanceof String) {
                within = switch (bound.getKey()) {
                    case "$gt", "$gte" -> within.tailMap(bound.getValue(), true);
                    case "$lt", "$lte" -> within.headMap(bound.getValue(), true);
                    default -> within;
                };
            }
        }
        return within;
    }
}
