package lv.ogresnamsaimnieks.metering;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A dial shows no more digits than it has, before the comma and after it.
 *
 * <p>“Ievadiet skaitli ar ne vairāk kā trim cipariem aiz komata.”
 */
final class TooManyDigits {

    static Optional<String> beforeTheComma(BigDecimal value, Dial dial) {
        return value.precision() - value.scale() > dial.digits()
                ? Optional.of("Šim skaitītājam pirms komata ir %d cipari. Lūdzu, pārbaudiet komata vietu!"
                        .formatted(dial.digits()))
                : Optional.empty();
    }

    static Optional<String> afterTheComma(BigDecimal value, Dial dial) {
        return value.scale() > dial.decimals() ? Optional.of(expected(dial)) : Optional.empty();
    }

    /** What can be typed, in words. */
    static String expected(Dial dial) {
        return switch (dial.decimals()) {
            case 0 -> "Ievadiet veselu skaitli: šim skaitītājam aiz komata ciparu nav.";
            case 1 -> "Ievadiet skaitli ar ne vairāk kā vienu ciparu aiz komata, piemēram, 290,7.";
            case 2 -> "Ievadiet skaitli ar ne vairāk kā diviem cipariem aiz komata, piemēram, 290,70.";
            default -> "Ievadiet skaitli ar ne vairāk kā trim cipariem aiz komata, piemēram, 290,703.";
        };
    }

    private TooManyDigits() {}
}
