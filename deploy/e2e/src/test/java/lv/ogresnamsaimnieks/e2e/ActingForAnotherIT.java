package lv.ogresnamsaimnieks.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static lv.ogresnamsaimnieks.e2e.TestPerson.JURIS;
import static lv.ogresnamsaimnieks.e2e.TestPerson.KARLIS;
import static lv.ogresnamsaimnieks.e2e.TestPerson.LAIMA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Somebody acts for an owner: by a power of attorney from the staff's page on, by the owner's own word from the mail on. */
class ActingForAnotherIT {

    private static final FilePayload SCAN =
            new FilePayload("pilnvara.pdf", "application/pdf", "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));
    private static final String TENANT = "irniece@piemers.lv";
    private static final String PASSWORD = "priede pie upes un dzivoklis";

    @BeforeAll
    static void start() {
        RunningPortal.at(RunningPortal.IN_THE_WINDOW);
    }

    @Test
    void aPowerOfAttorneyOpensItsSectionsOnceASecondOfTheStaffApprovesItUntilItIsRevoked() {
        try (var owner = Visitor.signedInWithTheBank(JURIS);
                var recording = TestStaff.CLIENT_SERVICE.signedIn();
                var approving = TestStaff.ADMINISTRATOR.signedIn();
                var grantee = new Visitor()) {
            var flat = Http.json(owner.session().get("/api/addresses"))
                    .path("properties")
                    .path(0);
            var address = flat.path("address").path("short").asString();

            record(recording, flat.path("clientNumber").asString());
            recording.reads("Gaida otru apstiprinājumu").reads("apstiprina cits darbinieks");
            assertThat(recording.button("Apstiprināt pilnvaru")).isDisabled();
            grantee.withTheBank(LAIMA).sees("Jūsu dati nav atrasti klientu reģistrā");

            approving.openAddress(recording.page.url()).press("Apstiprināt pilnvaru");
            approving.reads("Pilnvara ir apstiprināta.");

            Visitor.registered(LAIMA);
            grantee.withTheBank(LAIMA).isIn();
            assertThat(grantee.page.locator(".addressee")).containsText(address);
            assertThat(grantee.page.locator(".addressee .standing")).containsText("Ar pilnvaru, īpašnieks: Juris");
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(
                                    statusOfBills(grantee, flat.path("id").asString()))
                            .isEqualTo(200));
            grantee.open("/rekini");
            assertThat(grantee.page.locator("table.bills a").first()).isVisible();
            grantee.open("/skaititaji").reads("neattiecas uz sadaļu “Skaitītāji”");

            approving.press("Atsaukt pilnvaru");
            var dialog = approving.page.getByRole(AriaRole.DIALOG);
            dialog.getByRole(AriaRole.TEXTBOX).fill("Devēja iesniegums");
            dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Atsaukt pilnvaru"))
                    .click();
            approving.reads("Pilnvara ir atsaukta.");
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(
                                    statusOfBills(grantee, flat.path("id").asString()))
                            .isNotEqualTo(200));
            assertThat(owner.session()
                            .get("/api/bills?property=" + flat.path("id").asString())
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void aTenantIsInvitedHandsInReadingsInTheOwnersNameAndIsSentAway() {
        try (var owner = Visitor.signedInWithTheBank(KARLIS);
                var tenant = new Visitor()) {
            owner.open("/uzstadijumi").press("Uzaicināt");
            owner.fill("Vārds, uzvārds", "Īrniece Testa")
                    .fill("E-pasta adrese", TENANT)
                    .fill("Pēdējā diena", "2026-10-01")
                    .press("Nosūtīt uzaicinājumu");
            owner.reads("Lūdzu, izlabojiet");
            owner.fill("Pēdējā diena", "2027-03-31").press("Nosūtīt uzaicinājumu");
            owner.reads("uzaicinājums nosūtīts, konts vēl nav izveidots");

            tenant.openAddress(Visitor.invitationLink(TENANT)).sees("Izveidojiet kontu");
            tenant.fill("Parole", PASSWORD).fill("Parole atkārtoti", PASSWORD);
            tenant.page.locator("#terms").check();
            tenant.press("Izveidot kontu").sees("Reģistrācija ir izdevusies!");
            tenant.open("/sign-in?with=password").password(TENANT, PASSWORD).isIn();
            assertThat(tenant.page.locator(".addressee .standing"))
                    .containsText("Rādījumu nodošana, īpašnieks: Kārlis");
            tenant.open("/rekini").reads("Jums uzticējis tikai skaitītāju rādījumu iesniegšanu");

            tenant.open("/skaititaji");
            tenant.typesOneMoreOnEachMeter();
            tenant.press("Iesniegt rādījumus").sees("Rādījumi iesniegti. Paldies!");
            var receipt = tenant.page.locator(".receipt dd").first().innerText();
            tenant.reads("Īpašnieks, kura vārdā");
            owner.hears("/pazinojumi", receipt);

            owner.open("/uzstadijumi").reads("spēkā");
            owner.page
                    .locator("#radijumu-nodosana")
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Izbeigt"))
                    .click();
            owner.press("Jā, izbeigt").reads("izbeigts");
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(Http.json(tenant.session().get("/api/addresses"))
                                    .path("properties")
                                    .size())
                            .isZero());
            tenant.open("/skaititaji");
            assertThat(tenant.page.locator("article.meter")).hasCount(0);
        }
    }

    private static void record(Visitor staff, String clientNumber) {
        staff.open("/darbinieki/pilnvaras").press("Jauna pilnvara").press("Reģistrēt pilnvaru");
        staff.reads("Pievienojiet vismaz vienu īpašumu.");
        staff.fill("Klienta numurs", clientNumber).press("Pievienot");
        tick(staff, "Juris Freimanis");
        staff.fill("Vārds", "Laima").fill("Uzvārds", "Avotiņa").fill("Personas kods", LAIMA.personalCode());
        tick(staff, "Rēķini");
        staff.fill("Zvērināts notārs", "Zvērināta notāre Testa Notāre")
                .fill("Numurs aktu reģistrā", "1234")
                .fill("Izdota", "2026-11-02")
                .fill("Spēkā no", "2026-11-02");
        staff.page.locator("#mandate-scan input[type=file]").setInputFiles(SCAN);
        staff.press("Reģistrēt pilnvaru").sees("Pilnvara: Laima Avotiņa");
    }

    private static void tick(Visitor staff, String label) {
        staff.page
                .locator("label.tick", new Page.LocatorOptions().setHasText(label))
                .first()
                .locator("input")
                .check();
    }

    private static int statusOfBills(Visitor visitor, String property) {
        return visitor.session().get("/api/bills?property=" + property).statusCode();
    }
}
