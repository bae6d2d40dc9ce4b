package lv.ogresnamsaimnieks.sandbox.bank;

import java.util.List;

/** A question the bank does not take, with every field that is wrong and the text a signature was checked against, if any. */
public final class RequestRefused extends RuntimeException {

    private final transient List<Violation> violations;
    private final String signedText;

    public RequestRefused(List<Violation> violations, String signedText) {
        super("question refused: " + violations);
        this.violations = List.copyOf(violations);
        this.signedText = signedText;
    }

    public List<Violation> violations() {
        return violations;
    }

    public String signedText() {
        return signedText;
    }
}
