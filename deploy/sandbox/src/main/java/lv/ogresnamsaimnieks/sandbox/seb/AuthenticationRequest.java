package lv.ogresnamsaimnieks.sandbox.seb;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lv.ogresnamsaimnieks.sandbox.bank.Field;
import lv.ogresnamsaimnieks.sandbox.bank.Fields;
import lv.ogresnamsaimnieks.sandbox.bank.Question;
import lv.ogresnamsaimnieks.sandbox.bank.RequestRefused;
import lv.ogresnamsaimnieks.sandbox.bank.SignedText;
import lv.ogresnamsaimnieks.sandbox.bank.Violation;
import lv.ogresnamsaimnieks.sandbox.bank.Violation.Rule;

/** A 0005 whose fields the bank has found right: the portal asks who its visitor is. Nobody signs it. */
public record AuthenticationRequest(String returnTo, String language, Fields fields) implements Question {

    private static final Map<String, Integer> LONGEST = Map.of("IB_SND_ID", 10, "IB_SERVICE", 4, "IB_LANG", 3);
    private static final List<String> NAMES = List.of("IB_SND_ID", "IB_SERVICE", "IB_LANG");
    private static final Set<String> LANGUAGES = Set.of("LAT", "ENG", "RUS");

    /** Reads a question; throws {@link RequestRefused}. */
    static AuthenticationRequest read(Fields form, Seb.Agreement agreement) {
        var violations = new ArrayList<Violation>();
        for (var name : NAMES) {
            brokenRule(name, form, agreement).ifPresent(rule -> violations.add(new Violation(name, rule)));
        }
        if (!violations.isEmpty()) {
            throw new RequestRefused(violations, "");
        }
        return new AuthenticationRequest(
                agreement.returnTo(),
                form.value("IB_LANG"),
                new Fields(NAMES.stream()
                        .map(name -> new Field(name, form.value(name)))
                        .toList()));
    }

    private static Optional<Rule> brokenRule(String name, Fields form, Seb.Agreement agreement) {
        if (form.of(name).size() > 1) {
            return Optional.of(Rule.DUPLICATE);
        }
        var value = form.value(name);
        if (value.isEmpty()) {
            return Optional.of(Rule.REQUIRED);
        }
        if (SignedText.symbols(value) > LONGEST.getOrDefault(name, 0)) {
            return Optional.of(Rule.TOO_LONG);
        }
        return switch (name) {
            case "IB_SND_ID" -> unless(value.equals(agreement.portal()), Rule.SENDER);
            case "IB_SERVICE" -> unless(value.equals("0005"), Rule.SERVICE);
            default -> unless(LANGUAGES.contains(value), Rule.LANGUAGE);
        };
    }

    private static Optional<Rule> unless(boolean right, Rule rule) {
        return right ? Optional.empty() : Optional.of(rule);
    }
}
