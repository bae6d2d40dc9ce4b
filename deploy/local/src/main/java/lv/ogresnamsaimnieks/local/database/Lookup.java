package lv.ogresnamsaimnieks.local.database;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Which documents hold a value in one field: a short list to look through instead of the whole collection. */
final class Lookup {

    private static final Set<String> NEED_A_VALUE = Set.of("$gt", "$gte", "$lt", "$lte");

    private final String field;
    private final Map<Object, NavigableSet<Integer>> byValue = new HashMap<>();
    private final NavigableSet<Integer> withValue = new TreeSet<>();

    Lookup(String field) {
        this.field = field;
    }

    void add(int position, Document document) {
        for (var value : values(document)) {
            byValue.computeIfAbsent(value, _ -> new TreeSet<>()).add(position);
            withValue.add(position);
        }
    }

    void remove(int position, Document document) {
        withValue.remove(position);
        for (var value : values(document)) {
            byValue.computeIfPresent(value, (_, positions) -> {
                positions.remove(position);
                return positions.isEmpty() ? null : positions;
            });
        }
    }

    /** Positions that hold every document this query can match, or null if this field does not narrow it down. */
    @Nullable
    NavigableSet<Integer> candidates(Document query) {
        if (!query.containsKey(field)) {
            return null;
        }
        return switch (query.get(field)) {
            case Document expression -> byExpression(expression);
            case BsonRegularExpression _, Collection<?> _, Missing _ -> null;
            case null -> null;
            case Object value -> holding(value);
        };
    }

    private @Nullable NavigableSet<Integer> byExpression(Document expression) {
        for (var operator : expression.entrySet()) {
            var operand = operator.getValue();
            switch (operator.getKey()) {
                case "$eq" -> {
                    if (isSimple(operand)) {
                        return holding(operand);
                    }
                }
                case "$in" -> {
                    if (operand instanceof Collection<?> values
                            && values.stream().allMatch(Lookup::isSimple)) {
                        var all = new TreeSet<Integer>();
                        values.forEach(it -> all.addAll(holding(it)));
                        return all;
                    }
                }
                case "$exists" -> {
                    if (Utils.isTrue(operand)) {
                        return withValue;
                    }
                }
                case String name -> {
                    if (NEED_A_VALUE.contains(name) && isSimple(operand)) {
                        return withValue;
                    }
                }
            }
        }
        return null;
    }

    private NavigableSet<Integer> holding(Object value) {
        return byValue.getOrDefault(normalized(value), Collections.emptyNavigableSet());
    }

    private static boolean isSimple(@Nullable Object value) {
        return value != null
                && !(value instanceof Document
                        || value instanceof Collection
                        || value instanceof BsonRegularExpression
                        || value instanceof Missing);
    }

    private Set<Object> values(Document document) {
        if (leadsIntoAnEmptyList(document)) {
            return Set.of();
        }
        var values = new HashSet<>();
        collect(Utils.getSubdocumentValueCollectionAware(document, field), values);
        return values;
    }

    /** {@code a.b} is nowhere in <code>{a: []}</code>, and most outboxes are empty. */
    private boolean leadsIntoAnEmptyList(Document document) {
        var dot = field.lastIndexOf('.');
        return dot > 0
                && Utils.getSubdocumentValueCollectionAware(document, field.substring(0, dot))
                        instanceof Collection<?> list
                && list.isEmpty();
    }

    private static void collect(@Nullable Object value, Set<Object> into) {
        switch (value) {
            case null -> into.add(Missing.getInstance());
            case Missing _ -> {}
            case Collection<?> elements when elements.isEmpty() -> into.add(Missing.getInstance());
            case Collection<?> elements -> elements.forEach(it -> collect(it, into));
            case Object other -> into.add(normalized(other));
        }
    }

    private static Object normalized(Object value) {
        return value instanceof Number number ? (Object) (number.doubleValue() + 0.0) : value;
    }
}
