package lv.ogresnamsaimnieks.metering.bulk;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What becomes of each row of a table. */
final class Verdicts {

    /** Of each outcome so many rows are shown; all of them stand in the file with the results. */
    private static final int SHOWN = 200;

    /** @param explanation for people, in Latvian; empty where there is nothing to explain */
    record Verdict(RowOutcome outcome, String explanation) {}

    private final Map<Integer, Verdict> byRow = new HashMap<>();
    private final Map<RowOutcome, Integer> counts = new EnumMap<>(RowOutcome.class);
    private final List<ReadingImport.Finding> findings = new ArrayList<>();
    private final Set<String> properties = new LinkedHashSet<>();

    void put(ImportRow row, RowOutcome outcome, @Nullable BigDecimal before, String explanation) {
        byRow.put(row.number(), new Verdict(outcome, explanation));
        if (counts.merge(outcome, 1, Integer::sum) <= SHOWN) {
            findings.add(new ReadingImport.Finding(
                    row.number(), outcome, row.address(), row.flat(), row.serial(), before, row.value(), explanation));
        }
    }

    void touches(String property) {
        properties.add(property);
    }

    /** Nothing for a row in which nothing stands. */
    Optional<Verdict> of(int row) {
        return Optional.ofNullable(byRow.get(row));
    }

    Map<RowOutcome, Integer> counts() {
        return counts;
    }

    List<ReadingImport.Finding> findings() {
        return findings.stream()
                .sorted(Comparator.comparingInt(ReadingImport.Finding::row))
                .toList();
    }

    List<String> properties() {
        return List.copyOf(properties);
    }
}
