package lv.ogresnamsaimnieks.keycloak;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Passwords that are long enough and still the first ones anybody would try. */
public final class CommonPasswords {

    private static final int FEWEST_DIFFERENT = 4;

    private final Set<String> words = new HashSet<>();

    /** Reads the list that comes with this class. */
    public CommonPasswords() {
        try (var in = CommonPasswords.class.getResourceAsStream("common-passwords.txt")) {
            if (in == null) {
                throw new IllegalStateException("common-passwords.txt is missing");
            }
            new BufferedReader(new InputStreamReader(in, UTF_8)).lines().forEach(it -> words.add(bare(it)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the password, without regard to case, spaces and trailing digits or marks, is one of them. */
    public boolean contains(String password) {
        var bare = bare(password);
        return bare.chars().distinct().count() < FEWEST_DIFFERENT
                || words.contains(bare)
                || words.contains(bare.replaceAll("[^\\p{L}]+$", ""));
    }

    private static String bare(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("\\s", "");
    }
}
