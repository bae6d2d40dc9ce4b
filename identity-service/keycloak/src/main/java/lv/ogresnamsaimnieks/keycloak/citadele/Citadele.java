package lv.ogresnamsaimnieks.keycloak.citadele;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.ogresnamsaimnieks.keycloak.AnswerRefused;
import lv.ogresnamsaimnieks.keycloak.DigiLinkSettings;
import lv.ogresnamsaimnieks.keycloak.PersonalCodeKey;
import lv.ogresnamsaimnieks.keycloak.bank.Bank;
import org.keycloak.broker.provider.AuthenticationRequest;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.KeycloakSession;

/** Sends a person to Citadele with a RequestUID, which the bank's answer must bring back to the same browser. */
public final class Citadele extends Bank {

    private final DigiLinkSettings settings;

    Citadele(KeycloakSession session, IdentityProviderModel model, DigiLinkSettings settings, PersonalCodeKey key) {
        super(session, model, key);
        this.settings = settings;
    }

    @Override
    public Response performLogin(AuthenticationRequest request) {
        var requestUid = UUID.randomUUID().toString();
        awaitHere(requestUid, request);
        return page(request, settings.url(), settings.link().request(requestUid, URI.create(request.getRedirectUri())));
    }

    @Override
    protected Answered answered(Map<String, List<String>> form) throws AnswerRefused {
        var browser = askingBrowser();
        var code = settings.link().answered(form, this, browser);
        return new Answered(code, browser.state());
    }
}
