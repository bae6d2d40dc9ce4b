package lv.ogresnamsaimnieks.benchmarks;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/** How long somebody waits who starts the portal: for the page where one signs in, and for everything. */
final class Startup {

    private static final Duration BETWEEN_TRIES = Duration.ofMillis(50);

    private final Portal portal;
    private final Table table;

    Startup(Portal portal, Table table) {
        this.portal = portal;
        this.table = table;
    }

    void measure(int rounds) throws IOException, InterruptedException {
        var pages = new ArrayList<Double>();
        var ready = new ArrayList<Double>();
        for (var round = 1; round <= rounds; round++) {
            var start = System.nanoTime();
            var over = new AtomicBoolean();
            var page = CompletableFuture.supplyAsync(() -> signInPage(start, over));
            portal.up(Map.of());
            ready.add(seconds(start));
            over.set(true);
            var served = page.join();
            if (served.isNaN()) {
                throw new Failure("everything was ready and the sign-in page was not served");
            }
            pages.add(served);
            portal.down();
        }
        var how = "`./portal up --detach`, everything built, prepared and loaded; median of %s".formatted(rounds);
        table.add("start until the sign-in page is served", shown(pages), how);
        table.add("start until everything is ready", shown(ready), how);
    }

    /** Seconds until the portal's first page led to Keycloak's with its form; not a number if it never did. */
    private double signInPage(long start, AtomicBoolean over) {
        while (true) {
            var last = over.get();
            if (isServed()) {
                return seconds(start);
            }
            if (last) {
                return Double.NaN;
            }
            try {
                Thread.sleep(BETWEEN_TRIES);
            } catch (InterruptedException _) {
                return Double.NaN;
            }
        }
    }

    private boolean isServed() {
        try (var client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            var answer = client.send(
                    HttpRequest.newBuilder(URI.create(portal.address() + "/"))
                            .header("Accept", "text/html")
                            .timeout(Duration.ofSeconds(5))
                            .build(),
                    BodyHandlers.ofString());
            return answer.statusCode() == 200
                    && answer.uri().toString().startsWith(portal.keycloak())
                    && answer.body().contains("id=\"kc-login\"");
        } catch (IOException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String shown(List<Double> seconds) {
        return "%.1f s (%s)".formatted(Medians.of(seconds), Medians.all("%.1f", seconds));
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
