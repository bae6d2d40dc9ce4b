package lv.ogresnamsaimnieks.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import lv.ogresnamsaimnieks.gateway.IdentityServer.Person;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The manager's staff signing in, working at a desk and leaving, beside owners in the same browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StaffSignInTests {

    private final World world = new World();
    private World.Gateway gateway;
    private Browser browser;

    @BeforeAll
    void start() {
        gateway = world.gateway();
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
    }

    @Test
    void goesToKeycloakAsAClientOfItsOwnAndComesBackToThePage() {
        var away = browser.open("/sign-in/staff?to=/darbinieki/ipasnieki");

        assertThat(away.header("Location"))
                .contains("client_id=portal-staff", "code_challenge_method=S256", "nonce=", "state=")
                .doesNotContain("kc_idp_hint");

        var back = browser.open(world.identityServer.signIn(Person.with("client-service"), away.header("Location")));

        assertThat(back.header("Location")).isEqualTo("/darbinieki/ipasnieki");
        assertThat(browser.cookies).containsOnlyKeys("staff-session");
        assertThat(browser.setCookies.getLast()).contains("HTTPOnly", "SameSite=Lax", "Path=/");
    }

    @Test
    void tellsThePageWhoIsThereAndWhichDesksAreOpen() {
        browser.signIn("/sign-in/staff", Person.with("administrator"));

        var session = browser.staffSession();

        assertThat(session.path("signedIn").asBoolean()).isTrue();
        assertThat(session.path("name").asString()).isEqualTo("Ilze Kalniņa");
        assertThat(session.path("roles").values())
                .extracting(it -> it.asString())
                .containsExactly("administrator");
        assertThat(session.path("desks").values())
                .extracting(it -> it.path("id").asString() + " " + it.path("open") + " " + it.path("readOnly"))
                .contains("owners true false", "audit true true", "windows true false");
        assertThat(session.path("idleSeconds").asInt()).isEqualTo(900);
    }

    @Test
    void tellsNobodyTheTimeOnly() {
        var session = browser.staffSession();

        assertThat(session.propertyNames()).containsExactlyInAnyOrder("signedIn", "now");
        assertThat(session.path("signedIn").asBoolean()).isFalse();
    }

    @Test
    void aTokenWithoutTheStaffSignInOpensNoDesk() {
        browser.signIn("/sign-in/staff", new Person("Ilze", "password", "s-1", List.of("administrator")));

        assertThat(browser.staffSession().path("roles").values()).isEmpty();
        assertThat(browser.call("GET", "/api/staff/owners").problem()).isEqualTo("desk-closed");
    }

    @Test
    void anOwnerAndStaffInOneBrowserAreTwoSessions() {
        browser.signIn("/sign-in", Person.by("bank"));
        browser.signIn("/sign-in/staff", Person.with("billing"));

        assertThat(browser.cookies).containsOnlyKeys("session", "staff-session");
        assertThat(browser.session().path("name").asString()).isEqualTo("Anna Ozola");
        assertThat(browser.staffSession().path("name").asString()).isEqualTo("Ilze Kalniņa");
        assertThat(browser.call("GET", "/api/bills").status()).isEqualTo(200);
        assertThat(browser.call("GET", "/api/staff/windows").status()).isEqualTo(200);
        assertThat(browser.call("GET", "/api/staff/owners").status()).isEqualTo(403);

        var out = browser.call(
                "POST",
                "/sign-out/staff",
                "X-CSRF-TOKEN",
                browser.staffSession().path("csrf").asString());

        assertThat(out.json().path("goTo").asString()).endsWith("/darbinieki");
        assertThat(browser.cookies).containsOnlyKeys("session");
        assertThat(browser.call("GET", "/api/staff/windows").status()).isEqualTo(401);
        assertThat(browser.call("GET", "/api/bills").status()).isEqualTo(200);
    }

    @Test
    void aSignInBegunByAnOwnerEndsAtNoDesk() {
        var owners = browser.open("/sign-in").header("Location");
        var back = world.identityServer.signIn(Person.with("administrator"), owners);

        browser.open(back.replace("/sign-in/done", "/sign-in/staff/done"));

        assertThat(browser.cookies).doesNotContainKey("staff-session");
    }

    @Test
    void aSignInMakesANewSessionAndEndsTheOneBefore() {
        browser.signIn("/sign-in/staff", Person.with("billing"));
        var first = browser.at(gateway);

        browser.signIn("/sign-in/staff", Person.with("billing"));

        assertThat(browser.cookies).doesNotContainEntry("staff-session", first.cookies.get("staff-session"));
        var withoutCache = world.gateway("portal.sign-in.cache=0s");
        assertThat(first.at(withoutCache).staffSession().path("signedIn").asBoolean())
                .isFalse();
    }

    @Test
    void aWriteNeedsTheTokenOfTheStaffSession() {
        browser.signIn("/sign-in", Person.by("bank"));
        browser.signIn("/sign-in/staff", Person.with("billing"));

        assertThat(browser.call("PUT", "/api/staff/windows/1").problem()).isEqualTo("csrf");
        assertThat(browser.call("PUT", "/api/staff/windows/1", "X-CSRF-TOKEN", browser.csrf())
                        .problem())
                .isEqualTo("csrf");
        assertThat(browser.call(
                                "PUT",
                                "/api/staff/windows/1",
                                "X-CSRF-TOKEN",
                                browser.staffSession().path("csrf").asString())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void endsWhenKeycloakSaysSo() {
        var person = Person.with("billing");
        browser.signIn("/sign-in/staff", person);

        var told = RawHttp.exchange(
                gateway.port(), post("/sign-out/back-channel", world.identityServer.logoutToken(person)));

        assertThat(told).startsWith("HTTP/1.1 200");
        assertThat(browser.staffSession().path("signedIn").asBoolean()).isFalse();
    }

    @Test
    void passesOnWhyAndNoHeaderOfIdentity() {
        browser.signIn("/sign-in/staff", Person.with("client-service"));
        var purpose = URLEncoder.encode("Zvans par rēķinu", StandardCharsets.UTF_8);

        var seen = browser.call("GET", "/api/staff/owners", "X-Purpose", purpose, "Authorization", "Bearer forged")
                .json()
                .path("headers");

        assertThat(seen.path("x-purpose").asString()).isEqualTo(purpose);
        assertThat(seen.path("authorization").asString()).startsWith("Bearer ey");
        assertThat(seen.propertyNames()).doesNotContain("cookie");
    }

    @ParameterizedTest
    @CsvSource({
        "/darbinieki/rekini, /darbinieki/rekini",
        "/darbinieki, /darbinieki",
        "/darbinieki?a=1, /darbinieki?a=1",
        "/skaititaji, /darbinieki",
        "/darbiniekix, /darbinieki",
        "//evil.example/darbinieki, /darbinieki",
        "https://evil.example, /darbinieki"
    })
    void comesBackToAPageOfTheStaffOnly(String to, String page) {
        assertThat(browser.signIn("/sign-in/staff?to=" + to, Person.with("billing"))
                        .header("Location"))
                .isEqualTo(page);
    }

    @Test
    void asksForTheStaffSignInOnTheirPages() {
        assertThat(browser.open("/darbinieki/ipasnieki").header("Location"))
                .isEqualTo("/sign-in/staff?to=/darbinieki/ipasnieki");
        browser.signIn("/sign-in", Person.by("bank"));
        assertThat(browser.open("/darbinieki").header("Location")).startsWith("/sign-in/staff?");
    }

    private static String post(String path, String token) {
        var body = "logout_token=" + token;
        return "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + body.length() + "\r\n\r\n"
                + body;
    }
}
