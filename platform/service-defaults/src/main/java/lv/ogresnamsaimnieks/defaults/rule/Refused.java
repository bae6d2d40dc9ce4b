package lv.ogresnamsaimnieks.defaults.rule;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A command was refused and changed nothing. Over HTTP it becomes a problem (RFC 9457) with {@code type}
 * {@code urn:problem:<type>}: 400 when the input is wrong, 409 when a rule says no.
 */
public class Refused extends RuntimeException {

    /** Whose fault it is: what was sent, or the state things are in. */
    public enum Kind {
        INPUT,
        RULE
    }

    private final Kind kind;
    private final String type;
    private final String title;
    private final List<Wrong> wrongs;
    private final Map<String, Object> more = new LinkedHashMap<>();

    /** Title and detail are for people, in Latvian; the detail never repeats personal data. */
    public Refused(Kind kind, String type, String title, String detail, List<Wrong> wrongs) {
        super(detail, null, false, false);
        this.kind = kind;
        this.type = type;
        this.title = title;
        this.wrongs = List.copyOf(wrongs);
    }

    /** The input is wrong in all these places. */
    public static Refused input(List<Wrong> wrongs) {
        return new Refused(
                Kind.INPUT,
                "invalid-input",
                "Ievadītie dati nav derīgi",
                "Lūdzu, izlabojiet norādītos laukus.",
                wrongs);
    }

    /** The input is wrong in this place. */
    public static Refused input(String field, String code, String message) {
        return input(List.of(new Wrong(field, code, message)));
    }

    /** A rule says no to something that is well formed. */
    public static Refused rule(String type, String title, String detail) {
        return new Refused(Kind.RULE, type, title, detail, List.of());
    }

    /** Adds a member to the problem. */
    public Refused with(String member, Object value) {
        more.put(member, value);
        return this;
    }

    public Kind kind() {
        return kind;
    }

    public String type() {
        return type;
    }

    public String title() {
        return title;
    }

    public List<Wrong> wrongs() {
        return wrongs;
    }

    /** Members of the problem beyond the standard ones. */
    public Map<String, Object> more() {
        return Map.copyOf(more);
    }
}
