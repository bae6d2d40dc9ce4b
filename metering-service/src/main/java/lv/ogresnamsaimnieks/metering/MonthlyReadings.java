package lv.ogresnamsaimnieks.metering;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import lv.ogresnamsaimnieks.defaults.rule.Refused;
import lv.ogresnamsaimnieks.events.MeteringEvent;
import lv.ogresnamsaimnieks.events.MeteringEvent.ReadingAccepted;
import lv.ogresnamsaimnieks.metering.MeterState.Status;
import lv.ogresnamsaimnieks.ownership.Rights;
import org.jspecify.annotations.Nullable;

/**
 * Everything handed in and amended for a property and a month, each oldest first. Nothing is ever taken out; what counts
 * for a meter is what came last.
 *
 * @param late what came after the window's end; while it waits it counts for nothing
 * @param lock the bill that was made of it, null while there is none
 */
public record MonthlyReadings(
        String id,
        String property,
        YearMonth month,
        List<Submission> submissions,
        List<Amendment> amendments,
        List<LateSubmission> late,
        @Nullable Lock lock,
        long version) {

    private static final int MOST = 100;

    /** The month with something more in it, and the events that tell the others. */
    record Accepted(MonthlyReadings readings, List<MeteringEvent> events) {}

    public MonthlyReadings {
        submissions = List.copyOf(submissions);
        amendments = List.copyOf(Objects.requireNonNullElse(amendments, List.of()));
        // Before late readings were kept, there were none.
        late = List.copyOf(Objects.requireNonNullElse(late, List.of()));
    }

    /** What a month of a property is stored under. */
    public static String id(String property, YearMonth month) {
        return property + "/" + month;
    }

    static MonthlyReadings none(String property, YearMonth month) {
        return new MonthlyReadings(id(property, month), property, month, List.of(), List.of(), List.of(), null, 0);
    }

    Optional<Submission> withKey(String key) {
        return submissions.stream().filter(it -> it.key().equals(key)).findFirst();
    }

    Optional<Submission> last() {
        return submissions.isEmpty() ? Optional.empty() : Optional.of(submissions.getLast());
    }

    /** What was handed in last on a day on which the rights reach; without rights, at all. */
    Optional<Submission> last(@Nullable Rights rights) {
        return submissions.reversed().stream()
                .filter(it -> rights == null || rights.cover(it.on()))
                .findFirst();
    }

    /** As it was before the last submission, if that came under this key; what is amended since stays with it. */
    MonthlyReadings without(String key) {
        return last().filter(it -> it.key().equals(key)).isEmpty()
                ? this
                : new MonthlyReadings(
                        id,
                        property,
                        month,
                        submissions.subList(0, submissions.size() - 1),
                        amendments,
                        late,
                        lock,
                        version);
    }

    /** What counts, by meter. */
    Map<String, MeterState> states() {
        var states = new LinkedHashMap<String, MeterState>();
        var submitted = submissions.iterator();
        var amended = new LinkedHashMap<Integer, Amendment>();
        amendments.forEach(it -> amended.put(it.number(), it));
        for (int number = 1; number <= count(); number++) {
            var amendment = amended.get(number);
            if (amendment != null) {
                amend(states, amendment);
            } else if (submitted.hasNext()) {
                submit(states, submitted.next(), number);
            }
        }
        return states;
    }

    /** What counts for a meter; nothing if there is neither a reading nor anything in its place. */
    public Optional<MeterState> state(String meter) {
        return Optional.ofNullable(states().get(meter));
    }

    /** That staff rejected what was handed in for a meter, as long as nobody's reading counts in its place. */
    Optional<Amendment> rejection(String meter) {
        return state(meter).filter(MeterState::isReal).isPresent()
                ? Optional.empty()
                : amendments.reversed().stream()
                        .filter(it -> it.kind() == Amendment.Kind.REJECTED
                                && it.meter().equals(meter))
                        .findFirst();
    }

    /** What was last read from a meter and handed in, whatever became of it. */
    Optional<Reading> of(String meter) {
        return submissions.reversed().stream()
                .flatMap(it -> it.readings().stream())
                .filter(it -> it.meter().equals(meter))
                .findFirst();
    }

    int next() {
        return count() + 1;
    }

    Accepted accept(Submission submission) {
        refuseTooMany();
        refuseBilled();
        var number = next();
        var events = submission.readings().stream()
                .<MeteringEvent>map(it -> new ReadingAccepted(
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
        return new Accepted(new MonthlyReadings(id, property, month, all, amendments, late, lock, version), events);
    }

    MonthlyReadings with(List<Amendment> more) {
        refuseTooMany();
        var all = new ArrayList<>(amendments);
        all.addAll(more);
        return new MonthlyReadings(id, property, month, submissions, all, late, lock, version);
    }

    MonthlyReadings locked(String bill, Instant at) {
        return new MonthlyReadings(id, property, month, submissions, amendments, late, new Lock(bill, at), version);
    }

    /** Keeps what came late, without counting it. */
    MonthlyReadings receive(LateSubmission submission) {
        refuseTooMany();
        refuseBilled();
        return withLate(Stream.concat(late.stream(), Stream.of(submission)).toList());
    }

    /** The late submission of the same key, as it is now. */
    MonthlyReadings with(LateSubmission decided) {
        return withLate(late.stream()
                .map(it -> it.key().equals(decided.key()) ? decided : it)
                .toList());
    }

    Optional<LateSubmission> late(String key) {
        return late.stream().filter(it -> it.key().equals(key)).findFirst();
    }

    private MonthlyReadings withLate(List<LateSubmission> all) {
        return new MonthlyReadings(id, property, month, submissions, amendments, all, lock, version);
    }

    private void refuseBilled() {
        if (lock != null) {
            throw Refused.rule(
                    "month-billed",
                    "Rādījumi jau iekļauti rēķinā",
                    "Šī mēneša rādījumi ir iekļauti rēķinā un vairs nav maināmi.");
        }
    }

    private void refuseTooMany() {
        if (count() + late.size() >= MOST) {
            throw Refused.rule(
                    "too-many-corrections",
                    "Par daudz labojumu",
                    "Šī mēneša rādījumi ir laboti %d reizes. Lūdzu, zvaniet 65049114!".formatted(MOST));
        }
    }

    private int count() {
        return submissions.size() + amendments.size();
    }

    private static void submit(Map<String, MeterState> states, Submission submission, int number) {
        submission
                .readings()
                .forEach(it -> states.put(
                        it.meter(),
                        new MeterState(
                                Status.SUBMITTED,
                                it.value(),
                                it.consumption(),
                                number,
                                submission.readAt(),
                                submission.person(),
                                submission.channel(),
                                submission.receipt(),
                                it.doubts(),
                                "")));
    }

    private static void amend(Map<String, MeterState> states, Amendment it) {
        switch (it.kind()) {
            case CONFIRMED -> states.computeIfPresent(it.meter(), (_, state) -> state.confirmed(it.number()));
            case REJECTED -> states.remove(it.meter());
            case CORRECTED -> states.put(it.meter(), amended(Status.CORRECTED, it));
            case ESTIMATED -> states.put(it.meter(), amended(Status.AVERAGE, it));
            case DIFFERENCE -> states.put(it.meter(), amended(Status.DIFFERENCE, it));
        }
    }

    private static MeterState amended(Status status, Amendment it) {
        return new MeterState(
                status,
                it.value(),
                Objects.requireNonNull(it.consumption()),
                it.number(),
                it.at(),
                it.by(),
                Channel.STAFF,
                "",
                List.of(),
                it.reason());
    }
}
