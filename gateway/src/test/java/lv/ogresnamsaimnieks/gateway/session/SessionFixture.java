package lv.ogresnamsaimnieks.gateway.session;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Sessions of people who signed in without an identity server. */
public final class SessionFixture {

    /** The cookie of somebody who signed in this way. */
    public static String cookieOf(Sessions sessions, @Nullable String method) {
        return sessions.open(login(method, Duration.ofHours(1)))
                .blockOptional()
                .orElseThrow()
                .cookie();
    }

    static Login login(@Nullable String method, Duration tokenLife) {
        var now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        return new Login(
                "subject",
                "keycloak-session",
                "Anna Ozola",
                method,
                null,
                "password".equals(method) ? null : now,
                now,
                "access",
                now.plus(tokenLife),
                "refresh");
    }

    private SessionFixture() {}
}
