package lv.ogresnamsaimnieks.sandbox.bank;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * A person the test bank can vouch for.
 *
 * @param personalCode with its dash
 * @param note what a tester should know about the person; may be empty
 */
public record Person(String givenName, String familyName, String personalCode, String note) {

    private static final Pattern PERSONAL_CODE = Pattern.compile("([0-9]{6})-?([0-9]{5})");

    /** Reads a JSON list of people; throws {@link IllegalStateException} when it cannot. */
    public static List<Person> read(Path file) {
        try (var json = new JsonFactory().createParser(ObjectReadContext.empty(), file)) {
            var people = new ArrayList<Person>();
            if (json.nextToken() != JsonToken.START_ARRAY) {
                throw new IllegalStateException("not a list of people: " + file);
            }
            while (json.nextToken() == JsonToken.START_OBJECT) {
                people.add(of(texts(json)));
            }
            return List.copyOf(people);
        } catch (JacksonException unreadable) {
            throw new IllegalStateException(
                    "people of the bank, " + file + ": " + unreadable.getOriginalMessage(), unreadable);
        }
    }

    /** The personal code as banks send it, or nothing when this is none. Only the form is looked at. */
    public static Optional<String> personalCode(String typed) {
        var code = PERSONAL_CODE.matcher(typed.strip());
        return code.matches() ? Optional.of(code.group(1) + "-" + code.group(2)) : Optional.empty();
    }

    /** The name as the bank sends it: in capitals, given name first, one symbol for every letter. */
    public String nameAsSent() {
        return capitals(givenName) + " " + capitals(familyName);
    }

    /** The name as a 3012 has it: in capitals, family name first. */
    public String nameFamilyFirst() {
        return capitals(familyName) + "," + capitals(givenName);
    }

    /** The name as Citadele sends it: in capitals, family name first, no comma. */
    public String nameReversed() {
        return capitals(familyName) + " " + capitals(givenName);
    }

    private static String capitals(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC)
                .strip()
                .replaceAll("\\s+", " ")
                .toUpperCase(Locale.ROOT);
    }

    private static Person of(Map<String, String> texts) {
        var code = personalCode(texts.getOrDefault("personalCode", ""));
        var givenName = texts.getOrDefault("name", "");
        var familyName = texts.getOrDefault("surname", "");
        if (code.isEmpty() || givenName.isBlank() || familyName.isBlank()) {
            throw new IllegalStateException("a person needs name, surname and personalCode");
        }
        return new Person(givenName, familyName, code.get(), texts.getOrDefault("note", ""));
    }

    private static Map<String, String> texts(JsonParser json) {
        var texts = new HashMap<String, String>();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = json.currentName();
            if (json.nextToken() == JsonToken.VALUE_STRING) {
                texts.put(name, json.getString());
            } else {
                json.skipChildren();
            }
        }
        return texts;
    }
}
