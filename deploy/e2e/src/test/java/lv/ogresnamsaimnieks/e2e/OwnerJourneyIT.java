package lv.ogresnamsaimnieks.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static lv.ogresnamsaimnieks.e2e.TestPerson.ANNA;
import static lv.ogresnamsaimnieks.e2e.TestPerson.BAIBA;
import static lv.ogresnamsaimnieks.e2e.TestPerson.VILIS;
import static lv.ogresnamsaimnieks.e2e.TestPerson.ZANE;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An owner's main job, in the words of the FAQ, in a real browser. */
class OwnerJourneyIT {

    private static final List<String> SECTIONS = List.of(
            "Rēķini", "Skaitītāji", "Paziņojumi", "Saziņa", "Dokumenti", "Mājas lieta", "Adreses", "Uzstādījumi");

    @BeforeAll
    static void start() {
        RunningPortal.at(RunningPortal.IN_THE_WINDOW);
    }

    @Test
    void theFirstPageShowsTheWaysIn() {
        try (var visitor = new Visitor()) {
            visitor.open("/").sees("Pieslēgties klientu portālam");

            for (var way : List.of("SEB banka", "Swedbank", "Citadele", "eParaksts mobile", "eParaksts eID")) {
                visitor.reads(way);
            }
            assertThat(visitor.page.locator("a.way:not([href]), .way-soon")).hasCount(0);
            assertThat(visitor.page.getByLabel("E-pasta adrese")).isVisible();
        }
    }

    @Test
    void anOwnerRegistersThroughTheBankAndAScannerThatFollowsTheLinkChangesNothing() {
        try (var visitor = new Visitor()) {
            visitor.withTheBank(BAIBA).press("Jauns lietotājs");
            visitor.press("Reģistrēties").reads("Lūdzu, izlabojiet");
            visitor.fill("E-pasta adrese", BAIBA.email())
                    .fill("Parole", BAIBA.password())
                    .fill("Parole atkārtoti", BAIBA.password());
            visitor.page.locator("#terms").check();
            visitor.press("Reģistrēties").sees("Reģistrācijas apstiprinājums tika nosūtīts uz Jūsu e-pasta adresi!");

            var link = Visitor.confirmationLink(BAIBA.email());
            for (int scan = 0; scan < 3; scan++) {
                assertThat(Http.get(link).statusCode()).isEqualTo(200);
            }
            try (var other = new Visitor()) {
                other.withThePassword(BAIBA).reads("Neizdevās pieslēgties");
            }
            try (var reader = new Visitor()) {
                reader.openAddress(link).press("Apstiprināt reģistrāciju").sees("Reģistrācija ir izdevusies!");
                Visitor.hasRegistered(BAIBA);
                reader.openAddress(link).sees("Reģistrācija jau ir apstiprināta");
            }
            try (var other = new Visitor()) {
                other.withThePassword(BAIBA).isIn();
            }
        }
    }

    @Test
    void somebodyWhoIsNotInTheRegisterIsToldSoAndGetsNoAccount() {
        try (var visitor = new Visitor()) {
            visitor.open("/");
            visitor.page.locator("#way-swedbank").click();
            visitor.page
                    .locator("label.person", new Page.LocatorOptions().setHasText("Nezināms"))
                    .locator("input")
                    .check();
            visitor.press("Apstiprināt")
                    .sees("Jūsu dati nav atrasti klientu reģistrā")
                    .reads("65049114");

            assertThat(visitor.page.locator("strong.num").first()).hasText(Pattern.compile("P-\\d{4}-\\d{5}"));
            visitor.open("/rekini").sees("Pieslēgties klientu portālam");
        }
    }

    @Test
    void afterTheBankEverySectionIsOpenAndTheSelectorShowsBothFlats() {
        try (var visitor = Visitor.signedInWithTheBank(ANNA)) {
            visitor.open("/");
            for (var section : SECTIONS) {
                sectionLink(visitor, section).click();
                assertThat(heading(visitor)).hasText(section);
                assertThat(visitor.page.getByText("šobrīd neizdodas parādīt")).hasCount(0);
            }
            visitor.page.locator(".addressee summary").click();
            assertThat(visitor.page.locator(".addressee li")).hasCount(2);
            visitor.page
                    .locator(".addressee li", new Page.LocatorOptions().setHasText("Testa iela 4–31"))
                    .locator("a")
                    .click();
            assertThat(visitor.page.locator(".addressee summary")).containsText("Testa iela 4–31");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SEB", "CITADELE"})
    void whoRegisteredThroughSwedbankComesThroughAnotherBankToTheSameAccount(TestBank bank) {
        try (var before = Visitor.signedInWithTheBank(TestBank.SWEDBANK, ANNA);
                var visitor = Visitor.signedInWithTheBank(bank, ANNA)) {
            assertThat(Http.json(visitor.session().get("/api/session"))
                            .path("identityProvider")
                            .asString())
                    .isEqualTo(bank.way());
            assertThat(visitor.session().get("/api/settings").body())
                    .contains(ANNA.email())
                    .isEqualTo(before.session().get("/api/settings").body());

            sectionLink(visitor, "Mājas lieta").click();
            assertThat(heading(visitor)).hasText("Mājas lieta");
            assertThat(visitor.page
                            .locator("main a[download], main a[href*='/content']")
                            .first())
                    .isVisible();
        }
    }

    @Test
    void afterThePasswordTheHouseFileIsClosedAndTheBankOpensItAtTheSamePlace() {
        try (var visitor = Visitor.signedInWithThePassword(ANNA)) {
            visitor.open("/majas-lieta").reads("ir pieejama, autorizējoties ar banku");
            assertThat(visitor.session()
                            .get("/api/house-file?property=parauga-7-12")
                            .statusCode())
                    .isEqualTo(403);

            visitor.page
                    .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("Swedbank")))
                    .first()
                    .click();
            visitor.answerOfTheBank(TestBank.SWEDBANK, ANNA, "correct").isIn();

            assertThat(visitor.page).hasURL(Pattern.compile(".*/majas-lieta$"));
            assertThat(visitor.page
                            .locator("main a[download], main a[href*='/content']")
                            .first())
                    .isVisible();
            signOut(visitor);
            visitor.withThePassword(ANNA).isIn();
            visitor.open("/majas-lieta").reads("ir pieejama, autorizējoties ar banku");
        }
    }

    @Test
    void readingsAreTakenInTheWindowAndHeardOfEverywhere() {
        try (var visitor = Visitor.signedInWithTheBank(ZANE)) {
            visitor.open("/skaititaji").reads("Rādījumus var iesniegt no");
            var fields = visitor.page.locator("article.meter input[inputmode=decimal]");
            assertThat(fields.first()).isVisible();

            fields.first().fill("1");
            visitor.press("Iesniegt rādījumus");
            visitor.reads("Rādījums nevar būt mazāks par iepriekšējo");

            visitor.typesOneMoreOnEachMeter();
            visitor.press("Iesniegt rādījumus").sees("Rādījumi iesniegti. Paldies!");
            var receipt = visitor.page.locator(".receipt dd").first().innerText();
            assertThat(receipt).matches("R-2026-11-[0-9A-Z]{8}");
            visitor.reads("30.11.2026.");

            visitor.hears("/rekini", receipt).reads("Šī mēneša patēriņš");
            visitor.hears("/pazinojumi", receipt);
        }
    }

    @Test
    void billsShowWhatIsOwedWithLinesVatAndTotals() {
        try (var visitor = Visitor.signedInWithTheBank(VILIS)) {
            visitor.open("/rekini").reads("Kavēts");
            visitor.page.locator("table.bills a").first().click();

            assertThat(heading(visitor)).containsText("Rēķins par 2026. gada");
            visitor.sees("Par ko jāmaksā")
                    .reads("PVN 21 %")
                    .reads("Samaksai kopā")
                    .sees("Apmaksai");
            assertThat(visitor.page.locator("table.ledger tbody tr").count()).isGreaterThan(5);
        }
    }

    @Test
    void documentsComeDownAsTheyCameIn() {
        try (var visitor = Visitor.signedInWithTheBank(ANNA)) {
            for (var path : List.of("/dokumenti", "/majas-lieta")) {
                visitor.open(path);
                var link = visitor.page.locator("main a[href*='/content']").first();
                assertThat(link).isVisible();
                var answer = visitor.session().get(link.getAttribute("href"));
                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(answer.body()).startsWith("%PDF-");
                assertThat(answer.headers().firstValue("content-disposition").orElse(""))
                        .contains("filename");
            }
        }
    }

    @Test
    void aPublishedNoticeIsReadOnce() {
        try (var visitor = Visitor.signedInWithTheBank(ANNA)) {
            Http.Municipal.municipality().put("/api/municipal/v1/notices", """
                            {"id":"journey-lift","audience":{"kind":"HOUSE","house":"parauga-7"},"kind":"PLANNED_WORK","title":"Lifta apkope ceturtdien","body":"Lifts nestrādās no plkst. 09:00 līdz 12:00.","publishedAt":"2026-11-29T08:00:00Z","urgent":false}
                            """);
            visitor.open("/pazinojumi");
            var notice = visitor.page
                    .locator("li", new Page.LocatorOptions().setHasText("Lifta apkope ceturtdien"))
                    .first();
            assertThat(notice).containsText("Nelasīts");
            notice.getByRole(AriaRole.BUTTON).first().click();
            visitor.open("/pazinojumi");
            assertThat(visitor.page
                            .locator("li", new Page.LocatorOptions().setHasText("Lifta apkope ceturtdien"))
                            .first())
                    .not()
                    .containsText("Nelasīts");
        }
    }

    @Test
    void contactDataIsChangedAndKept() {
        try (var visitor = Visitor.signedInWithTheBank(VILIS)) {
            visitor.open("/uzstadijumi").press("Labot");
            visitor.fill("Tālruņa numurs", "zvaniet vakaros").press("Saglabāt").reads("Lūdzu, izlabojiet");
            visitor.fill("Tālruņa numurs", "+371 29123456").press("Saglabāt").reads("Dati ir saglabāti.");

            assertThat(visitor.session().get("/api/settings").body()).contains("29123456");
            visitor.open("/uzstadijumi").reads("+371 29123456");
        }
    }

    @Test
    void aQuestionIsAskedAndListed() {
        try (var visitor = Visitor.signedInWithTheBank(ANNA)) {
            visitor.open("/sazina/jauns").reads("vispārīg");
            visitor.fill("Temats", "Par velosipēdu novietni");
            visitor.fill("Ziņas teksts", "Vai pie mājas drīkst uzstādīt velosipēdu novietni?");
            visitor.open("/sazina/jauns");
            assertThat(visitor.page.getByLabel("Temats")).hasValue("Par velosipēdu novietni");
            visitor.page.locator("main input[type=checkbox]").first().check();
            visitor.press("Nosūtīt");

            visitor.reads("Jautājums ir nosūtīts.");
            visitor.open("/sazina").reads("Par velosipēdu novietni").reads("Saņemts");
        }
    }

    private static void signOut(Visitor visitor) {
        visitor.page.locator(".me").getByText("Iziet").click();
        visitor.page.waitForURL(it -> !it.contains("/majas-lieta"));
        visitor.sees("Pieslēgties klientu portālam");
    }

    private static Locator sectionLink(Visitor visitor, String section) {
        return visitor.page
                .locator("nav.side a", new Page.LocatorOptions().setHasText(section))
                .first();
    }

    private static Locator heading(Visitor visitor) {
        return visitor.page.locator("main h1");
    }
}
