package lv.ogresnamsaimnieks.identity;

import org.jspecify.annotations.Nullable;

/**
 * Where a house or a flat is, as people here write it.
 *
 * @param flat null for the house
 */
public record Address(
        String street, String number, @Nullable String flat, String city, String municipality, String postcode) {

    /** “Parauga iela 7–12, Ogre”: an en dash stands between house and flat. */
    public String brief() {
        return "%s %s%s, %s".formatted(street, number, flat == null ? "" : "–" + flat, city);
    }

    /** “Parauga iela 7–12, Ogre, Ogres nov., LV-5001”. */
    public String full() {
        return "%s, %s, %s".formatted(brief(), municipality, postcode);
    }

    Address ofFlat(String flatNumber) {
        return new Address(street, number, flatNumber, city, municipality, postcode);
    }
}
