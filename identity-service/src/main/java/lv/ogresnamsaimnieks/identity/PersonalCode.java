package lv.ogresnamsaimnieks.identity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A Latvian personal code, eleven digits. Printing it shows the masked form only.
 *
 * <p>Until 30.06.2017 a code told the day of birth and ended in a check digit. A newer one begins with 32–39 and is random:
 * only its form can be checked.
 */
public final class PersonalCode {

    private static final Pattern FORM = Pattern.compile("[0-9]{6}-?[0-9]{5}");
    private static final Pattern NEWER = Pattern.compile("3[2-9][0-9]{9}");
    private static final int[] WEIGHTS = {1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private final String digits;

    private PersonalCode(String digits) {
        this.digits = digits;
    }

    /** Reads {@code DDMMYY-NNNNN} with or without the hyphen; empty if it cannot be anybody's code. */
    public static Optional<PersonalCode> of(String text) {
        if (!FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        var digits = text.replace("-", "");
        return NEWER.matcher(digits).matches() || (hasDate(digits) && hasCheckDigit(digits))
                ? Optional.of(new PersonalCode(digits))
                : Optional.empty();
    }

    /** All of it, for whoever hashes or seals it. */
    public String digits() {
        return digits;
    }

    /** The code with its last five digits hidden. */
    public String masked() {
        return digits.substring(0, 6) + "-*****";
    }

    @Override
    public String toString() {
        return masked();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PersonalCode code && code.digits.equals(digits);
    }

    @Override
    public int hashCode() {
        return digits.hashCode();
    }

    private static boolean hasDate(String digits) {
        var century = digit(digits, 6);
        if (century > 2) {
            return false;
        }
        try {
            var day = LocalDate.of(1800 + century * 100 + number(digits, 4), number(digits, 2), number(digits, 0));
            return day.getYear() > 0;
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }

    private static boolean hasCheckDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += digit(digits, i) * WEIGHTS[i];
        }
        return (1101 - sum) % 11 % 10 == digit(digits, 10);
    }

    private static int number(String digits, int from) {
        return digit(digits, from) * 10 + digit(digits, from + 1);
    }

    private static int digit(String digits, int at) {
        return digits.charAt(at) - '0';
    }
}
