package lv.ogresnamsaimnieks.gateway.session;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lv.ogresnamsaimnieks.access.LoginMethod;
import lv.ogresnamsaimnieks.access.StaffRole;
import org.jspecify.annotations.Nullable;

/** A look into a token that came straight from Keycloak's token endpoint; the services check its signature. */
record AccessToken(
        @Nullable String loginMethod,
        @Nullable String identityProvider,
        @Nullable Instant strongAuthTime,
        @Nullable Instant authTime,
        List<String> staffRoles) {

    private static final AccessToken SAYS_NOTHING = new AccessToken(null, null, null, null, List.of());

    static AccessToken of(String token) {
        try {
            var claims = SignedJWT.parse(token).getJWTClaimsSet();
            return new AccessToken(
                    claims.getStringClaim(LoginMethod.CLAIM),
                    claims.getStringClaim("identity_provider"),
                    instant(claims, LoginMethod.STRONG_SIGN_IN_CLAIM),
                    instant(claims, "auth_time"),
                    Optional.ofNullable(claims.getStringListClaim(StaffRole.CLAIM))
                            .orElse(List.of()));
        } catch (ParseException e) {
            return SAYS_NOTHING;
        }
    }

    /** Seconds, as a number or, where Keycloak copied a note, as text. */
    private static @Nullable Instant instant(JWTClaimsSet claims, String name) {
        var seconds = claims.getClaim(name);
        try {
            return seconds == null ? null : Instant.ofEpochSecond(Long.parseLong(seconds.toString()));
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
