package lv.ogresnamsaimnieks.keycloak.seb;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import lv.ogresnamsaimnieks.keycloak.AnswerRefused;
import lv.ogresnamsaimnieks.keycloak.ELinkSettings;
import lv.ogresnamsaimnieks.keycloak.PersonalCodeKey;
import lv.ogresnamsaimnieks.keycloak.UsedAnswers;
import lv.ogresnamsaimnieks.keycloak.bank.Bank;
import org.keycloak.broker.provider.AuthenticationRequest;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.managers.AuthenticationSessionManager;

/**
 * Sends a person to SEB. The question carries nothing that the answer could bring back, so the sign-in waits under the
 * browser's own authentication session, which its cookie alone tells: of two tabs the one started last is answered.
 */
public final class Seb extends Bank implements UsedAnswers {

    private static final String USED = "seb.used.";
    private static final long REMEMBERED_SECONDS = 1200;

    private final ELinkSettings settings;

    Seb(KeycloakSession session, IdentityProviderModel model, ELinkSettings settings, PersonalCodeKey key) {
        super(session, model, key);
        this.settings = settings;
    }

    @Override
    public Response performLogin(AuthenticationRequest request) {
        await(request.getAuthenticationSession().getParentSession().getId(), request);
        return page(request, settings.url(), settings.link().request());
    }

    @Override
    protected Answered answered(Map<String, List<String>> form) throws AnswerRefused {
        var browser = browser();
        var state = find(browser).orElse("");
        return new Answered(settings.link().answered(form, browser, this, this), state);
    }

    @Override
    public boolean use(String answer) {
        return session.singleUseObjects().putIfAbsent(USED + answer, REMEMBERED_SECONDS);
    }

    /** The authentication session that the browser's cookie names; empty when it names none. */
    private String browser() {
        var here = new AuthenticationSessionManager(session)
                .getCurrentRootAuthenticationSession(session.getContext().getRealm());
        return here == null ? "" : here.getId();
    }
}
