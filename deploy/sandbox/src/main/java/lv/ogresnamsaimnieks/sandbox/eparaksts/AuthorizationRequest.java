package lv.ogresnamsaimnieks.sandbox.eparaksts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lv.ogresnamsaimnieks.sandbox.bank.Field;
import lv.ogresnamsaimnieks.sandbox.bank.Fields;
import lv.ogresnamsaimnieks.sandbox.bank.Question;
import lv.ogresnamsaimnieks.sandbox.bank.RequestRefused;
import lv.ogresnamsaimnieks.sandbox.bank.Violation;
import lv.ogresnamsaimnieks.sandbox.bank.Violation.Rule;

/** A question whose parameters the platform has found right: the portal asks who its visitor is. */
public record AuthorizationRequest(String returnTo, String state, Fields fields) implements Question {

    private static final List<String> NAMES = List.of(
            "response_type", "client_id", "redirect_uri", "scope", "state", "acr_values", "prompt", "ui_locales");
    private static final Set<String> MAY_BE_MISSING = Set.of("prompt", "ui_locales");
    private static final Set<String> LANGUAGES = Set.of("lv", "en", "ru");

    /** Reads a question; throws {@link RequestRefused}. */
    static AuthorizationRequest read(Fields query, Eparaksts.Agreement agreement) {
        var violations = new ArrayList<Violation>();
        for (var name : NAMES) {
            brokenRule(name, query, agreement).ifPresent(rule -> violations.add(new Violation(name, rule)));
        }
        if (!violations.isEmpty()) {
            throw new RequestRefused(violations, "");
        }
        return new AuthorizationRequest(
                query.value("redirect_uri"),
                query.value("state"),
                new Fields(NAMES.stream()
                        .filter(name -> !query.of(name).isEmpty())
                        .map(name -> new Field(name, query.value(name)))
                        .toList()));
    }

    Flow flow() {
        return Flow.of(fields.value("acr_values")).orElseThrow();
    }

    private static Optional<Rule> brokenRule(String name, Fields query, Eparaksts.Agreement agreement) {
        if (query.of(name).size() > 1) {
            return Optional.of(Rule.DUPLICATE);
        }
        var value = query.value(name);
        if (value.isEmpty()) {
            return MAY_BE_MISSING.contains(name) ? Optional.empty() : Optional.of(Rule.REQUIRED);
        }
        return switch (name) {
            case "response_type" -> unless(value.equals("code"), Rule.RESPONSE_TYPE);
            case "client_id" -> unless(value.equals(agreement.clientId()), Rule.SENDER);
            case "redirect_uri" -> unless(agreement.returns().contains(value), Rule.RETURN_NOT_AGREED);
            case "scope" -> unless(value.equals("urn:lvrtc:fpeil:aa"), Rule.SCOPE);
            case "acr_values" -> unless(Flow.of(value).isPresent(), Rule.FLOW);
            case "prompt" -> unless(value.equals("login"), Rule.PROMPT);
            case "ui_locales" -> unless(LANGUAGES.contains(value), Rule.LANGUAGE);
            default -> Optional.empty();
        };
    }

    private static Optional<Rule> unless(boolean right, Rule rule) {
        return right ? Optional.empty() : Optional.of(rule);
    }
}
