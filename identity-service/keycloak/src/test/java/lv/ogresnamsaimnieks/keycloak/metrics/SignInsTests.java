package lv.ogresnamsaimnieks.keycloak.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.keycloak.events.EventType;

class SignInsTests {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final SignIns signIns = new SignIns(registry);

    @ParameterizedTest
    @CsvSource({
        "LOGIN,                         citadele, ,                         citadele, succeeded",
        "LOGIN,                         ,         ,                         password, succeeded",
        "LOGIN_ERROR,                   ,         invalid_user_credentials, password, failed",
        "IDENTITY_PROVIDER_LOGIN_ERROR, swedbank, answer_refused_stale,     swedbank, refused",
        "IDENTITY_PROVIDER_LOGIN_ERROR, seb,      answer_refused_declined,  seb,      declined",
        "IDENTITY_PROVIDER_LOGIN_ERROR, citadele, answer_refused_bank-unavailable, citadele, unavailable",
        "IDENTITY_PROVIDER_LOGIN_ERROR, citadele, answer_refused_bank-failed, citadele, unavailable",
        "IDENTITY_PROVIDER_LOGIN_ERROR, eparaksts-eid, expired_code,        eparaksts-eid, failed",
        "IDENTITY_PROVIDER_LOGIN_ERROR, invented, identity_provider_not_found, other, failed",
        "IDENTITY_PROVIDER_LOGIN_ERROR, seb,      ,                         seb,      failed"
    })
    void areCountedByWayAndOutcome(
            EventType type, @Nullable String provider, @Nullable String error, String way, String outcome) {
        signIns.count(type, provider, error);

        assertThat(registry.get("portal.sign.in")
                        .tags("way", way, "outcome", outcome)
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"LOGIN", "LOGIN_ERROR", "IDENTITY_PROVIDER_LOGIN_ERROR"})
    void areNotCountedByOtherEvents(EventType type) {
        signIns.count(type, "seb", null);

        assertThat(registry.getMeters()).isEmpty();
    }

    @Test
    void doNotGrowWithNamesThatSomebodyInvents() {
        for (var at = 0; at < 100; at++) {
            signIns.count(EventType.IDENTITY_PROVIDER_LOGIN_ERROR, "invented-" + at, "error-" + at);
        }

        assertThat(registry.getMeters()).hasSize(1);
    }
}
