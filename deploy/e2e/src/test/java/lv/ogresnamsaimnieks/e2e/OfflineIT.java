package lv.ogresnamsaimnieks.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static lv.ogresnamsaimnieks.e2e.TestPerson.ANDRIS;
import static lv.ogresnamsaimnieks.e2e.TestPerson.ANNA;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** In the cellar, where the meters are and the signal is not. */
class OfflineIT {

    private static final String PAGE = RunningPortal.origin() + "/skaititaji";
    private static final String AFTER_THE_WINDOW = "2026-12-03T09:00";

    @BeforeEach
    void start() {
        RunningPortal.at(RunningPortal.IN_THE_WINDOW);
    }

    @Test
    void whatIsTypedWithoutASignalWaitsForItAlsoInAClosedBrowserPage() {
        try (var visitor = Visitor.signedInWithTheBank(ANDRIS)) {
            typeWithoutASignal(visitor);

            visitor.context.setOffline(true);
            var again = visitor.context.newPage();
            again.navigate(PAGE);
            assertThat(again.getByText("Rādījumi gaida savienojumu.").first()).isVisible();
            visitor.context.setOffline(false);

            assertThat(again.getByRole(
                            AriaRole.HEADING, new Page.GetByRoleOptions().setName("Rādījumi iesniegti. Paldies!")))
                    .isVisible();
            again.reload();
            assertThat(again.locator(".receipt dd").first()).containsText("R-2026-11-");
        }
    }

    @Test
    void whatComesAfterTheWindowCountsOnlyOnceStaffAcceptIt() {
        try (var owner = Visitor.signedInWithTheBank(ANNA)) {
            typeWithoutASignal(owner);

            RunningPortal.at(AFTER_THE_WINDOW);
            owner.context.setOffline(false);
            var page = owner.context.newPage();
            page.navigate(PAGE);
            assertThat(page.getByText("Saņemts pēc termiņa, nodots namsaimniekam izskatīšanai")
                            .first())
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(30_000));
            assertThat(page.locator(".note").first()).containsText("30.11.2026.");
            assertThat(page.locator(".note").first()).containsText("03.12.2026.");

            try (var staff = TestStaff.CLIENT_SERVICE.signedIn()) {
                var session = TestStaff.session(staff);
                var house = Http.json(session.get("/api/staff/readings?month=2026-11")).path("houses").values().stream()
                        .filter(it -> it.path("late").asInt() > 0)
                        .findFirst()
                        .orElseThrow();
                staff.open("/darbinieki/radijumi?maja=" + house.path("house").asString())
                        .sees("Saņemts pēc termiņa");
                var row = staff.page.locator(
                        "tr", new Page.LocatorOptions().setHas(staff.page.getByText("Pieņemt", exactly())));
                assertThat(row.first()).containsText("30.11.2026.");
                assertThat(row.first()).containsText("03.12.2026.");
                row.first().getByText("Pieņemt", exactlyIn()).click();
                assertThat(staff.page.getByText("rādījumi pieņemti.").first()).isVisible();
            }

            page.reload();
            assertThat(page.getByText("Pēc termiņa saņemtie rādījumi par novembri ir pieņemti.")
                            .first())
                    .isVisible();
        }
    }

    /** Opens the page once, loses the signal, starts the page anew, types, hands in and closes it. */
    private static void typeWithoutASignal(Visitor visitor) {
        visitor.open("/skaititaji").reads("Rādījumus var iesniegt no");
        visitor.page.waitForFunction("() => navigator.serviceWorker.controller !== null");
        assertThat(visitor.page.locator("article.meter").first()).isVisible();
        visitor.page.waitForFunction("() => !document.querySelector('[aria-busy=true]')");

        visitor.context.setOffline(true);
        visitor.page.reload();
        visitor.typesOneMoreOnEachMeter();
        visitor.press("Iesniegt rādījumus");
        visitor.reads("Rādījumi gaida savienojumu.");
        visitor.page.close();
    }

    private static Page.GetByTextOptions exactly() {
        return new Page.GetByTextOptions().setExact(true);
    }

    private static Locator.GetByTextOptions exactlyIn() {
        return new Locator.GetByTextOptions().setExact(true);
    }
}
