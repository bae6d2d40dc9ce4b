package lv.ogresnamsaimnieks.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static lv.ogresnamsaimnieks.e2e.TestPerson.ANNA;
import static lv.ogresnamsaimnieks.e2e.TestPerson.IVARS;
import static lv.ogresnamsaimnieks.e2e.TestPerson.VILIS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.options.Cookie;
import java.net.CookieManager;
import java.net.CookiePolicy;
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
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody would try who wants in without being let in. */
class AttacksIT {

    private static final String SIGN_IN = "Pieslēgties klientu portālam";
    private static final String WRONG = "wrong password of nobody";
    private static final int ROUNDS = 9;

    @BeforeAll
    static void start() {
        RunningPortal.at(RunningPortal.IN_THE_WINDOW);
        Visitor.registered(ANNA);
        Visitor.registered(VILIS);
        Visitor.registered(IVARS);
    }

    /** Five guesses, then not even the right password helps for a while; nobody is told which of the two it was. */
    @Test
    void guessingAPasswordLocksItAndDoesNotSaySo() throws Exception {
        var guesser = new Guesser();
        var refused = guesser.guess(IVARS.email(), WRONG);
        for (int guess = 1; guess < 5; guess++) {
            guesser.guess(IVARS.email(), WRONG);
        }

        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            var right = new Guesser().guess(IVARS.email(), IVARS.password());
            assertThat(right.statusCode()).isEqualTo(200);
            assertThat(withoutWhatDiffers(right)).isEqualTo(withoutWhatDiffers(refused));
        });
        try (var owner = new Visitor()) {
            owner.withTheBank(IVARS).isIn();
        }
        try (var other = new Visitor()) {
            other.withThePassword(VILIS).isIn();
        }
    }

    @Test
    void anAddressThatNobodyHasIsAnsweredAsAWrongPassword() throws Exception {
        var known = new Guesser().guess(VILIS.email(), WRONG);
        var unknown = new Guesser().guess(somebody(), WRONG);

        assertThat(unknown.statusCode()).isEqualTo(known.statusCode()).isEqualTo(200);
        assertThat(withoutWhatDiffers(unknown)).isEqualTo(withoutWhatDiffers(known));
        new Guesser().guess(VILIS.email(), VILIS.password());
    }

    /** An account with guesses left, one that is locked, and none: each takes as long as the others. */
    @Test
    void theTimeOfARefusalDoesNotTellWhoHasAnAccount() throws Exception {
        var times = new Times();
        for (int round = -2; round < ROUNDS; round++) {
            // After a few rounds it is locked, and stays so.
            var locked = took(new Guesser(), it -> it.guess(IVARS.email(), WRONG));
            var unknown = took(new Guesser(), it -> it.guess(somebody(), WRONG));
            times.add(round, locked, unknown);
        }
        times.areAlike();

        var open = new Times();
        for (int round = -1; round < 3; round++) {
            var known = took(new Guesser(), it -> it.guess(VILIS.email(), WRONG));
            var unknown = took(new Guesser(), it -> it.guess(somebody(), WRONG));
            open.add(round, known, unknown);
            new Guesser().guess(VILIS.email(), VILIS.password());
        }
        open.areAlike();
    }

    @Test
    void aForgottenPasswordIsAnsweredAlikeAndAsFastForEverybody() throws Exception {
        var times = new Times();
        String ofKnown = "";
        String ofUnknown = "";
        for (int round = -2; round < ROUNDS; round++) {
            var knows = new Guesser().forgot();
            var known = took(knows, it -> it.reset(ANNA.email()));
            var guesses = new Guesser().forgot();
            var unknown = took(guesses, it -> it.reset(somebody()));
            times.add(round, known, unknown);
            ofKnown = withoutWhatDiffers(knows.page);
            ofUnknown = withoutWhatDiffers(guesses.page);
        }

        assertThat(ofKnown).contains("Ja šai adresei ir konts").isEqualTo(ofUnknown);
        times.areAlike();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(Visitor.letters(ANNA.email()).toString()).contains("/login-actions/action-token"));
    }

    @Test
    void aSessionThatWasPlantedIsNotTheOneThatIsSignedIn() {
        try (var attacker = Visitor.signedInWithTheBank(VILIS);
                var victim = new Visitor()) {
            var planted = session(attacker);
            victim.context.addCookies(List.of(new Cookie(planted.name, planted.value).setUrl(RunningPortal.origin())));

            victim.open("/sign-in?with=password")
                    .password(ANNA.email(), ANNA.password())
                    .isIn();

            assertThat(session(victim).value).isNotEqualTo(planted.value);
            assertThat(victim.session().get("/api/settings").body()).contains(ANNA.email());
            var stolen = new Http.Session(planted.name + "=" + planted.value);
            assertThat(stolen.get("/api/settings").body()).doesNotContain(ANNA.email());
        }
    }

    @Test
    void aSessionNobodyHasIsNotBegunByNamingIt() {
        try (var victim = new Visitor()) {
            var planted = UUID.randomUUID().toString().replace("-", "");
            victim.context.addCookies(List.of(new Cookie("session", planted).setUrl(RunningPortal.origin())));

            victim.withThePassword(ANNA).isIn();

            assertThat(session(victim).value).isNotEqualTo(planted);
            assertThat(new Http.Session("session=" + planted)
                            .get("/api/settings")
                            .statusCode())
                    .isEqualTo(401);
        }
    }

    /** Keycloak's cookies of a sign-in that the attacker began, planted with its address in somebody's browser. */
    @Test
    void aSignInThatWasPlantedSignsNobodyElseIn() {
        try (var attacker = new Visitor();
                var victim = new Visitor()) {
            attacker.open("/sign-in");
            attacker.sees(SIGN_IN);
            var address = attacker.page.url();
            victim.context.addCookies(attacker.context.cookies(RunningPortal.keycloak() + "/realms/portal/").stream()
                    .map(it -> new Cookie(it.name, it.value).setUrl(RunningPortal.keycloak() + "/realms/portal/"))
                    .toList());

            victim.openAddress(address).password(ANNA.email(), ANNA.password());
            victim.page.waitForURL(RunningPortal.origin() + "/**");

            // The gateway did not begin this, so it does not end it; and the attacker's cookies got nothing out of it.
            assertThat(victim.context.cookies(RunningPortal.origin())).noneMatch(it -> it.name.equals("session"));
            attacker.open("/rekini").sees(SIGN_IN);
        }
    }

    /** The attacker's own way back, opened in somebody's browser, would show them the attacker's portal as theirs. */
    @Test
    void theEndOfSomebodyElsesSignInSignsNobodyIn() {
        try (var attacker = new Visitor();
                var victim = new Visitor()) {
            attacker.page.route("**/sign-in/done**", route -> route.abort());
            attacker.open("/sign-in?with=password");
            var done = attacker.page.waitForRequest(
                    it -> it.url().contains("/sign-in/done"), () -> attacker.password(VILIS.email(), VILIS.password()));

            victim.openAddress(done.url());

            assertThat(victim.context.cookies(RunningPortal.origin())).noneMatch(it -> it.name.equals("session"));
            victim.open("/rekini").sees(SIGN_IN);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example/",
                "/\\evil.example/",
                "\\\\evil.example",
                "/%2Fevil.example/",
                "/%5Cevil.example",
                "///evil.example",
                "/.evil.example",
                "/@evil.example",
                "http:evil.example",
                "javascript:alert(1)",
                "/%09/evil.example",
                "/sign-in/../..//evil.example",
                "@evil.example"
            })
    void aSignInEndsInThePortalWhateverItIsTold(String to) throws Exception {
        try (var visitor = Visitor.signedInWithTheBank(ANNA)) {
            for (var sent : List.of(to, encoded(to))) {
                visitor.page.navigate(RunningPortal.origin() + "/sign-in?to=" + sent.replace("\\", "%5C"));
                visitor.page.waitForURL(it -> !it.contains("/sign-in"));
                assertThat(visitor.page.url()).startsWith(RunningPortal.origin() + "/");
                assertThat(URI.create(visitor.page.url().replace("\\", "%5C")).getHost())
                        .isEqualTo("localhost");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/sign-in/done",
                "http://localhost:18080.evil.example/sign-in/done",
                "http://localhost:18080@evil.example/sign-in/done",
                "http://localhost:18080/sign-in/done/../../rekini",
                "http://localhost:18080/rekini",
                "http://localhost:18080/sign-in/done#x",
                "http://localhost:18081/sign-in/done",
                "javascript:alert(1)"
            })
    void keycloakSendsACodeToTheGatewayOnly(String redirect) throws Exception {
        var answer = new Guesser()
                .get(realm("/protocol/openid-connect/auth?response_type=code&client_id=gateway"
                        + "&scope=openid&state=x&nonce=x&code_challenge_method=S256&code_challenge=" + "a".repeat(43)
                        + "&redirect_uri=" + encoded(redirect)));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("location")).isEmpty();
    }

    @Test
    void keycloakSendsNobodyElsewhereAfterSigningOut() throws Exception {
        for (var to : List.of("https://evil.example/", "http://localhost:18080.evil.example/")) {
            var answer = new Guesser()
                    .get(realm("/protocol/openid-connect/logout?client_id=gateway&post_logout_redirect_uri="
                            + encoded(to)));

            assertThat(answer.headers().firstValue("location")).isEmpty();
            assertThat(answer.statusCode()).isEqualTo(400);
        }
    }

    @Test
    void cookiesThatWereStolenAreWorthNothingAfterSigningOut() {
        try (var victim = Visitor.signedInWithTheBank(ANNA);
                var thief = new Visitor()) {
            var ours = session(victim);
            var all = new ArrayList<Cookie>();
            for (var address : List.of(RunningPortal.origin(), RunningPortal.keycloak() + "/realms/portal/")) {
                victim.context.cookies(address).stream()
                        .map(it -> new Cookie(it.name, it.value).setUrl(address))
                        .forEach(all::add);
            }
            var stolen = new Http.Session(ours.name + "=" + ours.value);
            assertThat(stolen.get("/api/settings").statusCode()).isEqualTo(200);

            victim.open("/").page.locator(".me").getByText("Iziet").click();
            victim.sees(SIGN_IN);

            assertThat(stolen.get("/api/settings").statusCode()).isEqualTo(401);
            thief.context.addCookies(all);
            thief.open("/rekini").sees(SIGN_IN);
            assertThat(thief.page).hasURL(Pattern.compile("^" + RunningPortal.keycloak() + "/"));
        }
    }

    /** What a page of another site can make a browser send: a form, without our token. */
    @Test
    void aWriteFromAnotherSiteIsRefused() {
        try (var victim = Visitor.signedInWithTheBank(ANNA)) {
            var session = victim.session();

            assertThat(session.call("PUT", "/api/settings", "{}", "").statusCode())
                    .isEqualTo(403);
            assertThat(session.call("PUT", "/api/settings", "{}", "guess").statusCode())
                    .isEqualTo(403);
            assertThat(session.call("POST", "/sign-out", "", "").statusCode()).isEqualTo(403);
            assertThat(session.get("/api/settings").statusCode()).isEqualTo(200);
        }
    }

    private static Cookie session(Visitor visitor) {
        return visitor.context.cookies(RunningPortal.origin()).stream()
                .filter(it -> it.name.equals("session"))
                .findFirst()
                .orElseThrow();
    }

    private static String somebody() {
        return UUID.randomUUID() + "@piemers.lv";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static URI realm(String path) {
        return URI.create(RunningPortal.keycloak() + "/realms/portal" + path);
    }

    /** A page without what is drawn by lot and without the address that was typed. */
    private static String withoutWhatDiffers(HttpResponse<String> answer) {
        return withoutWhatDiffers(answer.body());
    }

    private static String withoutWhatDiffers(String page) {
        return page.replaceAll("(session_code|execution|tab_id|client_data|state|auth_session_id)=[^\"&]*", "$1=")
                .replaceAll("(id=\"username\"[^>]*value=\")[^\"]*", "$1");
    }

    private interface Act {
        HttpResponse<String> by(Guesser guesser) throws Exception;
    }

    private static long took(Guesser guesser, Act act) throws Exception {
        guesser.open();
        var began = System.nanoTime();
        var answer = act.by(guesser);
        var took = System.nanoTime() - began;
        assertThat(answer.statusCode()).isEqualTo(200);
        return took;
    }

    /** How long two kinds of question took, in turns. */
    private static final class Times {

        private final List<Long> first = new ArrayList<>();
        private final List<Long> second = new ArrayList<>();

        void add(int round, long one, long other) {
            if (round >= 0) {
                first.add(one);
                second.add(other);
            }
        }

        /** The quickest of each: a busy machine only adds, while a hash that is left out shows in every one. */
        void areAlike() {
            long one = Collections.min(first);
            long other = Collections.min(second);
            assertThat(Math.abs(one - other))
                    .as("%s ms and %s ms", one / 1_000_000, other / 1_000_000)
                    .isLessThan(Math.max(one, other) * 2 / 5);
        }
    }

    /** Somebody at Keycloak's page with a program, each time anew and without a cookie. */
    private static final class Guesser {

        private static final Pattern FORM = Pattern.compile("<form[^>]* action=\"([^\"]+)\"");
        private static final Pattern FORGOT = Pattern.compile("href=\"([^\"]*reset-credentials[^\"]*)\"");

        private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
        private final HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.ALWAYS)
                .cookieHandler(cookies)
                .build();
        private String page = "";

        Guesser open() throws Exception {
            if (page.isEmpty()) {
                page = get(URI.create(RunningPortal.origin() + "/sign-in?with=password"))
                        .body();
            }
            return this;
        }

        HttpResponse<String> guess(String email, String password) throws Exception {
            open();
            return post("username=" + encoded(email) + "&password=" + encoded(password) + "&credentialId=");
        }

        Guesser forgot() throws Exception {
            open();
            page = get(URI.create(RunningPortal.keycloak()).resolve(found(FORGOT)))
                    .body();
            return this;
        }

        HttpResponse<String> reset(String email) throws Exception {
            return post("username=" + encoded(email));
        }

        HttpResponse<String> get(URI address) throws Exception {
            return send(HttpRequest.newBuilder(address));
        }

        private HttpResponse<String> post(String form) throws Exception {
            var answer = send(
                    HttpRequest.newBuilder(URI.create(RunningPortal.keycloak()).resolve(found(FORM)))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(form)));
            page = answer.body();
            return answer;
        }

        /** Takes localhost for safe, as browsers do. */
        private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            cookies.getCookieStore().getCookies().forEach(it -> it.setSecure(false));
            return answer;
        }

        private String found(Pattern pattern) {
            var found = pattern.matcher(page);
            if (!found.find()) {
                throw new AssertionError("not in the page: " + pattern);
            }
            return found.group(1).replace("&amp;", "&");
        }
    }
}
