package lv.ogresnamsaimnieks.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static lv.ogresnamsaimnieks.e2e.TestPerson.ANDRIS;
import static lv.ogresnamsaimnieks.e2e.TestPerson.ANNA;
import static lv.ogresnamsaimnieks.e2e.TestPerson.EDGARS;
import static lv.ogresnamsaimnieks.e2e.TestPerson.VILIS;
import static lv.ogresnamsaimnieks.e2e.TestPerson.ZANE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What an owner does with the account, and what stays on the page while they prove who they are. */
class SettingsJourneyIT {

    private static final Pattern LINK = Pattern.compile("https?://\\S+/email/\\S+");
    private static final Pattern CODE = Pattern.compile("kodu: ([0-9]{6})");

    @BeforeAll
    static void start() {
        RunningPortal.at(RunningPortal.IN_THE_WINDOW);
    }

    @Test
    void theAddressChangesWhereTheNewOneSaysSoAndBothHearOfIt() {
        var changed = "zane.jauna@piemers.lv";
        try (var visitor = Visitor.signedInWithTheBank(ZANE)) {
            visitor.open("/uzstadijumi").press("Mainīt e-pasta adresi").sees("Jauna e-pasta adrese");
            visitor.fill("Jaunā e-pasta adrese", ZANE.email()).press("Nosūtīt apstiprinājumu");
            visitor.reads("Šī jau ir Jūsu konta adrese");
            visitor.fill("Jaunā e-pasta adrese", changed).press("Nosūtīt apstiprinājumu");
            visitor.sees("Apstipriniet jauno e-pasta adresi").press("Apstiprināt vēlāk");
            visitor.isIn().reads("vēl nav apstiprināta");

            var link = link(changed);
            assertThat(letter(ZANE.email())).contains("lūgts mainīt e-pasta adresi");
            for (int scan = 0; scan < 3; scan++) {
                assertThat(Http.get(link).statusCode()).isEqualTo(200);
            }
            assertThat(emailOf(visitor)).isEqualTo(ZANE.email());

            visitor.open("/uzstadijumi").press("Ierakstīt kodu");
            visitor.fill("Kods no e-pasta", code(changed)).press("Apstiprināt");
            visitor.isIn().reads("E-pasta adrese ir nomainīta.");
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(emailOf(visitor)).isEqualTo(changed));
            visitor.openAddress(link).sees("Šī saite vairs neder");
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(letter(ZANE.email())).contains("E-pasta adrese ir nomainīta"));
        }
        try (var visitor = new Visitor()) {
            visitor.open("/sign-in?with=password")
                    .password(changed, ZANE.password())
                    .isIn();
            try (var reader = new Visitor()) {
                reader.openAddress(link(ZANE.email())).sees("Tas nebijāt Jūs?");
                assertThat(visitor.session().get("/api/settings").statusCode()).isEqualTo(200);
                reader.press("Tas nebiju es").sees("Adreses maiņa ir atcelta");
            }
            assertThat(visitor.session().get("/api/settings").statusCode()).isEqualTo(401);
        }
        try (var visitor = new Visitor()) {
            visitor.withTheBank(ZANE).isIn();
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(emailOf(visitor)).isEqualTo(ZANE.email()));
        }
    }

    @Test
    void aRegisterThatWasDeadHearsOfTheAddressAfterwards() {
        var changed = "andris.jauna@piemers.lv";
        try (var visitor = Visitor.signedInWithTheBank(ANDRIS)) {
            visitor.open("/uzstadijumi").press("Mainīt e-pasta adresi");
            visitor.fill("Jaunā e-pasta adrese", changed).press("Nosūtīt apstiprinājumu");
            var code = code(changed);

            RunningPortal.process("identity").destroyForcibly();
            visitor.fill("Kods no e-pasta", code).press("Apstiprināt").isIn();

            await().atMost(Duration.ofSeconds(90))
                    .pollInterval(Duration.ofSeconds(1))
                    .untilAsserted(() -> {
                        var settings = visitor.session().get("/api/settings");
                        assertThat(settings.statusCode()).isEqualTo(200);
                        assertThat(Http.json(settings).path("email").asString()).isEqualTo(changed);
                    });
        }
    }

    @Test
    void anAddressThatIsAnothersLooksNoDifferentAndOnlyItsOwnerIsTold() {
        Visitor.registered(ANNA);
        try (var visitor = Visitor.signedInWithTheBank(VILIS)) {
            visitor.open("/uzstadijumi").press("Mainīt e-pasta adresi");
            visitor.fill("Jaunā e-pasta adrese", ANNA.email()).press("Nosūtīt apstiprinājumu");
            visitor.sees("Apstipriniet jauno e-pasta adresi");

            assertThat(letter(ANNA.email())).contains("tai jau ir konts").doesNotContain("kodu:");
            visitor.fill("Kods no e-pasta", "000000").press("Apstiprināt").reads("Kods nav pareizs");
            visitor.press("Adresi nemainīt").isIn();
            assertThat(emailOf(visitor)).isEqualTo(VILIS.email());
        }
    }

    @Test
    void aSessionIsEndedFromAnotherAndAllOfThemAtOnce() {
        try (var phone = Visitor.signedInWithTheBank(VILIS);
                var computer = Visitor.signedInWithThePassword(VILIS)) {
            var sessions = Http.json(phone.session().get("/api/settings/sessions"));
            assertThat(sessions.path("sessions").size()).isGreaterThanOrEqualTo(2);

            phone.open("/uzstadijumi").reads("Šī ierīce – dators, Chrome");
            var other = phone.page
                    .locator("#sesijas li", new Page.LocatorOptions().setHasText("e-pastu un paroli"))
                    .first();
            other.getByRole(AriaRole.BUTTON).click();
            phone.reads("Sesija ir beigta.");
            assertThat(computer.session().get("/api/settings").statusCode()).isEqualTo(401);
            computer.open("/rekini").sees("Pieslēgties klientu portālam");

            phone.press("Iziet visur");
            phone.page
                    .getByRole(AriaRole.DIALOG)
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Iziet visur"))
                    .click();
            phone.sees("Pieslēgties klientu portālam");
        }
    }

    @Test
    void aBankLinksItselfAtItsFirstUseAndOpensNothingOnceItIsTurnedOff() {
        try (var visitor = Visitor.signedInWithTheBank(EDGARS)) {
            visitor.open("/uzstadijumi").press("Piesaistīt: SEB banka");
            visitor.answerOfTheBank(TestBank.SEB, EDGARS, "correct").isIn();
            visitor.press("Izslēgt: SEB banka");
            visitor.page
                    .getByRole(AriaRole.DIALOG)
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Izslēgt"))
                    .click();
            assertThat(visitor.button("Ieslēgt: SEB banka")).isVisible();

            try (var other = new Visitor()) {
                other.withTheBank(TestBank.SEB, EDGARS).sees("Šis pieslēgšanās veids ir izslēgts");
                other.open("/rekini").sees("Pieslēgties klientu portālam");
            }
            visitor.press("Ieslēgt: SEB banka");
            assertThat(visitor.button("Izslēgt: SEB banka")).isVisible();
            try (var other = new Visitor()) {
                other.withTheBank(TestBank.SEB, EDGARS).isIn();
            }
        }
    }

    @Test
    void whatWasTypedIsThereAfterTheBank() {
        try (var visitor = Visitor.signedInWithThePassword(EDGARS)) {
            visitor.open("/adreses").press("Labot");
            visitor.fill("Korespondences adrese", "Testa iela 4–31, Ogre, LV-5001");
            visitor.open("/sazina/jauns").fill("Temats", "Par velosipēdiem");
            visitor.fill("Ziņas teksts", "Vai drīkst uzstādīt novietni?");
            visitor.open("/skaititaji");
            var field = visitor.page
                    .locator("article.meter input[inputmode=decimal]")
                    .first();
            field.fill("999,5");
            visitor.open("/uzstadijumi").press("Labot").fill("Tālruņa numurs", "+371 29111222");

            visitor.open("/sign-in?with=swedbank&to=/uzstadijumi");
            visitor.answerOfTheBank(TestBank.SWEDBANK, EDGARS, "correct").isIn();

            assertThat(visitor.page).hasURL(Pattern.compile(".*/uzstadijumi$"));
            assertThat(visitor.page.getByLabel("Tālruņa numurs")).hasValue("+371 29111222");
            visitor.open("/adreses");
            assertThat(visitor.page.getByLabel("Korespondences adrese")).hasValue("Testa iela 4–31, Ogre, LV-5001");
            visitor.press("Saglabāt").reads("Dati ir saglabāti.");
            visitor.open("/sazina/jauns");
            assertThat(visitor.page.getByLabel("Temats")).hasValue("Par velosipēdiem");
            visitor.open("/skaititaji");
            assertThat(field).hasValue("999,5");
        }
    }

    @Test
    void aLinkIntoTheHouseFileLeadsThroughTheBankToTheDocument() {
        String document;
        try (var visitor = Visitor.signedInWithTheBank(VILIS)) {
            visitor.open("/majas-lieta");
            document = visitor.page
                    .locator("main a[href*='/content']")
                    .first()
                    .getAttribute("href")
                    .split("\\?", 2)[0];
        }
        try (var visitor = Visitor.signedInWithThePassword(VILIS)) {
            visitor.open(document).sees("Sadaļa ir slēgta");
            visitor.page
                    .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("Swedbank")))
                    .first()
                    .click();
            visitor.sees(TestBank.SWEDBANK.heading());
            var download =
                    visitor.page.waitForDownload(() -> visitor.answerOfTheBank(TestBank.SWEDBANK, VILIS, "correct"));

            assertThat(download.suggestedFilename()).endsWith(".pdf");
        }
        try (var visitor = new Visitor()) {
            visitor.open(document).sees("Pieslēgties klientu portālam");
        }
    }

    @Test
    void theCopyOfMyDataHoldsMineAndNothingThatIsClosed() throws IOException {
        try (var visitor = Visitor.signedInWithThePassword(VILIS)) {
            visitor.open("/uzstadijumi");
            var download = visitor.page.waitForDownload(() -> visitor.press("Saņemt datu kopiju"));
            var names = new HashSet<String>();
            var texts = new StringBuilder();
            try (var zip = new ZipInputStream(Files.newInputStream(download.path()))) {
                for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    names.add(entry.getName());
                    if (entry.getName().endsWith(".json")) {
                        texts.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
                    }
                }
            }

            assertThat(names)
                    .containsAll(
                            Set.of("uzstadijumi.json", "adreses.json", "pazinojumi.json", "LASI.txt", "saturs.json"));
            assertThat(names).anyMatch(it -> it.startsWith("rekini/") && it.endsWith(".pdf"));
            assertThat(names).anyMatch(it -> it.startsWith("dokumenti/") && it.endsWith(".pdf"));
            assertThat(names).noneMatch(it -> it.startsWith("majas-lieta/"));
            assertThat(texts.toString()).contains("\"complete\" : true");
            assertThat(texts.toString()).contains(VILIS.email()).doesNotContain(ANNA.email());
            visitor.press("Saņemt datu kopiju").reads("Kopija nesen jau ir izsniegta.");
        }
    }

    @Test
    void whoClosesTheAccountIsOutAndMayRegisterAnew() {
        var person = ANDRIS;
        try (var visitor = Visitor.signedInWithTheBank(person)) {
            visitor.open("/uzstadijumi").press("Slēgt kontu").sees("Kas paliek un cik ilgi");
            visitor.fill("Ierakstiet: SLĒGT KONTU", "nē").press("Slēgt kontu").reads("Lai slēgtu kontu");
            visitor.fill("Ierakstiet: SLĒGT KONTU", "SLĒGT KONTU")
                    .press("Slēgt kontu")
                    .sees("Konts ir slēgts");
            assertThat(visitor.open("/rekini")
                            .page
                            .getByText("Pieslēgties klientu portālam")
                            .first())
                    .isVisible();
        }
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofSeconds(2))
                .untilAsserted(() -> {
                    try (var visitor = new Visitor()) {
                        visitor.withTheBank(person);
                        assertThat(visitor.button("Jauns lietotājs")).isVisible();
                    }
                });
        try (var visitor = new Visitor()) {
            visitor.register(person);
        }
    }

    private static String emailOf(Visitor visitor) {
        return Http.json(visitor.session().get("/api/settings")).path("email").asString();
    }

    private static String link(String email) {
        return found(LINK, letter(email), 0);
    }

    private static String code(String email) {
        return found(CODE, letter(email), 1);
    }

    private static String found(Pattern what, String letter, int group) {
        var found = what.matcher(letter);
        if (!found.find()) {
            throw new AssertionError("not in: " + letter);
        }
        return found.group(group);
    }

    private static String letter(String email) {
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> {
                            var letters = Visitor.letters(email);
                            return letters.isEmpty()
                                    ? ""
                                    : letters.get(0).path("text").asString("");
                        },
                        it -> it.contains("adres"));
    }
}
