package lv.ogresnamsaimnieks.keycloak.account;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import lv.ogresnamsaimnieks.keycloak.Confirmation;
import lv.ogresnamsaimnieks.keycloak.Confirmation.Checked;
import lv.ogresnamsaimnieks.keycloak.Objection;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.keycloak.email.EmailException;
import org.keycloak.email.EmailTemplateProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.services.resources.RealmsResource;

/**
 * The change of an account's e-mail address: the new address confirms it by the link or the six digits of its mail, the
 * present one is told and may object for a week. Keycloak decides; identity-service hears of it through {@link Untold}.
 */
final class EmailChange {

    static final String PERSON = "person";

    /** How long whoever reads the former address may object. */
    static final Duration OBJECTION_LASTS = Duration.ofDays(7);

    private static final String PENDING = "new-email";
    private static final String STATE = "new-email-confirmation";
    private static final String LINK = "new-email-link";
    private static final String OBJECTION = "email-objection";
    private static final String OBJECTION_KEY = "email-objection-key";
    private static final int OBJECTION_LINKS = 10;

    private static final Logger LOG = Logger.getLogger(EmailChange.class);

    private final KeycloakSession session;
    private final RealmModel realm;
    private final Clock clock;

    EmailChange(KeycloakSession session, Clock clock) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.clock = clock;
    }

    /** The address that waits to be confirmed, null if none does. */
    static @Nullable String pendingOf(UserModel user) {
        return user.getFirstAttribute(PENDING);
    }

    Optional<Confirmation> of(UserModel user) {
        return Confirmation.parse(user.getFirstAttribute(STATE));
    }

    Instant now() {
        return clock.instant();
    }

    boolean maySend(UserModel user) {
        var now = now();
        return of(user).filter(it -> !it.maySend(now)).isEmpty();
    }

    /** Lets the account wait for that address, and tells both addresses. Answers whether the mail to the new one left. */
    boolean begin(UserModel user, String email) {
        user.setSingleAttribute(PENDING, email);
        var sent = send(user);
        if (sent) {
            tellPresent(user, "email-changing");
        }
        return sent;
    }

    /**
     * Mails a new link and new digits; the former ones end. If the address is another account's, its owner is told so by
     * mail and the person here sees no difference.
     */
    boolean send(UserModel user) {
        var email = Objects.requireNonNull(pendingOf(user));
        var issued = Confirmation.issue(of(user).orElse(null), now());
        var words = new HashMap<String, Object>();
        words.put("link", place(issued.key()).toString());
        words.put("code", issued.code());
        words.put("codeMinutes", Confirmation.CODE_LASTS.toMinutes());
        words.put("linkHours", Confirmation.LINK_LASTS.toHours());
        if (!mail(user, isTaken(user, email) ? "email-taken" : "email-confirm", words, email)) {
            return false;
        }
        user.setSingleAttribute(STATE, issued.kept().format());
        user.setSingleAttribute(LINK, issued.kept().link());
        return true;
    }

    /** Judges entered digits and uses up a try. */
    Optional<Checked> check(UserModel user, String digits) {
        var tries = session.singleUseObjects();
        return of(user).map(it ->
                it.check(digits, now(), (name, kept) -> tries.putIfAbsent("email-try." + name, kept.toSeconds())));
    }

    /** The account whose new address a link confirms, while it lasts. */
    Optional<UserModel> byKey(String key) {
        return with(LINK, Confirmation.hash(key))
                .filter(it -> of(it).filter(confirmation -> confirmation.linkLasts(now()))
                        .isPresent());
    }

    /** Makes the address the account's own; false if it has become another account's in the meantime. */
    boolean confirm(UserModel user) {
        var email = Objects.requireNonNull(pendingOf(user));
        if (isTaken(user, email)) {
            return false;
        }
        tellPresent(user, "email-changed");
        user.setEmail(email);
        user.setEmailVerified(true);
        cancel(user);
        Untold.addressChanged(session, user);
        LOG.infof("address changed: account %s", user.getId());
        return true;
    }

    /** Nothing waits any longer. */
    void cancel(UserModel user) {
        List.of(PENDING, STATE, LINK).forEach(user::removeAttribute);
    }

    /** The account whose former address an objection comes from, while it lasts. */
    Optional<UserModel> byObjection(String key) {
        return with(OBJECTION_KEY, Confirmation.hash(key))
                .filter(it -> objection(it).filter(that -> that.lasts(now())).isPresent());
    }

    /**
     * “Tas nebiju es”: what waits is given up, the former address is the account's again, every session ends and the
     * password works no longer, because whoever began this knew it.
     */
    void object(UserModel user) {
        var objection = objection(user).orElseThrow();
        cancel(user);
        List.of(OBJECTION, OBJECTION_KEY).forEach(user::removeAttribute);
        if (!objection.email().equals(user.getEmail()) && !isTaken(user, objection.email())) {
            user.setEmail(objection.email());
            user.setEmailVerified(true);
            Untold.addressChanged(session, user);
        }
        var credentials = user.credentialManager();
        credentials
                .getStoredCredentialsByTypeStream(PasswordCredentialModel.TYPE)
                .toList()
                .forEach(it -> credentials.removeStoredCredentialById(it.getId()));
        OwnAccount.endAll(session, realm, user);
        LOG.infof("change of address objected to: account %s", user.getId());
    }

    /** The first of several changes within a week is the one that can be objected to: back to where it all began. */
    private void tellPresent(UserModel user, String mail) {
        var present = user.getEmail();
        if (present == null) {
            return;
        }
        var former = objection(user).filter(it -> it.lasts(now()));
        var issued = Objection.issue(former.map(Objection::email).orElse(present), now().plus(OBJECTION_LASTS));
        user.setSingleAttribute(OBJECTION, issued.kept().format());
        // The links of all mails about it work.
        var keys = former.isEmpty() ? Stream.<String>of() : user.getAttributeStream(OBJECTION_KEY);
        user.setAttribute(
                OBJECTION_KEY,
                Stream.concat(Stream.of(issued.hash()), keys)
                        .limit(OBJECTION_LINKS)
                        .toList());
        mail(user, mail, Map.of("link", place("objection/" + issued.key()).toString()), present);
    }

    private static Optional<Objection> objection(UserModel user) {
        return Objection.parse(user.getFirstAttribute(OBJECTION));
    }

    private Optional<UserModel> with(String attribute, String value) {
        return session.users()
                .searchForUserByUserAttributeStream(realm, attribute, value)
                .filter(UserModel::isEnabled)
                .findFirst();
    }

    private boolean mail(UserModel user, String mail, Map<String, Object> words, String to) {
        try {
            session.getProvider(EmailTemplateProvider.class)
                    .setRealm(realm)
                    .setUser(user)
                    .send(mail + ".subject", List.of(), mail + ".ftl", new HashMap<>(words), to);
            return true;
        } catch (EmailException e) {
            LOG.warnf(
                    "The mail %s could not be sent to the account %s: %s",
                    mail,
                    user.getId(),
                    Objects.requireNonNullElse(e.getCause(), e).getClass().getSimpleName());
            return false;
        }
    }

    private boolean isTaken(UserModel user, String email) {
        var owner = session.users().getUserByEmail(realm, email);
        return owner != null && !owner.getId().equals(user.getId());
    }

    private URI place(String path) {
        return RealmsResource.realmBaseUrl(session.getContext().getUri())
                .path(EmailChangePlace.ID)
                .path(path)
                .build(realm.getName());
    }
}
