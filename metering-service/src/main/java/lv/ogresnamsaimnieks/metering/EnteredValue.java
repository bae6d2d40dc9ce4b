package lv.ogresnamsaimnieks.metering;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import lv.ogresnamsaimnieks.defaults.rule.Wrong;
import org.jspecify.annotations.Nullable;

/** A value as an owner types it from the dial: comma or point, no more digits than the dial has, in m³. */
final class EnteredValue {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,12}([.,]\\d{1,12})?");

    private final Dial dial;
    private final String field;

    EnteredValue(Dial dial, String field) {
        this.dial = dial;
        this.field = field;
    }

    /** What is wrong with it, or nothing. */
    Optional<Wrong> wrong(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return Optional.of(new Wrong(field, "required", "Ierakstiet skaitītāja rādījumu."));
        }
        var text = typed.strip();
        if (!NUMBER.matcher(text).matches()) {
            return Optional.of(new Wrong(field, "not-a-number", TooManyDigits.expected(dial)));
        }
        if (text.startsWith("-")) {
            return Optional.of(new Wrong(field, "negative", "Rādījums nevar būt negatīvs."));
        }
        var value = new BigDecimal(text.replace(',', '.'));
        return TooManyDigits.afterTheComma(value, dial)
                .map(it -> new Wrong(field, "too-many-decimals", it))
                .or(() -> TooManyDigits.beforeTheComma(value, dial).map(it -> new Wrong(field, "too-many-digits", it)));
    }

    /** The value of something that is not wrong, with three decimals. */
    static BigDecimal of(@Nullable String typed) {
        return new BigDecimal(String.valueOf(typed).strip().replace(',', '.')).setScale(3);
    }
}
