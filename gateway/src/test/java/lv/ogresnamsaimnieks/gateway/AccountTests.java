package lv.ogresnamsaimnieks.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import lv.ogresnamsaimnieks.gateway.IdentityServer.Person;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person sees of their own account and does with it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccountTests {

    private final World world = new World();
    private final World.Gateway gateway = world.gateway();
    private final Browser phone = new Browser(world, gateway);
    private final Browser computer = new Browser(world, gateway);

    @AfterAll
    void stop() {
        world.close();
    }

    @BeforeEach
    void signIn() {
        world.identityServer.signInAgo = Duration.ZERO;
        for (var browser : List.of(phone, computer)) {
            browser.cookies.clear();
            browser.signIn("/sign-in", Person.by("bank"));
        }
        computer.call("GET", "/api/session");
        computer.write("DELETE", "/api/settings/sessions", "");
        phone.signIn("/sign-in", Person.by("password"));
        computer.signIn("/sign-in", Person.by("bank"));
        world.identityServer.askedOfAccounts.clear();
    }

    @Test
    void listsTheSessionsAndMarksTheOneThatAsks() {
        var sessions = phone.call("GET", "/api/settings/sessions").json().path("sessions");

        assertThat(sessions).hasSize(2);
        assertThat(sessions)
                .filteredOn(it -> it.path("current").asBoolean())
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.path("loginMethod").asString()).isEqualTo("password");
                    assertThat(it.path("device").asString()).isEqualTo("unknown");
                });
    }

    @Test
    void endsAnotherSessionAtOnceAndTellsKeycloak() {
        assertThat(computer.session().path("signedIn").asBoolean()).isTrue();
        var other = idOfTheOther(phone);

        assertThat(phone.write("DELETE", "/api/settings/sessions/" + other, "").status())
                .isEqualTo(204);

        assertThat(computer.session().path("signedIn").asBoolean()).isFalse();
        assertThat(phone.session().path("signedIn").asBoolean()).isTrue();
        assertThat(world.identityServer.askedOfAccounts)
                .singleElement()
                .asString()
                .startsWith("DELETE /sessions/");
        assertThat(phone.write("DELETE", "/api/settings/sessions/" + other, "").status())
                .isEqualTo(404);
    }

    @Test
    void endsNobodyElsesSession() {
        var stranger = new Browser(world, gateway);
        stranger.signIn("/sign-in", new Person("Jānis Bērziņš", "bank", "another-session", List.of()));

        assertThat(stranger.write("DELETE", "/api/settings/sessions/" + idOfTheOther(phone), "")
                        .status())
                .isEqualTo(404);

        assertThat(computer.session().path("signedIn").asBoolean()).isTrue();
        assertThat(stranger.call("GET", "/api/settings/sessions").json().path("sessions"))
                .hasSize(1);
    }

    @Test
    void endsThemAll() {
        var answer = phone.write("DELETE", "/api/settings/sessions", "");

        assertThat(answer.json().path("goTo").asString()).isEqualTo("/");
        assertThat(phone.session().path("signedIn").asBoolean()).isFalse();
        assertThat(computer.session().path("signedIn").asBoolean()).isFalse();
        assertThat(world.identityServer.askedOfAccounts).containsExactly("DELETE /sessions");
    }

    @Test
    void writesNothingForAPageOfOthers() {
        for (var path : List.of("/sessions", "/sessions/x", "/ways/seb")) {
            assertThat(phone.call("DELETE", "/api/settings" + path).problem()).isEqualTo("csrf");
        }
        assertThat(new Browser(world, gateway)
                        .call("GET", "/api/settings/account")
                        .status())
                .isEqualTo(401);
        assertThat(world.identityServer.askedOfAccounts).isEmpty();
    }

    @Test
    void showsTheWaysInThatThereAreWithWhatIsKnownOfThem() {
        var account = phone.call("GET", "/api/settings/account").json();

        assertThat(account.path("email").asString()).isEqualTo("anna@piemers.lv");
        assertThat(account.path("passwordChangedAt").asString()).isEqualTo("2026-02-03T12:00:00+02:00");
        assertThat(account.path("ways"))
                .extracting(
                        it -> it.path("id").asString() + " " + it.path("state").asString())
                .contains("seb on", "swedbank unused");
    }

    @ParameterizedTest
    @CsvSource({"PT4M, 204", "PT6M, 403"})
    void turnsAWayOffOnlySoonAfterASignIn(Duration ago, int status) {
        world.identityServer.signInAgo = ago;
        phone.signIn("/sign-in", Person.by("password"));

        assertThat(phone.write("DELETE", "/api/settings/ways/seb", "").status()).isEqualTo(status);
        assertThat(world.identityServer.askedOfAccounts.contains("DELETE /ways/seb"))
                .isEqualTo(status == 204);
        assertThat(phone.write("DELETE", "/api/settings/ways/nobody", "").status())
                .isIn(403, 404);
    }

    @Test
    void closesTheAccountOfWhoMeansIt() {
        assertThat(phone.write("POST", "/api/settings/closing", "{\"confirmation\":\"jā\"}")
                        .problem())
                .isEqualTo("invalid-input");
        assertThat(world.identityServer.askedOfAccounts).isEmpty();

        var answer = phone.write("POST", "/api/settings/closing", "{\"confirmation\":\" slēgt kontu \"}");

        assertThat(answer.json().path("goTo").asString()).isEqualTo("/konts-slegts");
        assertThat(world.identityServer.askedOfAccounts).containsExactly("DELETE ");
        assertThat(computer.session().path("signedIn").asBoolean()).isFalse();
    }

    @Test
    void closesNothingLongAfterASignIn() {
        world.identityServer.signInAgo = Duration.ofMinutes(6);
        phone.signIn("/sign-in", Person.by("password"));

        assertThat(phone.write("POST", "/api/settings/closing", "{\"confirmation\":\"SLĒGT KONTU\"}")
                        .problem())
                .isEqualTo("sign-in-too-old");
        assertThat(world.identityServer.askedOfAccounts).isEmpty();
    }

    @Test
    void sendsToKeycloakForAChangeAndSaysOnThePageThatItIsDone() {
        assertThat(phone.open("/sign-in?change=password&to=/uzstadijumi").header("Location"))
                .contains("kc_action=UPDATE_PASSWORD");
        assertThat(phone.open("/sign-in?change=idp_link:seb&to=/uzstadijumi").header("Location"))
                .doesNotContain("kc_action");

        assertThat(phone.signIn("/sign-in?change=email&to=/uzstadijumi", Person.by("password"))
                        .header("Location"))
                .isEqualTo("/uzstadijumi?mainits=email");
    }

    @Test
    void givesACopyOfWhatIsOpenToTheSessionAndNotSoonAgain() throws IOException {
        var stranger = new Browser(world, gateway);
        stranger.signIn("/sign-in", new Person("Jānis Bērziņš", "password", "of-janis", List.of()));

        var copy = unzip(stranger.download("/api/settings/export"));

        assertThat(copy)
                .containsKeys(
                        "uzstadijumi.json",
                        "adreses.json",
                        "pazinojumi.json",
                        "sazina.json",
                        "LASI.txt",
                        "saturs.json");
        assertThat(copy.get("uzstadijumi.json")).contains("\"/api/settings\"", "Bearer ey");
        assertThat(copy.get("LASI.txt")).contains("Mājas lietas dokumentu te nav");
        var again = stranger.call("GET", "/api/settings/export");
        assertThat(again.status()).isEqualTo(429);
        assertThat(again.header("Retry-After")).isEqualTo("300");
        assertThat(stranger.open("/api/settings/export").header("Location"))
                .isEqualTo("/uzstadijumi?kopija=velak#mani-dati");
    }

    private static Map<String, String> unzip(byte[] bytes) throws IOException {
        var entries = new LinkedHashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return entries;
    }

    private static String idOfTheOther(Browser browser) {
        return browser.call("GET", "/api/settings/sessions").json().path("sessions").values().stream()
                .filter(it -> !it.path("current").asBoolean())
                .map(it -> it.path("id").asString())
                .findFirst()
                .orElseThrow();
    }
}
