package lv.ogresnamsaimnieks.metering;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import lv.ogresnamsaimnieks.events.MeteringEvent;
import lv.ogresnamsaimnieks.events.MeteringEvent.ReadingEstimated;
import lv.ogresnamsaimnieks.metering.Amendment.Kind;
import lv.ogresnamsaimnieks.metering.MissedReading.Consequence;
import lv.ogresnamsaimnieks.ownership.Properties;
import lv.ogresnamsaimnieks.ownership.Property;
import org.jspecify.annotations.Nullable;

/** Puts something in the place of the readings that nobody handed in, once a month's window is over for everybody. */
public class MissingReadings {

    private static final int MEMORY = ReceiptChain.MEMORY;

    private final Meters meters;
    private final Readings readings;
    private final Properties properties;
    private final Clock clock;

    public MissingReadings(Meters meters, Readings readings, Properties properties, Clock clock) {
        this.meters = meters;
        this.readings = readings;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * Fills the month, a property at a time; what is filled already stays, so that it can be begun again after a crash, and
     * by several at once. A property that somebody changes meanwhile is left for the next time.
     *
     * @return how many properties were filled
     */
    public int fill(YearMonth month, Function<Runnable, Boolean> attempt) {
        var filled = 0;
        for (var house : properties.houses()) {
            var flats =
                    properties.inHouse(house.id()).stream().map(Property::id).toList();
            var known = readings.of(flats, month, month).stream()
                    .collect(Collectors.toMap(MonthlyReadings::property, Function.identity()));
            for (var it : meters.ofAll(flats)) {
                if (isMissing(it, known.get(it.id()), month) && attempt.apply(() -> fill(it, month))) {
                    filled++;
                }
            }
        }
        return filled;
    }

    private void fill(PropertyMeters property, YearMonth month) {
        var handedIn = readings.of(property.id(), month.minusMonths(MEMORY), month);
        var monthly = handedIn.stream()
                .filter(it -> it.month().equals(month))
                .findFirst()
                .orElseGet(() -> MonthlyReadings.none(property.id(), month));
        if (monthly.lock() != null) {
            return;
        }
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var amendments = new ArrayList<Amendment>();
        var events = new ArrayList<MeteringEvent>();
        MeterHistory.of(property, handedIn).stream()
                .filter(it -> isToBeRead(it.meter(), month) && it.in(month).isEmpty())
                .sorted(Comparator.comparing(it -> it.meter().id()))
                .forEach(it -> {
                    var estimate = estimate(it, month, monthly.next() + amendments.size(), at);
                    amendments.add(estimate);
                    events.add(event(property.id(), it, month, estimate));
                });
        if (!amendments.isEmpty()) {
            readings.save(monthly.with(amendments), events);
        }
    }

    private static boolean isMissing(PropertyMeters property, @Nullable MonthlyReadings known, YearMonth month) {
        return property.meters().stream()
                .filter(it -> isToBeRead(it, month))
                .filter(it ->
                        it.history().stream().noneMatch(past -> past.month().equals(month)))
                .anyMatch(it -> known == null || known.state(it.id()).isEmpty());
    }

    /** Whoever was there at the end of the month has to be read for it. */
    private static boolean isToBeRead(Meter meter, YearMonth month) {
        return meter.isInstalledOn(month.atEndOfMonth());
    }

    static Amendment estimate(MeterHistory history, YearMonth month, int number, Instant at) {
        var missed = new MissedReading(history.missedWith(month));
        if (missed.consequence() == Consequence.DIFFERENCE) {
            return new Amendment(
                    number,
                    Kind.DIFFERENCE,
                    history.meter().id(),
                    null,
                    BigDecimal.ZERO.setScale(3),
                    missed.text(),
                    "",
                    at);
        }
        var used =
                history.averageBefore(month).orElse(BigDecimal.ZERO.setScale(3)).max(BigDecimal.ZERO);
        return new Amendment(
                number,
                Kind.ESTIMATED,
                history.meter().id(),
                history.meter().dial().after(history.presumedBefore(month), used),
                used,
                missed.text(),
                "",
                at);
    }

    static ReadingEstimated event(String property, MeterHistory history, YearMonth month, Amendment estimate) {
        var meter = history.meter();
        var value = estimate.value();
        return new ReadingEstimated(
                property,
                month,
                meter.id(),
                meter.serial(),
                meter.resource().name(),
                meter.place().name(),
                value == null ? history.presumedBefore(month) : value,
                Objects.requireNonNull(estimate.consumption()),
                history.missedWith(month),
                estimate.kind() == Kind.DIFFERENCE,
                estimate.reason(),
                estimate.number(),
                estimate.at());
    }
}
