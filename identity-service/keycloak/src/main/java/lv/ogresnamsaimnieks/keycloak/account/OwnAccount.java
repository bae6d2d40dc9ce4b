package lv.ogresnamsaimnieks.keycloak.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import lv.ogresnamsaimnieks.keycloak.UsedWay;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.keycloak.credential.CredentialModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.services.managers.AppAuthManager.BearerTokenAuthenticator;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.services.managers.AuthenticationManager.AuthResult;

/**
 * A person's own account, for the gateway alone: it asks with the token of the person's session. Everything is about the
 * account of that token, so nobody can name another one.
 */
public final class OwnAccount {

    private static final Logger LOG = Logger.getLogger(OwnAccount.class);
    private static final String GATEWAY = "gateway";
    private static final Duration FRESH = Duration.ofMinutes(5);

    private final KeycloakSession session;
    private final RealmModel realm;
    private final Clock clock;

    OwnAccount(KeycloakSession session, Clock clock) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.clock = clock;
    }

    /** The account in JSON; times as ISO 8601. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record View(
            @Nullable String email,
            @Nullable String emailToConfirm,
            @Nullable String passwordChangedAt,
            List<WayView> ways) {}

    /** A way in that was used. */
    public record WayView(String alias, boolean on, String since, String used) {

        static WayView of(UsedWay way) {
            return new WayView(
                    way.alias(), way.on(), way.since().toString(), way.used().toString());
        }
    }

    /** What there is to know of the account. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public View show() {
        var user = person().user();
        return new View(
                user.getEmail(),
                EmailChange.pendingOf(user),
                user.credentialManager()
                        .getStoredCredentialsByTypeStream(PasswordCredentialModel.TYPE)
                        .map(CredentialModel::getCreatedDate)
                        .map(it -> Instant.ofEpochMilli(it).toString())
                        .findFirst()
                        .orElse(null),
                Ways.of(user).stream().map(WayView::of).toList());
    }

    /** Lets a way in open the account again, from its next use on. */
    @PUT
    @Path("ways/{alias}")
    public Response turnOn(@PathParam("alias") String alias) {
        Ways.turn(fresh().user(), alias, true);
        return Response.noContent().build();
    }

    /** Lets a way in open the account no longer: its link goes, and no new one is made. */
    @DELETE
    @Path("ways/{alias}")
    public Response turnOff(@PathParam("alias") String alias) {
        var user = fresh().user();
        Ways.turn(user, alias, false);
        session.users().removeFederatedIdentity(realm, user, alias);
        return Response.noContent().build();
    }

    /** Ends one session of the account. */
    @DELETE
    @Path("sessions/{id}")
    public Response end(@PathParam("id") String id) {
        var user = person().user();
        var other = session.sessions().getUserSession(realm, id);
        if (other != null && other.getUser().getId().equals(user.getId())) {
            AuthenticationManager.backchannelLogout(session, other, true);
        }
        return Response.noContent().build();
    }

    /** Ends every session of the account. */
    @DELETE
    @Path("sessions")
    public Response endAll() {
        endAllOf(person().user());
        return Response.noContent().build();
    }

    /** Closes the account of somebody who has just proved who they are. */
    @DELETE
    public Response close() {
        var user = fresh().user();
        endAllOf(user);
        Untold.closing(session, user);
        LOG.infof("account closing: %s", user.getId());
        return Response.noContent().build();
    }

    private void endAllOf(UserModel user) {
        endAll(session, realm, user);
    }

    static void endAll(KeycloakSession session, RealmModel realm, UserModel user) {
        List<UserSessionModel> all =
                session.sessions().getUserSessionsStream(realm, user).toList();
        all.forEach(it -> AuthenticationManager.backchannelLogout(session, it, true));
    }

    private AuthResult person() {
        var result = new BearerTokenAuthenticator(session).authenticate();
        if (result == null) {
            throw new NotAuthorizedException("Bearer");
        }
        if (!GATEWAY.equals(result.client().getClientId())) {
            throw new ForbiddenException();
        }
        if (result.user().getFirstAttribute(EmailChange.PERSON) == null) {
            throw new NotFoundException();
        }
        return result;
    }

    private AuthResult fresh() {
        var result = person();
        var at = result.token().getAuth_time();
        if (at == null || Instant.ofEpochSecond(at).plus(FRESH).isBefore(clock.instant())) {
            throw new ForbiddenException();
        }
        return result;
    }
}
