package lv.ogresnamsaimnieks.keycloak.registration;

import java.util.UUID;
import org.keycloak.models.KeycloakSession;
import org.keycloak.representations.AccessToken;
import org.keycloak.services.Urls;
import org.keycloak.util.TokenUtil;

/** The token with which Keycloak itself speaks to identity-service, signed with the realm's key. */
public final class ServiceToken {

    private static final int LASTS_SECONDS = 60;

    private ServiceToken() {}

    static String mint(KeycloakSession session) {
        return mint(
                session,
                Urls.realmIssuer(
                        session.getContext().getUri().getBaseUri(),
                        session.getContext().getRealm().getName()));
    }

    /** A token of that issuer, for when no request tells who the issuer is. */
    public static String mint(KeycloakSession session, String issuer) {
        var token = new AccessToken();
        token.id(UUID.randomUUID().toString());
        token.type(TokenUtil.TOKEN_TYPE_BEARER);
        token.issuer(issuer);
        token.subject("keycloak");
        token.issuedFor("keycloak");
        token.audience("portal-services");
        token.setScope("registration");
        token.issuedNow();
        token.exp(token.getIat() + LASTS_SECONDS);
        return session.tokens().encode(token);
    }
}
