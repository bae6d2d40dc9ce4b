package lv.ogresnamsaimnieks.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import org.bson.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The manager's staff: how they come in, what opens for them, and what they leave behind. */
class StaffJourneyIT {

    private static final String WRONG = "Lietotājvārds vai parole nav pareiza.";
    private static final String USED = "Kods nav pareizs vai jau ir izmantots.";

    @BeforeAll
    static void start() {
        RunningPortal.at(RunningPortal.IN_THE_WINDOW);
    }

    @Test
    void signInWithPasswordAndCodeAndNeitherWithAWrongNorWithAUsedOne() {
        try (var visitor = new Visitor()) {
            visitor.open("/darbinieki");
            visitor.sees("Darbinieku pieslēgšanās");
            assertThat(visitor.page.locator(".way").count()).isZero();
            TestStaff.BUILDING_MANAGER.password(visitor);
            visitor.sees("Vienreizējais kods");
            visitor.fill("Vienreizējais kods", "000000").press("Pieslēgties");
            visitor.reads(USED);
            var code = TestStaff.BUILDING_MANAGER.code();
            visitor.fill("Vienreizējais kods", code).press("Pieslēgties");
            visitor.page.waitForURL(it -> it.startsWith(RunningPortal.origin() + "/darbinieki"));

            try (var again = new Visitor()) {
                again.open("/darbinieki");
                TestStaff.BUILDING_MANAGER.password(again);
                again.fill("Vienreizējais kods", code).press("Pieslēgties");
                again.reads(USED);
            }
        }
    }

    @Test
    void setUpTheirCodesAtTheFirstSignIn() {
        try (var visitor = new Visitor()) {
            visitor.open("/darbinieki");
            TestStaff.NEWCOMER.password(visitor);
            visitor.sees("Vienreizējo kodu iestatīšana");
            visitor.page.locator("#mode-manual").click();
            var secret = base32(visitor.page
                    .locator("#kc-totp-secret-key")
                    .textContent()
                    .replace(" ", "")
                    .strip());
            visitor.fill("Vienreizējais kods", "000000").press("Turpināt");
            visitor.reads(USED);
            visitor.fill("Vienreizējais kods", TestStaff.code(secret)).press("Turpināt");
            visitor.page.waitForURL(it -> it.startsWith(RunningPortal.origin() + "/darbinieki"));

            var session = session(visitor);
            assertThat(session.path("roles").values())
                    .extracting(JsonNode::asString)
                    .containsExactly("client-service");
        }
    }

    @Test
    void anOwnersPasswordIsWrongAtTheStaffsDoorAndTheReverse() {
        Visitor.registered(TestPerson.ANNA);
        try (var visitor = new Visitor()) {
            visitor.open("/darbinieki");
            visitor.fill("Lietotājvārds", TestPerson.ANNA.email())
                    .fill("Parole", TestPerson.ANNA.password())
                    .press("Turpināt");
            visitor.reads(WRONG);
        }
        try (var visitor = new Visitor()) {
            visitor.open("/sign-in?with=password");
            visitor.page.locator("#username").fill(TestStaff.BILLING.username());
            visitor.page.evaluate("() => document.querySelector('#username').type = 'text'");
            visitor.fill("Parole", TestStaff.BILLING.password()).press("Pieslēgties");
            visitor.reads("E-pasta adrese vai parole nav pareiza.");
        }
    }

    @Test
    void anOwnersSessionOpensNoDeskAndDoesNotSignStaffIn() {
        try (var visitor = Visitor.signedInWithThePassword(TestPerson.ANDRIS)) {
            assertThat(visitor.session().get("/api/staff/owners").statusCode()).isEqualTo(401);
            visitor.open("/darbinieki");
            visitor.sees("Darbinieku pieslēgšanās");
            TestStaff.BILLING.signIn(visitor);

            assertThat(session(visitor).path("name").asString()).isEqualTo("Dace Vītola");
            assertThat(TestStaff.session(visitor).get("/api/bills").statusCode())
                    .isEqualTo(401);

            visitor.open("/sign-in");
            visitor.sees("Pieslēgties klientu portālam");
        }
    }

    @Test
    void theirRolesDecide() {
        try (var visitor = TestStaff.AUDITOR.signedIn()) {
            var session = TestStaff.session(visitor);

            assertThat(session.get("/api/staff/audit/trails").statusCode()).isEqualTo(200);
            for (var desk : new String[] {"registrations", "owners", "mandates", "readings", "windows"}) {
                assertThat(session.get("/api/staff/" + desk).statusCode()).isEqualTo(403);
            }
            assertThat(session.get("/api/staff/unknown").statusCode()).isEqualTo(403);
        }
    }

    @Test
    void whatTheyDoIsWrittenDownAndAChangeOfItIsFound() {
        try (var visitor = TestStaff.ADMINISTRATOR.signedIn();
                var mongo = MongoClients.create(RunningPortal.mongodb())) {
            var staff = TestStaff.session(visitor);
            assertThat(staff.get("/api/staff/audit/trails").statusCode()).isEqualTo(200);

            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(Http.json(staff.get("/api/staff/audit/requests?desk=audit"))
                                    .path("requests")
                                    .values())
                            .anySatisfy(it -> {
                                assertThat(it.path("name").asString()).isEqualTo("Inga Priede");
                                assertThat(it.path("action").asString()).isEqualTo("GET /api/staff/audit/trails");
                                assertThat(it.path("status").asInt()).isEqualTo(200);
                                assertThat(it.path("trace").asString()).hasSize(32);
                            }));

            var copies = mongo.getDatabase("identity").getCollection("auditEntries");
            var victim = copies.find(Filters.eq("service", "identity"))
                    .sort(Sorts.ascending("number"))
                    .first();
            assertThat(victim).isNotNull();
            assertThat(trail(staff).path("intact").asBoolean()).isTrue();
            copies.updateOne(Filters.eq("_id", victim.get("_id")), Updates.set("name", "Nobody"));
            assertThat(trail(staff).path("faults").get(0).path("number").asLong())
                    .isEqualTo(((Number) victim.get("number")).longValue());
            copies.replaceOne(Filters.eq("_id", victim.get("_id")), new Document(victim));
            assertThat(trail(staff).path("intact").asBoolean()).isTrue();
        }
    }

    private static JsonNode trail(TestStaff.Session staff) {
        return Http.json(staff.get("/api/staff/audit/trails")).values().stream()
                .filter(it -> it.path("service").asString().equals("identity"))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode session(Visitor visitor) {
        return Http.json(TestStaff.session(visitor).get("/api/staff/session"));
    }

    /** The letters of RFC 4648 back into what they stand for. */
    private static String base32(String text) {
        var bits = new StringBuilder();
        text.chars()
                .mapToObj(it -> Integer.toBinaryString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(it)))
                .map(it -> String.format("%5s", it).replace(' ', '0'))
                .forEach(bits::append);
        var secret = new StringBuilder();
        for (var at = 0; at + 8 <= bits.length(); at += 8) {
            secret.append((char) Integer.parseInt(bits.substring(at, at + 8), 2));
        }
        return secret.toString();
    }
}
