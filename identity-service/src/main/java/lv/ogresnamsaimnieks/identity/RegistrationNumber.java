package lv.ogresnamsaimnieks.identity;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The number of a legal person in the Latvian register of enterprises: eleven digits, the first above 3, which tells it from
 * a personal code, the last a check digit.
 */
public record RegistrationNumber(String digits) {

    private static final Pattern FORM = Pattern.compile("[4-9][0-9]{10}");
    private static final int[] WEIGHTS = {9, 1, 4, 8, 3, 10, 2, 5, 7, 6, 1};

    /** Reads eleven digits; empty if they cannot be the number of a legal person. */
    public static Optional<RegistrationNumber> of(String text) {
        return FORM.matcher(text).matches() && hasCheckDigit(text)
                ? Optional.of(new RegistrationNumber(text))
                : Optional.empty();
    }

    private static boolean hasCheckDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (digits.charAt(i) - '0') * WEIGHTS[i];
        }
        return sum % 11 == 3;
    }
}
