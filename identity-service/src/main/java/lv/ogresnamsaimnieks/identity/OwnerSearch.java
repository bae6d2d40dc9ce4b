package lv.ogresnamsaimnieks.identity;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * By what the staff look for an owner; at least one of the four, and who is found fits all that are given.
 *
 * @param name parts of given and family name in any order, with or without diacritics
 * @param address “Parauga iela 7–12”, its number and flat may be left out
 */
public record OwnerSearch(
        @Nullable String name,
        @Nullable String address,
        @Nullable String clientNumber,
        @Nullable PersonalCode code) {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s,.]+");
    private static final Pattern ADDRESS = Pattern.compile(
            "(?<street>.*?[^\\s\\d,–-])(?:[\\s,]+(?<number>\\d+\\w{0,2})(?:\\s*[–-]\\s*(?<flat>\\d+\\w{0,2}))?)?");

    /** Where to look; number and flat null if any will do. */
    public record Place(
            String street,
            @Nullable String number,
            @Nullable String flat) {}

    /** Lower case, without diacritics: as people type names in a hurry. */
    static String folded(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    List<String> nameWords() {
        return name == null
                ? List.of()
                : BETWEEN_WORDS
                        .splitAsStream(name)
                        .filter(it -> !it.isBlank())
                        .map(OwnerSearch::folded)
                        .toList();
    }

    /** Empty if the address is none, or is not asked for. */
    Optional<Place> place() {
        if (address == null) {
            return Optional.empty();
        }
        var matcher = ADDRESS.matcher(address.strip());
        return matcher.matches()
                ? Optional.of(new Place(matcher.group("street"), matcher.group("number"), matcher.group("flat")))
                : Optional.empty();
    }

    boolean fits(Person person) {
        var known = folded(person.name());
        return nameWords().stream().allMatch(known::contains);
    }

    /** Without what was typed. */
    @Override
    public String toString() {
        return "OwnerSearch[]";
    }
}
