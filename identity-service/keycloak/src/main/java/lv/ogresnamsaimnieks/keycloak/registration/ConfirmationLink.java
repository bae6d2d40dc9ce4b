package lv.ogresnamsaimnieks.keycloak.registration;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/**
 * The link of the mail (FAQ 3.7, 3.8). Following it shows a button and changes nothing, because mail scanners follow
 * links; pressing the button confirms. The key in the address is the proof that the mail was read: who has it may
 * confirm from any browser, and no page that lacks it can make one do so.
 */
public final class ConfirmationLink {

    private static final Logger LOG = Logger.getLogger(ConfirmationLink.class);

    private final KeycloakSession session;
    private final Confirmations confirmations;

    ConfirmationLink(KeycloakSession session, Confirmations confirmations) {
        this.session = session;
        this.confirmations = confirmations;
    }

    /** Shows the button, or what to do when the link has ended. */
    @GET
    @Path("{key}")
    public Response show(@PathParam("key") String key) {
        var user = confirmations.byKey(key);
        if (user.isEmpty()) {
            return page("link-ended.ftl", Response.Status.GONE);
        }
        if (Confirmations.isConfirmed(user.get())) {
            return page("link-used.ftl", Response.Status.OK);
        }
        return lasts(user.get())
                ? page("confirm-link.ftl", Response.Status.OK)
                : page("link-ended.ftl", Response.Status.GONE);
    }

    /** Confirms the registration. */
    @POST
    @Path("{key}")
    public Response confirm(@PathParam("key") String key) {
        var user = confirmations.byKey(key);
        if (user.isEmpty()) {
            return page("link-ended.ftl", Response.Status.GONE);
        }
        if (Confirmations.isConfirmed(user.get())) {
            return page("link-used.ftl", Response.Status.OK);
        }
        if (!lasts(user.get())) {
            return page("link-ended.ftl", Response.Status.GONE);
        }
        return switch (confirmations.confirm(user.get(), Confirmations.By.CONFIRMED_BY_LINK)) {
            case DONE -> {
                LOG.infof("registration confirmed: account %s", user.get().getId());
                yield page("registration-done.ftl", Response.Status.OK);
            }
            case ADDRESS_TAKEN -> page("link-ended.ftl", Response.Status.GONE);
            case REGISTER_SILENT -> page("try-later.ftl", Response.Status.SERVICE_UNAVAILABLE);
        };
    }

    private boolean lasts(UserModel user) {
        return confirmations
                .of(user)
                .filter(it -> it.linkLasts(confirmations.now()))
                .isPresent();
    }

    private Response page(String template, Response.Status status) {
        return session.getProvider(LoginFormsProvider.class)
                .setStatus(status)
                .setResponseHeader("Cache-Control", "no-store")
                .createForm(template);
    }
}
