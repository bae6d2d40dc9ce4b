package lv.ogresnamsaimnieks.metering;

import static lv.ogresnamsaimnieks.metering.SubmissionWindow.RIGA;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lv.ogresnamsaimnieks.defaults.rule.Refused;
import lv.ogresnamsaimnieks.defaults.rule.Wrong;
import lv.ogresnamsaimnieks.events.MeteringEvent;
import lv.ogresnamsaimnieks.events.MeteringEvent.MeterReplaced;
import lv.ogresnamsaimnieks.events.MeteringEvent.ReadingCorrected;
import lv.ogresnamsaimnieks.events.MeteringEvent.ReadingRejected;
import lv.ogresnamsaimnieks.metering.Amendment.Kind;
import lv.ogresnamsaimnieks.metering.MeterState.Status;
import lv.ogresnamsaimnieks.ownership.Properties;
import lv.ogresnamsaimnieks.ownership.Property;
import org.jspecify.annotations.Nullable;

/** What staff do about readings after they were handed in, and about the meters themselves. Nothing is ever taken out. */
public class ReadingDesk {

    private static final int MEMORY = ReceiptChain.MEMORY;
    private static final int LONGEST_REASON = 300;

    /**
     * Another meter in the place of one.
     *
     * @param on the first day of the new one
     * @param closing what the old one showed at the end, as typed
     * @param opening what the new one showed at the beginning, as typed
     */
    public record Replacement(
            LocalDate on,
            @Nullable String closing,
            String serial,
            @Nullable String opening,
            int digits,
            int decimals,
            Construction construction,
            ReadBy readBy,
            @Nullable LocalDate verificationDue) {}

    private final Meters meters;
    private final Readings readings;
    private final Properties properties;
    private final WindowCalendar calendar;
    private final Clock clock;

    public ReadingDesk(Meters meters, Readings readings, Properties properties, WindowCalendar calendar, Clock clock) {
        this.meters = meters;
        this.readings = readings;
        this.properties = properties;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Says that a reading is right; saying it twice changes nothing. Empty if there is nothing to confirm. */
    public Optional<MeterState> confirm(String staff, String property, YearMonth month, String meter, String reason) {
        return state(property, month, meter).map(it -> {
            if (it.status() != Status.SUBMITTED) {
                return it;
            }
            var monthly = monthly(property, month);
            var amended = monthly.with(List.of(
                    new Amendment(monthly.next(), Kind.CONFIRMED, meter, null, null, optional(reason), staff, now())));
            readings.save(amended, List.of());
            return amended.state(meter).orElseThrow();
        });
    }

    /** Says of all readings of a house that nobody doubts that they are right, and of how many that was said now. */
    public int confirmAll(String staff, String house, YearMonth month) {
        var confirmed = 0;
        var flats = properties.inHouse(house).stream().map(Property::id).toList();
        for (var monthly : readings.of(flats, month, month)) {
            var amendments = new ArrayList<Amendment>();
            monthly.states().forEach((meter, state) -> {
                if (state.status() == Status.SUBMITTED && !state.isSuspicious()) {
                    amendments.add(new Amendment(
                            monthly.next() + amendments.size(), Kind.CONFIRMED, meter, null, null, "", staff, now()));
                }
            });
            if (!amendments.isEmpty()) {
                readings.save(monthly.with(amendments), List.of());
                confirmed += amendments.size();
            }
        }
        return confirmed;
    }

    /**
     * Says that a reading is wrong. While the window is open the owner can hand in another; after it the average stands in
     * its place at once. Empty if there is no reading.
     */
    public Optional<MonthlyReadings> reject(
            String staff, String property, YearMonth month, String meter, String reason) {
        return state(property, month, meter).filter(MeterState::isReal).map(before -> {
            var why = required(reason);
            var monthly = monthly(property, month);
            refuseBilled(monthly);
            var at = now();
            var rejection = new Amendment(monthly.next(), Kind.REJECTED, meter, null, null, why, staff, at);
            var amended = monthly.with(List.of(rejection));
            var events = new ArrayList<MeteringEvent>();
            var rejected = meters.of(property).flatMap(it -> it.find(meter)).orElseThrow();
            events.add(new ReadingRejected(
                    property,
                    month,
                    meter,
                    why,
                    rejection.number(),
                    at,
                    rejected.serial(),
                    rejected.resource().name(),
                    rejected.place().name(),
                    before.value()));
            if (today().isAfter(window(property, month).closes())) {
                var history = history(property, month, meter, amended);
                var estimate = MissingReadings.estimate(history, month, amended.next(), at);
                amended = amended.with(List.of(estimate));
                events.add(MissingReadings.event(property, history, month, estimate));
            }
            readings.save(amended, events);
            return amended;
        });
    }

    /**
     * Puts another value in the place of what counts, also after the window. Once the month is billed the difference goes
     * into the next bill that is not made yet. Empty if the property has no such meter.
     */
    public Optional<MeterState> correct(
            String staff, String property, YearMonth month, String meter, @Nullable String typed, String reason) {
        return meters.of(property).flatMap(it -> it.find(meter)).map(it -> {
            var wrongs = new ArrayList<Wrong>();
            new EnteredValue(it.dial(), "value").wrong(typed).ifPresent(wrongs::add);
            wrongOf(reason).ifPresent(wrongs::add);
            if (!wrongs.isEmpty()) {
                throw Refused.input(wrongs);
            }
            return correct(staff, property, month, it, EnteredValue.of(typed), reason.strip());
        });
    }

    private MeterState correct(
            String staff, String property, YearMonth month, Meter meter, BigDecimal value, String reason) {
        var monthly = monthly(property, month);
        var history = history(property, month, meter.id(), monthly);
        if (isReadAfter(property, month, meter.id())) {
            throw ReadingRefused.readSince();
        }
        var reading = new NewReading(history, month, value);
        LowerThanBefore.in(reading).ifPresent(why -> {
            throw ReadingRefused.values(List.of(new Wrong("value", "below-previous", why)), List.of());
        });
        var before = history.in(month);
        if (before.filter(it -> !it.estimated() && it.value().compareTo(value) == 0)
                .isPresent()) {
            return monthly.state(meter.id()).orElseThrow(ReadingDesk::billedElsewhere);
        }
        var consumption = reading.consumption().setScale(3);
        var difference =
                consumption.subtract(before.map(MeterHistory.Month::consumption).orElse(BigDecimal.ZERO));
        var amendment =
                new Amendment(monthly.next(), Kind.CORRECTED, meter.id(), value, consumption, reason, staff, now());
        var amended = monthly.with(List.of(amendment));
        readings.save(
                amended,
                List.of(new ReadingCorrected(
                        property,
                        month,
                        meter.id(),
                        meter.serial(),
                        meter.resource().name(),
                        meter.place().name(),
                        value,
                        consumption,
                        difference.setScale(3),
                        monthly.lock() == null ? month : month.plusMonths(1),
                        reason,
                        amendment.number(),
                        amendment.at(),
                        before.map(MeterHistory.Month::value).orElse(null))));
        return amended.state(meter.id()).orElseThrow();
    }

    /**
     * Puts a meter in the place of another; the same again gives the same meter again. Empty if the property has no such
     * meter.
     */
    public Optional<Meter> replace(String property, String meter, Replacement replacement) {
        return meters.of(property).flatMap(known -> known.find(meter).map(it -> replace(known, it, replacement)));
    }

    private Meter replace(PropertyMeters known, Meter old, Replacement replacement) {
        var id = newId(known.id(), old, replacement);
        var again = known.find(id);
        if (again.isPresent()) {
            return again.get();
        }
        var dial = new Dial(replacement.digits(), replacement.decimals());
        var wrongs = new ArrayList<Wrong>();
        new EnteredValue(old.dial(), "closing").wrong(replacement.closing()).ifPresent(wrongs::add);
        new EnteredValue(dial, "opening").wrong(replacement.opening()).ifPresent(wrongs::add);
        if (replacement.on().isAfter(today())) {
            wrongs.add(new Wrong("on", "future", "Nomaiņas datums nevar būt nākotnē."));
        }
        if (!replacement.on().isAfter(old.installedOn())) {
            wrongs.add(new Wrong("on", "before-installation", "Skaitītājs tad vēl nebija uzstādīts."));
        }
        if (!wrongs.isEmpty()) {
            throw Refused.input(wrongs);
        }
        if (old.removedOn() != null) {
            throw Refused.rule("meter-removed", "Skaitītājs jau ir noņemts", "Šis skaitītājs vairs nav uzstādīts.");
        }
        var month = YearMonth.from(replacement.on());
        var closing = EnteredValue.of(replacement.closing());
        var handedIn = readings.of(known.id(), month.minusMonths(MEMORY), month.plusMonths(MEMORY));
        if (handedIn.stream()
                .filter(it -> it.month().isAfter(month) || it.lock() != null)
                .anyMatch(
                        it -> !it.month().isBefore(month) && it.state(old.id()).isPresent())) {
            throw ReadingRefused.readSince();
        }
        var before = MeterHistory.of(known, handedIn).stream()
                .filter(it -> it.meter().id().equals(old.id()))
                .findFirst()
                .orElseThrow();
        var shown = before.in(month)
                .filter(it -> !it.estimated())
                .map(MeterHistory.Month::value)
                .orElseGet(() -> before.valueBefore(month));
        if (old.dial().used(shown, closing).signum() < 0) {
            throw ReadingRefused.values(
                    List.of(new Wrong(
                            "closing",
                            "below-previous",
                            "Rādījums nevar būt mazāks par iepriekšējo (%s).".formatted(Texts.volume(shown)))),
                    List.of());
        }
        var fresh = new Meter(
                id,
                replacement.serial().strip(),
                old.resource(),
                old.place(),
                replacement.on(),
                EnteredValue.of(replacement.opening()),
                replacement.digits(),
                replacement.decimals(),
                replacement.verificationDue(),
                null,
                null,
                old.id(),
                replacement.construction(),
                replacement.readBy(),
                List.of());
        var after = known.with(old.removed(replacement.on(), closing)).with(fresh);
        var closed = MeterHistory.of(after, handedIn).stream()
                .filter(it -> it.meter().id().equals(old.id()))
                .findFirst()
                .flatMap(it -> it.in(month))
                .orElseThrow();
        meters.save(
                after,
                List.of(new MeterReplaced(
                        known.id(),
                        month,
                        old.resource().name(),
                        old.place().name(),
                        old.id(),
                        old.serial(),
                        closing,
                        closed.consumption().setScale(3),
                        fresh.id(),
                        fresh.serial(),
                        fresh.initialValue(),
                        replacement.on(),
                        now())));
        return fresh;
    }

    /** The same meter in the same place on the same day has the same id, whoever records it. */
    private static String newId(String property, Meter old, Replacement it) {
        var name = String.join(
                "|",
                property,
                old.resource().name(),
                old.place().name(),
                it.serial().strip(),
                it.on().toString());
        return "m-" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private boolean isReadAfter(String property, YearMonth month, String meter) {
        return readings.of(property, month.plusMonths(1), month.plusMonths(MEMORY)).stream()
                .flatMap(it -> it.state(meter).stream())
                .anyMatch(MeterState::isReal);
    }

    private Optional<MeterState> state(String property, YearMonth month, String meter) {
        return monthly(property, month).state(meter);
    }

    private MonthlyReadings monthly(String property, YearMonth month) {
        return readings.of(property, month, month).stream()
                .findFirst()
                .orElseGet(() -> MonthlyReadings.none(property, month));
    }

    private MeterHistory history(String property, YearMonth month, String meter, MonthlyReadings now) {
        var handedIn = new ArrayList<>(readings.of(property, month.minusMonths(MEMORY), month.minusMonths(1)));
        handedIn.add(now);
        return MeterHistory.of(meters.of(property).orElseThrow(), handedIn).stream()
                .filter(it -> it.meter().id().equals(meter))
                .findFirst()
                .orElseThrow();
    }

    private SubmissionWindow window(String property, YearMonth month) {
        var house = properties.find(property).map(Property::house).orElse("");
        return calendar.of(
                month,
                meters.of(property)
                        .orElseGet(() -> PropertyMeters.noneIn(property))
                        .asked(house, Channel.WEB));
    }

    private static void refuseBilled(MonthlyReadings monthly) {
        if (monthly.lock() != null) {
            throw Refused.rule(
                    "month-billed",
                    "Rādījumi jau iekļauti rēķinā",
                    "Rādījums ir iekļauts rēķinā. To var labot: starpību iekļaus nākamajā rēķinā.");
        }
    }

    private static Refused billedElsewhere() {
        return Refused.rule(
                "known-before",
                "Rādījums jau ir tāds",
                "Šo rādījumu jau zina grāmatvedības sistēma, un tas ir tāds pats.");
    }

    private static Optional<Wrong> wrongOf(String reason) {
        return reason.isBlank() || reason.strip().length() > LONGEST_REASON
                ? Optional.of(new Wrong(
                        "reason", "length", "Norādiet iemeslu, ne garāku par %d rakstzīmēm.".formatted(LONGEST_REASON)))
                : Optional.empty();
    }

    static String required(String reason) {
        wrongOf(reason).ifPresent(it -> {
            throw Refused.input(List.of(it));
        });
        return reason.strip();
    }

    private static String optional(String reason) {
        return reason.isBlank() ? "" : required(reason);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), RIGA);
    }
}
