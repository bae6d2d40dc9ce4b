package lv.ogresnamsaimnieks.keycloak.bank;

import jakarta.ws.rs.core.Response;
import lv.ogresnamsaimnieks.keycloak.AnswerRefused.Reason;
import org.jboss.logging.Logger;
import org.keycloak.events.Details;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;

/** The page of a person whose bank, or eParaksts, gave an answer that is not believed. */
public final class RefusalPage {

    private static final Logger LOG = Logger.getLogger(RefusalPage.class);

    private RefusalPage() {}

    /** Tells the log and the listeners of events why, and the person what to do now. Nobody is signed in. */
    public static Response of(KeycloakSession session, String way, Reason reason) {
        LOG.warnf("%s answer refused: %s", way, reason.code());
        new EventBuilder(
                        session.getContext().getRealm(),
                        session,
                        session.getContext().getConnection())
                .event(EventType.IDENTITY_PROVIDER_LOGIN)
                .detail(Details.IDENTITY_PROVIDER, way)
                .error("answer_refused_" + reason.code());
        return session.getProvider(LoginFormsProvider.class)
                .setAttribute("way", way)
                .setAttribute("outcome", outcome(reason))
                .setStatus(Response.Status.BAD_REQUEST)
                .setResponseHeader("Cache-Control", "no-store")
                .createForm("bank-refused.ftl");
    }

    /** What the person is told of it; most reasons why an answer is not believed are all the same to them. */
    private static String outcome(Reason reason) {
        return switch (reason) {
            case DECLINED -> "declined";
            case BANK_FAILED -> "failed";
            case BANK_UNAVAILABLE -> "unavailable";
            case COUNTRY -> "foreign";
            default -> "refused";
        };
    }
}
