package lv.ogresnamsaimnieks.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Chromium as the system has it, without what a window needs; started once for each thread that tests: Playwright is one
 * thread's.
 */
final class Browsers {

    private static final Set<Playwright> STARTED = ConcurrentHashMap.newKeySet();
    private static final ThreadLocal<Playwright> PLAYWRIGHT = ThreadLocal.withInitial(Browsers::playwright);
    private static final ThreadLocal<Browser> CHROMIUM = ThreadLocal.withInitial(() -> start(List.of()));

    static {
        // A machine that does all of it at once may take a while to show something.
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> STARTED.forEach(Playwright::close)));
    }

    /** Somebody's browser, as wide as a desk's. */
    static BrowserContext fresh() {
        return fresh(1280, 900);
    }

    static BrowserContext fresh(int width, int height) {
        return fresh(CHROMIUM.get(), width, height);
    }

    /** With the cookies of another browser, as its storage state has them. */
    static BrowserContext fresh(int width, int height, String state) {
        return fresh(CHROMIUM.get(), options(width, height).setStorageState(state));
    }

    /** Another Chromium, with arguments of its own; whoever starts it closes it. */
    static Browser start(List<String> arguments) {
        var all = new ArrayList<>(List.of(
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync"));
        all.addAll(arguments);
        return PLAYWRIGHT
                .get()
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium-headless-shell"))
                        .setArgs(all));
    }

    static BrowserContext fresh(Browser browser, int width, int height) {
        return fresh(browser, options(width, height));
    }

    private static BrowserContext fresh(Browser browser, Browser.NewContextOptions options) {
        var context = browser.newContext(options);
        context.setDefaultTimeout(20_000);
        return context;
    }

    private static Browser.NewContextOptions options(int width, int height) {
        return new Browser.NewContextOptions()
                .setLocale("lv-LV")
                .setTimezoneId("Europe/Riga")
                .setViewportSize(width, height);
    }

    private static Playwright playwright() {
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        STARTED.add(playwright);
        return playwright;
    }

    private Browsers() {}
}
