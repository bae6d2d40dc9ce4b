package lv.ogresnamsaimnieks.metering;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import lv.ogresnamsaimnieks.defaults.rule.Wrong;
import org.jspecify.annotations.Nullable;

/** A value as an owner types it from the dial: comma or point, up to three decimals, in m³. */
final class EnteredValue {

    private static final String EXPECTED =
            "Ievadiet skaitli ar ne vairāk kā trim cipariem aiz komata, piemēram, 290,703.";
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,12}([.,]\\d{1,12})?");

    private final Meter meter;
    private final String field;

    EnteredValue(Meter meter, String field) {
        this.meter = meter;
        this.field = field;
    }

    /** What is wrong with it, or nothing. */
    Optional<Wrong> wrong(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return Optional.of(new Wrong(field, "required", "Ierakstiet skaitītāja rādījumu."));
        }
        var text = typed.strip();
        if (!NUMBER.matcher(text).matches()) {
            return Optional.of(new Wrong(field, "not-a-number", EXPECTED));
        }
        if (text.startsWith("-")) {
            return Optional.of(new Wrong(field, "negative", "Rādījums nevar būt negatīvs."));
        }
        var value = new BigDecimal(text.replace(',', '.'));
        if (value.scale() > meter.decimals()) {
            return Optional.of(new Wrong(field, "too-many-decimals", EXPECTED));
        }
        if (value.precision() - value.scale() > meter.digits()) {
            return Optional.of(new Wrong(
                    field,
                    "too-many-digits",
                    "Šim skaitītājam ir %d cipari pirms komata. Lūdzu, pārbaudiet komata vietu!"
                            .formatted(meter.digits())));
        }
        return Optional.empty();
    }

    /** The value of something that is not wrong, with three decimals. */
    static BigDecimal of(@Nullable String typed) {
        return new BigDecimal(String.valueOf(typed).strip().replace(',', '.')).setScale(3);
    }
}
