package lv.ogresnamsaimnieks.metering;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is known of the water of a house as a whole: what its inlet meter showed month by month, and how its difference is
 * shared from when on. The id is the house's.
 *
 * @param billed the months of which bills were made, and whose balance was told
 */
public record HouseWater(
        String id, List<Inlet> inlets, List<SettlementRegime> regimes, List<YearMonth> billed, long version) {

    /** What came into the house in a month by its inlet meter, in m³. */
    public record Inlet(YearMonth month, BigDecimal used) {}

    public HouseWater {
        inlets = inlets.stream().sorted(Comparator.comparing(Inlet::month)).toList();
        regimes = regimes.stream()
                .sorted(Comparator.comparing(SettlementRegime::from))
                .toList();
        // What was recorded before this was kept has none.
        billed = List.copyOf(Objects.requireNonNullElse(billed, List.of()));
    }

    static HouseWater of(String house) {
        return new HouseWater(house, List.of(), List.of(), List.of(), 0);
    }

    Optional<Inlet> inlet(YearMonth month) {
        return inlets.stream().filter(it -> it.month().equals(month)).findFirst();
    }

    /** What holds in a month. */
    SettlementRegime regime(YearMonth month) {
        return regimes.reversed().stream()
                .filter(it -> !it.from().isAfter(month))
                .findFirst()
                .orElseGet(SettlementRegime::byLaw);
    }

    HouseWater with(Inlet inlet) {
        return new HouseWater(
                id,
                Stream.concat(inlets.stream().filter(it -> !it.month().equals(inlet.month())), Stream.of(inlet))
                        .toList(),
                regimes,
                billed,
                version);
    }

    HouseWater with(SettlementRegime regime) {
        return new HouseWater(
                id,
                inlets,
                Stream.concat(regimes.stream().filter(it -> !it.from().equals(regime.from())), Stream.of(regime))
                        .toList(),
                billed,
                version);
    }

    HouseWater billedIn(YearMonth month) {
        return new HouseWater(
                id,
                inlets,
                regimes,
                Stream.concat(billed.stream().filter(it -> !it.equals(month)), Stream.of(month))
                        .sorted()
                        .toList(),
                version);
    }
}
