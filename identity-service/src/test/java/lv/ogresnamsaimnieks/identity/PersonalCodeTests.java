package lv.ogresnamsaimnieks.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalCodeTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "010150-00017", "010150-00025", "010150-00033", "010150-00041", "010150-00068", "010150-00076",
                "01015000017", "320000-00008", "320000-00016", "350000-00028", "39999999999", "328673-00679"
            })
    void readsACodeOfEitherKindWithOrWithoutHyphen(String text) {
        assertThat(PersonalCode.of(text)).get().extracting(PersonalCode::digits).isEqualTo(text.replace("-", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "010150-00018",
                "310250-00010",
                "290201-10000",
                "001150-00010",
                "011350-00010",
                "010150-30014",
                "300000-00000",
                "310000-00000",
                "400000-00000",
                "990000-00000",
                "010150--00017",
                "0101500-0017",
                "10150-00017",
                "010150-000170",
                " 010150-00017",
                "010150-00017\n",
                "PNOLV-010150-00017",
                "٠١٠١٥٠-٠٠٠١٧",
                "32000a-00008"
            })
    void readsNothingThatCannotBeACode(String text) {
        assertThat(PersonalCode.of(text)).isEmpty();
    }

    @Test
    void takesOneCheckDigitOfTenForEveryDayOfThreeCenturies() {
        for (var day = LocalDate.parse("1800-01-01"); day.getYear() < 2100; day = day.plusDays(97)) {
            var date = day.format(DateTimeFormatter.ofPattern("ddMMyy"));
            var start = date + "-" + (day.getYear() / 100 - 18) + "123";

            var taken = IntStream.range(0, 10)
                    .filter(it -> PersonalCode.of(start + it).isPresent())
                    .boxed()
                    .toList();

            assertThat(taken).as(date).containsExactly(checkDigit(start.replace("-", "")));
        }
    }

    @Test
    void knowsWhichYearsHadA29thOfFebruary() {
        // 1900 had none, 2000 had one.
        assertThat(anyWith("290200-1")).isZero();
        assertThat(anyWith("290200-2")).isPositive();
        assertThat(anyWith("290204-1")).isPositive();
        assertThat(anyWith("290203-1")).isZero();
    }

    @Test
    void showsNothingButTheMaskedForm() {
        var code = PersonalCode.of("010150-00017").orElseThrow();

        assertThat(code.masked()).isEqualTo("010150-*****");
        assertThat("%s".formatted(code)).isEqualTo("010150-*****");
        assertThat(RegisterFixture.owner("010150-00017", "1/1", "2019-05-01", null)
                        .toString())
                .doesNotContain("00017");
    }

    @Test
    void isTheSameHoweverItIsWritten() {
        assertThat(PersonalCode.of("01015000017")).isEqualTo(PersonalCode.of("010150-00017"));
        assertThat(PersonalCode.of("010150-00017")).isNotEqualTo(PersonalCode.of("010150-00025"));
    }

    private static long anyWith(String start) {
        return IntStream.range(0, 10_000)
                .filter(it -> PersonalCode.of(start + "%04d".formatted(it)).isPresent())
                .count();
    }

    /** Written down anew from the description of the code: weights 1 6 3 7 9 10 5 8 4 2 from 1101. */
    private static int checkDigit(String tenDigits) {
        var weights = new int[] {1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        var sum = IntStream.range(0, 10)
                .map(it -> Character.digit(tenDigits.charAt(it), 10) * weights[it])
                .sum();
        return (1101 - sum) % 11 % 10;
    }
}
