package lv.ogresnamsaimnieks.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jwt.SignedJWT;
import io.micrometer.core.instrument.MeterRegistry;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lv.ogresnamsaimnieks.gateway.IdentityServer.Person;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.util.UriComponentsBuilder;

/** People signing in, stepping up and leaving, with two gateways on one store. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignInTests {

    private final World world = new World();
    private World.Gateway gateway;
    private World.Gateway second;
    private Browser browser;

    @BeforeAll
    void start() {
        gateway = world.gateway();
        second = world.gateway();
    }

    @AfterAll
    void stop() {
        world.close();
    }

    @BeforeEach
    void openBrowser() {
        browser = new Browser(world, gateway);
    }

    @AfterEach
    void forgetWhatWasSet() {
        world.identityServer.tokenLife = Duration.ofMinutes(5);
        world.identityServer.methodFromNowOn = "";
        world.identityServer.strongSignInAgo = Duration.ZERO;
    }

    @Test
    void signsInWithCodeProofKeyAndNonceAndComesBackToThePage() {
        var away = browser.open("/sign-in?to=/skaititaji?menesis=2026-11");

        assertThat(away.status()).isEqualTo(302);
        assertThat(away.header("Location"))
                .startsWith(world.identityServer.issuer() + "/protocol/openid-connect/auth?")
                .contains("response_type=code", "code_challenge_method=S256", "code_challenge=", "nonce=", "state=")
                .doesNotContain("prompt=", "kc_idp_hint");
        assertThat(browser.setCookies)
                .singleElement()
                .asString()
                .startsWith("sign-in-")
                .contains("HTTPOnly", "SameSite=Lax", "Path=/")
                .doesNotContain("menesis");

        var back = browser.open(world.identityServer.signIn(Person.by("password"), away.header("Location")));

        assertThat(back.status()).isEqualTo(303);
        assertThat(back.header("Location")).isEqualTo("/skaititaji?menesis=2026-11");
        assertThat(browser.cookies).containsOnlyKeys("session");
        assertThat(browser.setCookies.getLast())
                .startsWith("session=")
                .contains("HTTPOnly", "SameSite=Lax", "Path=/")
                .doesNotContain("Max-Age", "Domain");
        assertThat(browser.at(second).session().path("name").asString()).isEqualTo("Anna Ozola");
    }

    @Test
    void refusesACodeThatSomebodyElseBegan() {
        var stranger = new Browser(world, gateway);
        var stolen = world.identityServer.signIn(
                Person.by("bank"), stranger.open("/sign-in").header("Location"));

        var answer = browser.open(stolen);

        assertThat(answer.header("Location")).isEqualTo("/pieslegsanas-neizdevas.html");
        assertThat(browser.cookies).doesNotContainKey("session");
    }

    @Test
    void refusesAnAnswerWithAnotherNonce() {
        var one = browser.open("/sign-in").header("Location");
        var otherNonce = UriComponentsBuilder.fromUriString(one)
                .replaceQueryParam("nonce", "another")
                .build()
                .toUriString();

        var answer = browser.open(world.identityServer.signIn(Person.by("bank"), otherNonce));

        assertThat(answer.header("Location")).isEqualTo("/pieslegsanas-neizdevas.html");
        assertThat(browser.cookies).doesNotContainKey("session");
    }

    @Test
    void aForgedWayBackSignsNobodyInAndIsCounted() {
        var meters = gateway.bean(MeterRegistry.class);
        var failed = meters.counter("portal.signins", "method", "none", "outcome", "failed");
        var before = failed.count();

        assertThat(browser.open("/sign-in/done?code=abc&state=xyz").header("Location"))
                .isEqualTo("/pieslegsanas-neizdevas.html");
        assertThat(browser.open("/sign-in/done").status()).isIn(303, 403);
        assertThat(browser.cookies).isEmpty();
        assertThat(failed.count()).isGreaterThan(before);
    }

    @Test
    void theWayBackTakenTwiceLeadsTheSignedInPersonHome() {
        var back = world.identityServer.signIn(
                Person.by("bank"), browser.open("/sign-in").header("Location"));
        browser.open(back);
        var session = browser.cookies.get("session");

        assertThat(browser.open(back).header("Location")).isEqualTo("/");
        assertThat(browser.cookies).containsEntry("session", session);
    }

    @Test
    void beginsAgainIfTheSignInTookTooLong() {
        var state = UriComponentsBuilder.fromUriString(
                        browser.open("/sign-in?to=/rekini").header("Location"))
                .build()
                .getQueryParams()
                .getFirst("state");

        var answer = browser.open(
                "/sign-in/done?error=temporarily_unavailable&error_description=authentication_expired&state=" + state);

        assertThat(answer.header("Location")).isEqualTo("/sign-in?to=%2Frekini");
    }

    @ParameterizedTest
    @CsvSource({
        "seb, seb, login",
        "swedbank, swedbank, login",
        "password, , login",
        "citadele, citadele, login",
        "nonsense, , ",
        "sw&prompt=none, , "
    })
    void stepsUpByAWayThatIsAvailable(String with, String hint, String prompt) {
        var query = UriComponentsBuilder.fromUriString(
                        browser.open("/sign-in?to=/majas-lieta&with=" + with).header("Location"))
                .build()
                .getQueryParams();

        assertThat(query.getFirst("kc_idp_hint")).isEqualTo(hint);
        assertThat(query.getFirst("prompt")).isEqualTo(prompt);
    }

    @Test
    void aStepUpOpensTheHouseFileInANewSessionAndEndsTheOneBefore() {
        browser.signIn("/sign-in", Person.by("password"));
        assertThat(browser.call("GET", "/api/house-file/3").problem()).isEqualTo("section-closed");
        var before = browser.cookies.get("session");
        var csrf = browser.csrf();

        var back = browser.signIn("/sign-in?with=swedbank&to=/majas-lieta/3", Person.by("bank"));

        assertThat(back.header("Location")).isEqualTo("/majas-lieta/3");
        assertThat(browser.cookies.get("session")).isNotEqualTo(before);
        assertThat(browser.call("GET", "/api/house-file/3").status()).isEqualTo(200);
        assertThat(browser.call("PUT", "/api/meters/3", "X-CSRF-TOKEN", csrf).problem())
                .isEqualTo("csrf");

        browser.cookies.put("session", before);
        assertThat(browser.call("GET", "/api/meters/3").status()).isEqualTo(401);
    }

    @Test
    void aPasswordLowersWhatABankOpened() {
        browser.signIn("/sign-in?with=swedbank", Person.by("bank"));
        browser.signIn("/sign-in?with=password", Person.by("password"));

        assertThat(browser.session().path("loginMethod").asString()).isEqualTo("password");
        assertThat(browser.call("GET", "/api/house-file/3").status()).isEqualTo(403);
    }

    @Test
    void theHouseFileWantsABankThatVouchedNotLongAgo() {
        world.identityServer.strongSignInAgo = Duration.ofMinutes(61);
        browser.signIn("/sign-in?with=swedbank", Person.by("bank"));

        var answer = browser.call("GET", "/api/house-file/3");

        assertThat(answer.problem()).isEqualTo("section-closed");
        assertThat(answer.json().path("admission").asString()).isEqualTo("too-long-ago");
        assertThat(answer.json().path("detail").asString()).contains("pārāk sena", "vēlreiz");
        assertThat(browser.session().path("sections").get(5).toString())
                .contains("\"open\":false", "\"admission\":\"too-long-ago\"");
        assertThat(browser.call("GET", "/api/documents/3").status()).isEqualTo(200);

        world.identityServer.strongSignInAgo = Duration.ofMinutes(59);
        browser.signIn("/sign-in?with=swedbank", Person.by("bank"));

        assertThat(browser.call("GET", "/api/house-file/3").status()).isEqualTo(200);
    }

    @Test
    void aTokenWithoutAMethodOpensNothing() {
        for (var method : new String[] {null, "", "magic"}) {
            browser.signIn("/sign-in", Person.by(method));

            assertThat(browser.session().path("loginMethod").asString()).isEqualTo("none");
            assertThat(browser.session().path("sections"))
                    .noneMatch(it -> it.path("open").asBoolean());
            assertThat(browser.call("GET", "/api/meters/3").status()).isEqualTo(403);
        }
    }

    @Test
    void twoTabsThatSignInAtOnceBothArrive() {
        var one = browser.open("/sign-in?to=/one").header("Location");
        var two = browser.open("/sign-in?to=/two").header("Location");

        assertThat(browser.open(world.identityServer.signIn(Person.by("bank"), one))
                        .header("Location"))
                .isEqualTo("/one");
        assertThat(browser.open(world.identityServer.signIn(Person.by("bank"), two))
                        .header("Location"))
                .isEqualTo("/two");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example/", "//evil.example", "/%5Cevil.example", "/%09/evil.example", "evil"})
    void doesNotLeadToPagesOfOthers(String to) {
        assertThat(browser.signIn("/sign-in?to=" + to, Person.by("bank")).header("Location"))
                .isEqualTo("/");
    }

    @Test
    void whatIsStoredOpensNothingAndNamesNobody() {
        browser.signIn("/sign-in", Person.by("bank"));

        assertThat(world.sessions().toString())
                .isNotEmpty()
                .doesNotContain(browser.cookies.get("session"), IdentityServer.SECRET, "eyJ", "Ozola", "Anna");
    }

    @Test
    void anExpiredTokenIsRenewedOnceForManyRequestsAtOnce() throws InterruptedException, ExecutionException {
        world.identityServer.tokenLife = Duration.ofSeconds(2);
        browser.signIn("/sign-in", Person.by("bank"));
        world.identityServer.tokenLife = Duration.ofMinutes(5);
        var before = world.identityServer.renewals();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = threads.invokeAll(IntStream.range(0, 20)
                    .<Callable<Browser.Answer>>mapToObj(
                            i -> () -> browser.at(gateway).call("GET", "/api/meters/" + i))
                    .toList());
            for (var answer : answers) {
                assertThat(answer.get().status()).isEqualTo(200);
            }
        }

        assertThat(world.identityServer.renewals() - before).isEqualTo(1);
        assertThat(browser.at(second).call("GET", "/api/meters/1").status()).isEqualTo(200);
        assertThat(world.identityServer.renewals() - before).isEqualTo(1);
    }

    @Test
    void aRenewedTokenThatSaysLessOpensLess() {
        world.identityServer.tokenLife = Duration.ofSeconds(2);
        browser.signIn("/sign-in", Person.by("bank"));
        world.identityServer.methodFromNowOn = "password";

        assertThat(browser.call("GET", "/api/house-file/3").status()).isEqualTo(403);
        assertThat(browser.session().path("loginMethod").asString()).isEqualTo("password");
    }

    @Test
    void aSessionThatTheIdentityServerEndedEndsAtItsNextRenewal() {
        world.identityServer.tokenLife = Duration.ofSeconds(2);
        var person = Person.by("bank");
        browser.signIn("/sign-in", person);
        world.identityServer.forget(person);
        var cookie = browser.cookies.get("session");

        assertThat(browser.call("GET", "/api/meters/3").problem()).isEqualTo("not-signed-in");
        assertThat(browser.cookies).doesNotContainKey("session");
        browser.cookies.put("session", cookie);
        assertThat(browser.session().path("signedIn").asBoolean()).isFalse();
    }

    @Test
    void signingOutEndsBothSessionsAndPutsNoTokenIntoAnAddress() {
        var person = Person.by("bank");
        browser.signIn("/sign-in", person);
        var cookie = browser.cookies.get("session");
        assertThat(browser.call("POST", "/sign-out").problem()).isEqualTo("csrf");
        assertThat(world.identityServer.knows(person)).isTrue();

        var answer = browser.call("POST", "/sign-out", "X-CSRF-TOKEN", browser.csrf());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("goTo").asString()).isEqualTo(gateway.origin() + "/");
        assertThat(world.identityServer.knows(person)).isFalse();
        assertThat(browser.cookies).doesNotContainKey("session");
        browser.cookies.put("session", cookie);
        assertThat(browser.call("GET", "/api/meters/1").status()).isEqualTo(401);
    }

    @Test
    void nobodySignsOutWhoIsNotSignedIn() {
        assertThat(browser.call("POST", "/sign-out").status()).isEqualTo(401);
    }

    @Test
    void theIdentityServerEndsASessionThroughTheBackChannelOfAnotherInstance() {
        var person = Person.by("bank");
        browser.signIn("/sign-in", person);
        assertThat(browser.call("GET", "/api/meters/1").status()).isEqualTo(200);

        assertThat(backChannel(world.identityServer.logoutToken(person))).startsWith("HTTP/1.1 200");

        assertThat(world.sessions()).noneMatch(it -> person.session().equals(it.get("keycloakSession")));
        assertThat(browser.at(second).call("GET", "/api/meters/1").status()).isEqualTo(401);
        await().atMost(Duration.ofSeconds(4))
                .until(() -> browser.call("GET", "/api/meters/1").status() == 401);
    }

    @Test
    void aLogoutTokenThatIsNoneEndsNothing() throws ParseException {
        var person = Person.by("bank");
        browser.signIn("/sign-in", person);
        var good = SignedJWT.parse(world.identityServer.logoutToken(person)).getJWTClaimsSet();
        var wrong = Stream.of("aud", "sid", "events").map(missing -> {
            var claims = good.toJSONObject();
            claims.remove(missing);
            claims.remove("iat");
            claims.remove("exp");
            return world.identityServer.signed("logout+jwt", claims);
        });
        var claims = good.toJSONObject();
        claims.remove("iat");
        claims.remove("exp");
        claims.put("nonce", "a login's");
        var tokens = Stream.concat(
                wrong, Stream.of("rubbish", "", world.identityServer.signed("logout+jwt", claims), foreign(person)));

        assertThat(tokens.map(this::backChannel))
                .allSatisfy(it -> assertThat(it).startsWith("HTTP/1.1 400"));
        assertThat(browser.call("GET", "/api/meters/1").status()).isEqualTo(200);
    }

    @Test
    void tellsASignedInPersonWhoTheyAreAndWhatIsOpen() {
        browser.signIn("/sign-in", Person.by("bank"));

        var answer = browser.call("GET", "/api/session");
        var session = answer.json();

        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(session.propertyNames())
                .containsExactlyInAnyOrder(
                        "signedIn",
                        "person",
                        "name",
                        "loginMethod",
                        "identityProvider",
                        "signedInAt",
                        "now",
                        "csrf",
                        "sections",
                        "waysIn");
        assertThat(session.path("identityProvider").asString()).isEqualTo("swedbank");
        assertThat(session.path("now").asString()).matches("\\d{4}-\\d\\d-\\d\\dT.*\\+0[23]:00");
        assertThat(session.path("sections").get(5).toString())
                .isEqualTo("{\"id\":\"house-file\",\"title\":\"Mājas lieta\",\"open\":true,\"admission\":\"open\","
                        + "\"openedBy\":[\"bank\",\"eparaksts\"]}");
        assertThat(session.path("waysIn").get(1).toString())
                .isEqualTo("{\"id\":\"swedbank\",\"title\":\"Swedbank\",\"method\":\"bank\",\"available\":true}");
        assertThat(session.path("waysIn").valueStream().map(it -> it.path("id").asString()))
                .isEqualTo(List.of("seb", "swedbank", "citadele", "eparaksts-mobile", "eparaksts-eid"));
    }

    @Test
    void tellsNobodyTheTimeOnly() {
        var answer = browser.call("GET", "/api/session");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.json().propertyNames()).containsExactlyInAnyOrder("signedIn", "now");
        assertThat(answer.json().path("signedIn").asBoolean()).isFalse();
    }

    private String foreign(Person person) {
        try (var other = new IdentityServer()) {
            return other.logoutToken(person);
        }
    }

    private String backChannel(String token) {
        var body = "logout_token=" + token;
        return RawHttp.exchange(
                second.port(),
                "POST /sign-out/back-channel HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                        + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + body.length()
                        + "\r\n\r\n" + body);
    }
}
