package lv.ogresnamsaimnieks.sandbox.swedbank;

import java.util.List;

/** A 4012 the bank does not take, with every field that is wrong and the text the bank checked the signature against. */
public final class RequestRefused extends RuntimeException {

    private final transient List<Violation> violations;
    private final String signedText;

    RequestRefused(List<Violation> violations, String signedText) {
        super("4012 refused: " + violations);
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
