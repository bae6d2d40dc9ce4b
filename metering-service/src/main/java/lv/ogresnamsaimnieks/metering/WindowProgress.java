package lv.ogresnamsaimnieks.metering;

import static lv.ogresnamsaimnieks.metering.SubmissionWindow.RIGA;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.ogresnamsaimnieks.metering.Progress.Flat;
import lv.ogresnamsaimnieks.metering.Progress.HouseProgress;
import lv.ogresnamsaimnieks.metering.Progress.HouseReadings;
import lv.ogresnamsaimnieks.metering.Progress.State;
import lv.ogresnamsaimnieks.metering.Progress.Suspicious;
import lv.ogresnamsaimnieks.metering.WindowScope.Asked;
import lv.ogresnamsaimnieks.ownership.House;
import lv.ogresnamsaimnieks.ownership.Properties;
import lv.ogresnamsaimnieks.ownership.Property;
import org.jspecify.annotations.Nullable;

/** Shows staff how far the readings of a month have come, house by house. What it shows may be a few seconds old. */
public class WindowProgress {

    private static final Duration FRESH = Duration.ofSeconds(5);

    /** Further back than this a row of missed months is not counted. */
    private static final int LONGEST_ROW = 12;

    private final Meters meters;
    private final Readings readings;
    private final Properties properties;
    private final WindowCalendar calendar;
    private final Clock clock;
    private final Map<YearMonth, Progress> fresh = new ConcurrentHashMap<>();

    public WindowProgress(
            Meters meters, Readings readings, Properties properties, WindowCalendar calendar, Clock clock) {
        this.meters = meters;
        this.readings = readings;
        this.properties = properties;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** The month whose window is open, or was last. */
    public YearMonth current() {
        var today = today();
        return calendar.openOn(today, everybody()).map(SubmissionWindow::month).orElseGet(() -> {
            var month = SubmissionWindow.monthOn(today);
            var window = calendar.of(month, everybody());
            return today.isBefore(window.opens()) ? month.minusMonths(1) : month;
        });
    }

    /** All houses. */
    public Progress of(YearMonth month) {
        var known = fresh.get(month);
        if (known != null && known.at().plus(FRESH).isAfter(clock.instant())) {
            return known;
        }
        var progress = progress(month);
        fresh.clear();
        fresh.put(month, progress);
        return progress;
    }

    /** One house, as it is at this moment; empty if there is no such house. */
    public Optional<HouseReadings> of(YearMonth month, String house) {
        return properties.findHouse(house).map(it -> {
            var flats = flats(it.id());
            var known = monthly(month, flats.keySet());
            var meters = this.meters.ofAll(flats.keySet());
            var suspicious = meters.stream()
                    .flatMap(each -> Optional.ofNullable(known.get(each.id())).stream()
                            .flatMap(monthly -> suspicious(flats.get(each.id()), each, monthly)))
                    .sorted(Comparator.comparing(Suspicious::flat, WindowProgress::byNumber))
                    .toList();
            return new HouseReadings(house(it, month, flats, meters, known), today(), suspicious);
        });
    }

    private Progress progress(YearMonth month) {
        var houses = new ArrayList<HouseProgress>();
        var lastHour = 0;
        var since = clock.instant().minus(Duration.ofHours(1));
        for (var house : properties.houses()) {
            var flats = flats(house.id());
            var progress = house(house, month, flats, meters.ofAll(flats.keySet()), monthly(month, flats.keySet()));
            if (progress.flats() > 0) {
                houses.add(progress);
                lastHour += (int) progress.cells().stream()
                        .filter(it -> Optional.ofNullable(it.at())
                                .filter(at -> at.isAfter(since))
                                .isPresent())
                        .count();
            }
        }
        var window = calendar.of(month, everybody());
        return new Progress(
                month,
                window,
                window.includes(today()),
                clock.instant(),
                houses.stream().mapToInt(HouseProgress::flats).sum(),
                houses.stream().mapToInt(HouseProgress::submitted).sum(),
                houses.stream().mapToInt(HouseProgress::missing).sum(),
                houses.stream().mapToInt(HouseProgress::suspicious).sum(),
                lastHour,
                houses.stream().mapToInt(HouseProgress::fourth).sum(),
                houses.stream().mapToInt(HouseProgress::late).sum(),
                houses);
    }

    private HouseProgress house(
            House house,
            YearMonth month,
            Map<String, Property> flats,
            Collection<PropertyMeters> meters,
            Map<String, MonthlyReadings> known) {
        var missing = missedBefore(month, meters, known);
        var cells = meters.stream()
                .filter(it -> !toBeRead(it, month).isEmpty())
                .flatMap(it -> Optional.ofNullable(flats.get(it.id())).stream()
                        .map(flat -> flat(flat, it, month, known.get(it.id()), missing)))
                .sorted(Comparator.comparingInt(Flat::staircase).thenComparing(Flat::flat, WindowProgress::byNumber))
                .toList();
        return new HouseProgress(
                house.id(),
                house.address(),
                cells.size(),
                count(cells, State.SUBMITTED) + count(cells, State.SUSPICIOUS),
                count(cells, State.MISSING),
                count(cells, State.SUSPICIOUS),
                (int) cells.stream()
                        .filter(it -> it.consequence() == MissedReading.Consequence.DIFFERENCE)
                        .count(),
                (int) known.values().stream()
                        .flatMap(it -> it.late().stream())
                        .filter(LateSubmission::isPending)
                        .count(),
                cells);
    }

    /** For flats that have not handed in everything: how many months before they had not either. */
    private Map<String, Integer> missedBefore(
            YearMonth month, Collection<PropertyMeters> meters, Map<String, MonthlyReadings> known) {
        var missing = meters.stream()
                .filter(it -> read(it, month, known.get(it.id()))
                        < toBeRead(it, month).size())
                .toList();
        var before = readings
                .of(
                        missing.stream().map(PropertyMeters::id).toList(),
                        month.minusMonths(LONGEST_ROW),
                        month.minusMonths(1))
                .stream()
                .collect(Collectors.groupingBy(MonthlyReadings::property));
        return missing.stream()
                .collect(Collectors.toMap(
                        PropertyMeters::id, it -> missed(it, before.getOrDefault(it.id(), List.of()), month)));
    }

    private static int missed(PropertyMeters property, List<MonthlyReadings> handedIn, YearMonth month) {
        return MeterHistory.of(property, handedIn).stream()
                .filter(it -> it.meter().isInstalledOn(month.atEndOfMonth()))
                .mapToInt(it -> it.missedWith(month))
                .max()
                .orElse(1);
    }

    private static Flat flat(
            Property flat,
            PropertyMeters meters,
            YearMonth month,
            @Nullable MonthlyReadings known,
            Map<String, Integer> missing) {
        var missed = missing.getOrDefault(flat.id(), 0);
        var suspicious = known != null && known.states().values().stream().anyMatch(MeterState::isSuspicious);
        var handedIn = suspicious ? State.SUSPICIOUS : State.SUBMITTED;
        return new Flat(
                flat.id(),
                flat.staircase(),
                flat.flat(),
                missed > 0 ? State.MISSING : handedIn,
                toBeRead(meters, month).size(),
                read(meters, month, known),
                missed,
                missed > 0 ? new MissedReading(missed).consequence() : null,
                known == null ? null : known.last().map(Submission::at).orElse(null));
    }

    private Stream<Suspicious> suspicious(@Nullable Property flat, PropertyMeters meters, MonthlyReadings monthly) {
        if (flat == null || monthly.states().values().stream().noneMatch(MeterState::isSuspicious)) {
            return Stream.empty();
        }
        var month = monthly.month();
        var handedIn =
                new ArrayList<>(readings.of(flat.id(), month.minusMonths(ReceiptChain.MEMORY), month.minusMonths(1)));
        handedIn.add(monthly);
        return MeterHistory.of(meters, handedIn).stream()
                .flatMap(history -> monthly.state(history.meter().id()).filter(MeterState::isSuspicious).stream()
                        .flatMap(it -> Optional.ofNullable(it.value()).stream()
                                .map(value -> new Suspicious(
                                        flat.id(),
                                        flat.flat(),
                                        history.meter().id(),
                                        history.meter().serial(),
                                        history.meter().resource(),
                                        history.meter().place(),
                                        history.valueBefore(month),
                                        value,
                                        it.consumption(),
                                        history.averageBefore(month).orElse(null),
                                        it.doubts(),
                                        it.channel(),
                                        it.at()))));
    }

    private static List<Meter> toBeRead(PropertyMeters meters, YearMonth month) {
        return meters.installedOn(month.atEndOfMonth());
    }

    private static int read(PropertyMeters meters, YearMonth month, @Nullable MonthlyReadings known) {
        return (int) toBeRead(meters, month).stream()
                .filter(it -> (known != null
                                && known.state(it.id())
                                        .filter(MeterState::isReal)
                                        .isPresent())
                        || it.history().stream().anyMatch(past -> past.month().equals(month) && !past.estimated()))
                .count();
    }

    private Map<String, Property> flats(String house) {
        return properties.inHouse(house).stream().collect(Collectors.toMap(Property::id, Function.identity()));
    }

    private Map<String, MonthlyReadings> monthly(YearMonth month, Set<String> flats) {
        return readings.of(new TreeSet<>(flats), month, month).stream()
                .collect(Collectors.toMap(MonthlyReadings::property, Function.identity()));
    }

    private static int count(List<Flat> cells, State state) {
        return (int) cells.stream().filter(it -> it.state() == state).count();
    }

    /** 2 comes before 10, and 10 before 10a. */
    private static int byNumber(String one, String other) {
        var numbers = Integer.compare(number(one), number(other));
        return numbers != 0 ? numbers : one.compareTo(other);
    }

    private static int number(String flat) {
        var digits = flat.chars().takeWhile(Character::isDigit).count();
        return digits == 0 || digits > 6 ? Integer.MAX_VALUE : Integer.parseInt(flat.substring(0, (int) digits));
    }

    private static Asked everybody() {
        return new Asked("", Set.of(), Channel.WEB);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), RIGA);
    }
}
