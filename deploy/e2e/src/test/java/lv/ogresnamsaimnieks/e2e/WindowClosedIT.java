package lv.ogresnamsaimnieks.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** FAQ 8, on an ordinary day: the fields are inactive, and the notice says when the next window is. */
class WindowClosedIT {

    @BeforeAll
    static void start() {
        RunningPortal.at("2026-12-05T09:00");
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
}
