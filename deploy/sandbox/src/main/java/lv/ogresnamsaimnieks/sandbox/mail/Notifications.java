package lv.ogresnamsaimnieks.sandbox.mail;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells the portal what became of each letter, as a mail server does with delivery status notifications (RFC 3464). A
 * letter to an address that begins with {@code atpakal} comes back; every other one arrives. Those of a second are told
 * together.
 */
public final class Notifications {

    private static final String COMES_BACK = "atpakal";
    private static final Pattern TOKEN = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"");
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int TRIES = 10;
    private static final int AT_ONCE = 1_000;

    /** What the portal does not take of one letter holds up no other's. */
    private static final String EACH_BY_ITSELF = "?partial=true";

    private final @Nullable Portal portal;
    private final BlockingQueue<String> waiting = new LinkedBlockingQueue<>();

    /** Whom to tell, and with whose token. */
    private record Portal(URI reports, URI tokens, String secret) {}

    private Notifications(@Nullable Portal portal) {
        this.portal = portal;
    }

    /** As the environment says; nobody is told where it says nothing. */
    public static Notifications of(Map<String, String> environment) {
        var reports = environment.getOrDefault("SANDBOX_MAIL_REPORTS", "");
        if (reports.isBlank()) {
            return new Notifications(null);
        }
        var portal = new Portal(
                URI.create(reports + EACH_BY_ITSELF),
                URI.create(environment.getOrDefault("SANDBOX_MAIL_TOKENS", "")),
                environment.getOrDefault("SANDBOX_MAIL_SECRET", ""));
        var notifications = new Notifications(portal);
        Thread.ofVirtual().name("notifications").start(() -> notifications.run(portal));
        return notifications;
    }

    /** Tells it in the background, so that the letter is acknowledged meanwhile, as with a real mail server. */
    void tell(List<String> recipients) {
        if (portal != null) {
            recipients.forEach(it -> waiting.add(line(it)));
        }
    }

    static String line(String recipient) {
        var back = recipient.toLowerCase(Locale.ROOT).startsWith(COMES_BACK);
        return "{\"recipient\":\"%s\",\"action\":\"%s\",\"status\":\"%s\"}"
                .formatted(recipient, back ? "failed" : "delivered", back ? "5.1.1" : "2.0.0");
    }

    private void run(Portal portal) {
        try (var http = HttpClient.newHttpClient()) {
            while (true) {
                var lines = new ArrayList<>(List.of(waiting.take()));
                for (var attempt = 1; attempt <= TRIES; attempt++) {
                    Thread.sleep(Duration.ofSeconds(attempt));
                    waiting.drainTo(lines, AT_ONCE - lines.size());
                    if (isTold(http, portal, String.join("\n", lines))) {
                        break;
                    }
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isTold(HttpClient http, Portal portal, String lines) throws InterruptedException {
        try {
            var form = "grant_type=client_credentials&client_id=mail-server&client_secret="
                    + URLEncoder.encode(portal.secret(), StandardCharsets.UTF_8);
            var token =
                    send(http, portal.tokens(), "application/x-www-form-urlencoded", "POST", form, Optional.empty());
            var found = TOKEN.matcher(token.body());
            return found.find()
                    && send(http, portal.reports(), "application/x-ndjson", "PUT", lines, Optional.of(found.group(1)))
                                    .statusCode()
                            == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static HttpResponse<String> send(
            HttpClient http, URI address, String type, String method, String body, Optional<String> token)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Content-Type", type)
                .method(method, BodyPublishers.ofString(body));
        token.ifPresent(it -> request.header("Authorization", "Bearer " + it));
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
