package lv.ogresnamsaimnieks.keycloak.bank;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import lv.ogresnamsaimnieks.keycloak.AnswerRefused;
import lv.ogresnamsaimnieks.keycloak.PendingSignIns;
import lv.ogresnamsaimnieks.keycloak.PersonalCode;
import lv.ogresnamsaimnieks.keycloak.PersonalCodeKey;
import org.jspecify.annotations.Nullable;
import org.keycloak.broker.provider.AbstractIdentityProvider;
import org.keycloak.broker.provider.AuthenticationRequest;
import org.keycloak.broker.provider.BrokeredIdentityContext;
import org.keycloak.broker.provider.DefaultDataMarshaller;
import org.keycloak.broker.provider.IdentityProviderDataMarshaller;
import org.keycloak.broker.provider.util.IdentityBrokerState;
import org.keycloak.events.EventBuilder;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.FederatedIdentityModel;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.services.managers.AuthenticationSessionManager;
import org.keycloak.sessions.AuthenticationSessionModel;

/** Sends a person to a bank, and knows them again by the hash of their personal code. */
public abstract class Bank extends AbstractIdentityProvider<IdentityProviderModel> implements PendingSignIns {

    private static final String STATE = "state";
    private static final long WAITS_SECONDS = 900;

    private final PersonalCodeKey key;

    protected Bank(KeycloakSession session, IdentityProviderModel model, PersonalCodeKey key) {
        super(session, model);
        this.key = key;
    }

    /**
     * Whom a bank named, and the sign-in that waited for it.
     *
     * @param state what finds the sign-in's page again
     */
    public record Answered(PersonalCode code, String state) {}

    /** Believes the bank's answer, or not. */
    protected abstract Answered answered(Map<String, List<String>> form) throws AnswerRefused;

    /** Lets the sign-in wait under the key; one that waited under it before waits no more. */
    protected final void await(String pending, AuthenticationRequest request) {
        session.singleUseObjects()
                .put(
                        entry(pending),
                        WAITS_SECONDS,
                        Map.of(STATE, request.getState().getEncoded()));
    }

    /** The same, under a key that the answer must bring back to this browser. */
    protected final void awaitHere(String pending, AuthenticationRequest request) {
        request.getAuthenticationSession().setAuthNote(note(), pending);
        await(pending, request);
    }

    /** The browser that is asking. */
    protected final Browser askingBrowser() {
        return new Browser();
    }

    /** Says whether a sign-in was started by the browser that is asking, by its cookie and the key noted with it. */
    protected final class Browser implements Predicate<String> {

        private String state = "";

        @Override
        public boolean test(String pending) {
            var realm = session.getContext().getRealm();
            var broker = IdentityBrokerState.encoded(pending, realm);
            var client = realm.getClientByClientId(broker.getClientId());
            var here = client == null
                    ? null
                    : new AuthenticationSessionManager(session)
                            .getCurrentAuthenticationSession(realm, client, broker.getTabId());
            var key = here == null ? null : here.getAuthNote(note());
            state = pending;
            return key != null && find(key).filter(pending::equals).isPresent();
        }

        /** What finds the page of the sign-in again that was asked for last. */
        public String state() {
            return state;
        }
    }

    /** The note of the browser's authentication session that holds the key it was sent away with. */
    private String note() {
        return getConfig().getProviderId() + "-pending";
    }

    /** The page that sends the browser to the bank with the fields of the question. */
    protected final Response page(AuthenticationRequest request, URI bank, Map<String, String> fields) {
        return session.getProvider(LoginFormsProvider.class)
                .setAuthenticationSession(request.getAuthenticationSession())
                .setAttribute("way", getConfig().getAlias())
                .setAttribute("bankUrl", bank.toString())
                .setAttribute("bankFields", fields)
                .setResponseHeader("Cache-Control", "no-store")
                .createForm("to-bank.ftl");
    }

    @Override
    public final Object callback(RealmModel realm, AuthenticationCallback callback, EventBuilder event) {
        return new BankEndpoint(this, session, callback);
    }

    @Override
    public final Optional<String> find(String pending) {
        return pending.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(session.singleUseObjects().get(entry(pending)))
                        .map(it -> it.get(STATE));
    }

    @Override
    public final boolean take(String pending) {
        return session.singleUseObjects().remove(entry(pending)) != null;
    }

    private String entry(String pending) {
        return getConfig().getProviderId() + "." + pending;
    }

    BrokeredIdentityContext identityOf(PersonalCode code, AuthenticationSessionModel browser) {
        var hash = key.hash(code);
        var identity = new BrokeredIdentityContext(hash, getConfig());
        identity.setIdp(this);
        identity.setAuthenticationSession(browser);
        identity.setUsername(hash);
        identity.setBrokerUserId(getConfig().getAlias() + "." + hash);
        identity.getContextData().put(PersonalCode.MASKED, code.masked());
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
