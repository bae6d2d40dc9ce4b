package lv.ogresnamsaimnieks.local.demo;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person's or a company's part in a flat.
 *
 * @param personalCode null of a company, as both names are
 * @param registrationNumber null of a person, as name and representatives are
 * @param until the last day; null while it lasts
 */
record Owner(
        @Nullable String personalCode,
        @Nullable String givenName,
        @Nullable String familyName,
        @Nullable String registrationNumber,
        @Nullable String companyName,
        @Nullable List<Representative> representatives,
        String share,
        LocalDate from,
        @Nullable LocalDate until) {

    static Owner of(Identity person, String share, LocalDate from, @Nullable LocalDate until) {
        return new Owner(
                person.personalCode(), person.givenName(), person.familyName(), null, null, null, share, from, until);
    }

    /** A company, represented by that person as long as it owns it. */
    static Owner of(String registrationNumber, String name, Identity representative, LocalDate from) {
        var by = new Representative(
                representative.personalCode(), representative.givenName(), representative.familyName(), from, null);
        return new Owner(null, null, null, registrationNumber, name, List.of(by), "1/1", from, null);
    }

    boolean ownedOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    String name() {
        return companyName == null ? givenName + " " + familyName : companyName;
    }
}
