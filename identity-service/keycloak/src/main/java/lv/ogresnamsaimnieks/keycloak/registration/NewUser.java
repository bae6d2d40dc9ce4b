package lv.ogresnamsaimnieks.keycloak.registration;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lv.ogresnamsaimnieks.keycloak.NewAccount;
import lv.ogresnamsaimnieks.keycloak.NewAccount.Wrong;
import lv.ogresnamsaimnieks.keycloak.PersonalCode;
import lv.ogresnamsaimnieks.keycloak.Recognition;
import lv.ogresnamsaimnieks.keycloak.Recognition.Known;
import lv.ogresnamsaimnieks.keycloak.Recognition.Unknown;
import lv.ogresnamsaimnieks.keycloak.account.Ways;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.AuthenticatorFactory;
import org.keycloak.authentication.authenticators.broker.AbstractIdpAuthenticator;
import org.keycloak.authentication.authenticators.broker.IdpConfirmOverrideLinkAuthenticator;
import org.keycloak.authentication.authenticators.broker.util.SerializedBrokeredIdentityContext;
import org.keycloak.authentication.requiredactions.TermsAndConditions;
import org.keycloak.broker.provider.AbstractIdentityProvider;
import org.keycloak.broker.provider.BrokeredIdentityContext;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserCredentialModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.policy.PasswordPolicyManagerProvider;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.services.managers.AuthenticationSessionManager;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * The first time that a bank or eParaksts names a person (FAQ 3.4-3.6). Who is not in the register of owners is told
 * so; who has an account is signed straight in, whichever way it was opened; anybody else may open one. Nobody is
 * matched by e-mail, ever.
 */
public final class NewUser extends AbstractIdpAuthenticator implements AuthenticatorFactory {

    private static final Logger LOG = Logger.getLogger(NewUser.class);

    private static final String ATTEMPT = "registration.attempt";
    private static final String ATTEMPT_OF_KNOWN = "registration.attempt-of-known";
    private static final String PERSON = "registration.person";
    private static final String NAME = "registration.name";
    private static final String PERSONAL_CODE = "registration.personal-code";
    private static final String PROPERTIES = "registration.properties";
    private static final String FILLING_IN = "registration.filling-in";

    private final Clock clock = Clock.systemUTC();
    private @Nullable OwnerRegister register;

    @Override
    protected void authenticateImpl(
            AuthenticationFlowContext context,
            SerializedBrokeredIdentityContext serialized,
            BrokeredIdentityContext identity) {
        Recognition recognition;
        try {
            recognition = recognise(context, identity);
        } catch (IOException e) {
            LOG.warnf("The register cannot be asked: %s", e.getClass().getSimpleName());
            context.challenge(form(context, identity)
                    .setStatus(Response.Status.SERVICE_UNAVAILABLE)
                    .setAttribute("inFlow", true)
                    .createForm("try-later.ftl"));
            return;
        }
        if (recognition instanceof Unknown unknown) {
            context.challenge(form(context, identity)
                    .setAttribute("attempt", unknown.attempt())
                    .createForm("not-in-register.ftl"));
        } else if (recognition instanceof Known known) {
            recognised(context, identity, known);
        }
    }

    private void recognised(AuthenticationFlowContext context, BrokeredIdentityContext identity, Known known) {
        var account = accountOf(context, known);
        if (account.isPresent()
                && Ways.isOff(account.get(), identity.getIdpConfig().getAlias())) {
            context.challenge(form(context, identity).createForm("way-off.ftl"));
        } else if (account.isPresent()) {
            noteAccount(context, known);
            enterAgain(context, account.get());
        } else if (isSomebodyElses(context)) {
            context.challenge(form(context, identity).createForm("other-person.ftl"));
        } else if (context.getAuthenticationSession().getAuthNote(FILLING_IN) != null) {
            context.challenge(form(context, identity).createForm("new-user.ftl"));
        } else {
            context.challenge(form(context, identity).createForm("recognised.ftl"));
        }
    }

    @Override
    protected void actionImpl(
            AuthenticationFlowContext context,
            SerializedBrokeredIdentityContext serialized,
            BrokeredIdentityContext identity) {
        var form = context.getHttpRequest().getDecodedFormParameters();
        var step = form.getFirst("step");
        var known = known(context.getAuthenticationSession());
        if (known.isPresent() && "new-user".equals(step)) {
            context.getAuthenticationSession().setAuthNote(FILLING_IN, "true");
        }
        if (known.isPresent() && "register".equals(step) && !isSomebodyElses(context)) {
            register(context, identity, known.get(), form);
        } else {
            authenticateImpl(context, serialized, identity);
        }
    }

    private void register(
            AuthenticationFlowContext context,
            BrokeredIdentityContext identity,
            Known known,
            MultivaluedMap<String, String> form) {
        var account = accountOf(context, known);
        if (account.isPresent()) {
            recognised(context, identity, known);
            return;
        }
        var wanted = NewAccount.of(
                form.getFirst("email"),
                form.getFirst("password"),
                form.getFirst("password-confirm"),
                form.getFirst("terms"));
        var problems = wanted.problems(it -> policy(context.getSession(), known, it));
        if (!problems.isEmpty()) {
            var typed = Objects.requireNonNullElse(form.getFirst("email"), "");
            context.challenge(form(context, identity)
                    .setAttribute("email", typed)
                    .setAttribute("terms", wanted.terms())
                    .setErrors(problems.stream()
                            .map(it -> new FormMessage(
                                    it.field(), it.message(), it.parameters().toArray()))
                            .toList())
                    .createForm("new-user.ftl"));
            return;
        }
        context.getAuthenticationSession().setAuthNote(AbstractIdentityProvider.BROKER_REGISTERED_NEW_USER, "true");
        enter(context, create(context, known, wanted));
    }

    /** The account is named after the person, so that there can never be two of one person. */
    private UserModel create(AuthenticationFlowContext context, Known known, NewAccount wanted) {
        var user = context.getSession().users().addUser(context.getRealm(), known.person());
        user.setEnabled(true);
        user.setFirstName(known.givenName());
        user.setLastName(known.familyName());
        user.setEmailVerified(false);
        user.setSingleAttribute(Confirmations.PERSON, known.person());
        user.setSingleAttribute(Confirmations.ATTEMPT, known.attempt());
        user.setSingleAttribute(
                TermsAndConditions.USER_ATTRIBUTE, Long.toString(clock.instant().getEpochSecond()));
        user.credentialManager().updateCredential(UserCredentialModel.password(wanted.password()));
        Confirmations.await(user, wanted.email());
        return user;
    }

    /** The staff see it; that they do not is no reason to keep somebody out. */
    private void noteAccount(AuthenticationFlowContext context, Known known) {
        try {
            Objects.requireNonNull(register)
                    .note(known.attempt(), "HAS_ACCOUNT", "", "", ServiceToken.mint(context.getSession()));
        } catch (IOException e) {
            LOG.warnf("The register does not note an account: %s", e.getClass().getSimpleName());
        }
    }

    /** With a new personal code the bank names the person anew: that link replaces the one of the former code. */
    private static void enterAgain(AuthenticationFlowContext context, UserModel user) {
        context.getAuthenticationSession().setAuthNote(IdpConfirmOverrideLinkAuthenticator.OVERRIDE_LINK, "true");
        enter(context, user);
    }

    private static void enter(AuthenticationFlowContext context, UserModel user) {
        context.setUser(user);
        context.success();
    }

    private static List<Wrong> policy(KeycloakSession session, Known known, String password) {
        var error = session.getProvider(PasswordPolicyManagerProvider.class).validate(known.person(), password);
        return error == null
                ? List.of()
                : List.of(new Wrong("password", error.getMessage(), List.of(error.getParameters())));
    }

    private Recognition recognise(AuthenticationFlowContext context, BrokeredIdentityContext identity)
            throws IOException {
        var notes = context.getAuthenticationSession();
        var known = known(notes);
        if (known.isPresent()) {
            return known.get();
        }
        // A page that is loaded again is not another attempt.
        var attempt = notes.getAuthNote(ATTEMPT);
        if (attempt != null) {
            return new Unknown(attempt);
        }
        var recognition = Objects.requireNonNull(register)
                .recognise(
                        identity.getId(),
                        identity.getIdpConfig().getAlias(),
                        identity.getContextData()
                                .getOrDefault(PersonalCode.MASKED, "")
                                .toString(),
                        ServiceToken.mint(context.getSession()));
        if (recognition instanceof Unknown unknown) {
            notes.setAuthNote(ATTEMPT, unknown.attempt());
            context.getEvent().clone().error("not_in_register");
        } else if (recognition instanceof Known person) {
            notes.setAuthNote(ATTEMPT_OF_KNOWN, person.attempt());
            notes.setAuthNote(PERSON, person.person());
            notes.setAuthNote(NAME, person.name());
            notes.setAuthNote(PERSONAL_CODE, person.personalCodeMasked());
            notes.setAuthNote(PROPERTIES, String.join("\n", person.properties()));
        }
        return recognition;
    }

    private static Optional<Known> known(AuthenticationSessionModel notes) {
        var person = notes.getAuthNote(PERSON);
        return person == null
                ? Optional.empty()
                : Optional.of(new Known(
                        person,
                        notes.getAuthNote(NAME),
                        notes.getAuthNote(PERSONAL_CODE),
                        notes.getAuthNote(PROPERTIES).lines().toList(),
                        notes.getAuthNote(ATTEMPT_OF_KNOWN)));
    }

    private static Optional<UserModel> accountOf(AuthenticationFlowContext context, Known known) {
        return context.getSession()
                .users()
                .searchForUserByUserAttributeStream(context.getRealm(), Confirmations.PERSON, known.person())
                .findFirst();
    }

    /** Whether this browser is already signed in: an account cannot be opened inside somebody's session. */
    private static boolean isSomebodyElses(AuthenticationFlowContext context) {
        return new AuthenticationSessionManager(context.getSession()).getUserSession(context.getAuthenticationSession())
                != null;
    }

    private static LoginFormsProvider form(AuthenticationFlowContext context, BrokeredIdentityContext identity) {
        var form = context.form()
                .setAttribute("way", identity.getIdpConfig().getAlias())
                .setResponseHeader("Cache-Control", "no-store");
        known(context.getAuthenticationSession())
                .ifPresent(it -> form.setAttribute("personName", it.name())
                        .setAttribute("personalCodeMasked", it.personalCodeMasked())
                        .setAttribute("personProperties", it.properties()));
        return form;
    }

    @Override
    public boolean requiresUser() {
        return false;
    }

    @Override
    public boolean configuredFor(KeycloakSession session, RealmModel realm, UserModel user) {
        return true;
    }

    @Override
    public String getId() {
        return "new-user";
    }

    @Override
    public String getDisplayType() {
        return "New user";
    }

    @Override
    public String getHelpText() {
        return "Signs in whom the register of owners knows, and lets them open an account the first time.";
    }

    @Override
    public @Nullable String getReferenceCategory() {
        return null;
    }

    @Override
    public boolean isConfigurable() {
        return false;
    }

    @Override
    public boolean isUserSetupAllowed() {
        return false;
    }

    @Override
    public Requirement[] getRequirementChoices() {
        return new Requirement[] {Requirement.REQUIRED, Requirement.DISABLED};
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return List.of();
    }

    @Override
    public Authenticator create(KeycloakSession session) {
        return this;
    }

    @Override
    public void init(Config.Scope config) {
        register = OwnerRegister.ofEnvironment();
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {}
}
