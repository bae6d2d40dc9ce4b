package lv.ogresnamsaimnieks.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Chromium as the system has it, started once. */
final class Browsers {

    private static final Playwright PLAYWRIGHT = playwright();
    private static final Browser CHROMIUM = start(List.of());

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(PLAYWRIGHT::close));
    }

    /** Somebody's browser, as wide as a desk's. */
    static BrowserContext fresh() {
        return fresh(1280, 900);
    }

    static BrowserContext fresh(int width, int height) {
        return fresh(CHROMIUM, width, height);
    }

    /** A Chromium for a test that runs beside others: Playwright is one thread's. */
    static Alone alone() {
        var playwright = playwright();
        return new Alone(playwright, start(playwright, List.of()));
    }

    record Alone(Playwright playwright, Browser chromium) implements AutoCloseable {

        BrowserContext fresh(int width, int height) {
            return Browsers.fresh(chromium, width, height);
        }

        @Override
        public void close() {
            playwright.close();
        }
    }

    /** Another Chromium, with arguments of its own; whoever starts it closes it. */
    static Browser start(List<String> arguments) {
        return start(PLAYWRIGHT, arguments);
    }

    private static Playwright playwright() {
        return Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }

    private static Browser start(Playwright playwright, List<String> arguments) {
        var all = new ArrayList<>(List.of(
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync"));
        all.addAll(arguments);
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(all));
    }

    static BrowserContext fresh(Browser browser, int width, int height) {
        var context = browser.newContext(new Browser.NewContextOptions()
                .setLocale("lv-LV")
                .setTimezoneId("Europe/Riga")
                .setViewportSize(width, height));
        context.setDefaultTimeout(20_000);
        return context;
    }

    private Browsers() {}
}
