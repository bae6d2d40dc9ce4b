package lv.ogresnamsaimnieks.ownership;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Everything a person may see of a property in a section, asked on a day (FAQ 7).
 *
 * @param today the day on which it was asked
 */
public record Rights(LocalDate today, List<Right> all) {

    public Rights {
        all = all.stream()
                .sorted(Comparator.comparing(Right::capacity).thenComparing(Right::from))
                .toList();
    }

    /** Whether there is nothing to see. */
    public boolean isNone() {
        return all.isEmpty();
    }

    /** Whether what bears that date may be seen. */
    public boolean cover(LocalDate date) {
        return all.stream().anyMatch(it -> it.covers(date));
    }

    /** As what, and in whose name, the person acts today; empty for one who only keeps what was theirs. */
    public Optional<Right> acting() {
        return all.stream().filter(it -> it.covers(today)).findFirst();
    }

    /** Whether the property, with what changes in it, is the person's to see today. */
    public boolean areCurrent() {
        return acting().isPresent();
    }
}
