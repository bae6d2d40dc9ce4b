package lv.ogresnamsaimnieks.local.demo;

/**
 * An invented person who can sign in at the test bank.
 *
 * @param note what this person is good for
 */
public record Identity(String givenName, String familyName, String personalCode, String note) {

    public String name() {
        return givenName + " " + familyName;
    }
}
