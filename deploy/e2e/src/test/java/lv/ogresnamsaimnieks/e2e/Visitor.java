package lv.ogresnamsaimnieks.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A person at a browser, who knows the portal's words and nothing of its inside. */
final class Visitor implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Map<TestPerson, Boolean> REGISTERED = new ConcurrentHashMap<>();
    private static final Pattern LINK = Pattern.compile("https?://\\S+/registration/\\S+");
    private static final Pattern INVITATION = Pattern.compile("https?://\\S+/invitation/\\S+");

    final BrowserContext context;
    final Page page;

    Visitor() {
        this(Browsers.fresh());
    }

    Visitor(BrowserContext context) {
        this.context = context;
        this.page = context.newPage();
    }

    /** Opens a page of the portal and waits for what it shows. */
    Visitor open(String path) {
        page.navigate(RunningPortal.origin() + path);
        return this;
    }

    Visitor press(String name) {
        button(name).click();
        return this;
    }

    /** A button or a link, as a person would say: press it. */
    Locator button(String name) {
        return page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .or(page.getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true)))
                .first();
    }

    Visitor fill(String label, String value) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(value);
        return this;
    }

    Visitor sees(String heading) {
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(heading))
                        .first())
                .isVisible();
        return this;
    }

    Visitor reads(String text) {
        assertThat(page.getByText(text).first()).isVisible();
        return this;
    }

    /** Types what each meter on the page showed before and one more, with comma and point in turns. */
    Visitor typesOneMoreOnEachMeter() {
        var meters = page.locator("article.meter");
        assertThat(meters.first()).isVisible();
        for (var at = 0; at < meters.count(); at++) {
            var previous = meters.nth(at)
                    .locator("header strong.num")
                    .innerText()
                    .strip()
                    .split(",", 2);
            var fraction = previous.length == 1 ? "" : (at % 2 == 0 ? "," : ".") + previous[1];
            meters.nth(at).locator("input[inputmode=decimal]").fill(Integer.parseInt(previous[0]) + 1 + fraction);
        }
        return this;
    }

    /** Until the pages are on the device; whoever opens them again has them tried again. */
    private void awaitOnDevice() {
        await("the pages on the device")
                .atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofSeconds(5))
                .until(() -> {
                    var there = (boolean) page.evaluate("() => navigator.serviceWorker.controller !== null");
                    if (!there) {
                        page.reload();
                    }
                    return there;
                });
    }

    /** Opens the page of meters once, loses the signal, starts the page anew, types, hands in and closes it. */
    Visitor handsInWithoutASignal() {
        open("/skaititaji").reads("Rādījumus var iesniegt no");
        awaitOnDevice();
        assertThat(page.locator("article.meter").first()).isVisible();
        page.waitForFunction("() => !document.querySelector('[aria-busy=true]')");

        context.setOffline(true);
        page.reload();
        typesOneMoreOnEachMeter();
        press("Iesniegt rādījumus");
        reads("Rādījumi gaida savienojumu.");
        page.close();
        return this;
    }

    /** Opens a page again and again until it tells what another service has only just heard. */
    Visitor hears(String path, String text) {
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(() -> {
                    open(path);
                    page.locator("main h1").first().waitFor();
                    page.waitForFunction("() => !document.querySelector('[aria-busy=true]')");
                    assertThat(page.getByText(text).first())
                            .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(1_000));
                });
        return this;
    }

    /** Goes to the bank, which says who it is, rightly or with the fault named. */
    Visitor atTheBank(TestBank bank, TestPerson person, String variant) {
        page.locator("#way-" + bank.way()).click();
        return answerOfTheBank(bank, person, variant);
    }

    Visitor atEparaksts(TestEparaksts eparaksts, TestPerson person, String variant) {
        page.locator("#way-" + eparaksts.way()).click();
        return answerOf("Testa eParaksts", person, variant);
    }

    Visitor answerOfEparaksts(TestPerson person, String variant) {
        return answerOf("Testa eParaksts", person, variant);
    }

    Visitor withEparaksts(TestEparaksts eparaksts, TestPerson person) {
        return open("/").atEparaksts(eparaksts, person, "correct");
    }

    Visitor answerOfTheBank(TestBank bank, TestPerson person, String variant) {
        return answerOf(bank.heading(), person, variant);
    }

    private Visitor answerOf(String heading, TestPerson person, String variant) {
        sees(heading);
        var listed = page.locator("input[name=person][value='" + person.personalCode() + "']");
        if (listed.count() > 0) {
            listed.check();
        } else {
            page.locator("#person-other").check();
            fill("Vārds", person.name()).fill("Uzvārds", "Testa").fill("Personas kods", person.personalCode());
        }
        if (!variant.equals("correct")) {
            page.getByText("Atbildēt ar kļūdu").click();
            page.locator("#variant").selectOption(variant);
        }
        button("Apstiprināt").click();
        return this;
    }

    Visitor withTheBank(TestPerson person) {
        return withTheBank(TestBank.SWEDBANK, person);
    }

    Visitor withTheBank(TestBank bank, TestPerson person) {
        return open("/").atTheBank(bank, person, "correct");
    }

    Visitor withThePassword(TestPerson person) {
        return open("/sign-in?with=password").password(person.email(), person.password());
    }

    Visitor password(String email, String password) {
        if (page.locator("#username").count() > 0) {
            fill("E-pasta adrese", email);
        }
        fill("Parole", password);
        return press("Pieslēgties");
    }

    /** From the bank to “Reģistrācija ir izdevusies!” and into the portal. */
    Visitor register(TestPerson person) {
        return withTheBank(person).newUser(person);
    }

    /** From “Jauns lietotājs” to “Reģistrācija ir izdevusies!”. */
    Visitor newUser(TestPerson person) {
        press("Jauns lietotājs");
        fill("E-pasta adrese", person.email());
        fill("Parole", person.password());
        fill("Parole atkārtoti", person.password());
        page.locator("#terms").check();
        press("Reģistrēties");
        sees("Reģistrācijas apstiprinājums tika nosūtīts uz Jūsu e-pasta adresi!");
        openAddress(confirmationLink(person.email()));
        press("Apstiprināt reģistrāciju");
        return sees("Reģistrācija ir izdevusies!");
    }

    /** Signed in with the bank, as somebody who has an account. */
    static Visitor signedInWithTheBank(TestPerson person) {
        return signedInWithTheBank(TestBank.SWEDBANK, person);
    }

    static Visitor signedInWithTheBank(TestBank bank, TestPerson person) {
        var visitor = new Visitor();
        registered(person);
        visitor.withTheBank(bank, person).isIn();
        return visitor;
    }

    static Visitor signedInWithThePassword(TestPerson person) {
        var visitor = new Visitor();
        registered(person);
        visitor.withThePassword(person).isIn();
        return visitor;
    }

    /** Registers a person the first time anybody asks. */
    static void registered(TestPerson person) {
        REGISTERED.computeIfAbsent(person, it -> {
            try (var visitor = new Visitor()) {
                visitor.register(it);
            }
            return true;
        });
    }

    static void hasRegistered(TestPerson person) {
        REGISTERED.put(person, true);
    }

    Visitor isIn() {
        page.waitForURL(it -> it.startsWith(RunningPortal.origin()));
        assertThat(page.locator(".me")).isVisible();
        return this;
    }

    Visitor openAddress(String address) {
        page.navigate(address);
        return this;
    }

    /** The link that confirms a registration, from a letter to that address, once it has come. */
    static String confirmationLink(String email) {
        return link(email, LINK);
    }

    /** The link that invites somebody to make an account, once its letter has come. */
    static String invitationLink(String email) {
        return link(email, INVITATION);
    }

    private static String link(String email, Pattern shape) {
        return await("a letter to " + email)
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> letters(email).values().stream()
                                .flatMap(it -> shape.matcher(it.path("text").asString(""))
                                        .results())
                                .map(MatchResult::group)
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    static JsonNode letters(String email) {
        return JSON.readTree(Http.get(RunningPortal.sandbox() + "/mail/api/messages?to=" + email)
                .body());
    }

    /** What the browser knows of the session, for asking without a page. */
    Http.Session session() {
        var cookie = context.cookies(RunningPortal.origin()).stream()
                .filter(it -> it.name.endsWith("session") && !it.name.endsWith("staff-session"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no session"));
        return new Http.Session(cookie.name + "=" + cookie.value);
    }

    @Override
    public void close() {
        context.close();
    }
}
