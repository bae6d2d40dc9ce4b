package lv.ogresnamsaimnieks.local.demo;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One person's part in a flat.
 *
 * @param until the last day; null while it lasts
 */
record Owner(
        String personalCode,
        String givenName,
        String familyName,
        String share,
        LocalDate from,
        @Nullable LocalDate until) {

    static Owner of(Identity person, String share, LocalDate from, @Nullable LocalDate until) {
        return new Owner(person.personalCode(), person.givenName(), person.familyName(), share, from, until);
    }

    boolean ownedOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    String name() {
        return givenName + " " + familyName;
    }
}
