package lv.ogresnamsaimnieks.billing;

import java.math.BigInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whom bills are paid to; one that no bank would take does not start. */
public record Recipient(String name, String iban, @Nullable String bic) {

    private static final int LONGEST_NAME = 70;
    private static final Pattern IBAN = Pattern.compile("[A-Z]{2}\\d{2}[A-Z0-9]{11,30}");
    private static final Pattern BIC = Pattern.compile("[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?");

    public Recipient {
        check(!name.isBlank() && name.length() <= LONGEST_NAME, "name of 1 to 70 letters");
        check(IBAN.matcher(iban).matches() && remainder(iban) == 1, "IBAN");
        check(bic == null || BIC.matcher(bic).matches(), "BIC");
    }

    /** ISO 13616: the first four moved to the end and letters read as 10 to 35, it leaves 1 when divided by 97. */
    private static int remainder(String iban) {
        var digits = new StringBuilder();
        (iban.substring(4) + iban.substring(0, 4)).chars().forEach(it -> digits.append(Character.digit(it, 36)));
        return new BigInteger(digits.toString()).mod(BigInteger.valueOf(97)).intValue();
    }

    private static void check(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException("The recipient of payments has no valid " + what);
        }
    }
}
