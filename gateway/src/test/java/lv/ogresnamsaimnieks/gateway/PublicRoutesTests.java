package lv.ogresnamsaimnieks.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is open to everybody, and nothing beside it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublicRoutesTests {

    private static final String RECEIPT = "/api/receipts/R-2026-11-7K4MQ2XD";

    private final World world = new World();
    private World.Gateway gateway;

    @BeforeAll
    void start() {
        gateway = world.gateway("portal.limits.visitor.burst=1000");
    }

    @AfterAll
    void stop() {
        world.close();
    }

    @Test
    void letsEverybodyAskWithNothingThatSaysWhoTheyAre() {
        var token = world.identityServer.municipalToken("meters.write");

        for (var headers : List.of(
                List.of("X-Forwarded-For: 1.2.3.4"),
                List.of("Cookie: " + gateway.cookie("bank")),
                List.of("Cookie: session=abc"),
                List.of("Authorization: Bearer " + token),
                List.of("Authorization: Bearer rubbish"))) {
            assertThat(RawHttp.send(gateway.port(), "GET", RECEIPT + "?code=7K4M-Q2XD", headers.toArray(String[]::new)))
                    .startsWith("HTTP/1.1 200")
                    .contains("\"query\":\"code=7K4M-Q2XD\"", "Cache-Control: no-store")
                    .doesNotContain("authorization", "\"cookie\"", "1.2.3.4", "planted");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, /api/receipts/1, 401",
        "POST, /api/receipts/1, 401",
        "DELETE, /api/receipts/1, 401",
        "HEAD, /api/receipts/1, 401",
        "GET, /api/receipts, 401",
        "GET, /api/receipts/, 401",
        "GET, /api/Receipts/1, 401",
        "GET, /api/receipt/1, 401",
        "GET, /api/meters/1, 401",
        "GET, /api/receipts/../meters/1, 400",
        "GET, /api/receipts/..%2fmeters/1, 400",
        "GET, /api/receipts/%2e%2e/meters/1, 400",
        "GET, /api/receipts;/1, 400",
        "GET, /api/receipts//1, 400",
        "GET, //api/receipts/1, 400",
        "GET, /api/receipts%2f1, 400"
    })
    void opensNothingElseToAnybody(String method, String path, int status) {
        assertThat(RawHttp.status(gateway.port(), method, path)).isEqualTo(status);
        assertThat(world.service.asked(path)).isZero();
    }

    @Test
    void opensNothingElseUnderItToWhoIsSignedIn() {
        var cookie = "Cookie: " + gateway.cookie("bank");

        assertThat(RawHttp.status(gateway.port(), "HEAD", RECEIPT, cookie)).isEqualTo(403);
        assertThat(RawHttp.status(gateway.port(), "GET", "/api/receipts", cookie))
                .isEqualTo(403);
    }

    @Test
    void takesNothingThatIsSent() {
        assertThat(
                        RawHttp.exchange(
                                gateway.port(),
                                "GET /api/receipts/body HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 1\r\n\r\nx"))
                .startsWith("HTTP/1.1 413");
        assertThat(world.service.asked("/api/receipts/body")).isZero();
    }

    @Test
    void letsNoAddressTryNumbersOut() {
        var strict = world.gateway("portal.limits.visitor.burst=3", "portal.limits.visitor.per-second=1");

        var statuses = IntStream.range(0, 10)
                .map(it -> RawHttp.status(strict.port(), "GET", "/api/receipts/" + it, "X-Forwarded-For: 10.0.0." + it))
                .toArray();

        assertThat(statuses).startsWith(200, 200, 200).contains(429);
        assertThat(RawHttp.send(strict.port(), "GET", RECEIPT)).contains("urn:problem:too-many-requests");
        assertThat(RawHttp.status(strict.port(), "GET", "/api/meters/1", "Cookie: " + strict.cookie("bank")))
                .isEqualTo(200);
    }

    @Test
    void countsANetworkOfIpv6AsOneAddress() {
        assertThat(sender("2001:db8:1:2::1")).isEqualTo(sender("2001:db8:1:2:ffff:1:2:3"));
        assertThat(sender("2001:db8:1:2::1")).isNotEqualTo(sender("2001:db8:1:3::1"));
        assertThat(sender("10.0.0.1")).isNotEqualTo(sender("10.0.0.2"));
        assertThat(PublicGate.sender(null)).isEmpty();
    }

    private static String sender(String address) {
        return PublicGate.sender(new InetSocketAddress(address, 4711));
    }
}
