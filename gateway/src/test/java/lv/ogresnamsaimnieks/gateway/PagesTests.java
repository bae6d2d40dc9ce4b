package lv.ogresnamsaimnieks.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import lv.ogresnamsaimnieks.gateway.IdentityServer.Person;
import lv.ogresnamsaimnieks.gateway.session.SignInSettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import reactor.core.publisher.Mono;

/** The web as the browser gets it: pages, files, and what it is told about them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesTests {

    private final World world = new World();
    private World.Gateway gateway;

    @BeforeAll
    void start() {
        gateway = world.gateway();
    }

    @AfterAll
    void stop() {
        world.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/, /",
        "/skaititaji/3, /skaititaji/3",
        "/rekini?ipasums=a&x=1%2B1, /rekini?ipasums%3Da%26x%3D1%252B1",
        "/m%C4%93s, /m%25C4%2593s"
    })
    void leadsNobodyToTheSignInAndKeepsThePage(String path, String to) {
        var answer = new Browser(world, gateway).open(path);

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).isEqualTo("/sign-in?to=" + to);
    }

    @Test
    void answersACallOfNobodysWithAProblem() {
        var browser = new Browser(world, gateway);

        assertThat(browser.call("GET", "/skaititaji/3", "Sec-Fetch-Mode", "cors")
                        .problem())
                .isEqualTo("not-signed-in");
        assertThat(browser.call("GET", "/api/meters/3", "Sec-Fetch-Mode", "cors")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void leadsWhoFollowsALinkIntoTheApiToThePageThatOpensIt() {
        assertThat(new Browser(world, gateway)
                        .open("/api/house-file/1/content?inline=true")
                        .header("Location"))
                .isEqualTo("/sign-in?to=/api/house-file/1/content?inline%3Dtrue");
        var browser = new Browser(world, gateway);
        browser.signIn("/sign-in", Person.by("password"));

        var answer = browser.open("/api/house-file/1/content?inline=true");

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location"))
                .isEqualTo("/sadala-slegta?sadala=house-file&to=/api/house-file/1/content?inline%3Dtrue");
        assertThat(browser.call("GET", "/api/house-file/1/content").problem()).isEqualTo("section-closed");
    }

    @Test
    void comesBackToThePageWithItsQuery() {
        var browser = new Browser(world, gateway);
        var signIn = browser.open("/rekini?ipasums=a&x=1%2B1").header("Location");

        assertThat(browser.signIn(signIn, Person.by("bank")).header("Location")).isEqualTo("/rekini?ipasums=a&x=1%2B1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/skaititaji/parauga-7-12", "/majas-lieta", "/tada-lapa"})
    void showsEveryPageToWhoIsSignedIn(String path) {
        var browser = new Browser(world, gateway);
        browser.signIn("/sign-in", Person.by("password"));

        var answer = browser.open(path);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("<title>Portāls</title>");
        assertThat(answer.header("Content-Type")).startsWith("text/html");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-cache");
    }

    @ParameterizedTest
    @CsvSource({
        "/darbinieki, Darbinieku vide",
        "/darbinieki/radijumi, Darbinieku vide",
        "/darbinieki/, Darbinieku vide",
        "/darbiniekiem, Portāls",
        "/majas/darbinieki, Portāls"
    })
    void givesTheStaffADocumentOfTheirOwn(String path, String title) {
        var browser = new Browser(world, gateway);
        browser.signIn("/sign-in", Person.by("password"));
        browser.signIn("/sign-in/staff", Person.with("billing"));

        var answer = browser.open(path);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("<title>" + title + "</title>");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(answer.header("Content-Security-Policy"))
                .contains("default-src 'self'")
                .doesNotContain("unsafe");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/noteikumi", "/privatums", "/pieklustamiba", "/buj", "/statuss", "/kvits"})
    void showsThePublicPagesToEverybody(String path) {
        assertThat(new Browser(world, gateway).open(path).body()).contains("<title>Portāls</title>");
    }

    @ParameterizedTest
    @CsvSource({
        "/manifest.webmanifest, application/manifest+json",
        "/service-worker.js, text/javascript",
        "/pieslegsanas-neizdevas.html, text/html"
    })
    void givesTheFilesBesideThePagesToEverybody(String path, String type) {
        var answer = new Browser(world, gateway).call("GET", path);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith(type);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-cache");
    }

    @ParameterizedTest
    @CsvSource({"br, br, br", "'gzip, deflate, br', br, br", "gzip, gz, gzip", "identity, console.log, ''"})
    void givesFilesThatNeverChangeForEverAndAsSmallAsTheyWereMade(String accepted, String body, String encoding) {
        var answer = new Browser(world, gateway).call("GET", "/assets/app-1a2b.js", "Accept-Encoding", accepted);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).startsWith(body);
        assertThat(answer.response().headers().allValues("Content-Encoding"))
                .isEqualTo(encoding.isEmpty() ? List.of() : List.of(encoding));
        assertThat(answer.header("Content-Type")).startsWith("text/javascript");
        assertThat(answer.header("Cache-Control")).contains("max-age=31536000", "public", "immutable");
    }

    @Test
    void saysInLatvianThatThereIsNoSuchFile() {
        var browser = new Browser(world, gateway);

        assertThat(browser.call("GET", "/assets/none.js").problem()).isEqualTo("not-found");
        assertThat(browser.call("GET", "/none.png").json().path("title").asString())
                .isEqualTo("Nav atrasts");
    }

    @Test
    void isClosedForEverythingElse() {
        var browser = new Browser(world, gateway);
        browser.signIn("/sign-in", Person.by("bank"));

        assertThat(browser.call("POST", "/skaititaji").status()).isEqualTo(403);
        assertThat(browser.call("GET", "/sign-out").status()).isEqualTo(403);
        assertThat(browser.call("GET", "/actuator/health").status()).isEqualTo(403);
        assertThat(browser.call("GET", "/internal/accounts/1").status()).isEqualTo(403);
        assertThat(browser.call("DELETE", "/api/session").status()).isEqualTo(403);
    }

    @Test
    void tellsTheBrowserWhatAPageMayNeverDo() {
        var answer = new Browser(world, gateway).open("/buj");
        var keycloak = world.identityServer.issuer().replace("/realms/portal", "");

        assertThat(answer.header("Content-Security-Policy"))
                .contains("default-src 'self'", "form-action 'self' " + keycloak + ";", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Permissions-Policy")).contains("geolocation=()");
        assertThat(answer.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Strict-Transport-Security")).isEmpty();
    }

    @Test
    void insistsOnTlsWhereThereIsTls() {
        var settings = gateway.bean(SignInSettings.class);
        var exchange = MockServerWebExchange.from(MockServerHttpRequest.get("/api/meters/1"));

        new SecurityHeaders(new SignInSettings(
                        URI.create("https://portal.example"),
                        settings.issuer(),
                        settings.backChannel(),
                        settings.clientId(),
                        settings.clientSecret(),
                        settings.idle(),
                        settings.longest(),
                        settings.cache(),
                        settings.staff()))
                .filter(exchange, it -> it.getResponse().setComplete().then(Mono.empty()))
                .block();

        assertThat(exchange.getResponse().getHeaders().getFirst("Strict-Transport-Security"))
                .startsWith("max-age=31536000");
        assertThat(exchange.getResponse().getHeaders().getFirst("Content-Security-Policy"))
                .startsWith("default-src 'none'");
    }
}
