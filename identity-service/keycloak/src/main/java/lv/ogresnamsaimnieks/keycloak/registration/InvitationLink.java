package lv.ogresnamsaimnieks.keycloak.registration;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import lv.ogresnamsaimnieks.keycloak.Confirmation;
import lv.ogresnamsaimnieks.keycloak.Invited;
import lv.ogresnamsaimnieks.keycloak.NewAccount;
import lv.ogresnamsaimnieks.keycloak.NewAccount.Wrong;
import org.jboss.logging.Logger;
import org.keycloak.authentication.requiredactions.TermsAndConditions;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserCredentialModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.policy.PasswordPolicyManagerProvider;

/**
 * The link of an invitation (FAQ 2.1, 2.2, 5.1, 5.2). Following it shows a form and changes nothing, because mail scanners
 * follow links; sending the form opens the account. The key in the address is the proof that the mail was read, so the
 * address needs no other confirmation; with the account the link has been used.
 */
public final class InvitationLink {

    private static final Logger LOG = Logger.getLogger(InvitationLink.class);

    private final KeycloakSession session;
    private final RealmModel realm;
    private final OwnerRegister register;
    private final Clock clock;

    InvitationLink(KeycloakSession session, OwnerRegister register, Clock clock) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.register = register;
        this.clock = clock;
    }

    /** Shows the form, or what to do when the link has ended. */
    @GET
    @Path("{key}")
    public Response show(@PathParam("key") String key) {
        try {
            return invited(key)
                    .map(it -> form(it, List.of(), false))
                    .orElseGet(() -> page("invitation-ended.ftl", Response.Status.GONE));
        } catch (IOException e) {
            return silent(e);
        }
    }

    /** Opens the account. */
    @POST
    @Path("{key}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response open(@PathParam("key") String key, MultivaluedMap<String, String> form) {
        try {
            var invited = invited(key);
            return invited.isEmpty() ? page("invitation-ended.ftl", Response.Status.GONE) : open(invited.get(), form);
        } catch (IOException e) {
            // The account must not be there if the register does not know of it.
            session.getTransactionManager().setRollbackOnly();
            return silent(e);
        }
    }

    private Response open(Invited invited, MultivaluedMap<String, String> typed) throws IOException {
        var wanted = NewAccount.of(
                invited.email(),
                typed.getFirst("password"),
                typed.getFirst("password-confirm"),
                typed.getFirst("terms"));
        var problems = wanted.problems(it -> policy(invited, it));
        if (!problems.isEmpty()) {
            return form(invited, problems, wanted.terms());
        }
        var holder = session.users().getUserByEmail(realm, invited.email());
        var person = invited.person().person();
        if (holder != null && !holder.getUsername().equals(person)) {
            return page("invitation-address-taken.ftl", Response.Status.CONFLICT);
        }
        var user = account(invited);
        user.credentialManager().updateCredential(UserCredentialModel.password(wanted.password()));
        register.registered(person, user.getId(), invited.email(), ServiceToken.mint(session));
        LOG.infof("invitation used: account %s", user.getId());
        return page("registration-done.ftl", Response.Status.OK);
    }

    /** The account is named after the person; one that waits for its address to be confirmed is taken over. */
    private UserModel account(Invited invited) {
        var person = invited.person();
        var former = session.users().getUserByUsername(realm, person.person());
        var user = former == null ? session.users().addUser(realm, person.person()) : former;
        user.setEnabled(true);
        user.setFirstName(person.givenName());
        user.setLastName(person.familyName());
        user.setSingleAttribute(Confirmations.PERSON, person.person());
        user.setSingleAttribute(
                TermsAndConditions.USER_ATTRIBUTE, Long.toString(clock.instant().getEpochSecond()));
        Confirmations.settle(user, invited.email());
        return user;
    }

    private Optional<Invited> invited(String key) throws IOException {
        return register.invited(Confirmation.hash(key), ServiceToken.mint(session));
    }

    private List<Wrong> policy(Invited invited, String password) {
        var error = session.getProvider(PasswordPolicyManagerProvider.class)
                .validate(invited.person().person(), password);
        return error == null
                ? List.of()
                : List.of(new Wrong("password", error.getMessage(), List.of(error.getParameters())));
    }

    private Response form(Invited invited, List<Wrong> problems, boolean terms) {
        var form = session.getProvider(LoginFormsProvider.class)
                .setAttribute("personName", invited.person().name())
                .setAttribute("personalCodeMasked", invited.person().personalCodeMasked())
                .setAttribute("personProperties", invited.person().properties())
                .setAttribute("email", invited.email())
                .setAttribute("terms", terms)
                .setStatus(Response.Status.OK)
                .setResponseHeader("Cache-Control", "no-store")
                .setResponseHeader("Referrer-Policy", "no-referrer");
        if (!problems.isEmpty()) {
            form.setErrors(problems.stream()
                    .map(it -> new FormMessage(
                            it.field(), it.message(), it.parameters().toArray()))
                    .toList());
        }
        return form.createForm("invitation.ftl");
    }

    private Response silent(IOException e) {
        LOG.warnf(
                "The register cannot be asked of an invitation: %s",
                e.getClass().getSimpleName());
        return page("try-later.ftl", Response.Status.SERVICE_UNAVAILABLE);
    }

    private Response page(String template, Response.Status status) {
        return session.getProvider(LoginFormsProvider.class)
                .setStatus(status)
                .setResponseHeader("Cache-Control", "no-store")
                .createForm(template);
    }
}
