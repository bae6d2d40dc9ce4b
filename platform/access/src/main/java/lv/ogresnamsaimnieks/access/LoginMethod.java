package lv.ogresnamsaimnieks.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a person proved who they are, this time (FAQ 6). */
public enum LoginMethod {
    PASSWORD,
    BANK,
    EPARAKSTS;

    /** The claim in which the identity server tells it. */
    public static final String CLAIM = "login_method";

    /** The claim in which it tells when a bank or eParaksts last vouched for the person, in seconds since 1970. */
    public static final String STRONG_SIGN_IN_CLAIM = "strong_auth_time";

    /** Unknown, missing or spelt otherwise is no method at all, and no method opens nothing. */
    public static Optional<LoginMethod> of(@Nullable String claim) {
        return Arrays.stream(values()).filter(it -> it.text().equals(claim)).findFirst();
    }

    /** The method as it is spelt in the claim. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
