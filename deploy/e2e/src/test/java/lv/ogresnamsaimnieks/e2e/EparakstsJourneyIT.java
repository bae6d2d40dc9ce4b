package lv.ogresnamsaimnieks.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static lv.ogresnamsaimnieks.e2e.TestPerson.AIVARS;
import static lv.ogresnamsaimnieks.e2e.TestPerson.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** FAQ 2.4 and 5.3: “eParaksts mobile” and “eParaksts eID” register and sign in as banks do, into the same account. */
class EparakstsJourneyIT {

    @BeforeAll
    static void start() {
        RunningPortal.at(RunningPortal.IN_THE_WINDOW);
    }

    @Test
    void whoRegistersByPhoneComesByCardToTheSameAccountAndTheHouseFileIsOpen() {
        try (var visitor = new Visitor()) {
            visitor.withEparaksts(TestEparaksts.MOBILE, AIVARS)
                    .sees("eParaksts apstiprināja Jūsu personību")
                    .newUser(AIVARS);
            Visitor.hasRegistered(AIVARS);
        }
        try (var byCard = new Visitor();
                var byPhone = new Visitor();
                var byPassword = new Visitor()) {
            byCard.withEparaksts(TestEparaksts.EID, AIVARS).isIn();
            byPhone.withEparaksts(TestEparaksts.MOBILE, AIVARS).isIn();
            byPassword.withThePassword(AIVARS).isIn();

            var session = Http.json(byCard.session().get("/api/session"));
            assertThat(session.path("loginMethod").asString()).isEqualTo("eparaksts");
            assertThat(session.path("identityProvider").asString()).isEqualTo("eparaksts-eid");
            var account = byCard.session().get("/api/settings").body();
            assertThat(account).contains(AIVARS.email());
            assertThat(byPhone.session().get("/api/settings").body()).isEqualTo(account);
            assertThat(byPassword.session().get("/api/settings").body()).isEqualTo(account);

            byCard.open("/majas-lieta");
            assertThat(byCard.page
                            .locator("main a[download], main a[href*='/content']")
                            .first())
                    .isVisible();
        }
    }

    @Test
    void whoRegisteredThroughABankComesThroughEparaksts() {
        try (var bank = Visitor.signedInWithTheBank(ANNA);
                var visitor = new Visitor()) {
            visitor.withEparaksts(TestEparaksts.MOBILE, ANNA).isIn();

            assertThat(visitor.session().get("/api/settings").body())
                    .contains(ANNA.email())
                    .isEqualTo(bank.session().get("/api/settings").body());
        }
    }

    @Test
    void eparakstsOpensTheHouseFileAfterThePassword() {
        try (var visitor = Visitor.signedInWithThePassword(ANNA)) {
            visitor.open("/majas-lieta").reads("ir pieejama, autorizējoties ar banku");
            visitor.page.locator("a[href*='with=eparaksts-eid']").first().click();
            visitor.answerOfEparaksts(ANNA, "correct").isIn();

            assertThat(visitor.page).hasURL(Pattern.compile(".*/majas-lieta$"));
            assertThat(visitor.page
                            .locator("main a[download], main a[href*='/content']")
                            .first())
                    .isVisible();
        }
    }

    @Test
    void somebodyWhoIsNotInTheRegisterIsToldSo() {
        try (var visitor = new Visitor()) {
            visitor.open("/");
            visitor.page.locator("#way-eparaksts-mobile").click();
            visitor.sees("Testa eParaksts");
            visitor.page.locator("label.person").getByText("Nezināms").click();
            visitor.press("Apstiprināt")
                    .sees("Jūsu dati nav atrasti klientu reģistrā")
                    .reads("eParaksts apstiprināja Jūsu personību");
            visitor.open("/rekini").sees("Pieslēgties klientu portālam");
        }
    }
}
