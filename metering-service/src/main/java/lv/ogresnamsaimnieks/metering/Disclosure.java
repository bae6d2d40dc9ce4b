package lv.ogresnamsaimnieks.metering;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.ogresnamsaimnieks.defaults.rule.Refused;
import lv.ogresnamsaimnieks.defaults.rule.Wrong;
import lv.ogresnamsaimnieks.ownership.House;
import lv.ogresnamsaimnieks.ownership.Properties;
import lv.ogresnamsaimnieks.ownership.Property;
import org.jspecify.annotations.Nullable;

/**
 * What other systems may read of meters and readings, a page at a time. Before anything is given out it leaves a trace, which
 * the owners see. Nobody's name is in it, nor what staff wrote about a reading.
 */
public class Disclosure {

    /** The longest period that may be asked for at once, in months. */
    public static final int LONGEST = 36;

    private static final int FLATS_AT_ONCE = 20;

    /**
     * A system that reads.
     *
     * @param id the identity server's
     * @param name for people, in Latvian
     * @param purpose for which it is registered, in Latvian
     */
    public record Reader(String id, String name, String purpose) {}

    /** The flat after which a page begins, houses and flats being in the order of their ids. */
    public record After(String house, String property) {

        /** Where the first page begins. */
        public static final After NOTHING = new After("", "");
    }

    /**
     * A page.
     *
     * @param last the flat it ended with; what follows begins after it
     * @param more whether anything may follow
     */
    public record Page<T>(List<T> items, After last, boolean more) {

        public Page {
            items = List.copyOf(items);
        }
    }

    /**
     * What counts of a property's month, whole: what is not in it does not count any more.
     *
     * @param version grows with every change
     */
    public record Month(
            String property, String house, YearMonth month, boolean billed, long version, List<Counted> readings) {

        public Month {
            readings = List.copyOf(readings);
        }
    }

    /**
     * What counts for a meter.
     *
     * @param record null where the meter is not in the register any more
     */
    public record Counted(String meter, @Nullable Meter record, MeterState state) {}

    /** Months that changed, and the place in the order of changes up to which they were told. */
    public record Changed(List<Month> months, long last, boolean more) {

        public Changed {
            months = List.copyOf(months);
        }
    }

    /** The meters of a property, those of today and those of before. */
    public record Flat(Property property, PropertyMeters meters) {}

    private final Meters meters;
    private final Readings readings;
    private final ReadingChanges changes;
    private final Properties properties;
    private final ReadTraces traces;
    private final Clock clock;

    public Disclosure(
            Meters meters,
            Readings readings,
            ReadingChanges changes,
            Properties properties,
            ReadTraces traces,
            Clock clock) {
        this.meters = meters;
        this.readings = readings;
        this.changes = changes;
        this.properties = properties;
        this.traces = traces;
        this.clock = clock;
    }

    /**
     * What counts of the months of a period, flat by flat; a page ends with a flat.
     *
     * @param house null for all
     * @param most as many months, or some more, since a page ends with a flat
     */
    public Page<Month> readings(
            Reader reader,
            @Nullable String house,
            @Nullable YearMonth first,
            @Nullable YearMonth last,
            After after,
            int most) {
        var wrongs = new ArrayList<Wrong>();
        unknown(house).ifPresent(wrongs::add);
        if (first == null) {
            wrongs.addFirst(new Wrong("from", "required", "Norādiet pirmo mēnesi, piemēram, 2026-01."));
        }
        if (last == null) {
            wrongs.add(new Wrong("to", "required", "Norādiet pēdējo mēnesi, piemēram, 2026-12."));
        }
        if (first == null || last == null) {
            throw Refused.input(wrongs);
        }
        wrongOf(first, last).ifPresent(wrongs::addFirst);
        if (!wrongs.isEmpty()) {
            throw Refused.input(wrongs);
        }
        return flats(house, after, most, those -> {
            var ids = those.stream().map(Property::id).toList();
            var known = metersOf(ids);
            var found = readings.of(ids, first, last).stream()
                    .collect(Collectors.groupingBy(
                            MonthlyReadings::property,
                            Collectors.collectingAndThen(Collectors.toList(), it -> oldestFirst(it))));
            traceMonths(reader, found.values().stream().flatMap(List::stream).toList(), those);
            return it -> found.getOrDefault(it.id(), List.of()).stream()
                    .map(month -> month(it.house(), month, known.get(it.id())))
                    .toList();
        });
    }

    /**
     * The months that changed after a place in the order of changes. A month that changes again comes again; none is left
     * out, however many change at once.
     *
     * @param after 0 for the beginning
     */
    public Changed changes(Reader reader, long after, int most) {
        var changed = changes.after(after, most);
        var found = readings.in(changed.months());
        var ids = found.stream().map(MonthlyReadings::property).distinct().toList();
        var known = metersOf(ids);
        var owned = ids.stream()
                .flatMap(it -> properties.find(it).stream())
                .collect(Collectors.toMap(Property::id, Function.identity()));
        traceMonths(reader, found, owned.values());
        return new Changed(
                found.stream()
                        .flatMap(it -> Stream.ofNullable(owned.get(it.property()))
                                .map(property -> month(property.house(), it, known.get(it.property()))))
                        .toList(),
                changed.last(),
                changed.more());
    }

    /**
     * The meters flat by flat.
     *
     * @param house null for all
     * @param most as many flats
     */
    public Page<Flat> meters(Reader reader, @Nullable String house, After after, int most) {
        refuseUnknown(house);
        return flats(house, after, most, those -> {
            var known = metersOf(those.stream().map(Property::id).toList());
            var now = YearMonth.from(today());
            var spans = new TreeMap<String, ReadTrace.Span>();
            known.keySet().forEach(it -> spans.put(it, new ReadTrace.Span(now, now)));
            trace(reader, those, spans);
            return it -> {
                var meter = known.get(it.id());
                return meter == null ? List.of() : List.of(new Flat(it, meter));
            };
        });
    }

    /** Notes that a system was told of a month of a property. */
    public void told(Reader reader, String property, YearMonth month) {
        trace(reader, properties.find(property).stream().toList(), Map.of(property, new ReadTrace.Span(month, month)));
    }

    /** Today, in Riga. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), SubmissionWindow.RIGA);
    }

    private <T> Page<T> flats(
            @Nullable String house, After after, int most, Function<List<Property>, Function<Property, List<T>>> look) {
        var items = new ArrayList<T>();
        var last = after;
        for (var next : houses(house, after)) {
            var flats = properties.inHouse(next).stream()
                    .filter(it -> !next.equals(after.house()) || it.id().compareTo(after.property()) > 0)
                    .sorted(Comparator.comparing(Property::id))
                    .toList();
            for (int from = 0, to; from < flats.size(); from = to) {
                to = Math.min(from + Math.min(FLATS_AT_ONCE, most - items.size()), flats.size());
                var those = flats.subList(from, to);
                var found = look.apply(those);
                those.forEach(it -> items.addAll(found.apply(it)));
                last = new After(next, those.getLast().id());
                if (items.size() >= most) {
                    return new Page<>(items, last, true);
                }
            }
        }
        return new Page<>(items, last, false);
    }

    private List<String> houses(@Nullable String house, After after) {
        return house != null
                ? List.of(house)
                : properties.houses().stream()
                        .map(House::id)
                        .filter(it -> it.compareTo(after.house()) >= 0)
                        .sorted()
                        .toList();
    }

    private void traceMonths(Reader reader, List<MonthlyReadings> months, Collection<Property> those) {
        var spans = new TreeMap<String, ReadTrace.Span>();
        months.forEach(
                it -> spans.merge(it.property(), new ReadTrace.Span(it.month(), it.month()), ReadTrace.Span::and));
        trace(reader, those, spans);
    }

    private void trace(Reader reader, Collection<Property> those, Map<String, ReadTrace.Span> spans) {
        var houses = new TreeMap<String, Map<String, ReadTrace.Span>>();
        for (var it : those) {
            var span = spans.get(it.id());
            if (span != null) {
                houses.computeIfAbsent(it.house(), _ -> new TreeMap<>()).put(it.id(), span);
            }
        }
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        houses.forEach((house, flats) -> traces.add(reader, house, today(), flats, at));
    }

    private Map<String, PropertyMeters> metersOf(List<String> those) {
        return meters.ofAll(those).stream().collect(Collectors.toMap(PropertyMeters::id, Function.identity()));
    }

    private static Optional<Wrong> wrongOf(YearMonth first, YearMonth last) {
        if (last.isBefore(first)) {
            return Optional.of(new Wrong("to", "before-from", "Pēdējais mēnesis ir pirms pirmā."));
        }
        return first.until(last, ChronoUnit.MONTHS) < LONGEST
                ? Optional.empty()
                : Optional.of(new Wrong(
                        "to", "too-long", "Vienā reizē var prasīt ne vairāk kā %d mēnešus.".formatted(LONGEST)));
    }

    private void refuseUnknown(@Nullable String house) {
        unknown(house).ifPresent(it -> {
            throw Refused.input(List.of(it));
        });
    }

    private Optional<Wrong> unknown(@Nullable String house) {
        return Optional.ofNullable(house)
                .filter(it -> properties.findHouse(it).isEmpty())
                .map(_ -> new Wrong("house", "unknown-house", "Tādas mājas reģistrā nav."));
    }

    private static Month month(String house, MonthlyReadings it, @Nullable PropertyMeters known) {
        return new Month(
                it.property(),
                house,
                it.month(),
                it.lock() != null,
                it.version(),
                it.states().entrySet().stream()
                        .map(state -> new Counted(
                                state.getKey(),
                                known == null
                                        ? null
                                        : known.find(state.getKey()).orElse(null),
                                state.getValue()))
                        .toList());
    }

    private static List<MonthlyReadings> oldestFirst(List<MonthlyReadings> months) {
        return months.stream()
                .sorted(Comparator.comparing(MonthlyReadings::month))
                .toList();
    }
}
