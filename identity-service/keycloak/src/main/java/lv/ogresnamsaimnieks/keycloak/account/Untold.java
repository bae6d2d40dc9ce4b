package lv.ogresnamsaimnieks.keycloak.account;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import lv.ogresnamsaimnieks.keycloak.registration.OwnerRegister;
import lv.ogresnamsaimnieks.keycloak.registration.ServiceToken;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.services.Urls;
import org.keycloak.timer.TimerProvider;

/**
 * What Keycloak has decided about an account and identity-service has not heard yet: a changed address, or the end of the
 * account. The mark is written together with the decision, so that no crash loses it, and goes once the register has
 * answered; telling twice does no harm.
 */
public final class Untold {

    private static final Logger LOG = Logger.getLogger(Untold.class);

    private static final String MARK = "untold";

    /** The issuer of the token to tell with: nobody asks for anything when it is told, so that no address is at hand. */
    private static final String ISSUER = "untold-issuer";

    private static final String CLOSING = "closing";
    private static final String PERSON = "person";
    private static final long EVERY_MILLISECONDS = 3_000;

    private Untold() {}

    private record News(
            String realm,
            String account,
            String person,
            @Nullable String email,
            String token) {}

    /** The account's address has changed. */
    static void addressChanged(KeycloakSession session, UserModel user) {
        mark(session, user);
    }

    /** The account ends: nobody enters from now on, and it goes once the register knows. */
    static void closing(KeycloakSession session, UserModel user) {
        user.setEnabled(false);
        user.setSingleAttribute(CLOSING, "true");
        mark(session, user);
    }

    /** Tells what is untold, again and again for as long as Keycloak runs. */
    static void tellFromNowOn(KeycloakSessionFactory factory, OwnerRegister register) {
        KeycloakModelUtils.runJobInTransaction(
                factory,
                session -> session.getProvider(TimerProvider.class)
                        .schedule(() -> tellAll(factory, register), EVERY_MILLISECONDS, "untold"));
    }

    private static void mark(KeycloakSession session, UserModel user) {
        user.setSingleAttribute(MARK, "true");
        user.setSingleAttribute(
                ISSUER,
                Urls.realmIssuer(
                        session.getContext().getUri().getBaseUri(),
                        session.getContext().getRealm().getName()));
    }

    private static void tellAll(KeycloakSessionFactory factory, OwnerRegister register) {
        try {
            var news = KeycloakModelUtils.runJobInTransactionWithResult(factory, Untold::collect);
            for (var it : news) {
                tell(it, register);
                KeycloakModelUtils.runJobInTransaction(factory, session -> told(session, it));
            }
        } catch (IOException | RuntimeException e) {
            LOG.warnf("The register has not been told: %s", e.getClass().getSimpleName());
        }
    }

    private static List<News> collect(KeycloakSession session) {
        return session.realms()
                .getRealmsStream()
                .flatMap(realm -> {
                    session.getContext().setRealm(realm);
                    return session
                            .users()
                            .searchForUserByUserAttributeStream(realm, MARK, "true")
                            .map(it -> news(session, realm, it))
                            .toList()
                            .stream();
                })
                .toList();
    }

    private static News news(KeycloakSession session, RealmModel realm, UserModel user) {
        return new News(
                realm.getId(),
                user.getId(),
                Objects.requireNonNull(user.getFirstAttribute(PERSON)),
                user.getFirstAttribute(CLOSING) == null ? user.getEmail() : null,
                ServiceToken.mint(session, Objects.requireNonNull(user.getFirstAttribute(ISSUER))));
    }

    private static void tell(News news, OwnerRegister register) throws IOException {
        if (news.email() == null) {
            register.closed(news.person(), news.account(), news.token());
        } else {
            register.registered(news.person(), news.account(), news.email(), news.token());
        }
    }

    /** Unless something else has become untold in the meantime. */
    private static void told(KeycloakSession session, News news) {
        var realm = session.realms().getRealm(news.realm());
        session.getContext().setRealm(realm);
        var user = session.users().getUserById(realm, news.account());
        if (user == null) {
            return;
        }
        var closing = user.getFirstAttribute(CLOSING) != null;
        if (closing && news.email() == null) {
            session.users().removeUser(realm, user);
            LOG.infof("account closed: %s", news.account());
        } else if (!closing && Objects.equals(user.getEmail(), news.email())) {
            user.removeAttribute(MARK);
            user.removeAttribute(ISSUER);
        }
    }
}
