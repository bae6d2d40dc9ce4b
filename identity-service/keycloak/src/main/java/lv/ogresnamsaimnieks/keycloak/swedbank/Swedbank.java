package lv.ogresnamsaimnieks.keycloak.swedbank;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import lv.ogresnamsaimnieks.keycloak.AnswerRefused;
import lv.ogresnamsaimnieks.keycloak.BankLinkSettings;
import lv.ogresnamsaimnieks.keycloak.PersonalCodeKey;
import lv.ogresnamsaimnieks.keycloak.bank.Bank;
import org.keycloak.broker.provider.AuthenticationRequest;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.KeycloakSession;

/** Sends a person to Swedbank with a nonce, which the bank's answer must bring back to the same browser. */
public final class Swedbank extends Bank {

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
        awaitHere(nonce, request);
        return page(request, settings.url(), settings.link().request(nonce, URI.create(request.getRedirectUri())));
    }

    @Override
    protected Answered answered(Map<String, List<String>> form) throws AnswerRefused {
        var browser = askingBrowser();
        var code = settings.link().answered(form, this, browser);
        return new Answered(code, browser.state());
    }
}
