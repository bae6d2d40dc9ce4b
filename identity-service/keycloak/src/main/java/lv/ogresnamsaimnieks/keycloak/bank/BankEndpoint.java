package lv.ogresnamsaimnieks.keycloak.bank;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import lv.ogresnamsaimnieks.keycloak.AnswerRefused;
import lv.ogresnamsaimnieks.keycloak.AnswerRefused.Reason;
import org.keycloak.broker.provider.UserAuthenticationIdentityProvider.AuthenticationCallback;
import org.keycloak.models.KeycloakSession;

/** Where the browser brings a bank's answer. */
public final class BankEndpoint {

    private final Bank bank;
    private final KeycloakSession session;
    private final AuthenticationCallback callback;

    BankEndpoint(Bank bank, KeycloakSession session, AuthenticationCallback callback) {
        this.bank = bank;
        this.session = session;
        this.callback = callback;
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
        return RefusalPage.of(session, bank.getConfig().getAlias(), reason);
    }
}
