package lv.ogresnamsaimnieks.billing;

import static lv.ogresnamsaimnieks.billing.BillFixture.charge;
import static lv.ogresnamsaimnieks.billing.BillFixture.content;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import lv.ogresnamsaimnieks.billing.BillContent.VatSum;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BillContentTests {

    private static final BigDecimal LOW = new BigDecimal("12");
    private static final BigDecimal HIGH = new BigDecimal("21");

    private final BillContent content = contentOf(
            charge(Group.MAINTENANCE, "52.40", "0.48", "25.15", "21", "5.28"),
            charge(Group.MAINTENANCE, "52.40", "0.25", "13.10", null, "0.00"),
            charge(Group.HEAT, "0.412", "68.40", "28.18", "12", "3.38"),
            charge(Group.HEAT, "2.106", "5.13", "10.80", "12", "1.30"),
            charge(Group.MAINTENANCE, "1", "1.18", "1.18", "21.00", "0.25"),
            charge(Group.OTHER, "-1", "5.00", "-5.00", "0", "0.00"));

    @Test
    void addsUpItsLines() {
        assertThat(content.net()).isEqualTo(Money.of("73.41"));
        assertThat(content.total()).isEqualTo(Money.of("83.62"));
        assertThat(content.groupTotals())
                .containsExactly(
                        Map.entry(Group.MAINTENANCE, Money.of("44.96")),
                        Map.entry(Group.HEAT, Money.of("43.66")),
                        Map.entry(Group.OTHER, Money.of("-5.00")));
        assertThat(content.groups().get(Group.MAINTENANCE)).hasSize(3);
    }

    @Test
    void addsUpVatByRate() {
        assertThat(content.vat())
                .containsExactly(
                        new VatSum(BigDecimal.ZERO, Money.of("-5.00"), Money.ZERO),
                        new VatSum(LOW, Money.of("38.98"), Money.of("4.68")),
                        new VatSum(HIGH, Money.of("26.33"), Money.of("5.53")));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-01, 2026-10-01,",
        "2026-11-10, 2026-11-30,",
        "2026-09-30, 2026-11-30, issued before-period",
        "2026-11-10, 2026-11-09, due before-issued",
        "2026-09-30, 2026-09-29, issued before-period due before-issued"
    })
    void isIssuedAfterItsPeriodBeganAndDueAfterThat(LocalDate issued, LocalDate due, @Nullable String wrongs) {
        assertThat(wrongsOf(new BillContent(
                        YearMonth.parse("2026-10"),
                        issued,
                        due,
                        Money.ZERO,
                        BigDecimal.TEN,
                        2,
                        null,
                        content.lines(),
                        List.of(),
                        null)))
                .isEqualTo(wrongs);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-30, 284.198, 2026-10-31, 287.412,",
        "2026-09-30, 284.198, 2026-09-30, 284.198,",
        "2026-10-31, 284.198, 2026-09-30, 287.412, meters[0].toOn before-from",
        "2026-09-30, 287.412, 2026-10-31, 284.198, meters[0].to below-previous",
        "2026-10-31, 2, 2026-09-30, 1, meters[0].toOn before-from meters[0].to below-previous"
    })
    void knowsThatMetersRunForward(
            LocalDate fromOn, BigDecimal from, LocalDate toOn, BigDecimal to, @Nullable String wrongs) {
        var meter = new MeteredUse("1", Resource.COLD_WATER, fromOn, from, toOn, to, null);

        assertThat(wrongsOf(contentOf(List.of(meter), null))).isEqualTo(wrongs);
    }

    @ParameterizedTest
    @CsvSource({
        "318, 306.96, 11.04,",
        "306.96, 318, -11.04,",
        "318, 306.96, 11.041, waterDifference.difference difference-differs"
    })
    void knowsTheDifferenceOfTheHouse(
            BigDecimal house, BigDecimal flats, BigDecimal difference, @Nullable String wrongs) {
        var shared = new WaterDifference(house, flats, 60, difference, new BigDecimal("0.184"), "MK1013-19");

        assertThat(wrongsOf(contentOf(List.of(), shared))).isEqualTo(wrongs);
    }

    @Test
    void namesTheFieldsThatDiffer() {
        var october = content("2026-10", "0.00", "120.69");

        assertThat(october.differencesFrom(content("2026-10", "0", "120.69"))).isEmpty();
        assertThat(october.differencesFrom(content("2026-10", "1.00", "120.70")))
                .containsExactly("openingBalance", "lines");
        assertThat(october.differencesFrom(content("2026-11", "0.00", "120.69")))
                .containsExactly("period", "issued", "due");
    }

    private static @Nullable String wrongsOf(BillContent content) {
        return content.contradictions().stream()
                .map(it -> it.field() + " " + it.code())
                .reduce((one, other) -> one + " " + other)
                .orElse(null);
    }

    private static BillContent contentOf(Charge... lines) {
        return contentOf(List.of(lines), List.of(), null);
    }

    private static BillContent contentOf(List<MeteredUse> meters, @Nullable WaterDifference difference) {
        return contentOf(List.of(charge(Group.OTHER, "1", "1", "1", null, "0")), meters, difference);
    }

    private static BillContent contentOf(
            List<Charge> lines, List<MeteredUse> meters, @Nullable WaterDifference difference) {
        return new BillContent(
                YearMonth.parse("2026-10"),
                LocalDate.parse("2026-11-10"),
                LocalDate.parse("2026-11-30"),
                Money.ZERO,
                new BigDecimal("52.4"),
                2,
                null,
                lines,
                meters,
                difference);
    }
}
