package lv.ogresnamsaimnieks.messaging;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import lv.ogresnamsaimnieks.defaults.rule.Wrong;
import lv.ogresnamsaimnieks.ownership.Property;
import org.jspecify.annotations.Nullable;

/** Whom a notice is for. The kind says which of the fields after it name the house, staircase, property or person. */
public record Audience(
        Kind kind,
        @Nullable String house,
        @Nullable Integer staircase,
        @Nullable String property,
        @Nullable String person) {

    /** From everybody to one person. */
    public enum Kind {
        ALL,
        HOUSE,
        STAIRCASE,
        PROPERTY,
        PERSON
    }

    /** The owners of a property. */
    public static Audience ofProperty(String property) {
        return new Audience(Kind.PROPERTY, null, null, property, null);
    }

    /** Whether the owners of this property are among it. */
    boolean includes(Property owned) {
        return switch (kind) {
            case ALL -> true;
            case HOUSE -> owned.house().equals(house);
            case STAIRCASE -> owned.house().equals(house) && Objects.equals(staircase, owned.staircase());
            case PROPERTY -> owned.id().equals(property);
            case PERSON -> false;
        };
    }

    /** Whether it is those who own something in a house. */
    boolean isOfAHouse() {
        return kind == Kind.HOUSE || kind == Kind.STAIRCASE;
    }

    /** Whether the person is among it whatever they own. */
    boolean includes(String somebody) {
        return kind == Kind.PERSON && somebody.equals(person);
    }

    /** What its kind needs and lacks, or has and does not need. */
    List<Wrong> contradictions() {
        var wrongs = new ArrayList<Wrong>();
        check("house", house, kind == Kind.HOUSE || kind == Kind.STAIRCASE, wrongs);
        check("staircase", staircase, kind == Kind.STAIRCASE, wrongs);
        check("property", property, kind == Kind.PROPERTY, wrongs);
        return wrongs;
    }

    private static void check(String field, @Nullable Object value, boolean needed, List<Wrong> wrongs) {
        if (needed && value == null) {
            wrongs.add(new Wrong("audience." + field, "required", "Obligāts lauks."));
        }
        if (!needed && value != null) {
            wrongs.add(
                    new Wrong("audience." + field, "not-for-this-kind", "Šim saņēmēju veidam lauks jāatstāj tukšs."));
        }
    }
}
