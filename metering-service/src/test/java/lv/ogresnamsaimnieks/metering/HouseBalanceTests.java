package lv.ogresnamsaimnieks.metering;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lv.ogresnamsaimnieks.metering.HouseBalance.Flat;
import lv.ogresnamsaimnieks.metering.HouseBalance.Share;
import lv.ogresnamsaimnieks.metering.HouseBalance.Why;
import lv.ogresnamsaimnieks.metering.SettlementRegime.Rules;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HouseBalanceTests {

    private static final YearMonth NOVEMBER = YearMonth.parse("2026-11");

    private static final List<Flat> THREE =
            List.of(flat("1", 1, "50", "4", false), flat("2", 2, "30", "6", false), flat("3", 3, "20", "0", true));

    @Test
    void isSharedFlatByFlatWhenEverybodyWasRead() {
        var balance = of("11", THREE.subList(0, 2), Rules.MK1013, SettlementRegime.Key.PROPERTIES, null);

        assertThat(balance.difference()).isEqualByComparingTo("1");
        assertThat(balance.percent()).isEqualByComparingTo("9.1");
        assertThat(balance.isAlarming()).isFalse();
        assertThat(texts(balance)).containsExactly("1 0.500 EVERYBODY", "2 0.500 EVERYBODY");
    }

    @Test
    void goesFirstToWhoeverWasNotRead() {
        assertThat(texts(of("13", THREE, Rules.MK1013, SettlementRegime.Key.PROPERTIES, null)))
                .containsExactly("3 3.000 NOT_READ");
        assertThat(texts(of("13", THREE, Rules.MK524, SettlementRegime.Key.AREA, null)))
                .containsExactly("3 3.000 NOT_READ");
    }

    @Test
    void goesToTheOthersAboveTheCap() {
        // three persons, half a cubic metre each
        assertThat(texts(of("13", THREE, Rules.MK524, SettlementRegime.Key.PROPERTIES, new BigDecimal("0.5"))))
                .containsExactly("3 1.500 NOT_READ", "1 0.750 EVERYBODY", "2 0.750 EVERYBODY");
    }

    @Test
    void goesToEverybodyWhereTheOwnersDecidedSo() {
        assertThat(texts(of("13", THREE, Rules.OWNERS_DECISION, SettlementRegime.Key.AREA, null)))
                .containsExactly("1 1.500 EVERYBODY", "2 0.900 EVERYBODY", "3 0.600 EVERYBODY");
    }

    @Test
    void isGivenBackToEverybodyWhenFlatsShowMore() {
        assertThat(texts(of("7", THREE, Rules.MK1013, SettlementRegime.Key.PROPERTIES, null)))
                .containsExactly("1 -1.000 EVERYBODY", "2 -1.000 EVERYBODY", "3 -1.000 EVERYBODY");
    }

    @Test
    void isExplained() {
        assertThat(of("13", THREE, Rules.MK1013, SettlementRegime.Key.PROPERTIES, null)
                        .explanation())
                .contains("13,000\u00a0m³", "10,000\u00a0m³", "3,000\u00a0m³", "23,1 %", "19.1", "(1)");
    }

    @Test
    void isExplainedAsAForecastWhileSomethingIsNotKnown() {
        var regime = new SettlementRegime(
                YearMonth.parse("2026-01"), Rules.MK1013, SettlementRegime.Key.PROPERTIES, null, "");

        assertThat(HouseBalance.of(NOVEMBER, new BigDecimal("13"), true, THREE, regime)
                        .explanation())
                .startsWith("Prognoze: ")
                .contains("uzrādīs ap 13,000\u00a0m³", "sadalīs pēc")
                .doesNotContain("sadalīta");
    }

    @Test
    void knowsWhatHeldWhen() {
        var water = HouseWater.of("h")
                .with(new SettlementRegime(
                        YearMonth.parse("2026-07"), Rules.MK524, SettlementRegime.Key.AREA, null, "l"))
                .with(new SettlementRegime(
                        YearMonth.parse("2026-09"), Rules.OWNERS_DECISION, SettlementRegime.Key.PERSONS, null, "l"));

        assertThat(water.regime(YearMonth.parse("2026-06")).rules()).isEqualTo(Rules.MK1013);
        assertThat(water.regime(YearMonth.parse("2026-08")).rules()).isEqualTo(Rules.MK524);
        assertThat(water.regime(YearMonth.parse("2026-09")).rules()).isEqualTo(Rules.OWNERS_DECISION);
    }

    static Stream<Long> seeds() {
        return Stream.iterate(1L, it -> it + 1).limit(200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void comesToTheDifferenceToTheLitre(long seed) {
        var random = new Random(seed);
        var flats = IntStream.rangeClosed(1, 1 + random.nextInt(70))
                .mapToObj(it -> flat(
                        Integer.toString(it),
                        random.nextInt(5),
                        BigDecimal.valueOf(1 + random.nextInt(9000), 2).toPlainString(),
                        BigDecimal.valueOf(random.nextInt(12_000) - 500, 3).toPlainString(),
                        random.nextInt(10) == 0))
                .toList();
        var balance = of(
                BigDecimal.valueOf(random.nextInt(600_000), 3).toPlainString(),
                flats,
                List.of(Rules.values()).get(random.nextInt(3)),
                List.of(SettlementRegime.Key.values()).get(random.nextInt(4)),
                random.nextBoolean() ? null : BigDecimal.valueOf(random.nextInt(5000), 3));

        assertThat(balance.shares().stream().map(Share::share).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(balance.difference());
        assertThat(balance.shares())
                .allSatisfy(it -> assertThat(
                                it.share().signum() * balance.difference().signum())
                        .isNotNegative());
        assertThat(balance.shares().stream()
                        .filter(it -> it.why() == Why.NOT_READ)
                        .map(Share::property))
                .allMatch(it -> flats.stream().anyMatch(flat -> flat.property().equals(it) && flat.notRead()));
    }

    private static HouseBalance of(
            String inlet, List<Flat> flats, Rules rules, SettlementRegime.Key key, @Nullable BigDecimal cap) {
        return HouseBalance.of(
                NOVEMBER,
                new BigDecimal(inlet),
                false,
                flats,
                new SettlementRegime(YearMonth.parse("2026-01"), rules, key, cap, "2026-01-12/3"));
    }

    private static Flat flat(String number, int persons, String area, String used, boolean notRead) {
        return new Flat("p" + number, number, new BigDecimal(area), persons, new BigDecimal(used), notRead);
    }

    private static List<String> texts(HouseBalance balance) {
        return balance.shares().stream()
                .map(it -> it.flat() + " " + it.share().toPlainString() + " " + it.why())
                .toList();
    }
}
