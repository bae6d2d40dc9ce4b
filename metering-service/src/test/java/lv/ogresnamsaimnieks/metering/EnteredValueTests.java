package lv.ogresnamsaimnieks.metering;

import static lv.ogresnamsaimnieks.metering.MeterFixture.coldMeter;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import lv.ogresnamsaimnieks.defaults.rule.Wrong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class EnteredValueTests {

    private final EnteredValue entered = new EnteredValue(coldMeter().dial(), "value");

    @ParameterizedTest
    @CsvSource({
        "'290,703', 290.703",
        "'290.703', 290.703",
        "'290', 290.000",
        "' 290,7 ', 290.700",
        "'00290,7', 290.700",
        "'0', 0.000",
        "'99999,999', 99999.999"
    })
    void takesCommaAndPoint(String typed, BigDecimal value) {
        assertThat(entered.wrong(typed)).isEmpty();
        assertThat(EnteredValue.of(typed)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({
        "'290,7031', too-many-decimals",
        "'290,7000', too-many-decimals",
        "'-1', negative",
        "'-0,5', negative",
        "'123456', too-many-digits",
        "'abc', not-a-number",
        "'290,7,1', not-a-number",
        "'2 90', not-a-number",
        "'1e3', not-a-number",
        "'٣', not-a-number",
        "',5', not-a-number",
        "'5,', not-a-number",
        "'NaN', not-a-number",
        "'9999999999999', not-a-number"
    })
    void saysWhatIsWrong(String typed, String code) {
        assertThat(entered.wrong(typed)).map(Wrong::code).contains(code);
        assertThat(entered.wrong(typed)).map(Wrong::field).contains("value");
    }

    @ParameterizedTest
    @CsvSource({
        "3, 0, '1000', pirms komata ir 3 cipari",
        "4, 3, '12345,678', pirms komata ir 4 cipari",
        "5, 0, '290,7', veselu skaitli",
        "5, 1, '290,70', vienu ciparu",
        "5, 2, '290,703', diviem cipariem",
        "5, 3, '290,7031', trim cipariem"
    })
    void saysHowManyDigitsTheDialHas(int digits, int decimals, String typed, String words) {
        assertThat(new EnteredValue(new Dial(digits, decimals), "value").wrong(typed))
                .map(Wrong::message)
                .hasValueSatisfying(it -> assertThat(it).contains(words));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {" ", "\t"})
    void isRequired(String typed) {
        assertThat(entered.wrong(typed)).map(Wrong::code).contains("required");
    }
}
