package lv.ogresnamsaimnieks.keycloak.registration;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import lv.ogresnamsaimnieks.keycloak.Confirmation;
import lv.ogresnamsaimnieks.keycloak.Confirmation.Checked;
import org.jboss.logging.Logger;
import org.keycloak.email.EmailException;
import org.keycloak.email.EmailTemplateProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.resources.RealmsResource;

/**
 * Registrations whose e-mail is not confirmed yet. Until then the address is an attribute and not the account's
 * e-mail: it belongs to whoever can read its mail, not to whoever types it first.
 */
final class Confirmations {

    /** Attribute: identity-service's id of the person. */
    static final String PERSON = "person";

    /** Attribute: under which identity-service follows the registration. */
    static final String ATTEMPT = "registration-attempt";

    private static final String EMAIL = "email-to-confirm";
    private static final String STATE = "confirmation";
    private static final String LINK = "confirmation-link";

    private static final Pattern ANSWER = Pattern.compile("\\b[45]\\d{2}(?:[ -]([45]\\.\\d{1,3}\\.\\d{1,3}))?\\b");

    private static final Logger LOG = Logger.getLogger(Confirmations.class);

    private final KeycloakSession session;
    private final RealmModel realm;
    private final OwnerRegister register;
    private final Clock clock;

    /** What became of a confirmation. */
    enum Outcome {
        DONE,
        ADDRESS_TAKEN,
        REGISTER_SILENT
    }

    /** With what the person proved to read the address's mail, as the register calls it. */
    enum By {
        CONFIRMED_BY_LINK,
        CONFIRMED_BY_CODE
    }

    Confirmations(KeycloakSession session, OwnerRegister register, Clock clock) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.register = register;
        this.clock = clock;
    }

    /** Lets the account wait for the address to be confirmed. */
    static void await(UserModel user, String email) {
        user.setSingleAttribute(EMAIL, email);
        user.addRequiredAction(ConfirmRegistration.ID);
    }

    static String emailOf(UserModel user) {
        return Objects.requireNonNullElse(user.getFirstAttribute(EMAIL), "");
    }

    static boolean isConfirmed(UserModel user) {
        return user.isEmailVerified() && user.getFirstAttribute(EMAIL) == null;
    }

    Optional<Confirmation> of(UserModel user) {
        return Confirmation.parse(user.getFirstAttribute(STATE));
    }

    Instant now() {
        return clock.instant();
    }

    /**
     * Mails a new link and new digits; the former ones end. If the address is another account's, its owner is told so
     * by mail and the person here sees no difference. Answers whether the mail left.
     */
    boolean send(UserModel user) {
        var email = emailOf(user);
        var issued = Confirmation.issue(of(user).orElse(null), now());
        var words = new HashMap<String, Object>();
        words.put("link", linkOf(issued.key()).toString());
        words.put("code", issued.code());
        words.put("codeMinutes", Confirmation.CODE_LASTS.toMinutes());
        words.put("linkHours", Confirmation.LINK_LASTS.toHours());
        var mail = isTaken(user, email) ? "address-taken" : "confirm-registration";
        try {
            session.getProvider(EmailTemplateProvider.class)
                    .setRealm(realm)
                    .setUser(user)
                    .send(mail + ".subject", List.of(), mail + ".ftl", words, email);
        } catch (EmailException e) {
            LOG.warnf("The mail %s could not be sent to the account %s: %s", mail, user.getId(), cause(e));
            note(user, "MAIL_NOT_TAKEN", email, answerOf(e));
            return false;
        }
        note(user, "MAIL_SENT", email, "");
        if (mail.equals("address-taken")) {
            note(user, "ADDRESS_TAKEN", "", "");
        }
        user.setSingleAttribute(STATE, issued.kept().format());
        user.setSingleAttribute(LINK, issued.kept().link());
        return true;
    }

    /** Judges entered digits and uses up a try. */
    Optional<Checked> check(UserModel user, String digits) {
        var tries = session.singleUseObjects();
        return of(user).map(it -> it.check(
                digits, now(), (name, kept) -> tries.putIfAbsent("confirmation-try." + name, kept.toSeconds())));
    }

    /** The account of a link, confirmed or not. */
    Optional<UserModel> byKey(String key) {
        return session.users()
                .searchForUserByUserAttributeStream(realm, LINK, Confirmation.hash(key))
                .filter(UserModel::isEnabled)
                .findFirst();
    }

    /** Makes the address the account's own, after identity-service has taken note. */
    Outcome confirm(UserModel user, By by) {
        var email = emailOf(user);
        if (isTaken(user, email)) {
            return Outcome.ADDRESS_TAKEN;
        }
        try {
            register.registered(
                    Objects.requireNonNull(user.getFirstAttribute(PERSON)),
                    user.getId(),
                    email,
                    ServiceToken.mint(session));
        } catch (IOException e) {
            LOG.warnf("The register does not take the account %s: %s", user.getId(), cause(e));
            return Outcome.REGISTER_SILENT;
        }
        note(user, by.name(), "", "");
        settle(user, email);
        return Outcome.DONE;
    }

    /** Makes the address the account's own, and ends all waiting for it. */
    static void settle(UserModel user, String email) {
        user.setEmail(email);
        user.setEmailVerified(true);
        user.removeAttribute(EMAIL);
        user.removeAttribute(STATE);
        user.removeRequiredAction(ConfirmRegistration.ID);
    }

    /** The staff see it; that they do not is no reason to stop somebody who registers. */
    private void note(UserModel user, String kind, String email, String detail) {
        var attempt = user.getFirstAttribute(ATTEMPT);
        if (attempt == null) {
            return;
        }
        try {
            register.note(attempt, kind, email, detail, ServiceToken.mint(session));
        } catch (IOException e) {
            LOG.warnf("The register does not note %s of the account %s: %s", kind, user.getId(), cause(e));
        }
    }

    /** The code of RFC 3463 or RFC 5321 with which the mail server refused; nothing else of what it said. */
    private static String answerOf(EmailException refused) {
        for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
            var code = ANSWER.matcher(Objects.requireNonNullElse(cause.getMessage(), ""));
            if (code.find()) {
                return code.group(1) == null ? code.group() : code.group(1);
            }
        }
        return "";
    }

    private boolean isTaken(UserModel user, String email) {
        var owner = session.users().getUserByEmail(realm, email);
        return owner != null && !owner.getId().equals(user.getId());
    }

    private URI linkOf(String key) {
        return RealmsResource.realmBaseUrl(session.getContext().getUri())
                .path(ConfirmationPage.ID)
                .path(key)
                .build(realm.getName());
    }

    /** The kind of failure; its message could hold an address. */
    private static String cause(Exception e) {
        return Objects.requireNonNullElse(e.getCause(), e).getClass().getSimpleName();
    }
}
