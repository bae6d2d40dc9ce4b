package lv.ogresnamsaimnieks.sandbox.swedbank;

/** A field of a request, and the rule of Bank Link 009 that it breaks. */
public record Violation(String field, Rule rule) {

    /** What the bank asks of the fields of a 4012. */
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
        BASE64,
        SIGNATURE
    }
}
