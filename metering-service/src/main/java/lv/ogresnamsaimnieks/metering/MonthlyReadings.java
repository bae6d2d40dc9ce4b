package lv.ogresnamsaimnieks.metering;

import java.time.YearMonth;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lv.ogresnamsaimnieks.defaults.rule.Refused;
import lv.ogresnamsaimnieks.events.MeteringEvent.ReadingAccepted;

/**
 * Everything handed in for a property and a month, oldest first. Nothing is ever taken out; what counts for a meter is what
 * was handed in last.
 */
public record MonthlyReadings(String id, String property, YearMonth month, List<Submission> submissions, long version) {

    private static final int MOST = 100;

    /** The month with one submission more, and the events that tell the others. */
    record Accepted(MonthlyReadings readings, List<ReadingAccepted> events) {}

    public MonthlyReadings {
        submissions = List.copyOf(submissions);
    }

    /** What a month of a property is stored under. */
    public static String id(String property, YearMonth month) {
        return property + "/" + month;
    }

    static MonthlyReadings none(String property, YearMonth month) {
        return new MonthlyReadings(id(property, month), property, month, List.of(), 0);
    }

    Optional<Submission> withKey(String key) {
        return submissions.stream().filter(it -> it.key().equals(key)).findFirst();
    }

    Optional<Submission> last() {
        return submissions.isEmpty() ? Optional.empty() : Optional.of(submissions.getLast());
    }

    /** What counts: the last reading of each meter. */
    Collection<Reading> current() {
        var current = new LinkedHashMap<String, Reading>();
        submissions.forEach(submission -> submission.readings().forEach(it -> current.put(it.meter(), it)));
        return current.values();
    }

    Optional<Reading> of(String meter) {
        return current().stream().filter(it -> it.meter().equals(meter)).findFirst();
    }

    Accepted accept(Submission submission) {
        if (submissions.size() >= MOST) {
            throw Refused.rule(
                    "too-many-corrections",
                    "Par daudz labojumu",
                    "Šī mēneša rādījumi ir laboti %d reizes. Lūdzu, zvaniet 65049114!".formatted(MOST));
        }
        var number = submissions.size() + 1;
        var events = submission.readings().stream()
                .map(it -> new ReadingAccepted(
                        property,
                        month,
                        it.meter(),
                        it.serial(),
                        it.resource().name(),
                        it.place().name(),
                        it.value(),
                        it.consumption(),
                        submission.receipt(),
                        number,
                        submission.person(),
                        submission.at()))
                .toList();
        var all = Stream.concat(submissions.stream(), Stream.of(submission)).toList();
        return new Accepted(new MonthlyReadings(id, property, month, all, version), events);
    }
}
