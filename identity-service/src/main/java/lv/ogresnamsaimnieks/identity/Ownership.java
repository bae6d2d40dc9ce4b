package lv.ogresnamsaimnieks.identity;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * A person or a company owns a share of a property for a time.
 *
 * @param person the owner's id, also if it is a company
 * @param representatives of a company; none of a person
 */
public record Ownership(String person, Share share, Period period, List<Representation> representatives) {

    public Ownership {
        // What was stored before companies could own anything has none.
        representatives = Objects.requireNonNullElse(representatives, List.<Representation>of()).stream()
                .sorted(Comparator.comparing((Representation it) -> it.period().from())
                        .thenComparing(Representation::person))
                .toList();
    }

    boolean isTheSameAs(Ownership other) {
        return person.equals(other.person) && period.from().equals(other.period.from());
    }
}
