package lv.ogresnamsaimnieks.messaging;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What metering has told of the latest months of a property: which readings count that somebody handed in, and which meters
 * were taken away. The id is the property's. Hearing the same twice, or something older later, changes nothing.
 */
public record PropertyReadings(String id, List<Known> known, Set<String> gone, long version) {

    /**
     * What was heard last of a meter and a month.
     *
     * @param submission counts what metering tells of a property's month
     * @param handedIn whether a reading counts that somebody handed in
     */
    public record Known(YearMonth month, String meter, int submission, boolean handedIn) {}

    /** Nobody is reminded of anything older. */
    private static final int MONTHS = 3;

    public PropertyReadings {
        known = List.copyOf(known);
        gone = Set.copyOf(gone);
    }

    static PropertyReadings nothingHeard(String property) {
        return new PropertyReadings(property, List.of(), Set.of(), 0);
    }

    PropertyReadings with(Known heard) {
        var newest = known.stream()
                .map(Known::month)
                .max(Comparator.naturalOrder())
                .filter(it -> it.isAfter(heard.month()))
                .orElse(heard.month());
        var isOld = heard.month().isBefore(newest.minusMonths(MONTHS - 1))
                || known.stream().anyMatch(it -> isSame(it, heard) && it.submission() >= heard.submission());
        if (isOld) {
            return this;
        }
        var others =
                known.stream().filter(it -> !isSame(it, heard) && !it.month().isBefore(newest.minusMonths(MONTHS - 1)));
        return new PropertyReadings(id, Stream.concat(others, Stream.of(heard)).toList(), gone, version);
    }

    PropertyReadings without(String meter) {
        if (gone.contains(meter)) {
            return this;
        }
        var all = new HashSet<>(gone);
        all.add(meter);
        return new PropertyReadings(id, known, all, version);
    }

    /** Whether a reading of any of these meters is still to be handed in. */
    boolean lacks(YearMonth month, List<String> meters) {
        return meters.stream()
                .filter(it -> !gone.contains(it))
                .anyMatch(meter -> known.stream()
                        .noneMatch(it -> it.handedIn()
                                && it.month().equals(month)
                                && it.meter().equals(meter)));
    }

    private static boolean isSame(Known one, Known other) {
        return one.month().equals(other.month()) && one.meter().equals(other.meter());
    }
}
