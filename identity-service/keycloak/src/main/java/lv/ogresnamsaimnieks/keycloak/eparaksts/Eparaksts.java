package lv.ogresnamsaimnieks.keycloak.eparaksts;

import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import lv.ogresnamsaimnieks.keycloak.AnswerRefused;
import lv.ogresnamsaimnieks.keycloak.EIdentity;
import lv.ogresnamsaimnieks.keycloak.EIdentityFlow;
import lv.ogresnamsaimnieks.keycloak.PersonalCode;
import lv.ogresnamsaimnieks.keycloak.PersonalCodeKey;
import lv.ogresnamsaimnieks.keycloak.bank.RefusalPage;
import org.keycloak.broker.oauth.OAuth2IdentityProvider;
import org.keycloak.broker.oidc.OAuth2IdentityProviderConfig;
import org.keycloak.broker.provider.BrokeredIdentityContext;
import org.keycloak.broker.provider.IdentityBrokerException;
import org.keycloak.events.Details;
import org.keycloak.events.EventBuilder;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Sends a person to eParaksts and asks it who came. Keycloak's own OAuth 2.0 does the way there and back; here is what
 * it does not do: see that the person proved who they are in the way asked for, and know them by the hash of their
 * personal code. Neither the answer nor the token is kept: both could tell the code.
 */
public final class Eparaksts extends OAuth2IdentityProvider {

    private final EIdentityFlow flow;
    private final UserInfo userInfo;
    private final PersonalCodeKey key;

    Eparaksts(
            KeycloakSession session,
            OAuth2IdentityProviderConfig config,
            EIdentityFlow flow,
            UserInfo userInfo,
            PersonalCodeKey key) {
        super(session, config);
        this.flow = flow;
        this.userInfo = userInfo;
        this.key = key;
    }

    /** Keycloak's own events would not say by which way a sign-in failed. */
    @Override
    public Object callback(RealmModel realm, AuthenticationCallback callback, EventBuilder event) {
        event.detail(Details.IDENTITY_PROVIDER, getConfig().getAlias());
        return super.callback(realm, callback, event);
    }

    /** Who came, from what the token endpoint answered. */
    @Override
    public BrokeredIdentityContext getFederatedIdentity(String tokenAnswer) {
        try {
            return identityOf(userInfo.person(flow, EIdentity.accessToken(tokenAnswer)));
        } catch (AnswerRefused e) {
            throw new WebApplicationException(
                    RefusalPage.of(session, getConfig().getAlias(), e.reason()));
        } catch (IOException e) {
            throw new IdentityBrokerException("eParaksts does not say who came", e);
        }
    }

    private BrokeredIdentityContext identityOf(PersonalCode code) {
        var hash = key.hash(code);
        var identity = new BrokeredIdentityContext(hash, getConfig());
        identity.setUsername(hash);
        identity.setBrokerUserId(getConfig().getAlias() + "." + hash);
        return identity;
    }

    /** Keycloak would keep the token in the session. */
    @Override
    public void authenticationFinished(AuthenticationSessionModel browser, BrokeredIdentityContext identity) {}
}
