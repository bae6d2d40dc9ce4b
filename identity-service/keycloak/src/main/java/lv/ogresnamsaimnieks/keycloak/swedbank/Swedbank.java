package lv.ogresnamsaimnieks.keycloak.swedbank;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import lv.ogresnamsaimnieks.keycloak.AnswerRefused;
import lv.ogresnamsaimnieks.keycloak.BankLinkSettings;
import lv.ogresnamsaimnieks.keycloak.PersonalCodeKey;
import lv.ogresnamsaimnieks.keycloak.bank.Bank;
import org.keycloak.broker.provider.AuthenticationRequest;
import org.keycloak.broker.provider.util.IdentityBrokerState;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.managers.AuthenticationSessionManager;

/** Sends a person to Swedbank with a nonce, which the bank's answer must bring back to the same browser. */
public final class Swedbank extends Bank {

    /** The note of the browser's authentication session that holds the nonce it was sent away with. */
    private static final String NONCE = "swedbank-nonce";

    private static final int NONCE_BYTES = 24;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final BankLinkSettings settings;

    Swedbank(KeycloakSession session, IdentityProviderModel model, BankLinkSettings settings, PersonalCodeKey key) {
        super(session, model, key);
        this.settings = settings;
    }

    @Override
    public Response performLogin(AuthenticationRequest request) {
        var bytes = new byte[NONCE_BYTES];
        RANDOM.nextBytes(bytes);
        var nonce = HexFormat.of().formatHex(bytes);
        request.getAuthenticationSession().setAuthNote(NONCE, nonce);
        await(nonce, request);
        return page(request, settings.url(), settings.link().request(nonce, URI.create(request.getRedirectUri())));
    }

    @Override
    protected Answered answered(Map<String, List<String>> form) throws AnswerRefused {
        var browser = new Browser();
        var code = settings.link().answered(form, this, browser);
        return new Answered(code, browser.state);
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
            var nonce = here == null ? null : here.getAuthNote(NONCE);
            state = pending;
            return nonce != null && find(nonce).filter(pending::equals).isPresent();
        }
    }
}
