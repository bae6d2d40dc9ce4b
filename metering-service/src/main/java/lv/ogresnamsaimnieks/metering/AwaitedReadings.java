package lv.ogresnamsaimnieks.metering;

import static lv.ogresnamsaimnieks.metering.SubmissionWindow.RIGA;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import lv.ogresnamsaimnieks.events.MeteringEvent.ReadingsAwaited;
import lv.ogresnamsaimnieks.metering.AwaitedInHouse.Told;
import lv.ogresnamsaimnieks.metering.WindowScope.Asked;
import lv.ogresnamsaimnieks.ownership.House;
import lv.ogresnamsaimnieks.ownership.Properties;
import lv.ogresnamsaimnieks.ownership.Property;
import org.jspecify.annotations.Nullable;

/**
 * Tells the others which properties still lack a reading of a meter that is read by hand: once when the owners' window opens,
 * and on each day that is a window's last. A house is one write, so whoever is killed tells none of it twice; a window that
 * became longer has another last day, one that opened again is not told of as if it had never been open.
 */
public class AwaitedReadings {

    private final AwaitedInHouses awaited;
    private final Meters meters;
    private final Readings readings;
    private final Properties properties;
    private final WindowCalendar calendar;
    private final Clock clock;

    public AwaitedReadings(
            AwaitedInHouses awaited,
            Meters meters,
            Readings readings,
            Properties properties,
            WindowCalendar calendar,
            Clock clock) {
        this.awaited = awaited;
        this.meters = meters;
        this.readings = readings;
        this.properties = properties;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * Tells what there is to tell now, a house at a time; it can be asked to as often as one likes.
     *
     * @param attempt runs the change of one house; another instance may have been quicker
     */
    public void tell(Consumer<Runnable> attempt) {
        var month = calendar.month(SubmissionWindow.monthOn(today()));
        if (!month.anybodys().includes(today())) {
            return;
        }
        var houses = properties.houses().stream().map(House::id).toList();
        var known = awaited.of(houses, month.month()).stream()
                .collect(Collectors.toMap(AwaitedInHouse::house, Function.identity()));
        for (var house : houses) {
            var before = Optional.ofNullable(known.get(house))
                    .orElseGet(() -> AwaitedInHouse.nothingTold(house, month.month()));
            due(month, before).ifPresent(it -> attempt.accept(() -> tell(month, before, it)));
        }
    }

    private Optional<Told> due(WindowMonth month, AwaitedInHouse known) {
        var lastDay = new Told(true, today());
        if (!closingToday(month, known.house()).isEmpty()) {
            return Optional.of(lastDay).filter(it -> !known.told().contains(it));
        }
        return month.ownersWindow(known.house()).includes(today())
                        && known.told().isEmpty()
                ? Optional.of(new Told(false, today()))
                : Optional.empty();
    }

    private void tell(WindowMonth month, AwaitedInHouse before, Told now) {
        var house = before.house();
        var resources = now.lastDay() ? closingToday(month, house) : Set.of(Resource.values());
        var window = month.ownersWindow(house);
        var closes = now.lastDay() ? today() : window.closes();
        var flats = properties.inHouse(house).stream().map(Property::id).toList();
        var handedIn = readings.of(flats, month.month(), month.month()).stream()
                .collect(Collectors.toMap(MonthlyReadings::property, Function.identity()));
        var events = new ArrayList<ReadingsAwaited>();
        var known = meters.ofAll(flats);
        if (known.isEmpty()) {
            return; // A house that is only being recorded: it is told of when it has meters.
        }
        for (var property : known) {
            var missing = missing(property, resources, handedIn.get(property.id()), month);
            if (!missing.isEmpty()) {
                events.add(new ReadingsAwaited(
                        property.id(), month.month(), missing, now.lastDay(), window.opens(), closes, clock.instant()));
            }
        }
        awaited.save(before.with(now), events);
    }

    private static List<String> missing(
            PropertyMeters property, Set<Resource> resources, @Nullable MonthlyReadings handedIn, WindowMonth month) {
        return property.meters().stream()
                .filter(it -> it.isReadByHandFor(month.month()) && resources.contains(it.resource()))
                .map(Meter::id)
                .filter(it -> handedIn == null || isMissing(it, handedIn))
                .sorted()
                .toList();
    }

    private static boolean isMissing(String meter, MonthlyReadings handedIn) {
        return handedIn.lock() == null
                && handedIn.state(meter).filter(MeterState::isReal).isEmpty();
    }

    /** What owners may hand in today and not tomorrow. */
    private Set<Resource> closingToday(WindowMonth month, String house) {
        return Arrays.stream(Resource.values())
                .filter(it -> month.window(new Asked(house, Set.of(it), Channel.WEB))
                        .closes()
                        .equals(today()))
                .collect(Collectors.toSet());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), RIGA);
    }
}
