package lv.ogresnamsaimnieks.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static lv.ogresnamsaimnieks.e2e.TestPerson.ANNA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/**
 * Portal, Keycloak and bank over TLS on three domains that share nothing, as they are in operation. A bank's answer is a
 * POST from another site: a browser sends only cookies with {@code SameSite=None} along with it. On one machine's ports,
 * which are one site, nothing would show that.
 */
class DomainsIT {

    private static final int PORT = 18480;
    private static final Path HOME = Path.of("target", "domains").toAbsolutePath();
    private static final String PORTAL = "https://portal.test-a.example";
    private static final String KEYCLOAK = "https://id.test-b.example";
    private static final String BANK = "https://bank.test-c.example";
    private static final Map<String, String> SETTINGS = Map.of(
            "PORTAL_ORIGIN", PORTAL,
            "KEYCLOAK_ORIGIN", KEYCLOAK,
            "SANDBOX_ORIGIN", BANK,
            // Who signs in needs nothing of the others.
            "PORTAL_ONLY", "gateway,identity,keycloak,sandbox,kafka,database");

    private static TlsFront front;
    private static Browser chromium;

    @BeforeAll
    static void start() {
        RunningPortal.launcher(PORT, HOME, SETTINGS, "down");
        RunningPortal.delete(HOME);
        RunningPortal.launcher(PORT, HOME, SETTINGS, "up", "--detach", "--empty");
        front = new TlsFront(
                HOME.resolve("tls"),
                Map.of(
                        "portal.test-a.example", here(0),
                        "id.test-b.example", here(10),
                        "bank.test-c.example", here(15)));
        chromium = Browsers.start(front.chromiumArguments());
        register();
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
        if (front != null) {
            front.close();
        }
        RunningPortal.launcher(PORT, HOME, SETTINGS, "down");
    }

    @Test
    void aBanksAnswerFromAnotherSiteSignsInAndTheGatewayKeepsItsSession() {
        for (var bank : TestBank.values()) {
            try (var context = Browsers.fresh(chromium, 1280, 900)) {
                var page = context.newPage();
                var answer = signIn(page, bank);

                assertThat(page).hasURL(PORTAL + "/");
                assertThat(answer.method()).isEqualTo("POST");
                assertThat(answer.allHeaders()).containsEntry("sec-fetch-site", "cross-site");
                assertThat(answer.allHeaders().get("cookie")).contains("AUTH_SESSION_ID=");
                assertThat(loginMethod(page)).isEqualTo("bank");
                page.reload();
                assertThat(loginMethod(page)).isEqualTo("bank");
            }
        }
    }

    @Test
    void aPasswordsSessionOutlivesTheWayToTheBankAndBack() {
        try (var context = Browsers.fresh(chromium, 1280, 900)) {
            var page = context.newPage();
            page.navigate(PORTAL + "/sign-in?with=password");
            page.locator("#username").fill(ANNA.email());
            page.locator("#password").fill(ANNA.password());
            page.locator("#kc-login").click();
            page.waitForURL(PORTAL + "/");
            assertThat(loginMethod(page)).isEqualTo("password");

            page.navigate(PORTAL + "/sign-in?with=swedbank&to=/uzstadijumi");
            atTheBank(page, TestBank.SWEDBANK);

            page.waitForURL(PORTAL + "/uzstadijumi");
            assertThat(loginMethod(page)).isEqualTo("bank");
        }
    }

    @Test
    void cookiesGoNoFurtherThanTheyMust() {
        try (var context = Browsers.fresh(chromium, 1280, 900)) {
            var page = context.newPage();
            signIn(page, TestBank.SWEDBANK);

            var ours = context.cookies(PORTAL);
            var keycloaks = context.cookies(KEYCLOAK + "/realms/portal/");
            assertThat(ours).extracting(it -> it.name).contains("__Host-session");
            assertThat(ours).allSatisfy(it -> {
                assertThat(it.secure).isTrue();
                assertThat(it.httpOnly).isTrue();
                assertThat(it.domain).isEqualTo("portal.test-a.example");
                assertThat(it.sameSite).isIn(SameSiteAttribute.LAX, SameSiteAttribute.STRICT);
            });
            assertThat(named(keycloaks, "AUTH_SESSION_ID").sameSite).isEqualTo(SameSiteAttribute.NONE);
            assertThat(keycloaks).allSatisfy(it -> assertThat(it.secure).isTrue());
            assertThat(named(keycloaks, "KEYCLOAK_IDENTITY").httpOnly).isTrue();
            assertThat(context.cookies(BANK)).isEmpty();
        }
    }

    /** Keycloak's page may send its form to the banks' hosts and the portal's, and to nobody else's. */
    @Test
    void pagesSendFormsToKnownHostsOnly() {
        try (var context = Browsers.fresh(chromium, 1280, 900)) {
            var page = context.newPage();
            var signIn = page.navigate(PORTAL + "/sign-in");

            assertThat(page).hasURL(Pattern.compile("^" + KEYCLOAK + "/realms/portal/"));
            assertThat(signIn.headers().get("content-security-policy"))
                    .contains("form-action 'self' " + PORTAL)
                    .contains(BANK + "/swedbank/banklink")
                    .contains("frame-ancestors 'none'");
            assertThat(signIn.headers().get("strict-transport-security")).contains("max-age=31536000");
        }
    }

    @Test
    void signingOutEndsBothSessions() {
        try (var context = Browsers.fresh(chromium, 1280, 900)) {
            var page = context.newPage();
            signIn(page, TestBank.SWEDBANK);
            page.navigate(PORTAL + "/uzstadijumi");
            page.locator(".me").getByText("Iziet").click();
            heading(page, "Pieslēgties klientu portālam");

            page.navigate(PORTAL + "/rekini");
            heading(page, "Pieslēgties klientu portālam");
            assertThat(page).hasURL(Pattern.compile("^" + KEYCLOAK + "/"));
        }
    }

    private static void register() {
        var municipality = Http.Municipal.of(
                here(0).toString(),
                here(10).toString(),
                "municipality",
                RunningPortal.secret(HOME, "municipal-client"));
        put(municipality, "/api/municipal/v1/houses", """
                {"id":"domains-1","street":"Parauga iela","number":"1","city":"Ogre","municipality":"Ogres nov.","postcode":"LV-5001","cadastreNumber":"74010030123","buildingCadastreNumber":"74010030123001","yearBuilt":1978,"staircases":1,"flats":1}
                """);
        put(municipality, "/api/municipal/v1/properties", """
                {"id":"domains-1-1","house":"domains-1","flat":"1","staircase":1,"floor":1,"area":40.00,"heatedArea":40.00,"cadastreNumber":"74019009999","share":"400/31240","declaredPersons":1,"clientNumber":"999999","owners":[{"personalCode":"%s","givenName":"Anna","familyName":"Ozola","share":"1/1","from":"2020-01-01","until":null}]}
                """.formatted(ANNA.personalCode()));
        try (var context = Browsers.fresh(chromium, 1280, 900)) {
            var page = context.newPage();
            page.navigate(PORTAL + "/");
            page.locator("#way-swedbank").click();
            atTheBank(page, TestBank.SWEDBANK);
            press(page, "Jauns lietotājs");
            page.locator("#email").fill(ANNA.email());
            page.locator("#password").fill(ANNA.password());
            page.locator("#password-confirm").fill(ANNA.password());
            page.locator("#terms").check();
            press(page, "Reģistrēties");
            heading(page, "Reģistrācijas apstiprinājums");
            page.navigate(confirmationLink());
            press(page, "Apstiprināt reģistrāciju");
            heading(page, "Reģistrācija ir izdevusies!");
        }
    }

    /** The link leads to Keycloak by its name in the world. */
    private static String confirmationLink() {
        var letters = here(15) + "/mail/api/messages?to=" + ANNA.email();
        var link = Pattern.compile(Pattern.quote(KEYCLOAK) + "\\S+/registration/\\S+");
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> link.matcher(new JsonMapper()
                                        .readTree(Http.get(letters).body())
                                        .path(0)
                                        .path("text")
                                        .asString(""))
                                .results()
                                .map(it -> it.group())
                                .findFirst()
                                .orElse(""),
                        it -> !it.isEmpty());
    }

    private static Request signIn(Page page, TestBank bank) {
        page.navigate(PORTAL + "/");
        page.locator("#way-" + bank.way()).click();
        var answer = page.waitForRequest(
                it -> it.url().startsWith(KEYCLOAK + "/realms/portal/broker/" + bank.way() + "/endpoint"),
                () -> atTheBank(page, bank));
        page.waitForURL(PORTAL + "/");
        return answer;
    }

    private static void atTheBank(Page page, TestBank bank) {
        heading(page, bank.heading());
        assertThat(page).hasURL(Pattern.compile("^" + BANK + "/"));
        page.locator("input[name=person][value='" + ANNA.personalCode() + "']").check();
        press(page, "Apstiprināt");
    }

    private static void press(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private static String loginMethod(Page page) {
        return String.valueOf(
                page.evaluate("async () => (await (await fetch('/api/session')).json()).loginMethod || 'none'"));
    }

    private static void heading(Page page, String text) {
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(text))
                        .first())
                .isVisible();
    }

    private static void put(Http.Municipal municipality, String path, String line) {
        var answer = municipality.put(path, line);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static Cookie named(List<Cookie> cookies, String name) {
        return cookies.stream().filter(it -> it.name.equals(name)).findFirst().orElseThrow();
    }

    private static URI here(int part) {
        return URI.create("http://localhost:" + (PORT + part));
    }
}
