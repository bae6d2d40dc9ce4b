package lv.ogresnamsaimnieks.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static lv.ogresnamsaimnieks.e2e.TestPerson.ANNA;
import static lv.ogresnamsaimnieks.e2e.TestPerson.JURIS;
import static lv.ogresnamsaimnieks.e2e.TestPerson.ZANE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** After a full stop, on an ordinary day: everything is there again, and the window is closed (FAQ 8). */
@Order(RunningPortal.NEEDS_DAYS_AFTER)
class WindowClosedIT {

    private static final List<String> ANNAS =
            List.of("/api/settings", "/api/addresses", "/api/settings/delegations", "/api/communication/questions");

    private static List<String> before;

    /** In a cellar since the last day of the window. */
    private static Visitor late;

    @BeforeAll
    static void start() {
        RunningPortal.at(RunningPortal.ON_THE_LAST_DAY);
        try (var visitor = Visitor.signedInWithTheBank(ANNA)) {
            before = answers(visitor.session());
        }
        late = Visitor.signedInWithTheBank(JURIS);
        late.handsInWithoutASignal();
        RunningPortal.at(RunningPortal.AFTER_THE_WINDOW);
    }

    @AfterAll
    static void leave() {
        late.close();
    }

    @Test
    void aFullStopAndANewStartFindEverythingAgain() {
        try (var visitor = Visitor.signedInWithThePassword(ANNA)) {
            assertThat(answers(visitor.session())).isEqualTo(before);
        }
    }

    @Test
    void whatWasTypedInTheWindowAndComesAfterItCountsOnlyOnceStaffAcceptIt() {
        late.context.setOffline(false);
        try (var owner = new Visitor(late.context)) {
            owner.open("/skaititaji").reads("Saņemts pēc termiņa, nodots namsaimniekam izskatīšanai");
            assertThat(owner.page.locator(".note").first()).containsText("01.12.2026.");
            assertThat(owner.page.locator(".note").first()).containsText("05.12.2026.");

            acceptedByStaff();

            owner.open("/skaititaji").reads("Pēc termiņa saņemtie rādījumi par novembri ir pieņemti.");
            var session = owner.session();
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> session.get("/api/notices").body().contains("Pēc termiņa saņemtie rādījumi pieņemti"));
        }
    }

    private static void acceptedByStaff() {
        try (var staff = TestStaff.CLIENT_SERVICE.signedIn()) {
            var session = TestStaff.session(staff);
            // What staff see of all houses may be a few seconds old.
            var house = await().atMost(Duration.ofSeconds(20))
                    .until(
                            () ->
                                    Http.json(session.get("/api/staff/readings?month=2026-11"))
                                            .path("houses")
                                            .values()
                                            .stream()
                                            .filter(it -> it.path("late").asInt() > 0)
                                            .findFirst(),
                            Optional::isPresent)
                    .orElseThrow();
            staff.open("/darbinieki/radijumi?maja=" + house.path("house").asString())
                    .sees("Saņemts pēc termiņa");
            var row = staff.page
                    .locator("tr", new Page.LocatorOptions().setHasText("05.12.2026."))
                    .first();
            assertThat(row).containsText("01.12.2026.");
            row.getByText("Pieņemt", new Locator.GetByTextOptions().setExact(true))
                    .click();
            staff.reads("rādījumi pieņemti.");
        }
    }

    @Test
    void theFieldsAreInactiveAndTheNoticeNamesTheNextWindow() {
        try (var visitor = Visitor.signedInWithTheBank(ZANE)) {
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

    private static List<String> answers(Http.Session session) {
        return ANNAS.stream()
                .map(it -> {
                    var answer = session.get(it);
                    assertThat(answer.statusCode()).as(it).isEqualTo(200);
                    return answer.body();
                })
                .toList();
    }
}
