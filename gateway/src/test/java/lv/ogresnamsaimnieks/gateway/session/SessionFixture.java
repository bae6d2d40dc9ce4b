package lv.ogresnamsaimnieks.gateway.session;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sessions of people who signed in without an identity server. */
public final class SessionFixture {

    /** The cookie of somebody who signed in this way. */
    public static String cookieOf(Sessions sessions, @Nullable String method) {
        return sessions.open(login(method, Duration.ofHours(1)), Device.of(null))
                .blockOptional()
                .orElseThrow()
                .cookie();
    }

    /** The staff's cookie of somebody who signed in this way and has these roles. */
    public static String cookieOf(StaffDoor door, @Nullable String method, @Nullable List<String> roles) {
        return door.sessions()
                .open(login(method, Duration.ofHours(1), roles), Device.of(null))
                .blockOptional()
                .orElseThrow()
                .cookie();
    }

    /** The token against forged writes that belongs to a cookie. */
    public static String csrfOf(String cookie) {
        return SessionKey.of(cookie).orElseThrow().csrfToken();
    }

    static Login login(@Nullable String method, Duration tokenLife) {
        return login(method, tokenLife, null);
    }

    private static Login login(@Nullable String method, Duration tokenLife, @Nullable List<String> roles) {
        var now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        return new Login(
                "subject",
                "keycloak-session",
                "Anna Ozola",
                method,
                null,
                "password".equals(method) ? null : now,
                now,
                now,
                "access",
                now.plus(tokenLife),
                "refresh",
                roles);
    }

    private SessionFixture() {}
}
