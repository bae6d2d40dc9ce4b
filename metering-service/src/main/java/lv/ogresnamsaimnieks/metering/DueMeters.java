package lv.ogresnamsaimnieks.metering;

import static lv.ogresnamsaimnieks.metering.SubmissionWindow.RIGA;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import lv.ogresnamsaimnieks.events.MeteringEvent.MeterDue;
import lv.ogresnamsaimnieks.metering.DueInHouse.Told;
import lv.ogresnamsaimnieks.ownership.Properties;
import lv.ogresnamsaimnieks.ownership.Property;

/**
 * Tells the others that the last day on which a meter counts ({@link Verification}) comes near: 90, 30 and 7 days before it,
 * and when it has passed, each once. Whoever was away tells only the nearest of them. A meter that was taken away is told of
 * no more; one with another last day begins anew.
 */
public class DueMeters {

    /** The nearest first. */
    private static final int[] AHEAD = {7, 30, 90};

    private static final int PASSED = 0;

    private final DueInHouses due;
    private final Meters meters;
    private final Properties properties;
    private final Clock clock;

    public DueMeters(DueInHouses due, Meters meters, Properties properties, Clock clock) {
        this.due = due;
        this.meters = meters;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * Tells what there is to tell now, a house at a time; it can be asked to as often as one likes.
     *
     * @param attempt runs the change of one house; another instance may have been quicker
     */
    public void tell(Consumer<Runnable> attempt) {
        properties.houses().forEach(it -> attempt.accept(() -> tell(it.id())));
    }

    private void tell(String house) {
        var known = due.find(house).orElseGet(() -> DueInHouse.nothingTold(house));
        var told = new ArrayList<Told>();
        var events = new ArrayList<MeterDue>();
        var flats = properties.inHouse(house).stream().map(Property::id).toList();
        for (var property : meters.ofAll(flats)) {
            for (var meter : property.installedOn(today())) {
                told.addAll(known.told().stream()
                        .filter(it -> it.meter().equals(meter.id()))
                        .toList());
                toTell(meter, told).ifPresent(it -> {
                    told.add(it);
                    events.add(event(property.id(), meter, it));
                });
            }
        }
        if (!events.isEmpty()) {
            due.save(known.telling(told), events);
        }
    }

    private Optional<Told> toTell(Meter meter, List<Told> told) {
        var last = meter.verificationOn(today()).due();
        var days = ChronoUnit.DAYS.between(today(), last);
        var ahead = days < 0
                ? IntStream.of(PASSED)
                : IntStream.of(AHEAD).filter(it -> days <= it).limit(1);
        return ahead.mapToObj(it -> new Told(meter.id(), last, it))
                .filter(now -> told.stream().noneMatch(it -> it.covers(now)))
                .findFirst();
    }

    private MeterDue event(String property, Meter meter, Told now) {
        return new MeterDue(
                property,
                meter.id(),
                meter.serial(),
                meter.resource().name(),
                meter.place().name(),
                meter.verificationOn(today()).kind() == Verification.Kind.REPLACE,
                now.due(),
                now.ahead(),
                clock.instant());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), RIGA);
    }
}
