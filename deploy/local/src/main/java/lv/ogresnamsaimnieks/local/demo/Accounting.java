package lv.ogresnamsaimnieks.local.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import lv.ogresnamsaimnieks.local.demo.Bill.Group;
import lv.ogresnamsaimnieks.local.demo.Bill.Line;
import org.jspecify.annotations.Nullable;

/** Writes the bills of the town, and what was paid of them by today. */
final class Accounting {

    /** Heat for a square metre in MWh, January to December. */
    private static final List<String> HEAT =
            List.of("0.0215", "0.0205", "0.0160", "0.0085", "0", "0", "0", "0", "0", "0.0075", "0.0140", "0.0190");

    private static final String MEGAWATT_HOUR = "74.8300";
    private static final String HOT_WATER_HEATING = "5.6123";

    private final Town town;
    private final LocalDate today;

    Accounting(Town town, LocalDate today) {
        this.town = town;
        this.today = today;
    }

    static LocalDate issued(YearMonth period) {
        return period.plusMonths(1).atDay(10);
    }

    /** The oldest first. */
    List<Bill> bills() {
        var bills = new ArrayList<Bill>();
        for (var flat : town.flatsOfAll()) {
            var former = new ArrayList<Bill>();
            for (var period : town.months()) {
                former.add(bill(flat, period, former));
            }
            bills.addAll(former);
        }
        return bills;
    }

    private Bill bill(Flat flat, YearMonth period, List<Bill> former) {
        var difference = difference(town.houseOf(flat), period);
        var lines = lines(flat, period, difference);
        var issued = issued(period);
        var unpaid = new Bill(
                period + "-" + flat.clientNumber(),
                flat.id(),
                period,
                issued,
                issued.with(TemporalAdjusters.lastDayOfMonth()),
                owedAt(period.atDay(1), former),
                flat.area(),
                flat.declaredPersons(),
                flat.payer(period.atEndOfMonth()),
                lines,
                uses(flat, period),
                difference,
                List.of(),
                false);
        return new Bill(
                unpaid.number(),
                unpaid.property(),
                unpaid.period(),
                unpaid.issued(),
                unpaid.due(),
                unpaid.openingBalance(),
                unpaid.area(),
                unpaid.declaredPersons(),
                unpaid.payer(),
                unpaid.lines(),
                unpaid.meters(),
                unpaid.waterDifference(),
                payments(flat, unpaid),
                false);
    }

    /** What the bills before came to, less what had been paid of them before this day. */
    private static BigDecimal owedAt(LocalDate day, List<Bill> former) {
        var owed = BigDecimal.ZERO.setScale(2);
        for (var bill : former) {
            owed = owed.add(bill.total());
            for (var payment : bill.payments()) {
                if (payment.on().isBefore(day)) {
                    owed = owed.subtract(payment.amount());
                }
            }
        }
        return owed;
    }

    private List<Line> lines(Flat flat, YearMonth period, Bill.Difference difference) {
        var cold = volume(flat, Meter.Resource.COLD_WATER, period);
        var hot = volume(flat, Meter.Resource.HOT_WATER, period);
        var water = cold.add(hot);
        var persons = BigDecimal.valueOf(Math.max(1, flat.declaredPersons()));
        var heat = new BigDecimal(HEAT.get(period.getMonthValue() - 1))
                .multiply(flat.heatedArea())
                .setScale(4, RoundingMode.HALF_UP);
        var lines = new ArrayList<>(List.of(
                Line.of(
                        Group.MAINTENANCE,
                        "MGMT",
                        "Dzīvojamās mājas pārvaldīšana un apsaimniekošana",
                        flat.area(),
                        "m²",
                        "0.4800",
                        21,
                        null),
                Line.of(Group.MAINTENANCE, "FUND", "Uzkrājums remontdarbiem", flat.area(), "m²", "0.2000", null, null),
                Line.of(
                        Group.MAINTENANCE,
                        "ELCOM",
                        "Koplietošanas telpu elektroenerģija",
                        BigDecimal.ONE,
                        "dzīv.",
                        "1.1500",
                        21,
                        null),
                Line.of(
                        Group.MAINTENANCE,
                        "INS",
                        "Civiltiesiskās atbildības apdrošināšana",
                        flat.area(),
                        "m²",
                        "0.0120",
                        null,
                        null)));
        if (heat.signum() > 0) {
            lines.add(Line.of(
                    Group.HEAT,
                    "HEAT",
                    "Siltums apkurei",
                    heat,
                    "MWh",
                    MEGAWATT_HOUR,
                    12,
                    "Mājas siltums sadalīts pēc dzīvokļu apkurināmās platības."));
        }
        lines.add(Line.of(
                Group.HEAT,
                "HWH",
                "Karstā ūdens sildīšana",
                hot,
                "m³",
                HOT_WATER_HEATING,
                12,
                "0,075 MWh uz m³ karstā ūdens."));
        lines.add(Line.of(Group.HEAT, "CIRC", "Karstā ūdens cirkulācija", BigDecimal.ONE, "dzīv.", "4.6200", 12, null));
        lines.add(Line.of(
                Group.WATER,
                "CW",
                "Aukstais ūdens",
                water,
                "m³",
                "1.2300",
                21,
                "Aukstais ūdens %s m³ un karstā ūdens sagatavošanai %s m³.".formatted(comma(cold), comma(hot))));
        lines.add(Line.of(Group.WATER, "SEW", "Kanalizācija", water, "m³", "1.4700", 21, null));
        lines.add(Line.of(
                Group.WATER,
                "CWD",
                "Ūdens patēriņa starpība (korekcija)",
                difference.share(),
                "m³",
                "1.2300",
                21,
                "Mājas skaitītāja un dzīvokļu rādījumu starpība %s m³ sadalīta vienādi %d dzīvokļiem."
                        .formatted(comma(difference.difference()), difference.flatCount())));
        lines.add(Line.of(Group.WASTE, "WASTE", "Par atkritumiem", persons, "pers.", "3.1200", 21, persons(flat)));
        lines.add(Line.of(Group.WASTE, "WASTE2", "Par papildu atkritumiem", persons, "pers.", "0.2400", 21, null));
        if (flat.isOwnedBy(People.VILIS) && period.equals(town.last())) {
            lines.add(Line.of(
                    Group.OTHER,
                    "PEN",
                    "Nokavējuma procenti",
                    BigDecimal.ONE,
                    "gab.",
                    "1.3700",
                    null,
                    "6 % gadā no kavētās summas."));
        }
        return lines;
    }

    private static @Nullable String persons(Flat flat) {
        return flat.declaredPersons() == 0 ? "Deklarēto personu nav; aprēķins par vienu personu." : null;
    }

    private BigDecimal volume(Flat flat, Meter.Resource resource, YearMonth period) {
        return town.metersOf(flat).stream()
                .filter(it -> it.resource() == resource)
                .map(it -> it.consumption(period))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Bill.Difference difference(House house, YearMonth period) {
        var shown = town.inlet(house, period).used();
        var flats = town.used(house, period);
        var difference = shown.subtract(flats);
        var share = difference.divide(BigDecimal.valueOf(house.flats()), 3, RoundingMode.HALF_UP);
        return new Bill.Difference(shown, flats, house.flats(), difference, share, "MK1013-19");
    }

    private List<Bill.Use> uses(Flat flat, YearMonth period) {
        return town.metersOf(flat).stream()
                .map(it -> {
                    var from = it.at(period.minusMonths(1));
                    var to = it.at(period);
                    return new Bill.Use(it.serial(), it.resource(), from.on(), from.value(), to.on(), to.value());
                })
                .toList();
    }

    /** Most pay in full some days after the bill; of the last bill some have not yet. */
    private List<Bill.Payment> payments(Flat flat, Bill bill) {
        var random = new Random(bill.number().hashCode());
        var age = town.months().size() - 1 - town.months().indexOf(bill.period());
        var on = bill.issued().plusDays(random.nextInt(18));
        var paid = bill.total();
        if ((flat.isOwnedBy(People.VILIS) && age < 3) || (flat.isOwnedBy(People.ANNA) && age == 0)) {
            return List.of();
        }
        if (age == 0) {
            on = on.isAfter(today) ? today : on;
            if (flat.isOwnedBy(People.ZANE)) {
                paid = new BigDecimal("40.00");
            } else if (random.nextInt(5) < 2) {
                return List.of();
            }
        }
        return List.of(new Bill.Payment(on, paid));
    }

    private static String comma(BigDecimal number) {
        return number.toPlainString().replace('.', ',');
    }
}
