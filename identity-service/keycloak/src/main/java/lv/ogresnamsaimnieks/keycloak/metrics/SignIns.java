package lv.ogresnamsaimnieks.keycloak.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Set;
import lv.ogresnamsaimnieks.keycloak.AnswerRefused.Reason;
import org.jspecify.annotations.Nullable;
import org.keycloak.events.EventType;

/**
 * Counts how sign-ins end: {@code portal_sign_in_total} by way and outcome. The way is one of the portal's ways in, so
 * that nobody can fill the metrics with names of their own.
 */
public final class SignIns {

    private static final String PASSWORD = "password";
    private static final String OTHER = "other";
    private static final Set<String> BY_IDENTITY_PROVIDER =
            Set.of("seb", "swedbank", "citadele", "eparaksts-mobile", "eparaksts-eid");
    private static final String REFUSED = "answer_refused_";
    private static final Set<String> UNAVAILABLE = Set.of(Reason.BANK_FAILED.code(), Reason.BANK_UNAVAILABLE.code());

    private final MeterRegistry registry;

    public SignIns(MeterRegistry registry) {
        this.registry = registry;
    }

    /**
     * Counts an event, if it ends a sign-in.
     *
     * @param identityProvider alias of the bank or of eParaksts, or null for a password
     * @param error why it did not succeed, as Keycloak says it, or null
     */
    public void count(EventType type, @Nullable String identityProvider, @Nullable String error) {
        switch (type) {
            case LOGIN -> count(identityProvider, "succeeded");
            case LOGIN_ERROR, IDENTITY_PROVIDER_LOGIN_ERROR -> count(identityProvider, outcome(error));
            default -> {}
        }
    }

    private void count(@Nullable String identityProvider, String outcome) {
        Counter.builder("portal.sign.in")
                .description("Sign-ins by way and by how they ended")
                .tags("way", way(identityProvider), "outcome", outcome)
                .register(registry)
                .increment();
    }

    private static String way(@Nullable String identityProvider) {
        if (identityProvider == null) {
            return PASSWORD;
        }
        return BY_IDENTITY_PROVIDER.contains(identityProvider) ? identityProvider : OTHER;
    }

    /**
     * A bank's answer that was refused hints at an attack or at a wrong setting; a person who declined does not, nor a
     * bank that says it cannot.
     */
    private static String outcome(@Nullable String error) {
        if (error == null || !error.startsWith(REFUSED)) {
            return "failed";
        }
        var reason = error.substring(REFUSED.length());
        if (reason.equals(Reason.DECLINED.code())) {
            return "declined";
        }
        return UNAVAILABLE.contains(reason) ? "unavailable" : "refused";
    }
}
