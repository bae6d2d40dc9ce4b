package lv.ogresnamsaimnieks.metering;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import lv.ogresnamsaimnieks.metering.SettlementRegime.Rules;

/**
 * The water of a house in a month: what its inlet meter showed against what the flats' meters did, and who bears the
 * difference. All in m³, three decimals.
 *
 * @param percent of the inlet, one decimal
 * @param forecast whether something in it is an average because it is not known yet
 */
public record HouseBalance(
        YearMonth month,
        BigDecimal inlet,
        BigDecimal flats,
        BigDecimal difference,
        BigDecimal percent,
        boolean forecast,
        SettlementRegime regime,
        List<Share> shares) {

    /** From this on, three months in a row, the manager has to find the cause: MK 1013 p. 30, MK 524 p. 14. */
    private static final BigDecimal ALARMING = BigDecimal.valueOf(20);

    private static final BigDecimal LITRE = new BigDecimal("0.001");

    /** Why somebody bears a part of the difference. */
    public enum Why {
        /** Readings were not handed in for the fourth month in a row, or there is no meter. */
        NOT_READ,
        /** Everybody bears it. */
        EVERYBODY
    }

    /**
     * A flat of the house and its water.
     *
     * @param used what its meters showed, or an average
     * @param notRead whether it goes first
     */
    public record Flat(String property, String flat, BigDecimal area, int persons, BigDecimal used, boolean notRead) {}

    /** What a flat bears, and why. */
    public record Share(String property, String flat, BigDecimal share, Why why) {}

    /** Works it out. */
    static HouseBalance of(
            YearMonth month, BigDecimal inlet, boolean forecast, List<Flat> flats, SettlementRegime regime) {
        var used = flats.stream().map(Flat::used).reduce(BigDecimal.ZERO, BigDecimal::add);
        var difference = inlet.subtract(used).setScale(3, RoundingMode.HALF_UP);
        var percent = inlet.signum() == 0
                ? BigDecimal.ZERO.setScale(1)
                : difference.multiply(BigDecimal.valueOf(100)).divide(inlet, 1, RoundingMode.HALF_UP);
        return new HouseBalance(
                month,
                inlet.setScale(3, RoundingMode.HALF_UP),
                used.setScale(3, RoundingMode.HALF_UP),
                difference,
                percent,
                forecast,
                regime,
                shares(difference, flats, regime));
    }

    /** What a flat bears. */
    public Optional<Share> shareOf(String property) {
        return shares.stream().filter(it -> it.property().equals(property)).findFirst();
    }

    /** Whether the cause has to be looked for if two more months are like this. */
    public boolean isAlarming() {
        return percent.compareTo(ALARMING) > 0;
    }

    /** In a few sentences, in Latvian. */
    public String explanation() {
        var basis = switch (regime.rules()) {
            case MK1013 -> "MK noteikumu Nr. 1013 19. un 19.1 punkta";
            case MK524 -> "MK noteikumiem Nr. 524";
            case OWNERS_DECISION -> "dzīvokļu īpašnieku lēmuma (%s)".formatted(regime.decision());
        };
        var first = shares.stream().filter(it -> it.why() == Why.NOT_READ).count();
        var who = first == 0
                ? "To sedz visi dzīvokļi."
                : "Vispirms to sedz dzīvokļi, kuros rādījumi nav iesniegti ceturto mēnesi pēc kārtas vai nav skaitītāja (%d)."
                        .formatted(first);
        return (forecast
                        ? "Prognoze: mājas ievada skaitītājs uzrādīs ap %s, dzīvokļu skaitītāji kopā ap %s. Starpību ap %s (%s %%) sadalīs pēc %s. %s"
                        : "Mājas ievada skaitītājs uzrāda %s, dzīvokļu skaitītāji kopā %s. Starpība %s (%s %%) sadalīta pēc %s. %s")
                .formatted(
                        Texts.volume(inlet),
                        Texts.volume(flats),
                        Texts.volume(difference),
                        percent.toPlainString().replace('.', ','),
                        basis,
                        who);
    }

    /** What was used beyond what the meters showed goes first to those who were not read; less than nothing is everybody's. */
    private static List<Share> shares(BigDecimal difference, List<Flat> flats, SettlementRegime regime) {
        var first = difference.signum() <= 0 || regime.rules() == Rules.OWNERS_DECISION
                ? List.<Flat>of()
                : flats.stream().filter(Flat::notRead).toList();
        var shares = new ArrayList<Share>();
        var rest = difference;
        var cap = regime.cap();
        var borne = split(difference, first, SettlementRegime.Key.PROPERTIES);
        for (var it : first) {
            var part = borne.getOrDefault(it.property(), BigDecimal.ZERO);
            if (cap != null) {
                part = part.min(cap.multiply(BigDecimal.valueOf(Math.max(1, it.persons()))));
            }
            shares.add(new Share(it.property(), it.flat(), part.setScale(3, RoundingMode.DOWN), Why.NOT_READ));
            rest = rest.subtract(shares.getLast().share());
        }
        if (rest.signum() != 0) {
            var among = regime.rules() == Rules.OWNERS_DECISION || first.isEmpty()
                    ? flats
                    : flats.stream().filter(it -> !it.notRead()).toList();
            var everybodys = split(rest, among.isEmpty() ? flats : among, regime.key());
            for (var it : among.isEmpty() ? flats : among) {
                shares.add(new Share(
                        it.property(),
                        it.flat(),
                        everybodys.getOrDefault(it.property(), BigDecimal.ZERO.setScale(3)),
                        Why.EVERYBODY));
            }
        }
        return List.copyOf(shares);
    }

    /** To the litre: what is left over after rounding goes, a litre each, to whom most of it was cut off. */
    private static Map<String, BigDecimal> split(BigDecimal whole, List<Flat> flats, SettlementRegime.Key key) {
        var weights = new TreeMap<String, BigDecimal>();
        flats.forEach(it -> weights.put(it.property(), weight(it, key)));
        var sum = weights.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.signum() == 0) {
            weights.replaceAll((_, _) -> BigDecimal.ONE);
            sum = BigDecimal.valueOf(weights.size());
        }
        var parts = new TreeMap<String, BigDecimal>();
        var cut = new TreeMap<String, BigDecimal>();
        var left = whole.setScale(3, RoundingMode.HALF_UP);
        for (var it : weights.entrySet()) {
            var exact = whole.abs().multiply(it.getValue()).divide(sum, 9, RoundingMode.HALF_UP);
            var part = exact.setScale(3, RoundingMode.DOWN);
            cut.put(it.getKey(), exact.subtract(part));
            var signed = whole.signum() < 0 ? part.negate() : part;
            parts.put(it.getKey(), signed);
            left = left.subtract(signed);
        }
        var litre = left.signum() < 0 ? LITRE.negate() : LITRE;
        for (var it : cut.entrySet().stream()
                .sorted(Map.Entry.<String, BigDecimal>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList()) {
            if (left.signum() == 0) {
                break;
            }
            parts.merge(it.getKey(), litre, BigDecimal::add);
            left = left.subtract(litre);
        }
        return parts;
    }

    private static BigDecimal weight(Flat flat, SettlementRegime.Key key) {
        return switch (key) {
            case PROPERTIES -> BigDecimal.ONE;
            case PERSONS -> BigDecimal.valueOf(flat.persons());
            case AREA -> flat.area();
            case CONSUMPTION -> flat.used().max(BigDecimal.ZERO);
        };
    }
}
