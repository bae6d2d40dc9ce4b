package lv.ogresnamsaimnieks.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import lv.ogresnamsaimnieks.access.MunicipalRoute;
import lv.ogresnamsaimnieks.access.SectionTable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The way of other municipal systems: tokens, scopes, sizes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MunicipalTests {

    private static final String BILLS = "/api/municipal/v1/bills";

    private final World world = new World();
    private World.Gateway gateway;

    @BeforeAll
    void start() {
        gateway = world.gateway("portal.limits.municipal.burst=1000");
    }

    @AfterAll
    void stop() {
        world.close();
    }

    @Test
    void opensEachRouteToItsOwnScopeOnly() {
        var routes = gateway.bean(SectionTable.class).municipal();
        assertThat(routes).hasSize(19);
        var scopes = routes.stream().map(MunicipalRoute::scope).distinct().toList();

        for (var route : routes) {
            for (var scope : scopes) {
                var answer = RawHttp.send(
                        gateway.port(),
                        route.method(),
                        route.path().replaceAll("\\{[a-z]+}", "some-1"),
                        "Authorization: Bearer " + world.identityServer.municipalToken("profile " + scope),
                        "Content-Length: 0");
                if (scope.equals(route.scope())) {
                    assertThat(answer).startsWith("HTTP/1.1 200");
                } else {
                    assertThat(answer).startsWith("HTTP/1.1 403").contains("urn:problem:scope-missing");
                }
            }
        }
    }

    @Test
    void passesTheTokenOnAndNoCookie() {
        var token = world.identityServer.municipalToken("bills.write");

        assertThat(put(BILLS + "?dryRun=true", token, "Cookie: session=abc", "X-User-Id: somebody"))
                .startsWith("HTTP/1.1 200")
                .contains("\"authorization\":\"Bearer " + token, "dryRun=true")
                .doesNotContain("somebody", "\"cookie\"");
    }

    @Test
    void aSessionIsNobodyHere() {
        assertThat(RawHttp.send(gateway.port(), "PUT", BILLS, "Cookie: " + gateway.cookie("eparaksts")))
                .startsWith("HTTP/1.1 401")
                .contains("urn:problem:token-missing", "WWW-Authenticate: Bearer");
        assertThat(RawHttp.status(gateway.port(), "PUT", BILLS, "Authorization: Basic abc"))
                .isEqualTo(401);
    }

    @Test
    void aTokenThatIsForgedExpiredOrForSomethingElseIsNone() {
        var good = Map.of("aud", List.of("municipal-api"), "scope", "bills.write");
        var tokens = List.of(
                "rubbish",
                world.identityServer.municipalToken("bills.write") + "x",
                new IdentityServer().signed("JWT", good),
                world.identityServer.signed(
                        "JWT",
                        Map.of(
                                "aud",
                                List.of("municipal-api"),
                                "scope",
                                "bills.write",
                                "exp",
                                Date.from(Instant.now().minus(Duration.ofMinutes(5))))),
                world.identityServer.signed("JWT", Map.of("aud", List.of("portal-services"), "scope", "bills.write")),
                world.identityServer.signed("JWT", Map.of("scope", "bills.write")),
                world.identityServer.signed(
                        "JWT",
                        Map.of("aud", List.of("municipal-api"), "scope", "bills.write", "iss", "http://elsewhere")));

        for (var token : tokens) {
            assertThat(put(BILLS, token))
                    .as(token)
                    .startsWith("HTTP/1.1 401")
                    .contains("urn:problem:token-invalid", "invalid_token");
        }
        assertThat(put(BILLS, world.identityServer.signed("JWT", good))).startsWith("HTTP/1.1 200");
        assertThat(put(BILLS, world.identityServer.signed("JWT", Map.of("aud", List.of("municipal-api")))))
                .startsWith("HTTP/1.1 403");
    }

    @Test
    void isClosedWhereTheTableHasNoRoute() {
        var token = "Authorization: Bearer " + world.identityServer.municipalToken("bills.write");

        for (var path :
                List.of("/api/municipal/v1", "/api/municipal/v2/bills", BILLS + "/1", BILLS + "/", "/api/municipal/")) {
            assertThat(RawHttp.status(gateway.port(), "PUT", path, token))
                    .as(path)
                    .isEqualTo(403);
        }
        assertThat(RawHttp.status(gateway.port(), "GET", BILLS, token)).isEqualTo(403);
        assertThat(RawHttp.status(gateway.port(), "DELETE", BILLS, token)).isEqualTo(403);
    }

    @Test
    void aBodyLargerThanItsRouteAllowsIsRefusedBeforeItIsSent() {
        var token = world.identityServer.municipalToken("houses.write");
        var before = world.service.asked("/api/municipal/v1/houses");

        var answer = RawHttp.send(
                gateway.port(),
                "PUT",
                "/api/municipal/v1/houses",
                "Authorization: Bearer " + token,
                "Content-Length: " + (34L << 20));

        assertThat(answer).startsWith("HTTP/1.1 413").contains("urn:problem:too-large");
        assertThat(world.service.asked("/api/municipal/v1/houses")).isEqualTo(before);
    }

    @Test
    void aSystemMayNotAskWithoutEndButAnotherMay() {
        var strict = world.gateway("portal.limits.municipal.burst=2", "portal.limits.municipal.per-second=1");
        var token = "Authorization: Bearer " + world.identityServer.municipalToken("bills.write");
        var other = "Authorization: Bearer "
                + world.identityServer.signed(
                        "JWT", Map.of("aud", List.of("municipal-api"), "azp", "heat-supplier", "scope", "bills.write"));

        var statuses = IntStream.range(0, 6)
                .map(_ -> RawHttp.status(strict.port(), "PUT", BILLS, token, "Content-Length: 0"))
                .toArray();

        assertThat(statuses).startsWith(200, 200).contains(429);
        assertThat(RawHttp.status(strict.port(), "PUT", BILLS, other, "Content-Length: 0"))
                .isEqualTo(200);
    }

    private String put(String path, String token, String... headers) {
        var all = new String[headers.length + 2];
        all[0] = "Authorization: Bearer " + token;
        all[1] = "Content-Length: 0";
        System.arraycopy(headers, 0, all, 2, headers.length);
        return RawHttp.send(gateway.port(), "PUT", path, all);
    }
}
