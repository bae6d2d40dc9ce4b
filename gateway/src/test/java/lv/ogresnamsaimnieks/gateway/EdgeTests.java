package lv.ogresnamsaimnieks.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** People's way to the services, with everything that may go wrong on it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EdgeTests {

    private final World world = new World();
    private World.Gateway gateway;
    private int port;

    @BeforeAll
    void start() {
        gateway = world.gateway(
                "portal.services.billing.address=http://127.0.0.1:" + World.freePort(),
                "portal.services.metering.answers-within=1s",
                "portal.limits.body=1KB");
        port = gateway.port();
    }

    @AfterAll
    void stop() {
        world.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/house%2Dfile/3, 400",
        "/api/%68ouse-file/3, 400",
        "/api/meters/..%2fhouse-file/3, 400",
        "/api/meters/../house-file/3, 400",
        "/api/meters/%2e%2e/house-file/3, 400",
        "/api/meters/./../house-file, 400",
        "/api/meters;x=/../house-file/3, 400",
        "/api;a=b/house-file/3, 400",
        "/api/house-file;a=b/3, 400",
        "/api//house-file/3, 400",
        "//api/house-file/3, 400",
        "/api/meters%2f..%2fhouse-file, 400",
        "/api/meters%252f..%252fhouse-file, 400",
        "/api/meters\\..\\house-file, 400",
        "/api/meters/%5c..%5chouse-file, 400",
        "/api/meters%00/3, 400",
        "/api/house-file%20/3, 400",
        "/api/house-file./3, 400",
        "/api/house-file../3, 400",
        "/api/house-file., 400",
        "/api/%20house-file/3, 403",
        "/API/house-file/3, 403",
        "/Api/house-file/3, 403",
        "/api/House-File/3, 403",
        "/api/house-files/3, 403",
        "/api/unknown, 403",
        "/api/, 403",
        "/api, 403",
        "/api/house-file/3, 403",
        "/api/house-file/3?x=/api/meters, 403",
        "/api/meters/3/../../house-file/3, 400",
        "/api/session/house-file/3, 403",
        "/api/municipal/house-file/3, 401",
        "/actuator/health, 403",
        "/api/meters/m%C4%93r%C4%ABt%C4%81js, 200",
        "/api/meters/%C4/x, 200"
    })
    void noSpellingOpensAClosedSection(String path, int status) {
        var answer = RawHttp.send(port, "GET", path, cookie("password"));

        assertThat(answer).startsWith("HTTP/1.1 " + status);
        assertThat(world.service.asked("/api/house-file/3")).isZero();
    }

    @Test
    void absoluteAndAuthorityTargetsAreNoWayAround() {
        assertThat(RawHttp.status(port, "GET", "http://127.0.0.1/api/house-file/3", cookie("password")))
                .isEqualTo(403);
        for (var target : new String[] {"*", "localhost:1", "api/house-file/3"}) {
            assertThat(RawHttp.send(port, "GET", target, cookie("password"))).doesNotContain("\"path\"");
        }
        assertThat(world.service.asked("/api/house-file/3")).isZero();
    }

    @Test
    void namesTheClosedSectionAndWhatOpensIt() {
        assertThat(RawHttp.send(port, "GET", "/api/house-file/3", cookie("password")))
                .contains(
                        "application/problem+json",
                        "\"type\":\"urn:problem:section-closed\"",
                        "“Mājas lieta” ir pieejama, ja pieslēdzaties ar banku vai eParakstu",
                        "\"section\":\"house-file\"",
                        "\"sectionTitle\":\"Mājas lieta\"",
                        "\"openedBy\":[\"bank\",\"eparaksts\"]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "", "____", "0000000000000000000000000000000000000000000"})
    void aCookieOfNoSessionIsNobody(String cookie) {
        assertThat(RawHttp.status(port, "GET", "/api/meters/1", "Cookie: session=" + cookie))
                .isEqualTo(401);
    }

    @Test
    void aBearerTokenIsNobodyHere() {
        var token = world.identityServer.municipalToken("meters.write");

        assertThat(RawHttp.status(port, "GET", "/api/meters/1", "Authorization: Bearer " + token))
                .isEqualTo(401);
    }

    @Test
    void theServiceSeesATokenAndNothingThatTheSenderSaysOfWhoTheyAre() {
        var answer = RawHttp.send(
                port,
                "GET",
                "/api/meters/1?a=b",
                cookie("bank"),
                "Authorization: Bearer forged",
                "X-User-Id: somebody",
                "X-Forwarded-User: somebody",
                "X-Forwarded-For: 1.2.3.4",
                "X-Real-IP: 1.2.3.4",
                "Forwarded: for=1.2.3.4",
                "X-Remote-User: somebody",
                "X-HTTP-Method-Override: DELETE",
                "X-CSRF-TOKEN: secret",
                "Accept-Language: lv");

        assertThat(answer)
                .startsWith("HTTP/1.1 200")
                .contains("\"authorization\":\"Bearer access\"", "\"accept-language\":\"lv\"", "\"query\":\"a=b\"")
                .doesNotContain("forged", "somebody", "1.2.3.4", "DELETE", "secret", "\"cookie\"");
    }

    @Test
    void aServiceSetsNoCookieAndAllowsNoCaching() {
        assertThat(RawHttp.send(port, "GET", "/api/meters/1", cookie("bank")))
                .contains("Cache-Control: no-store")
                .doesNotContain("planted", "max-age");
    }

    @Test
    void aWriteNeedsTheTokenOfItsOwnSession() {
        var mine = new Browser(world, gateway);
        var other = new Browser(world, gateway);
        for (var browser : new Browser[] {mine, other}) {
            browser.cookies.put("session", gateway.cookie("bank").substring("session=".length()));
        }
        var csrf = mine.csrf();

        for (var method : new String[] {"PUT", "POST", "PATCH", "DELETE"}) {
            assertThat(mine.call(method, "/api/meters/w").problem()).isEqualTo("csrf");
            assertThat(mine.call(method, "/api/meters/w", "X-CSRF-TOKEN", other.csrf())
                            .status())
                    .isEqualTo(403);
            assertThat(world.service.asked("/api/meters/w")).isZero();
        }
        assertThat(mine.call("PUT", "/api/meters/w", "X-CSRF-TOKEN", csrf).status())
                .isEqualTo(200);
        assertThat(RawHttp.status(port, "TRACE", "/api/meters/w", cookie("bank")))
                .isIn(400, 403, 405);
        assertThat(world.service.asked("/api/meters/w")).isEqualTo(1);
    }

    @Test
    void aBodyThatSaysItIsTooLargeIsRefusedBeforeItsServiceHearsOfIt() {
        var cookie = gateway.cookie("bank");
        var answer = RawHttp.exchange(
                port, write("/api/communication/large", cookie) + "Content-Length: 1025\r\n\r\n" + "x".repeat(1025));

        assertThat(answer).startsWith("HTTP/1.1 413").contains("urn:problem:too-large");
        assertThat(world.service.asked("/api/communication/large")).isZero();
        assertThat(RawHttp.exchange(
                        port,
                        write("/api/communication/fits", cookie) + "Content-Length: 1024\r\n\r\n" + "x".repeat(1024)))
                .startsWith("HTTP/1.1 200")
                .contains("\"bytes\":1024");
    }

    /** A photo of a dial is longer than what anybody sends elsewhere. */
    @Test
    void aSectionMayTakeLongerBodiesThanTheOthers() {
        var cookie = gateway.cookie("bank");

        assertThat(RawHttp.exchange(
                        port, write("/api/meters/photo", cookie) + "Content-Length: 4096\r\n\r\n" + "x".repeat(4096)))
                .startsWith("HTTP/1.1 200")
                .contains("\"bytes\":4096");
        assertThat(RawHttp.exchange(
                        port, write("/api/meters/film", cookie) + "Content-Length: " + (12 * 1024 * 1024) + "\r\n\r\n"))
                .startsWith("HTTP/1.1 413")
                .contains("urn:problem:too-large");
        assertThat(world.service.asked("/api/meters/film")).isZero();
    }

    @Test
    void aBodyOfUnknownLengthIsCutOff() {
        var cookie = gateway.cookie("bank");
        var chunk = "200\r\n" + "x".repeat(512) + "\r\n";
        var head = "Transfer-Encoding: chunked\r\n\r\n";

        assertThat(RawHttp.exchange(
                        port, write("/api/communication/chunks", cookie) + head + chunk.repeat(2) + "0\r\n\r\n"))
                .startsWith("HTTP/1.1 200")
                .contains("\"bytes\":1024");
        assertThat(RawHttp.exchange(
                        port, write("/api/communication/endless", cookie) + head + chunk.repeat(3) + "0\r\n\r\n"))
                .startsWith("HTTP/1.1 413")
                .contains("urn:problem:too-large");
    }

    @Test
    void theFirstRequestToADeadServiceIsAlready503AndOnlyThatServiceIsLeftAlone() {
        for (int i = 0; i < 30; i++) {
            assertThat(RawHttp.send(port, "GET", "/api/bills/1", cookie("bank")))
                    .startsWith("HTTP/1.1 503")
                    .contains("application/problem+json", "Retry-After: 10", "urn:problem:unavailable");
        }
        assertThat(RawHttp.status(port, "GET", "/api/documents/1", cookie("bank")))
                .isEqualTo(200);
        assertThat(gateway.bean(MeterRegistry.class)
                        .get("resilience4j.circuitbreaker.state")
                        .tags("name", "billing", "state", "open")
                        .gauge()
                        .value())
                .isEqualTo(1);
    }

    @Test
    void aServiceThatDoesNotAnswerInTimeIs503ButALongAnswerIsNotCut() {
        var before = System.nanoTime();

        assertThat(RawHttp.status(port, "GET", "/api/meters/1?wait=3000", cookie("bank")))
                .isEqualTo(503);
        assertThat((System.nanoTime() - before) / 1_000_000).isBetween(900L, 2500L);
        assertThat(RawHttp.send(port, "GET", "/api/meters/1?drip", cookie("bank")))
                .startsWith("HTTP/1.1 200")
                .contains("....");
    }

    @Test
    void aReadIsTriedOnceMoreAndAWriteIsNot() {
        assertThat(RawHttp.status(port, "GET", "/api/notices/read?hang-up-once", cookie("bank")))
                .isEqualTo(200);
        assertThat(world.service.asked("/api/notices/read")).isEqualTo(2);

        assertThat(RawHttp.status(port, "GET", "/api/notices/never?hang-up", cookie("bank")))
                .isEqualTo(503);
        assertThat(world.service.asked("/api/notices/never")).isEqualTo(2);

        var write = write("/api/notices/write?hang-up-once", gateway.cookie("bank")) + "Content-Length: 0\r\n\r\n";
        assertThat(RawHttp.exchange(port, write)).startsWith("HTTP/1.1 503");
        assertThat(world.service.asked("/api/notices/write")).isEqualTo(1);
    }

    @Test
    void whatAServiceAnswersIsPassedOn() {
        assertThat(RawHttp.status(port, "GET", "/api/addresses?fail", cookie("bank")))
                .isEqualTo(500);
    }

    @Test
    void oneSessionMayNotAskWithoutEnd() {
        var strict = world.gateway("portal.limits.session.burst=3", "portal.limits.session.per-second=1");
        var cookie = "Cookie: " + strict.cookie("bank");

        var statuses = IntStream.range(0, 10)
                .map(_ -> RawHttp.status(strict.port(), "GET", "/api/meters/1", cookie))
                .toArray();

        assertThat(statuses).startsWith(200, 200, 200).contains(429);
        assertThat(RawHttp.send(strict.port(), "GET", "/api/meters/1", cookie))
                .contains("urn:problem:too-many-requests", "Retry-After: 1");
    }

    @Test
    void countsWhatBecameOfTheRequestsToASection() {
        var meters = gateway.bean(MeterRegistry.class);
        RawHttp.send(port, "GET", "/api/settings", cookie("eparaksts"));
        RawHttp.send(port, "GET", "/api/settings?fail", cookie("eparaksts"));
        RawHttp.send(port, "GET", "/api/house-file", cookie("password"));

        for (var it :
                new String[] {"settings eparaksts served", "settings eparaksts failed", "house-file password closed"}) {
            var tags = it.split(" ", -1);
            assertThat(meters.counter("portal.sections", "section", tags[0], "method", tags[1], "outcome", tags[2])
                            .count())
                    .as(it)
                    .isPositive();
        }
    }

    @Test
    void doesNotStartIfNobodyKnowsWhereAServiceIs() {
        assertThatThrownBy(() -> world.gateway(
                        "portal.access.sections[0].id=bills",
                        "portal.access.sections[0].title=Rēķini",
                        "portal.access.sections[0].service=nowhere",
                        "portal.access.sections[0].opened-by=bank"))
                .rootCause()
                .hasMessageContaining("nowhere");
    }

    private String cookie(String loginMethod) {
        return "Cookie: " + gateway.cookie(loginMethod);
    }

    private String write(String path, String cookie) {
        var browser = new Browser(world, gateway);
        browser.cookies.put("session", cookie.substring("session=".length()));
        return "PUT " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nCookie: " + cookie
                + "\r\nX-CSRF-TOKEN: " + browser.csrf() + "\r\n";
    }
}
