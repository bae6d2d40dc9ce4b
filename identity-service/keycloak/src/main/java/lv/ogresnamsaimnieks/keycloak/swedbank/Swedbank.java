package lv.ogresnamsaimnieks.keycloak.swedbank;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import lv.ogresnamsaimnieks.keycloak.BankLinkSettings;
import lv.ogresnamsaimnieks.keycloak.PendingSignIns;
import lv.ogresnamsaimnieks.keycloak.PersonalCode;
import lv.ogresnamsaimnieks.keycloak.PersonalCodeKey;
import org.jspecify.annotations.Nullable;
import org.keycloak.broker.provider.AbstractIdentityProvider;
import org.keycloak.broker.provider.AuthenticationRequest;
import org.keycloak.broker.provider.BrokeredIdentityContext;
import org.keycloak.broker.provider.DefaultDataMarshaller;
import org.keycloak.broker.provider.IdentityProviderDataMarshaller;
import org.keycloak.events.EventBuilder;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.FederatedIdentityModel;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/** Sends a person to Swedbank and knows them again by the hash of their personal code. */
public final class Swedbank extends AbstractIdentityProvider<IdentityProviderModel> implements PendingSignIns {

    /** The note of the browser's authentication session that holds the nonce it was sent away with. */
    static final String NONCE = "swedbank-nonce";

    private static final String PREFIX = "swedbank.";
    private static final String STATE = "state";
    private static final long WAITS_SECONDS = 900;
    private static final int NONCE_BYTES = 24;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final BankLinkSettings settings;
    private final PersonalCodeKey key;

    Swedbank(KeycloakSession session, IdentityProviderModel model, BankLinkSettings settings, PersonalCodeKey key) {
        super(session, model);
        this.settings = settings;
        this.key = key;
    }

    @Override
    public Response performLogin(AuthenticationRequest request) {
        var bytes = new byte[NONCE_BYTES];
        RANDOM.nextBytes(bytes);
        var nonce = HexFormat.of().formatHex(bytes);
        request.getAuthenticationSession().setAuthNote(NONCE, nonce);
        session.singleUseObjects()
                .put(
                        PREFIX + nonce,
                        WAITS_SECONDS,
                        Map.of(STATE, request.getState().getEncoded()));
        return session.getProvider(LoginFormsProvider.class)
                .setAuthenticationSession(request.getAuthenticationSession())
                .setAttribute("bankUrl", settings.url().toString())
                .setAttribute("bankFields", settings.link().request(nonce, URI.create(request.getRedirectUri())))
                .setResponseHeader("Cache-Control", "no-store")
                .createForm("to-bank.ftl");
    }

    @Override
    public Object callback(RealmModel realm, AuthenticationCallback callback, EventBuilder event) {
        return new SwedbankEndpoint(this, session, settings.link(), callback, event);
    }

    @Override
    public Optional<String> find(String nonce) {
        return nonce.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(session.singleUseObjects().get(PREFIX + nonce))
                        .map(it -> it.get(STATE));
    }

    @Override
    public boolean take(String nonce) {
        return session.singleUseObjects().remove(PREFIX + nonce) != null;
    }

    BrokeredIdentityContext identityOf(PersonalCode code, AuthenticationSessionModel browser) {
        var hash = key.hash(code);
        var identity = new BrokeredIdentityContext(hash, getConfig());
        identity.setIdp(this);
        identity.setAuthenticationSession(browser);
        identity.setUsername(hash);
        identity.setBrokerUserId(getConfig().getAlias() + "." + hash);
        return identity;
    }

    @Override
    @SuppressWarnings("deprecation")
    public @Nullable Response retrieveToken(KeycloakSession session, FederatedIdentityModel identity) {
        return null;
    }

    @Override
    public @Nullable Response retrieveToken(
            KeycloakSession session, FederatedIdentityModel identity, UserSessionModel userSession, UserModel user) {
        return null;
    }

    @Override
    public IdentityProviderDataMarshaller getMarshaller() {
        return new DefaultDataMarshaller();
    }
}
