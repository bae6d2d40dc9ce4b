package lv.ogresnamsaimnieks.sandbox.bank;

/** A field of a question, and the rule of the protocol that it breaks. */
public record Violation(String field, Rule rule) {

    /** What banks ask of the fields of a question. */
    public enum Rule {
        DUPLICATE,
        REQUIRED,
        TOO_LONG,
        SERVICE,
        VERSION,
        SENDER,
        RECEIVER,
        RETURN_ADDRESS,
        RETURN_PARAMETER,
        DATE_FORMAT,
        DATE_AGE,
        NOT_EMPTY,
        ENCODING,
        LANGUAGE,
        RESPONSE_TYPE,
        RETURN_NOT_AGREED,
        SCOPE,
        FLOW,
        PROMPT,
        BASE64,
        SIGNATURE,
        NOT_XML,
        CHARACTERS,
        LOCATION,
        ALGORITHM,
        DIGEST
    }
}
