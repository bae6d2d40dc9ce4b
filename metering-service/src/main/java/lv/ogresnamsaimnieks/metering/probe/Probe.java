package lv.ogresnamsaimnieks.metering.probe;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import lv.ogresnamsaimnieks.metering.Reachability;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Three times a minute asks the addresses of {@code portal.probe.addresses} and notes the minute if all answer well: one of
 * them goes through the gateway to this service and its database, another to the sign-in. With no address what is noted is
 * that this service runs and reaches its database.
 */
class Probe {

    private static final Logger LOG = LoggerFactory.getLogger(Probe.class);
    private static final int OK = 200;

    /** The gateway is there, and has many visitors at this address: asking a lot does not make the portal look away. */
    private static final int TOO_MANY = 429;

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Reachability reachability;
    private final List<URI> addresses;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    Probe(Reachability reachability, List<URI> addresses) {
        this.reachability = reachability;
        this.addresses = addresses;
    }

    @Scheduled(fixedDelayString = "${portal.probe.every:20s}", initialDelayString = "${portal.probe.every:20s}")
    void look() throws InterruptedException {
        for (var it : addresses) {
            if (!answers(it)) {
                return;
            }
        }
        try {
            reachability.note();
        } catch (OptimisticLockingFailureException overtaken) {
            LOG.debug("Another instance was quicker: {}", overtaken.toString());
        }
    }

    private boolean answers(URI address) throws InterruptedException {
        try {
            var request = HttpRequest.newBuilder(address).timeout(PATIENCE).build();
            var answer = http.send(request, HttpResponse.BodyHandlers.discarding());
            if (answer.statusCode() == OK || answer.statusCode() == TOO_MANY) {
                return true;
            }
            LOG.warn("{} answers {}", address, answer.statusCode());
        } catch (IOException e) {
            LOG.warn("{} does not answer: {}", address, e.toString());
        }
        return false;
    }
}
