package lv.ogresnamsaimnieks.keycloak.account;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/**
 * The links of the mails about a change of address: one confirms it from the new address, the other objects from the
 * former. Following either shows a button and changes nothing, because mail scanners follow links.
 */
public final class EmailChangeLink {

    private final KeycloakSession session;
    private final EmailChange changes;

    EmailChangeLink(KeycloakSession session, EmailChange changes) {
        this.session = session;
        this.changes = changes;
    }

    /** Shows the button that confirms. */
    @GET
    @Path("{key}")
    public Response show(@PathParam("key") String key) {
        return changes.byKey(key).isPresent() ? page("email-link.ftl", Response.Status.OK) : ended();
    }

    /** Confirms the new address. */
    @POST
    @Path("{key}")
    public Response confirm(@PathParam("key") String key) {
        return answer(
                changes.byKey(key).orElse(null),
                user -> changes.confirm(user) ? page("email-changed.ftl", Response.Status.OK) : ended());
    }

    /** Shows the button that objects. */
    @GET
    @Path("objection/{key}")
    public Response showObjection(@PathParam("key") String key) {
        return changes.byObjection(key).isPresent() ? page("email-objection.ftl", Response.Status.OK) : ended();
    }

    /** Objects. */
    @POST
    @Path("objection/{key}")
    public Response object(@PathParam("key") String key) {
        return answer(changes.byObjection(key).orElse(null), user -> {
            changes.object(user);
            return page("email-objected.ftl", Response.Status.OK);
        });
    }

    private Response answer(@Nullable UserModel user, Function<UserModel, Response> command) {
        return user == null ? ended() : command.apply(user);
    }

    private Response ended() {
        return page("email-link-ended.ftl", Response.Status.GONE);
    }

    private Response page(String template, Response.Status status) {
        return session.getProvider(LoginFormsProvider.class)
                .setStatus(status)
                .setResponseHeader("Cache-Control", "no-store")
                .createForm(template);
    }
}
