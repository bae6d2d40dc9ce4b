package lv.ogresnamsaimnieks.keycloak.swedbank;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.function.Predicate;
import lv.ogresnamsaimnieks.keycloak.AnswerRefused;
import lv.ogresnamsaimnieks.keycloak.AnswerRefused.Reason;
import lv.ogresnamsaimnieks.keycloak.BankLink;
import org.jboss.logging.Logger;
import org.keycloak.broker.provider.UserAuthenticationIdentityProvider.AuthenticationCallback;
import org.keycloak.broker.provider.util.IdentityBrokerState;
import org.keycloak.events.Details;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.managers.AuthenticationSessionManager;

/** Where the browser brings the bank's answer. */
public final class SwedbankEndpoint {

    private static final Logger LOG = Logger.getLogger(SwedbankEndpoint.class);

    private final Swedbank bank;
    private final KeycloakSession session;
    private final BankLink link;
    private final AuthenticationCallback callback;
    private final EventBuilder event;

    SwedbankEndpoint(
            Swedbank bank,
            KeycloakSession session,
            BankLink link,
            AuthenticationCallback callback,
            EventBuilder event) {
        this.bank = bank;
        this.session = session;
        this.link = link;
        this.callback = callback;
        this.event = event;
    }

    /** Takes the answer and signs the person in, or shows why that cannot be. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response answer(MultivaluedMap<String, String> form) {
        var browser = new Browser();
        try {
            var code = link.answered(form, bank, browser);
            // Only now: looking the session up this way uses up the code of the browser's current page.
            var authentication = callback.getAndVerifyAuthenticationSession(browser.state);
            session.getContext().setAuthenticationSession(authentication);
            return callback.authenticated(bank.identityOf(code, authentication));
        } catch (AnswerRefused e) {
            return refused(e.reason());
        }
    }

    /** The bank posts its answers; an address would stay in the browser's history. */
    @GET
    public Response notPosted() {
        return refused(Reason.NOT_POSTED);
    }

    private Response refused(Reason reason) {
        LOG.warnf("swedbank answer refused: %s", reason.code());
        event.event(EventType.IDENTITY_PROVIDER_LOGIN)
                .detail(Details.IDENTITY_PROVIDER, bank.getConfig().getAlias())
                .error("answer_refused_" + reason.code());
        return session.getProvider(LoginFormsProvider.class)
                .setAttribute("way", bank.getConfig().getAlias())
                .setStatus(Response.Status.BAD_REQUEST)
                .setResponseHeader("Cache-Control", "no-store")
                .createForm("bank-refused.ftl");
    }

    /** Says whether a sign-in was started by the browser that is asking, by its cookie and the nonce noted with it. */
    private final class Browser implements Predicate<String> {

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
            var nonce = here == null ? null : here.getAuthNote(Swedbank.NONCE);
            state = pending;
            return nonce != null && bank.find(nonce).filter(pending::equals).isPresent();
        }
    }
}
