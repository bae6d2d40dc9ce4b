package lv.ogresnamsaimnieks.metering;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.ogresnamsaimnieks.defaults.rule.Outcome;
import lv.ogresnamsaimnieks.defaults.rule.Refused;
import lv.ogresnamsaimnieks.events.MeteringEvent.HouseWaterBalanced;
import lv.ogresnamsaimnieks.events.MeteringEvent.WaterShare;
import lv.ogresnamsaimnieks.metering.HouseWater.Inlet;
import lv.ogresnamsaimnieks.ownership.Capacity;
import lv.ogresnamsaimnieks.ownership.Properties;
import lv.ogresnamsaimnieks.ownership.Property;
import org.jspecify.annotations.Nullable;

/** Holds what came into a house against what its flats used, month by month. */
public class HouseBalances {

    private static final int ALARM_MONTHS = 3;

    private final HouseWaters waters;
    private final Meters meters;
    private final Readings readings;
    private final Properties properties;
    private final Clock clock;

    public HouseBalances(HouseWaters waters, Meters meters, Readings readings, Properties properties, Clock clock) {
        this.waters = waters;
        this.meters = meters;
        this.readings = readings;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * The balance of a month, or its forecast while inlet or flats are not all known; empty if nothing is known of the
     * house or of what came into it.
     */
    public Optional<HouseBalance> of(String house, YearMonth month) {
        return waters.of(house).flatMap(it -> balance(it, month));
    }

    /**
     * The balance of the house a property is in; empty if the property was not for the person to see in that month, or if
     * nothing is known of it. A tenant sees the flat's meters only.
     */
    public Optional<HouseBalance> of(String person, String property, YearMonth month) {
        return properties
                .seenBy(person, property, Metering.SECTION, LocalDate.ofInstant(clock.instant(), SubmissionWindow.RIGA))
                .filter(it -> it.rights().all().stream()
                        .filter(right -> right.capacity() != Capacity.TENANT)
                        .anyMatch(right -> right.meets(month.atDay(1), month.atEndOfMonth())))
                .flatMap(it -> of(it.property().house(), month));
    }

    /** Whether the difference was above a fifth for three months in a row, that one the last: its cause has to be found. */
    public boolean isAlarming(String house, YearMonth month) {
        return Stream.iterate(month, it -> it.minusMonths(1))
                .limit(ALARM_MONTHS)
                .allMatch(it -> of(house, it)
                        .filter(balance -> !balance.forecast() && balance.isAlarming())
                        .isPresent());
    }

    /** Records what came into a house in a month; if bills were made of it, what they are explained by is told anew. */
    public Outcome record(String house, Inlet inlet, boolean dryRun) {
        return change(
                house,
                dryRun,
                it -> it.with(inlet),
                it -> it.billed().contains(inlet.month()) ? balanced(it, inlet.month()) : List.of());
    }

    /** A bill was made of a property's month: the balance of its house is told, once it is known whole, and only once. */
    public Outcome bill(String property, YearMonth month) {
        var untold = properties
                .find(property)
                .flatMap(it -> waters.of(it.house()))
                .filter(it -> !it.billed().contains(month));
        var told = untold.map(it -> balanced(it, month)).orElse(List.of());
        if (told.isEmpty()) {
            return Outcome.UNCHANGED;
        }
        untold.ifPresent(it -> waters.save(it.billedIn(month), told));
        return Outcome.UPDATED;
    }

    /** Records how a house shares its difference from a month on. */
    public Outcome record(String house, SettlementRegime regime) {
        return change(house, false, it -> it.with(regime), _ -> List.of());
    }

    private Outcome change(
            String house,
            boolean dryRun,
            Function<HouseWater, HouseWater> change,
            Function<HouseWater, List<HouseWaterBalanced>> news) {
        if (properties.findHouse(house).isEmpty()) {
            throw Refused.input("house", "unknown-house", "Tādas mājas reģistrā nav.");
        }
        var before = waters.of(house);
        var after = change.apply(before.orElseGet(() -> HouseWater.of(house)));
        if (before.filter(after::equals).isPresent()) {
            return Outcome.UNCHANGED;
        }
        if (!dryRun) {
            waters.save(after, news.apply(after));
        }
        return before.isEmpty() ? Outcome.CREATED : Outcome.UPDATED;
    }

    private Optional<HouseBalance> balance(HouseWater water, YearMonth month) {
        return inlet(water, month).map(inlet -> {
            var flats = flats(water.id(), month);
            var open =
                    flats.stream().anyMatch(Counted::open) || water.inlet(month).isEmpty();
            return HouseBalance.of(
                    month, inlet, open, flats.stream().map(Counted::flat).toList(), water.regime(month));
        });
    }

    /** Nothing while it is a forecast. */
    private List<HouseWaterBalanced> balanced(HouseWater water, YearMonth month) {
        return balance(water, month).filter(it -> !it.forecast()).stream()
                .map(it -> new HouseWaterBalanced(
                        water.id(),
                        month,
                        it.inlet(),
                        it.flats(),
                        it.difference(),
                        it.percent(),
                        it.regime().rules().name(),
                        it.regime().key().name(),
                        it.regime().decision(),
                        it.shares().stream()
                                .map(share -> new WaterShare(
                                        share.property(), share.share(), share.why() == HouseBalance.Why.NOT_READ))
                                .toList(),
                        clock.instant()))
                .toList();
    }

    /** What came in, or the average of up to three months before where it is not known yet. */
    private static Optional<BigDecimal> inlet(HouseWater water, YearMonth month) {
        var known = water.inlet(month);
        if (known.isPresent()) {
            return known.map(Inlet::used);
        }
        var last = water.inlets().reversed().stream()
                .filter(it -> it.month().isBefore(month))
                .limit(ALARM_MONTHS)
                .map(Inlet::used)
                .toList();
        return last.isEmpty()
                ? Optional.empty()
                : Optional.of(last.stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(last.size()), 3, RoundingMode.HALF_UP));
    }

    /** @param open whether something in it is not known yet */
    private record Counted(HouseBalance.Flat flat, boolean open) {}

    private List<Counted> flats(String house, YearMonth month) {
        var owned = properties.inHouse(house);
        var ids = owned.stream().map(Property::id).toList();
        var known = meters.ofAll(ids).stream().collect(Collectors.toMap(PropertyMeters::id, Function.identity()));
        var handedIn = readings.of(ids, month.minusMonths(ReceiptChain.MEMORY), month).stream()
                .collect(Collectors.groupingBy(MonthlyReadings::property));
        return owned.stream()
                .map(it -> flat(it, known.get(it.id()), handedIn.getOrDefault(it.id(), List.of()), month))
                .toList();
    }

    private static Counted flat(
            Property property, @Nullable PropertyMeters meters, List<MonthlyReadings> handedIn, YearMonth month) {
        var used = BigDecimal.ZERO;
        var open = false;
        var notRead = meters == null || meters.installedOn(month.atEndOfMonth()).isEmpty();
        if (meters != null) {
            for (var history : MeterHistory.of(meters, handedIn)) {
                var now = history.in(month);
                if (now.isPresent()) {
                    used = used.add(now.get().consumption());
                    notRead |= now.get().difference();
                } else if (history.meter().isInstalledOn(month.atEndOfMonth())) {
                    open = true;
                    used = used.add(history.averageBefore(month).orElse(BigDecimal.ZERO));
                }
            }
        }
        return new Counted(
                new HouseBalance.Flat(
                        property.id(), property.flat(), property.area(), property.declaredPersons(), used, notRead),
                open);
    }
}
