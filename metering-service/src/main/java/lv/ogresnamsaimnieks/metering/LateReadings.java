package lv.ogresnamsaimnieks.metering;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.ogresnamsaimnieks.defaults.rule.Refused;
import lv.ogresnamsaimnieks.defaults.rule.Wrong;
import lv.ogresnamsaimnieks.events.MeteringEvent.LateReading;
import lv.ogresnamsaimnieks.events.MeteringEvent.LateReadingsAccepted;
import lv.ogresnamsaimnieks.events.MeteringEvent.LateReadingsRejected;
import lv.ogresnamsaimnieks.metering.LateSubmission.Decision;
import lv.ogresnamsaimnieks.ownership.Properties;
import lv.ogresnamsaimnieks.ownership.Property;
import org.jspecify.annotations.Nullable;

/** What staff do about readings that came after the window's end: each is accepted once, or rejected with a reason. */
public class LateReadings {

    private static final int MEMORY = ReceiptChain.MEMORY;

    /**
     * Readings that wait for staff, with the flat they are of.
     *
     * @param counting what counts for each of their meters now, if anything does
     */
    public record Waiting(Property flat, YearMonth month, LateSubmission submission, List<Counting> counting) {}

    /** What counts for a meter while late readings wait; null where nothing does. */
    public record Counting(String meter, @Nullable MeterState state) {}

    private final Meters meters;
    private final Readings readings;
    private final Properties properties;
    private final Clock clock;
    private final Receipts receipts;

    public LateReadings(Meters meters, Readings readings, Properties properties, Clock clock, RandomGenerator random) {
        this.meters = meters;
        this.readings = readings;
        this.properties = properties;
        this.clock = clock;
        this.receipts = new Receipts(random);
    }

    /** What waits in a house for a month or for the one before it, oldest first. */
    public List<Waiting> waiting(String house, YearMonth month) {
        var flats = properties.inHouse(house).stream().collect(Collectors.toMap(Property::id, Function.identity()));
        return readings.of(flats.keySet(), month.minusMonths(1), month).stream()
                .flatMap(monthly -> Optional.ofNullable(flats.get(monthly.property())).stream()
                        .flatMap(flat -> waiting(flat, monthly)))
                .sorted(Comparator.comparing(it -> it.submission().arrivedAt()))
                .toList();
    }

    /**
     * Lets late readings count, as a submission with a receipt like any other; saying it twice changes nothing. Empty if
     * there are none of that key.
     */
    public Optional<LateSubmission> accept(String staff, String property, YearMonth month, String key) {
        return find(property, month, key).map(late -> {
            if (isDecided(late, true)) {
                return late;
            }
            var handedIn = readings.of(property, month.minusMonths(MEMORY), month);
            var monthly = handedIn.getLast();
            var at = now();
            var submission = new ReceiptChain(handedIn)
                    .next(
                            property,
                            month,
                            key,
                            receipts.number(month),
                            late.person(),
                            late.onBehalfOf(),
                            Channel.WEB,
                            at,
                            late.capturedAt(),
                            counted(property, month, handedIn, late));
            var accepted = monthly.accept(submission);
            var decided = late.decided(new Decision(true, submission.receipt(), "", staff, at));
            var events = new ArrayList<>(accepted.events());
            events.add(new LateReadingsAccepted(property, month, submission.receipt(), late.capturedAt(), at));
            readings.save(accepted.readings().with(decided), events);
            return decided;
        });
    }

    /** Lets late readings never count, and tells their owners why; saying it twice changes nothing. Empty if there are none. */
    public Optional<LateSubmission> reject(String staff, String property, YearMonth month, String key, String reason) {
        return find(property, month, key).map(late -> {
            if (isDecided(late, false)) {
                return late;
            }
            var why = ReadingDesk.required(reason);
            var at = now();
            var decided = late.decided(new Decision(false, "", why, staff, at));
            readings.save(
                    monthly(property, month).orElseThrow().with(decided),
                    List.of(new LateReadingsRejected(
                            property,
                            month,
                            late.capturedAt(),
                            late.readings().stream().map(LateReadings::told).toList(),
                            why,
                            at)));
            return decided;
        });
    }

    private static LateReading told(Reading it) {
        return new LateReading(
                it.meter(), it.serial(), it.resource().name(), it.place().name(), it.value());
    }

    private static boolean isDecided(LateSubmission late, boolean accepted) {
        var decision = late.decision();
        if (decision != null && decision.accepted() != accepted) {
            throw Refused.rule(
                    "late-decided",
                    "Par rādījumiem jau ir lemts",
                    decision.accepted()
                            ? "Šie rādījumi jau ir pieņemti. Ja tie nav pareizi, labojiet vai noraidiet tos."
                            : "Šie rādījumi jau ir noraidīti. Ja tie ir pareizi, ierakstiet tos kā labojumu.");
        }
        return decision != null;
    }

    /** As the meters' history stands now, which may have changed while the readings waited. */
    private List<Reading> counted(
            String property, YearMonth month, List<MonthlyReadings> handedIn, LateSubmission late) {
        var histories = MeterHistory.of(meters.of(property).orElseThrow(), handedIn).stream()
                .collect(Collectors.toMap(it -> it.meter().id(), Function.identity()));
        var wrongs = new ArrayList<Wrong>();
        var counted = new ArrayList<Reading>();
        for (var it : late.readings()) {
            var reading = new NewReading(
                    Optional.ofNullable(histories.get(it.meter())).orElseThrow(), month, it.value());
            LowerThanBefore.in(reading).ifPresent(why -> wrongs.add(new Wrong(it.meter(), "below-previous", why)));
            if (isReadAfter(property, month, it.meter())) {
                throw ReadingRefused.readSince();
            }
            counted.add(reading.accepted(it.doubts()));
        }
        if (!wrongs.isEmpty()) {
            throw ReadingRefused.values(wrongs, List.of());
        }
        return counted;
    }

    private boolean isReadAfter(String property, YearMonth month, String meter) {
        return readings.of(property, month.plusMonths(1), month.plusMonths(MEMORY)).stream()
                .flatMap(it -> it.state(meter).stream())
                .anyMatch(MeterState::isReal);
    }

    private Stream<Waiting> waiting(Property flat, MonthlyReadings monthly) {
        return monthly.late().stream()
                .filter(LateSubmission::isPending)
                .map(it -> new Waiting(
                        flat,
                        monthly.month(),
                        it,
                        it.readings().stream()
                                .map(reading -> new Counting(
                                        reading.meter(),
                                        monthly.state(reading.meter()).orElse(null)))
                                .toList()));
    }

    private Optional<LateSubmission> find(String property, YearMonth month, String key) {
        return monthly(property, month).flatMap(it -> it.late(key));
    }

    private Optional<MonthlyReadings> monthly(String property, YearMonth month) {
        return readings.of(property, month, month).stream().findFirst();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
