package lv.ogresnamsaimnieks.keycloak.signin;

import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.keycloak.Config;
import org.keycloak.email.EmailException;
import org.keycloak.email.EmailSenderProvider;
import org.keycloak.email.EmailSenderProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Sends letters as Keycloak does, at once or, where the time must tell nothing, a moment later. A letter for later that
 * cannot be sent is logged, and the person asks for another one.
 */
public final class Letters implements EmailSenderProviderFactory {

    private static final Logger LOG = Logger.getLogger(Letters.class);
    private static final String KEYCLOAKS_OWN = "default";
    private static final String LATER = Letters.class.getName() + ".later";
    private static final int BEFORE_KEYCLOAKS_OWN = 1;
    private static final int WAITING = 500;

    private final ExecutorService later =
            new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(WAITING), work -> {
                var thread = new Thread(work, "letters");
                thread.setDaemon(true);
                return thread;
            });

    /** Lets what is written meanwhile be sent later. */
    static void later(KeycloakSession session, Runnable writing) {
        session.setAttribute(LATER, true);
        try {
            writing.run();
        } finally {
            session.removeAttribute(LATER);
        }
    }

    @Override
    public EmailSenderProvider create(KeycloakSession session) {
        return new Post(session);
    }

    @Override
    public String getId() {
        return "letters";
    }

    @Override
    public int order() {
        return BEFORE_KEYCLOAKS_OWN;
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {
        later.shutdown();
    }

    private final class Post implements EmailSenderProvider {

        private final KeycloakSession session;

        Post(KeycloakSession session) {
            this.session = session;
        }

        @Override
        public void send(Map<String, String> config, String address, String subject, String text, String html)
                throws EmailException {
            if (session.getAttribute(LATER) == null) {
                keycloaksOwn(session).send(config, address, subject, text, html);
                return;
            }
            var factory = session.getKeycloakSessionFactory();
            try {
                later.execute(() -> KeycloakModelUtils.runJobInTransaction(factory, it -> {
                    try {
                        keycloaksOwn(it).send(config, address, subject, text, html);
                    } catch (EmailException e) {
                        LOG.warn("A letter could not be sent");
                    }
                }));
            } catch (RejectedExecutionException e) {
                LOG.warn("Too many letters wait to be sent");
            }
        }

        @Override
        public void validate(Map<String, String> config) throws EmailException {
            keycloaksOwn(session).validate(config);
        }

        @Override
        public void close() {}
    }

    private static EmailSenderProvider keycloaksOwn(KeycloakSession session) {
        return session.getProvider(EmailSenderProvider.class, KEYCLOAKS_OWN);
    }
}
