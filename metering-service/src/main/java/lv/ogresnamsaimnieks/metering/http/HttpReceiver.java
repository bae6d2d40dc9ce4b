package lv.ogresnamsaimnieks.metering.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import lv.ogresnamsaimnieks.metering.subscription.HostNames;
import lv.ogresnamsaimnieks.metering.subscription.Receiver;
import lv.ogresnamsaimnieks.metering.subscription.ReceiverAddress;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.Timeout;

/**
 * Posts a fact. The addresses that a name has are looked at when the connection is made, and the connection goes to one of
 * those that were looked at: a name that leads elsewhere a moment later gains nothing. Redirects are not followed, nothing is
 * read of an answer but its status, and after ten seconds it is over, however slowly something still comes.
 */
class HttpReceiver implements Receiver, AutoCloseable {

    static final String EVENT = "Portal-Event";
    static final String NUMBER = "Portal-Event-Number";
    static final String SUBSCRIPTION = "Portal-Subscription";

    private static final int AT_ONCE = 32;
    private static final int SHORT_ANSWER = 4096;

    private final ReceiverAddress rule;
    private final HostNames hosts;
    private final Duration patience;
    private final Clock clock;
    private final CloseableHttpClient http;
    private final Executor afterwards;

    /** @param clock the time of day, whatever the portal's is: receivers hold the signature against it */
    HttpReceiver(ReceiverAddress rule, HostNames hosts, Duration patience, Clock clock) {
        this.rule = rule;
        this.hosts = hosts;
        this.patience = patience;
        this.clock = clock;
        this.afterwards = CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS);
        var timeout = Timeout.of(patience);
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new Resolver())
                .setMaxConnTotal(AT_ONCE)
                .setMaxConnPerRoute(AT_ONCE)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(timeout)
                        .setSocketTimeout(timeout)
                        // A name is looked at anew for each fact that comes after a pause.
                        .setTimeToLive(Timeout.ofSeconds(30))
                        .build())
                .build();
        this.http = HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(timeout)
                        .setConnectionRequestTimeout(timeout)
                        .build())
                .setUserAgent("Ogres-Namsaimnieks-Portal/1")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
    }

    @Override
    public Answer send(Delivery delivery) {
        // Without TLS nothing leaves this machine, whatever the name leads to when the connection is made.
        var wrong = rule.wrong(delivery.address())
                .or(() -> "https".equals(delivery.address().getScheme())
                        ? Optional.empty()
                        : rule.wrong(
                                delivery.address(), hosts.of(delivery.address().getHost())));
        if (wrong.isPresent()) {
            return Answer.failed(wrong.get().code());
        }
        var fact = delivery.fact();
        var post = new HttpPost(delivery.address());
        post.setHeader(Signature.HEADER, Signature.of(fact.body(), clock.instant(), delivery.secrets()));
        post.setHeader(EVENT, fact.id());
        post.setHeader(NUMBER, Long.toString(fact.number()));
        post.setHeader(SUBSCRIPTION, delivery.subscription());
        post.setEntity(new ByteArrayEntity(fact.body().getBytes(UTF_8), ContentType.create("application/json")));
        var late = new AtomicBoolean();
        var over = CompletableFuture.runAsync(
                () -> {
                    late.set(true);
                    post.abort();
                },
                afterwards);
        try {
            var answer = http.executeOpen(null, post, null);
            var status = answer.getCode();
            letGo(answer, post);
            return status / 100 == 2 ? Answer.TAKEN : Answer.failed("status " + status);
        } catch (NotAllowed notAllowed) {
            return Answer.failed("private-address");
        } catch (IOException | IllegalStateException failed) {
            return Answer.failed(
                    late.get() ? "timeout after " + patience : failed.getClass().getSimpleName());
        } finally {
            over.cancel(false);
        }
    }

    /** A short answer leaves the connection for the next fact; of a long one nobody waits for the end. */
    private static void letGo(ClassicHttpResponse answer, HttpPost post) {
        var entity = answer.getEntity();
        if (entity != null && (entity.getContentLength() < 0 || entity.getContentLength() > SHORT_ANSWER)) {
            post.abort();
        }
        try {
            answer.close();
        } catch (IOException cut) {
            // The status is known; the rest is nobody's business.
        }
    }

    @Override
    public void close() throws IOException {
        http.close();
    }

    private static final class NotAllowed extends UnknownHostException {}

    /** Gives the connection only addresses that may be connected to. */
    private final class Resolver implements DnsResolver {

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            var found = hosts.of(host);
            if (found.isEmpty()) {
                throw new UnknownHostException(host);
            }
            if (!found.stream().allMatch(it -> rule.isAllowed("https", it))) {
                throw new NotAllowed();
            }
            return found.toArray(InetAddress[]::new);
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }
}
