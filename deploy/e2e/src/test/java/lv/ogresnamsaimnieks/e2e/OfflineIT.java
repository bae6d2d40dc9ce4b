package lv.ogresnamsaimnieks.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static lv.ogresnamsaimnieks.e2e.TestPerson.ANDRIS;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** In the cellar, where the meters are and the signal is not. */
class OfflineIT {

    private static final String PAGE = RunningPortal.origin() + "/skaititaji";

    @BeforeAll
    static void start() {
        RunningPortal.at(RunningPortal.IN_THE_WINDOW);
    }

    @Test
    void whatIsTypedWithoutASignalWaitsForItAlsoInAClosedBrowserPage() {
        try (var visitor = Visitor.signedInWithTheBank(ANDRIS)) {
            visitor.handsInWithoutASignal();

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
}
