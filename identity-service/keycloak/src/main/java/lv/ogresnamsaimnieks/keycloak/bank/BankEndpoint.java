package lv.ogresnamsaimnieks.keycloak.bank;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import lv.ogresnamsaimnieks.keycloak.AnswerRefused;
import lv.ogresnamsaimnieks.keycloak.AnswerRefused.Reason;
import org.jboss.logging.Logger;
import org.keycloak.broker.provider.UserAuthenticationIdentityProvider.AuthenticationCallback;
import org.keycloak.events.Details;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;

/** Where the browser brings a bank's answer. */
public final class BankEndpoint {

    private static final Logger LOG = Logger.getLogger(BankEndpoint.class);

    private final Bank bank;
    private final KeycloakSession session;
    private final AuthenticationCallback callback;
    private final EventBuilder event;

    BankEndpoint(Bank bank, KeycloakSession session, AuthenticationCallback callback, EventBuilder event) {
        this.bank = bank;
        this.session = session;
        this.callback = callback;
        this.event = event;
    }

    /** Takes the answer and signs the person in, or shows why that cannot be. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response answer(MultivaluedMap<String, String> form) {
        try {
            var answered = bank.answered(form);
            // Only now: looking the session up this way uses up the code of the browser's current page.
            var authentication = callback.getAndVerifyAuthenticationSession(answered.state());
            session.getContext().setAuthenticationSession(authentication);
            return callback.authenticated(bank.identityOf(answered.code(), authentication));
        } catch (AnswerRefused e) {
            return refused(e.reason());
        }
    }

    /** Banks post their answers; an address would stay in the browser's history. */
    @GET
    public Response notPosted() {
        return refused(Reason.NOT_POSTED);
    }

    private Response refused(Reason reason) {
        var way = bank.getConfig().getAlias();
        LOG.warnf("%s answer refused: %s", way, reason.code());
        event.event(EventType.IDENTITY_PROVIDER_LOGIN)
                .detail(Details.IDENTITY_PROVIDER, way)
                .error("answer_refused_" + reason.code());
        return session.getProvider(LoginFormsProvider.class)
                .setAttribute("way", way)
                .setAttribute("outcome", outcome(reason))
                .setStatus(Response.Status.BAD_REQUEST)
                .setResponseHeader("Cache-Control", "no-store")
                .createForm("bank-refused.ftl");
    }

    /** What the person is told of it; the reasons why an answer is not believed are all the same to them. */
    private static String outcome(Reason reason) {
        return switch (reason) {
            case DECLINED -> "declined";
            case BANK_FAILED -> "failed";
            case BANK_UNAVAILABLE -> "unavailable";
            default -> "refused";
        };
    }
}
