package lv.ogresnamsaimnieks.messaging;

/**
 * A notice as it goes to somebody by e-mail.
 *
 * @param address of the property
 * @param body paragraphs, an empty line between them
 */
public record Letter(String to, String address, String title, String body, Occasion occasion) {

    /** Without the addresses. */
    @Override
    public String toString() {
        return "Letter[" + occasion + "]";
    }
}
