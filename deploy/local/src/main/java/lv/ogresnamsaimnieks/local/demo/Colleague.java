package lv.ogresnamsaimnieks.local.demo;

import java.util.List;

/**
 * An invented person who works for the manager.
 *
 * @param username by which they sign in
 * @param roles in the realm
 * @param enrolled whether one-time codes are set up; if not, the first sign-in asks for that
 * @param note what this person is good for
 */
public record Colleague(
        String username, String givenName, String familyName, List<String> roles, boolean enrolled, String note) {

    /** Those to try the desks with: one for each role, and one who comes for the first time. */
    public static final List<Colleague> ALL = List.of(
            new Colleague(
                    "ilze", "Ilze", "Kalniņa", List.of("client-service"), true, "owners, registrations, readings"),
            new Colleague("dace", "Dace", "Vītola", List.of("billing"), true, "readings, windows"),
            new Colleague("aigars", "Aigars", "Zariņš", List.of("building-manager"), true, "readings"),
            new Colleague(
                    "inga", "Inga", "Priede", List.of("administrator"), true, "every desk; reads the audit trail"),
            new Colleague("raimonds", "Raimonds", "Ābele", List.of("auditor"), true, "the audit trail only"),
            new Colleague(
                    "liga",
                    "Līga",
                    "Egle",
                    List.of("client-service"),
                    false,
                    "signs in for the first time: sets up one-time codes"));

    public Colleague {
        roles = List.copyOf(roles);
    }

    public String name() {
        return givenName + " " + familyName;
    }
}
