package lv.ogresnamsaimnieks.keycloak.account;

import java.time.Clock;
import java.util.Objects;
import lv.ogresnamsaimnieks.keycloak.Confirmation;
import lv.ogresnamsaimnieks.keycloak.NewAccount;
import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.authentication.InitiatedActionSupport;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionFactory;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.FormMessage;

/**
 * The page on which a person changes the account's e-mail address ({@code kc_action=change-email}). Keycloak asks who
 * they are again if that was more than five minutes ago.
 */
public final class ChangeEmail implements RequiredActionProvider, RequiredActionFactory {

    static final String ID = "change-email";

    private static final String CODE = "code";
    private static final String EMAIL = "email";

    private final Clock clock = Clock.systemUTC();

    @Override
    public InitiatedActionSupport initiatedActionSupport() {
        return InitiatedActionSupport.SUPPORTED;
    }

    @Override
    public void evaluateTriggers(RequiredActionContext context) {}

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        if (EmailChange.pendingOf(context.getUser()) == null) {
            asking(context, "", null);
        } else {
            waiting(context, null);
        }
    }

    @Override
    public void processAction(RequiredActionContext context) {
        var form = context.getHttpRequest().getDecodedFormParameters();
        var step = Objects.requireNonNullElse(form.getFirst("step"), "");
        var typed = Objects.requireNonNullElse(form.getFirst(EMAIL), "");
        if (step.equals("email")) {
            begin(context, typed);
        } else if (EmailChange.pendingOf(context.getUser()) == null) {
            // Confirmed by the link in the meantime, or objected to.
            context.success();
        } else {
            switch (step) {
                case "code" -> check(context, Objects.requireNonNullElse(form.getFirst(CODE), ""));
                case "resend" -> resend(context);
                case "correct" ->
                    asking(context, Objects.requireNonNull(EmailChange.pendingOf(context.getUser())), null);
                case "give-up" -> {
                    changes(context).cancel(context.getUser());
                    context.cancel();
                }
                case "later" -> context.cancel();
                default -> waiting(context, null);
            }
        }
    }

    private void begin(RequiredActionContext context, String typed) {
        var email = NewAccount.of(typed, null, null, null).email();
        var changes = changes(context);
        if (!NewAccount.isEmail(email)) {
            asking(context, typed, new FormMessage(EMAIL, "newUserEmailWrong"));
        } else if (email.equalsIgnoreCase(context.getUser().getEmail())) {
            asking(context, typed, new FormMessage(EMAIL, "changeEmailSame"));
        } else if (!changes.maySend(context.getUser())) {
            asking(context, typed, new FormMessage(EMAIL, "confirmTooMany"));
        } else if (!changes.begin(context.getUser(), email)) {
            waiting(context, new FormMessage("confirmMailNotSent"));
        } else {
            waiting(context, null);
        }
    }

    private void check(RequiredActionContext context, String digits) {
        if (!digits.strip().matches("[0-9]{6}")) {
            waiting(context, new FormMessage(CODE, "confirmCodeShape"));
            return;
        }
        var checked = changes(context).check(context.getUser(), digits);
        if (checked.isEmpty()) {
            waiting(context, new FormMessage(CODE, "confirmCodeExpired"));
            return;
        }
        switch (checked.get().verdict()) {
            case RIGHT -> {
                if (changes(context).confirm(context.getUser())) {
                    context.getEvent().clone().event(EventType.UPDATE_EMAIL).success();
                    context.success();
                } else {
                    waiting(context, new FormMessage(CODE, "confirmCodeExpired"));
                }
            }
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

    private void resend(RequiredActionContext context) {
        var changes = changes(context);
        if (!changes.maySend(context.getUser())) {
            waiting(context, null);
        } else {
            waiting(context, changes.send(context.getUser()) ? null : new FormMessage("confirmMailNotSent"));
        }
    }

    private void asking(RequiredActionContext context, String typed, @Nullable FormMessage problem) {
        var form = context.form()
                .setAttribute("email", typed)
                .setAttribute(
                        "present", Objects.requireNonNullElse(context.getUser().getEmail(), ""))
                .setResponseHeader("Cache-Control", "no-store");
        if (problem != null) {
            form.addError(problem);
        }
        context.challenge(form.createForm("change-email.ftl"));
    }

    private void waiting(RequiredActionContext context, @Nullable FormMessage problem) {
        var changes = changes(context);
        var now = changes.now();
        var state = changes.of(context.getUser());
        var form = context.form()
                .setAttribute("email", Objects.requireNonNullElse(EmailChange.pendingOf(context.getUser()), ""))
                .setAttribute("minutes", Confirmation.CODE_LASTS.toMinutes())
                .setAttribute(
                        "secondsLeft",
                        state.map(it -> it.secondsUntilResend(now)).orElse(0L))
                .setAttribute("sendsLeft", state.map(it -> it.sendsLeft(now)).orElse(Confirmation.SENDS))
                .setResponseHeader("Cache-Control", "no-store");
        if (problem != null) {
            form.addError(problem);
        }
        context.challenge(form.createForm("change-email-sent.ftl"));
    }

    private EmailChange changes(RequiredActionContext context) {
        return new EmailChange(context.getSession(), clock);
    }

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public String getDisplayText() {
        return "Change e-mail";
    }

    @Override
    public RequiredActionProvider create(KeycloakSession session) {
        return this;
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}
}
