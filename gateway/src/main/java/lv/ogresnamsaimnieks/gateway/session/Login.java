package lv.ogresnamsaimnieks.gateway.session;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lv.ogresnamsaimnieks.access.Admission;
import lv.ogresnamsaimnieks.access.LoginMethod;
import lv.ogresnamsaimnieks.access.Section;
import lv.ogresnamsaimnieks.access.StaffRole;
import org.jspecify.annotations.Nullable;

/**
 * What a session remembers, and nothing else: who, how, and the tokens.
 *
 * @param keycloakSession Keycloak's own session, by which it tells us that it ended
 * @param strongAuthTime when a bank or eParaksts last vouched for the person
 * @param staffRoles as the latest token spells them; null of whoever is not of the staff
 * @param authTime when the person last proved to Keycloak who they are, by whatever method
 */
public record Login(
        String subject,
        String keycloakSession,
        String name,
        @Nullable String loginMethod,
        @Nullable String identityProvider,
        @Nullable Instant strongAuthTime,
        @Nullable Instant authTime,
        Instant signedInAt,
        String accessToken,
        Instant accessTokenExpires,
        @Nullable String refreshToken,
        @Nullable List<String> staffRoles) {

    /** How long a sign-in counts as one of this moment. */
    public static final Duration FRESH = Duration.ofMinutes(5);

    /** The method as the latest token has it; unknown or missing is none. */
    public Optional<LoginMethod> method() {
        return LoginMethod.of(loginMethod);
    }

    /** What a section says to this login. */
    public Admission admittedTo(Section section, Instant now) {
        return section.admits(method().orElse(null), strongAuthTime, now);
    }

    /** What somebody of the staff may do; nothing of an owner. */
    public Set<StaffRole> roles() {
        return StaffRole.of(loginMethod, staffRoles);
    }

    /** Whether the person has just proved who they are; what cannot be taken back wants that. */
    public boolean isFresh(Instant now) {
        return authTime != null && now.isBefore(authTime.plus(FRESH));
    }

    boolean accessTokenLastsUntil(Instant time) {
        return accessTokenExpires.isAfter(time);
    }

    /** The new token may say less than the one before: how the person signed in is read again. */
    Login withTokens(String access, Instant expires, @Nullable String refresh) {
        var token = AccessToken.of(access);
        return new Login(
                subject,
                keycloakSession,
                name,
                token.loginMethod(),
                token.identityProvider(),
                token.strongAuthTime(),
                token.authTime(),
                signedInAt,
                access,
                expires,
                refresh == null ? refreshToken : refresh,
                token.staffRoles());
    }

    /** Without name and tokens, so that it may stand in a log. */
    @Override
    public String toString() {
        return "Login of " + subject + " by " + loginMethod;
    }
}
