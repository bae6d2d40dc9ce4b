package lv.ogresnamsaimnieks.metering;

import static lv.ogresnamsaimnieks.metering.MeterFixture.coldMeter;
import static lv.ogresnamsaimnieks.metering.MeterFixture.hotMeter;
import static lv.ogresnamsaimnieks.metering.MeterFixture.withDial;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DoubtTests {

    private static final YearMonth MAY = YearMonth.parse("2026-05");

    /** Three cubic metres a month. */
    private final Meter cold = coldMeter("278.412", "281.412", "284.412", "287.412");

    /** Two cubic metres a month. */
    private final Meter hot = hotMeter("158.908", "160.908", "162.908", "164.908");

    /** At the end of its dial. */
    private final Meter full = coldMeter("99987.500", "99990.500", "99993.500", "99996.500");

    @ParameterizedTest
    @ValueSource(strings = {"287.412", "287.413", "290.703", "296.412"})
    void isNoneAboutWhatIsUsual(String value) {
        var reading = reading(cold, value);

        assertThat(LowerThanBefore.in(reading)).isEmpty();
        assertThat(Doubt.about(reading, List.of(reading))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"287.411", "280.000", "1.000", "0.000"})
    void isNoneButANoAboutLessThanBefore(String value) {
        var reading = reading(cold, value);

        assertThat(LowerThanBefore.in(reading))
                .hasValueSatisfying(it -> assertThat(it).contains("287,412\u00a0m³", "zvaniet 65049114"));
        assertThat(Doubt.about(reading, List.of(reading))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0.000, 3.500, rolled-over",
        "1.200, 4.700, rolled-over",
        "15.000, 18.500, rolled-over unusual",
        "26.500, 30.000, rolled-over unusual"
    })
    void asksWhetherTheDialHasBegunAgain(BigDecimal value, BigDecimal used, String codes) {
        var reading = new NewReading(new MeterHistory(full, List.of()), MAY, value);

        assertThat(codes(reading)).isEqualTo(codes);
        assertThat(LowerThanBefore.in(reading)).isEmpty();
        assertThat(reading.accepted(List.of()).consumption()).isEqualByComparingTo(used);
    }

    @ParameterizedTest
    @ValueSource(strings = {"26.501", "100.000", "99996.499", "50000.000"})
    void asksNothingTooFarBehindTheEndOfTheDial(String value) {
        assertThat(LowerThanBefore.in(reading(full, value))).isPresent();
        assertThat(codes(reading(full, value))).isEmpty();
    }

    @Test
    void goesByTheDialOfTheMeter() {
        var small = withDial(coldMeter("988.500", "991.500", "994.500", "997.500"), 3, 3);

        assertThat(reading(small, "1.000").consumption()).isEqualByComparingTo("3.5");
        assertThat(reading(withDial(small, 4, 3), "1.000").consumption()).isNegative();
    }

    @ParameterizedTest
    @CsvSource({"2907.03, 290.703", "2890, 289.000", "29070.3, 290.703", "290703, 290.703"})
    void guessesWhereTheCommaBelongs(BigDecimal typed, BigDecimal guess) {
        var reading = reading(withDial(cold, 6, 3), typed.setScale(3).toPlainString());

        var doubts = Doubt.about(reading, List.of(reading));

        assertThat(codes(reading)).isEqualTo("shifted-comma unusual");
        assertThat(doubts.getFirst().guess()).isEqualTo(guess);
        assertThat(doubts.getFirst().message()).contains(Texts.volume(guess));
        assertThat(doubts.getLast().guess()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"400.000", "2907.034", "50000.000"})
    void guessesNoCommaWhereNoneFits(String value) {
        assertThat(codes(reading(cold, value))).isEqualTo("unusual");
    }

    @Test
    void namesTheMeterWhoseValueThisIs() {
        var inTheColdField = reading(cold, "167.012");
        var inTheHotField = reading(hot, "290.703");
        var together = List.of(inTheColdField, inTheHotField);

        assertThat(Doubt.about(inTheColdField, together)).singleElement().satisfies(it -> {
            assertThat(it.kind()).isEqualTo(Doubt.Kind.SWAPPED_METERS);
            assertThat(it.guess()).isEqualTo("290.703");
            assertThat(it.message()).contains("Nr.\u00a02041-hot (karstais ūdens)");
        });
        assertThat(Doubt.about(inTheHotField, together))
                .extracting(Doubt::kind)
                .containsExactly(Doubt.Kind.SWAPPED_METERS, Doubt.Kind.UNUSUAL);
        assertThat(Doubt.about(inTheHotField, together).getFirst().guess()).isEqualTo("167.012");
    }

    @Test
    void takesNoMetersForSwappedWhileBothFit() {
        var twin = hotMeter("278.400", "281.400", "284.400", "287.400");
        var together = List.of(reading(cold, "289.000"), reading(twin, "290.000"));

        assertThat(together)
                .allSatisfy(it -> assertThat(Doubt.about(it, together)).isEmpty());
    }

    @Test
    void takesNoMetersForSwappedWhereOnlyOneWouldFit() {
        var together = List.of(reading(cold, "165.000"), reading(hot, "800.000"));

        assertThat(Doubt.about(together.getFirst(), together)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"296.412, ''", "296.413, unusual", "317.413, unusual"})
    void asksAboutMoreThanThreeTimesTheUsual(String value, String codes) {
        assertThat(codes(reading(cold, value))).isEqualTo(codes);
    }

    @ParameterizedTest
    @CsvSource({"102.100, ''", "102.101, unusual"})
    void asksAboutNoDifferenceOfTwoCubicMetres(String value, String codes) {
        assertThat(codes(reading(coldMeter("99.700", "99.800", "99.900", "100.000"), value)))
                .isEqualTo(codes);
    }

    @ParameterizedTest
    @CsvSource({"30.000, ''", "30.001, unusual"})
    void asksAboutThirtyCubicMetresOfAnyMeter(String value, String codes) {
        var fresh = reading(withDial(coldMeter(), 5, 3), value);

        assertThat(Doubt.about(fresh, List.of(fresh)).stream()
                        .filter(it -> it.kind() == Doubt.Kind.UNUSUAL)
                        .map(it -> it.kind().code()))
                .isEqualTo(codes.isEmpty() ? List.of() : List.of(codes));
    }

    private static String codes(NewReading reading) {
        return String.join(
                " ",
                Doubt.about(reading, List.of(reading)).stream()
                        .map(it -> it.kind().code())
                        .toList());
    }

    private static NewReading reading(Meter meter, String value) {
        return new NewReading(new MeterHistory(meter, List.of()), MAY, new BigDecimal(value));
    }
}
