package lv.ogresnamsaimnieks.keycloak;

import java.util.Optional;
import java.util.regex.Pattern;

/** A Latvian personal code as a bank or eParaksts asserts it. Printing it shows the masked form only. */
public final class PersonalCode {

    /** Under which the masked form travels with whom a bank or eParaksts named. */
    public static final String MASKED = "personal-code-masked";

    private static final Pattern DIGITS = Pattern.compile("[0-9]{11}");
    private static final String COUNTRY = "LV";

    private final String digits;

    private PersonalCode(String digits) {
        this.digits = digits;
    }

    /**
     * Reads the three shapes in use: {@code DDMMYY-NNNNN}, eleven digits, {@code PNOLV-…}. Neither the date nor the
     * check digit is looked at: codes that begin with 32 have no date, and the signature is the proof.
     */
    public static Optional<PersonalCode> of(String text) {
        var bare = text.strip();
        if (bare.startsWith("PNOLV-")) {
            bare = bare.substring("PNOLV-".length());
        }
        bare = bare.replace("-", "").replace(" ", "");
        return DIGITS.matcher(bare).matches() ? Optional.of(new PersonalCode(bare)) : Optional.empty();
    }

    /** The code with its country, as it is hashed. */
    String withCountry() {
        return COUNTRY + digits;
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
}
