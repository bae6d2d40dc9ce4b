package lv.ogresnamsaimnieks.keycloak;

import java.util.Locale;

/** An answer of a bank or of eParaksts is not believed. Nothing but the reason may be logged: the answer holds personal data. */
public final class AnswerRefused extends Exception {

    /** Why an answer is not believed. */
    public enum Reason {
        NOT_POSTED,
        DUPLICATE_PARAMETER,
        TOO_LONG,
        SERVICE,
        VERSION,
        SENDER,
        RECEIVER,
        ENCODING,
        SIGNATURE,
        NO_TRUSTED_CERTIFICATE,
        STALE,
        NONCE_UNKNOWN,
        OTHER_BROWSER,
        COUNTRY,
        PERSONAL_CODE,
        TOKEN,
        NONCE_USED,
        DECLINED,
        NOT_ASKED,
        ANSWER_USED,
        COMPANY,
        USER_INFO,
        NOT_XML,
        STRUCTURE,
        DUPLICATE_ELEMENT,
        SIGNATURE_STRUCTURE,
        ALGORITHM,
        CERTIFICATE,
        CODE,
        BANK_FAILED,
        BANK_UNAVAILABLE,
        ACCESS_TOKEN,
        FLOW;

        /** The reason as logs, events and metrics name it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Reason reason;

    public AnswerRefused(Reason reason) {
        super(reason.code());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
