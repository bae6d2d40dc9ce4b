package lv.ogresnamsaimnieks.keycloak;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a new user fills in (FAQ 3.5): e-mail, password twice, tick for the terms of use. Nothing here looks at other
 * accounts, so no answer tells whether an address is known.
 */
public record NewAccount(String email, String password, String repeated, boolean terms) {

    private static final int LONGEST_EMAIL = 254;
    private static final Pattern EMAIL = Pattern.compile(
            "[^\\s@\"<>(),;:\\\\\\[\\]]{1,64}@([\\p{L}\\p{N}]([\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?\\.)+"
                    + "[\\p{L}]{2,63}");

    /** A field with the message that names what is wrong with it. */
    public record Wrong(String field, String message, List<Object> parameters) {

        public Wrong(String field, String message) {
            this(field, message, List.of());
        }
    }

    /** Reads the form's values as people type them; passwords stay as they are. */
    public static NewAccount of(
            @Nullable String email, @Nullable String password, @Nullable String repeated, @Nullable String terms) {
        return new NewAccount(
                email == null ? "" : email.strip().toLowerCase(Locale.ROOT),
                password == null ? "" : password,
                repeated == null ? "" : repeated,
                terms != null);
    }

    public static boolean isEmail(String text) {
        return text.length() <= LONGEST_EMAIL && EMAIL.matcher(text).matches();
    }

    /**
     * Every field that is wrong, in the order of the form.
     *
     * @param policy what the realm has against the password; its message and parameters
     */
    public List<Wrong> problems(Function<String, List<Wrong>> policy) {
        var wrong = new ArrayList<Wrong>();
        if (!isEmail(email)) {
            wrong.add(new Wrong("email", "newUserEmailWrong"));
        }
        if (password.isEmpty()) {
            wrong.add(new Wrong("password", "newUserPasswordMissing"));
        } else if (password.strip().equalsIgnoreCase(email)) {
            wrong.add(new Wrong("password", "invalidPasswordNotEmailMessage"));
        } else {
            wrong.addAll(policy.apply(password));
        }
        if (!repeated.equals(password)) {
            wrong.add(new Wrong("password-confirm", "newUserPasswordsDiffer"));
        }
        if (!terms) {
            wrong.add(new Wrong("terms", "newUserTermsMissing"));
        }
        return wrong;
    }

    @Override
    public String toString() {
        return "NewAccount[terms=%s]".formatted(terms);
    }
}
