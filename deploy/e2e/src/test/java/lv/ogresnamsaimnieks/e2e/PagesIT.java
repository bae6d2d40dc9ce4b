package lv.ogresnamsaimnieks.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page, on a phone and at a desk, light and dark: nothing overflows, and axe finds nothing. Pictures are kept. */
class PagesIT {

    private static final int HEIGHT = 900;
    private static final List<String> PAGES = List.of(
            "/",
            "/rekini",
            "/skaititaji",
            "/pazinojumi",
            "/sazina",
            "/sazina/jauns",
            "/dokumenti",
            "/majas-lieta",
            "/adreses",
            "/uzstadijumi",
            "/noteikumi",
            "/privatums",
            "/pieklustamiba",
            "/buj",
            "/statuss",
            "/tadas-lapas-nav");
    private static final List<String> STAFF_PAGES = List.of(
            "/darbinieki/pieteikumi",
            "/darbinieki/pieteikumi/klatiene",
            "/darbinieki/meginajumi",
            "/darbinieki/ipasnieki",
            "/darbinieki/pilnvaras",
            "/darbinieki/pilnvaras/jauna",
            "/darbinieki/radijumi",
            "/darbinieki/radijumi/ievadit",
            "/darbinieki/radijumi/imports",
            "/darbinieki/periodi",
            "/darbinieki/auditacija",
            "/darbinieki/tadas-lapas-nav");

    /** What the browser of somebody of the staff keeps who is signed in: a code opens the door once only. */
    private static String staff;

    @BeforeAll
    static void start() {
        RunningPortal.at(RunningPortal.IN_THE_WINDOW);
        Visitor.registered(TestPerson.ANNA);
        try (var visitor = TestStaff.ADMINISTRATOR.signedIn()) {
            staff = visitor.context.storageState();
        }
    }

    @ParameterizedTest
    @Execution(ExecutionMode.CONCURRENT)
    @ValueSource(ints = {360, 1280})
    void everyPageIsWholeAndAccessible(int width) {
        var wrong = new ArrayList<String>();
        try (var visitor = new Visitor(Browsers.fresh(width, HEIGHT))) {
            look(visitor, "sign-in", width, wrong, () -> visitor.open("/"));
            visitor.withTheBank(TestPerson.ANNA).isIn();
            for (var path : PAGES) {
                look(visitor, path.substring(1).replace('/', '-'), width, wrong, () -> visitor.open(path));
            }
            look(visitor, "rekins", width, wrong, () -> {
                visitor.open("/rekini");
                visitor.page.locator("table.bills a").first().click();
                visitor.sees("Par ko jāmaksā");
            });
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @Execution(ExecutionMode.CONCURRENT)
    @ValueSource(ints = {360, 1280})
    void everyPageOfTheStaffIsWholeAndAccessible(int width) {
        var wrong = new ArrayList<String>();
        try (var visitor = new Visitor(Browsers.fresh(width, HEIGHT, staff))) {
            for (var path : STAFF_PAGES) {
                look(visitor, path.substring(1).replace('/', '-'), width, wrong, () -> visitor.open(path));
                assertThat(visitor.page.locator(".note-bad").count())
                        .as("failures on " + path)
                        .isZero();
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static void look(Visitor visitor, String name, int width, List<String> wrong, Runnable open) {
        open.run();
        visitor.page.locator("main h1").first().waitFor();
        visitor.page.waitForFunction("() => !document.querySelector('[aria-busy=true]')");
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            visitor.page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            var label = "%s-%d-%s"
                    .formatted(
                            name.isEmpty() ? "sakums" : name,
                            width,
                            scheme.name().toLowerCase(Locale.ROOT));
            visitor.page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("target", "pictures", label + ".png")));
            var over = (Number) visitor.page.evaluate(
                    "() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
            if (over.intValue() > 0) {
                wrong.add(label + " overflows by " + over);
            }
            // So tall that the bar at the bottom of a phone covers nothing.
            var whole = (Number) visitor.page.evaluate("() => document.documentElement.scrollHeight");
            visitor.page.setViewportSize(width, whole.intValue() + HEIGHT);
            rules(visitor.page, scheme)
                    .analyze()
                    .getViolations()
                    .forEach(it -> wrong.add(label + " " + it.getId() + " "
                            + it.getNodes().getFirst().getHtml()));
            visitor.page.setViewportSize(width, HEIGHT);
        }
    }

    /** Everything of WCAG 2.2 AA in the light; in the dark only what the dark can change. */
    private static AxeBuilder rules(Page page, ColorScheme scheme) {
        var axe = new AxeBuilder(page);
        return scheme == ColorScheme.LIGHT
                ? axe.withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                : axe.withRules(List.of("color-contrast", "link-in-text-block"));
    }
}
