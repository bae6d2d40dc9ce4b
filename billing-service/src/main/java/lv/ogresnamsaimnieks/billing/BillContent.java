package lv.ogresnamsaimnieks.billing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import lv.ogresnamsaimnieks.defaults.rule.Wrong;
import org.jspecify.annotations.Nullable;

/**
 * What a bill says. Once issued it never changes; a mistake is put right by a line of the next bill, or by cancelling the
 * bill and issuing another. Amounts that follow from the lines are computed here and nowhere else.
 *
 * @param openingBalance what was owed when the period began; negative when too much had been paid
 * @param area in m², two decimals
 */
public record BillContent(
        YearMonth period,
        LocalDate issued,
        LocalDate due,
        Money openingBalance,
        BigDecimal area,
        int declaredPersons,
        @Nullable String payer,
        List<Charge> lines,
        List<MeteredUse> meters,
        @Nullable WaterDifference waterDifference) {

    /** What the lines of one VAT rate come to. */
    public record VatSum(BigDecimal rate, Money net, Money vat) {}

    private record Field(String name, Function<BillContent, @Nullable Object> of) {}

    private static final List<Field> FIELDS = List.of(
            new Field("period", BillContent::period),
            new Field("issued", BillContent::issued),
            new Field("due", BillContent::due),
            new Field("openingBalance", BillContent::openingBalance),
            new Field("area", BillContent::area),
            new Field("declaredPersons", BillContent::declaredPersons),
            new Field("payer", BillContent::payer),
            new Field("lines", BillContent::lines),
            new Field("meters", BillContent::meters),
            new Field("waterDifference", BillContent::waterDifference));

    public BillContent {
        area = area.setScale(2, RoundingMode.UNNECESSARY);
        lines = List.copyOf(lines);
        meters = List.copyOf(meters);
    }

    /** For the period, with VAT. */
    public Money total() {
        return Money.sum(lines.stream().map(Charge::gross));
    }

    /** For the period, without VAT. */
    public Money net() {
        return Money.sum(lines.stream().map(Charge::net));
    }

    /** By rate, the lowest first; lines to which VAT does not apply are in none of them. */
    public List<VatSum> vat() {
        var byRate = new TreeMap<BigDecimal, VatSum>(Comparator.naturalOrder());
        for (var line : lines) {
            var rate = line.vatRate();
            if (rate != null) {
                byRate.merge(
                        rate,
                        new VatSum(rate, line.net(), line.vat()),
                        (one, other) -> new VatSum(
                                rate, one.net().plus(other.net()), one.vat().plus(other.vat())));
            }
        }
        return List.copyOf(byRate.values());
    }

    /** The lines by what they are for, each group in the order of the bill. */
    public SortedMap<Group, List<Charge>> groups() {
        var groups = new TreeMap<Group, List<Charge>>();
        lines.forEach(
                it -> groups.computeIfAbsent(it.group(), _ -> new ArrayList<>()).add(it));
        return groups;
    }

    /** What each group comes to, with VAT. */
    public Map<Group, Money> groupTotals() {
        var totals = new EnumMap<Group, Money>(Group.class);
        lines.forEach(it -> totals.merge(it.group(), it.gross(), Money::plus));
        return totals;
    }

    /** What is charged of the water difference, in m³; empty if nothing is said of it. */
    Optional<BigDecimal> billedDifference() {
        var charged = lines.stream()
                .filter(Charge::isWaterDifference)
                .map(Charge::quantity)
                .reduce(BigDecimal::add);
        return charged.isPresent()
                ? charged
                : Optional.ofNullable(waterDifference).map(WaterDifference::share);
    }

    /** With what metering counted, where the values of a meter alone do not say it. */
    BillContent asCounted(Optional<MonthlyConsumption> consumption) {
        var told = consumption.map(MonthlyConsumption::meters).orElse(List.of());
        return new BillContent(
                period,
                issued,
                due,
                openingBalance,
                area,
                declaredPersons,
                payer,
                lines,
                meters.stream().map(it -> it.asCounted(told)).toList(),
                waterDifference);
    }

    /** Everything in it that contradicts itself, by field. */
    List<Wrong> contradictions() {
        var wrongs = new ArrayList<Wrong>();
        if (issued.isBefore(period.atDay(1))) {
            wrongs.add(new Wrong("issued", "before-period", "Rēķins ir izrakstīts, pirms sākas tā periods."));
        }
        if (due.isBefore(issued)) {
            wrongs.add(new Wrong("due", "before-issued", "Apmaksas termiņš ir pirms rēķina datuma."));
        }
        for (int i = 0; i < lines.size(); i++) {
            wrongs.addAll(lines.get(i).contradictions("lines[%d]".formatted(i)));
        }
        for (int i = 0; i < meters.size(); i++) {
            wrongs.addAll(meters.get(i).contradictions("meters[%d]".formatted(i)));
        }
        if (waterDifference != null) {
            wrongs.addAll(waterDifference.contradictions("waterDifference"));
        }
        return wrongs;
    }

    /** The fields in which the other says something else. */
    List<String> differencesFrom(BillContent other) {
        return FIELDS.stream()
                .filter(it -> !Objects.equals(it.of().apply(this), it.of().apply(other)))
                .map(Field::name)
                .toList();
    }
}
