package lv.ogresnamsaimnieks.keycloak.registration;

import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Objects;
import lv.ogresnamsaimnieks.keycloak.Confirmation;
import lv.ogresnamsaimnieks.keycloak.NewAccount;
import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionFactory;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.FormMessage;

/**
 * The page that waits for the e-mail to be confirmed (FAQ 3.6, 4): six digits, another mail, another address. Nobody
 * gets past it without the mail.
 */
public final class ConfirmRegistration implements RequiredActionProvider, RequiredActionFactory {

    static final String ID = "confirm-registration";

    private static final String CODE = "code";
    private static final String EMAIL = "email";

    private final Clock clock = Clock.systemUTC();
    private @Nullable OwnerRegister register;

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        var confirmations = confirmations(context);
        if (Confirmations.isConfirmed(context.getUser())) {
            done(context);
            return;
        }
        var problem = confirmations.of(context.getUser()).isPresent() || confirmations.send(context.getUser())
                ? null
                : "confirmMailNotSent";
        waiting(context, problem == null ? null : new FormMessage(problem));
    }

    @Override
    public void processAction(RequiredActionContext context) {
        var form = context.getHttpRequest().getDecodedFormParameters();
        var step = Objects.requireNonNullElse(form.getFirst("step"), "");
        if (Confirmations.isConfirmed(context.getUser())) {
            if (step.equals("continue")) {
                context.success();
            } else {
                done(context);
            }
            return;
        }
        switch (step) {
            case "code" -> check(context, Objects.requireNonNullElse(form.getFirst(CODE), ""));
            case "resend" -> resend(context);
            case "correct" -> context.challenge(correcting(context, Confirmations.emailOf(context.getUser()), null));
            case "email" -> correct(context, Objects.requireNonNullElse(form.getFirst(EMAIL), ""));
            default -> waiting(context, null);
        }
    }

    private void check(RequiredActionContext context, String digits) {
        if (!digits.strip().matches("[0-9]{6}")) {
            waiting(context, new FormMessage(CODE, "confirmCodeShape"));
            return;
        }
        var checked = confirmations(context).check(context.getUser(), digits);
        if (checked.isEmpty()) {
            waiting(context, new FormMessage(CODE, "confirmCodeExpired"));
            return;
        }
        switch (checked.get().verdict()) {
            case RIGHT -> confirm(context);
            case WRONG ->
                waiting(
                        context,
                        checked.get().left() == 0
                                ? new FormMessage(CODE, "confirmCodeNoTries")
                                : new FormMessage(
                                        CODE, "confirmCodeWrong", checked.get().left()));
            case NO_TRIES_LEFT -> waiting(context, new FormMessage(CODE, "confirmCodeNoTries"));
            case EXPIRED -> waiting(context, new FormMessage(CODE, "confirmCodeExpired"));
        }
    }

    private void confirm(RequiredActionContext context) {
        switch (confirmations(context).confirm(context.getUser(), Confirmations.By.CONFIRMED_BY_CODE)) {
            case DONE -> {
                // Keeps this page in front of the portal until the person has read it.
                context.getAuthenticationSession().addRequiredAction(ID);
                context.getEvent().clone().event(EventType.VERIFY_EMAIL).success();
                done(context);
            }
            case ADDRESS_TAKEN -> waiting(context, new FormMessage(CODE, "confirmCodeExpired"));
            case REGISTER_SILENT -> waiting(context, new FormMessage("confirmRegisterSilent"));
        }
    }

    private void resend(RequiredActionContext context) {
        waiting(context, mayNotSend(context) ? null : sent(context));
    }

    private void correct(RequiredActionContext context, String typed) {
        var email = NewAccount.of(typed, null, null, null).email();
        if (!NewAccount.isEmail(email)) {
            context.challenge(correcting(context, typed, new FormMessage(EMAIL, "newUserEmailWrong")));
        } else if (mayNotSend(context)) {
            context.challenge(correcting(context, typed, new FormMessage(EMAIL, "confirmTooMany")));
        } else {
            Confirmations.await(context.getUser(), email);
            waiting(context, sent(context));
        }
    }

    private @Nullable FormMessage sent(RequiredActionContext context) {
        return confirmations(context).send(context.getUser()) ? null : new FormMessage("confirmMailNotSent");
    }

    private boolean mayNotSend(RequiredActionContext context) {
        var confirmations = confirmations(context);
        var now = confirmations.now();
        return confirmations
                .of(context.getUser())
                .filter(it -> !it.maySend(now))
                .isPresent();
    }

    private void waiting(RequiredActionContext context, @Nullable FormMessage problem) {
        var confirmations = confirmations(context);
        var now = confirmations.now();
        var state = confirmations.of(context.getUser());
        var form = context.form()
                .setAttribute("email", Confirmations.emailOf(context.getUser()))
                .setAttribute("minutes", Confirmation.CODE_LASTS.toMinutes())
                .setAttribute(
                        "secondsLeft",
                        state.map(it -> it.secondsUntilResend(now)).orElse(0L))
                .setAttribute("sendsLeft", state.map(it -> it.sendsLeft(now)).orElse(Confirmation.SENDS))
                .setResponseHeader("Cache-Control", "no-store");
        if (problem != null) {
            form.addError(problem);
        }
        context.challenge(form.createForm("confirm-registration.ftl"));
    }

    private static Response correcting(RequiredActionContext context, String typed, @Nullable FormMessage problem) {
        var form = context.form().setAttribute("email", typed).setResponseHeader("Cache-Control", "no-store");
        if (problem != null) {
            form.addError(problem);
        }
        return form.createForm("correct-email.ftl");
    }

    private static void done(RequiredActionContext context) {
        context.challenge(context.form().setAttribute("inFlow", true).createForm("registration-done.ftl"));
    }

    private Confirmations confirmations(RequiredActionContext context) {
        return new Confirmations(context.getSession(), Objects.requireNonNull(register), clock);
    }

    @Override
    public void evaluateTriggers(RequiredActionContext context) {}

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public String getDisplayText() {
        return "Confirm registration";
    }

    @Override
    public RequiredActionProvider create(KeycloakSession session) {
        return this;
    }

    @Override
    public void init(Config.Scope config) {
        register = OwnerRegister.ofEnvironment();
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}
}
