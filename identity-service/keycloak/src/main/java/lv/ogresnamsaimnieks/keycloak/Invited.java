package lv.ogresnamsaimnieks.keycloak;

/**
 * Whom an invitation of the office asks to open an account.
 *
 * @param email that the account gets; who has the link reads its mail
 */
public record Invited(Recognition.Known person, String email) {

    /** Without the address. */
    @Override
    public String toString() {
        return "Invited[person=%s]".formatted(person.person());
    }
}
