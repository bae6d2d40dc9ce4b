package lv.ogresnamsaimnieks.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** After a full stop, on an ordinary day: everything is there again, and the window is closed (FAQ 8). */
class WindowClosedIT {

    private static final List<String> ANNAS =
            List.of("/api/settings", "/api/addresses", "/api/meters/parauga-7-12/history", "/api/settings/delegations");

    private static Http.Session session;
    private static List<String> before;

    @BeforeAll
    static void start() {
        RunningPortal.at(RunningPortal.IN_THE_WINDOW);
        try (var visitor = Visitor.signedInWithTheBank(TestPerson.ANNA)) {
            session = visitor.session();
            before = answers();
        }
        RunningPortal.at("2026-12-05T09:00");
    }

    @Test
    void aFullStopAndANewStartFindEverythingAgain() {
        assertThat(session.get("/api/session").statusCode())
                .as("five days later")
                .isEqualTo(401);
        try (var visitor = Visitor.signedInWithThePassword(TestPerson.ANNA)) {
            session = visitor.session();
            assertThat(answers()).isEqualTo(before);
        }
    }

    @Test
    void theFieldsAreInactiveAndTheNoticeNamesTheNextWindow() {
        try (var visitor = Visitor.signedInWithTheBank(TestPerson.ZANE)) {
            visitor.open("/skaititaji")
                    .reads("Rādījumu iesniegšana šobrīd nav pieejama.")
                    .reads("30.12.2026.–01.01.2027.");
            var fields = visitor.page.locator("article.meter input");
            assertThat(fields.first()).isDisabled();

            var session = visitor.session();
            var property = Http.json(session.get("/api/addresses"))
                    .at("/properties/0/id")
                    .asString();
            var meter = Http.json(session.get("/api/meters/" + property))
                    .at("/meters/0/id")
                    .asString();
            var refused = session.put(
                    "/api/meters/" + property + "/readings/2026-12",
                    "{\"readings\":[{\"meter\":\"" + meter + "\",\"value\":\"9999\"}]}");
            assertThat(refused.statusCode()).isEqualTo(409);
            assertThat(Http.json(refused).path("type").asString()).isEqualTo("urn:problem:window-closed");
        }
    }

    private static List<String> answers() {
        return ANNAS.stream()
                .map(it -> {
                    var answer = session.get(it);
                    assertThat(answer.statusCode()).as(it).isEqualTo(200);
                    return answer.body();
                })
                .toList();
    }
}
