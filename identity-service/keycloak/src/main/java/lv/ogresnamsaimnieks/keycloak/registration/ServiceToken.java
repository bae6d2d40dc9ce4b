package lv.ogresnamsaimnieks.keycloak.registration;

import java.util.UUID;
import org.keycloak.models.KeycloakSession;
import org.keycloak.representations.AccessToken;
import org.keycloak.services.Urls;
import org.keycloak.util.TokenUtil;

/** The token with which Keycloak itself speaks to identity-service, signed with the realm's key. */
final class ServiceToken {

    private static final int LASTS_SECONDS = 60;

    private ServiceToken() {}

    static String mint(KeycloakSession session) {
        var token = new AccessToken();
        token.id(UUID.randomUUID().toString());
        token.type(TokenUtil.TOKEN_TYPE_BEARER);
        token.issuer(Urls.realmIssuer(
                session.getContext().getUri().getBaseUri(),
                session.getContext().getRealm().getName()));
        token.subject("keycloak");
        token.issuedFor("keycloak");
        token.audience("portal-services");
        token.setScope("registration");
        token.issuedNow();
        token.exp(token.getIat() + LASTS_SECONDS);
        return session.tokens().encode(token);
    }
}
