package lv.ogresnamsaimnieks.metering;

import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/** Numbers receipts, and reads numbers and check codes that a person typed. */
final class Receipts {

    /** Crockford's letters: none that a person takes for another when reading aloud. */
    static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 8;
    private static final Pattern NUMBER = Pattern.compile("R-\\d{4}-\\d{2}-[%s]{%d}".formatted(LETTERS, LENGTH));

    private final RandomGenerator random;

    Receipts(RandomGenerator random) {
        this.random = random;
    }

    /** Not to be guessed, and unique for all practical purposes: 2⁴⁰ a month. */
    String number(YearMonth month) {
        var text = new StringBuilder("R-").append(month).append('-');
        for (int i = 0; i < LENGTH; i++) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }

    /** The number that was meant, if it can be one. */
    static Optional<String> number(String typed) {
        var number = tidy(typed);
        return NUMBER.matcher(number).matches() ? Optional.of(number) : Optional.empty();
    }

    /** Whether a check code was meant that is this one. */
    static boolean isSame(String checkCode, String typed) {
        return checkCode.replace("-", "").equals(tidy(typed).replace("-", ""));
    }

    private static String tidy(String typed) {
        return typed.replaceAll("\\s", "")
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }
}
