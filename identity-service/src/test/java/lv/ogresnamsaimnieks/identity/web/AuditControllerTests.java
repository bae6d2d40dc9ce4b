package lv.ogresnamsaimnieks.identity.web;

import static lv.ogresnamsaimnieks.access.StaffRole.ADMINISTRATOR;
import static lv.ogresnamsaimnieks.access.StaffRole.AUDITOR;
import static lv.ogresnamsaimnieks.access.StaffRole.BILLING;
import static lv.ogresnamsaimnieks.access.StaffRole.CLIENT_SERVICE;
import static lv.ogresnamsaimnieks.testsupport.Tokens.owner;
import static lv.ogresnamsaimnieks.testsupport.Tokens.staff;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import lv.ogresnamsaimnieks.access.StaffRole;
import lv.ogresnamsaimnieks.defaults.Staff;
import lv.ogresnamsaimnieks.defaults.Viewed;
import lv.ogresnamsaimnieks.events.AuditEvent.AuditEntryWritten;
import lv.ogresnamsaimnieks.events.AuditEvent.AuditFault;
import lv.ogresnamsaimnieks.events.AuditEvent.AuditTrailVerified;
import lv.ogresnamsaimnieks.identity.Auditorship;
import lv.ogresnamsaimnieks.identity.InService;
import lv.ogresnamsaimnieks.identity.PersonalDataViews;
import lv.ogresnamsaimnieks.testsupport.MovableClock;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What staff do leaves its entries, whoever does it and however it ends. */
@InService
@Import(AuditControllerTests.Desk.class)
class AuditControllerTests {

    /** A handler at the desk of owners that shows one person's data and changes another's. */
    @RestController
    static class Desk {

        @GetMapping("/api/staff/owners/test/{person}")
        String show(Staff staff, @PathVariable String person) {
            Viewed.person("p-" + person.length());
            return staff.name();
        }

        @PutMapping("/api/staff/owners/test/{person}")
        String change(@PathVariable String person) {
            Viewed.changed("p-9");
            throw new IllegalStateException("the handler broke");
        }
    }

    private static final String SECRET_LOOKING = "010150-00017";

    @Autowired
    private MockMvcTester http;

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private Auditorship auditorship;

    @Autowired
    private PersonalDataViews views;

    @Autowired
    private MovableClock time;

    private final JsonMapper json = new JsonMapper();

    @BeforeEach
    void forgetTheCopies() {
        time.set("2026-11-30T09:00");
        mongo.remove(new Query(), "auditEntries");
        mongo.remove(new Query(), "personalDataViews");
        mongo.remove(new Query(), "auditVerdictsHeard");
    }

    @Test
    void writesWhoDidWhatAndWhyBeforeAndAfter() {
        var before = entries().size();

        assertThat(http.get()
                        .uri("/api/staff/owners/test/anna")
                        .header("X-Purpose", URLEncoder.encode("Zvans par rēķinu", StandardCharsets.UTF_8))
                        .header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
                        .with(staff(CLIENT_SERVICE)))
                .hasStatusOk()
                .bodyText()
                .isEqualTo("Ilze Kalniņa");

        var written = entries().subList(before, entries().size());
        assertThat(written).extracting(AuditEntryWritten::step).containsExactly("begun", "viewed", "ended");
        assertThat(written).allSatisfy(it -> {
            assertThat(it.request()).isEqualTo(written.getFirst().number());
            assertThat(it.staff()).isEqualTo("staff-1");
            assertThat(it.name()).isEqualTo("Ilze Kalniņa");
            assertThat(it.roles()).containsExactly("client-service");
            assertThat(it.desk()).isEqualTo("owners");
            assertThat(it.action()).isEqualTo("GET /api/staff/owners/test/{person}");
            assertThat(it.objects()).containsOnly(Map.entry("person", "anna"));
            assertThat(it.purpose()).isEqualTo("Zvans par rēķinu");
            assertThat(it.trace()).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
        });
        assertThat(written.get(1).viewed()).containsExactly("p-4");
        assertThat(written.get(2).status()).isEqualTo(200);
    }

    @Test
    void writesTheEndOfWhatBroke() {
        var before = entries().size();

        assertThat(http.put().uri("/api/staff/owners/test/anna").with(staff(ADMINISTRATOR)))
                .hasStatus(500);

        var written = entries().subList(before, entries().size());
        assertThat(written).extracting(AuditEntryWritten::step).containsExactly("begun", "viewed", "ended");
        assertThat(written.get(1).changed()).containsExactly("p-9");
        assertThat(written.get(2).status()).isEqualTo(500);
    }

    @Test
    void writesThatSomebodyOfTheStaffWasNotLetIn() {
        var before = entries().size();

        assertThat(http.get().uri("/api/staff/owners/test/anna").with(staff(BILLING)))
                .hasStatus(403);
        assertThat(http.get().uri("/api/staff/owners/test/anna").with(owner("anna")))
                .hasStatus(403);
        assertThat(http.get().uri("/api/staff/owners/test/anna")).hasStatus(401);

        var written = entries().subList(before, entries().size());
        assertThat(written).singleElement().satisfies(it -> {
            assertThat(it.step()).isEqualTo("refused");
            assertThat(it.status()).isEqualTo(403);
            assertThat(it.roles()).containsExactly("billing");
            assertThat(it.objects()).isEmpty();
        });
    }

    @Test
    void keepsNoPersonalCodeWhereverItStands() {
        http.get()
                .uri("/api/staff/owners/test/" + SECRET_LOOKING)
                .header("X-Purpose", "Zvans%20par%20" + SECRET_LOOKING + "%20un%2001015000017")
                .with(staff(CLIENT_SERVICE))
                .exchange();

        assertThat(mongo.find(new Query(), Document.class, "auditTrail").toString())
                .doesNotContain(SECRET_LOOKING, "01015000017")
                .contains("******-*****");
    }

    @ParameterizedTest
    @EnumSource(StaffRole.class)
    void isReadByAuditorsAndAdministratorsOnly(StaffRole role) {
        var may = role == AUDITOR || role == ADMINISTRATOR;

        for (var path : List.of("requests", "trails")) {
            assertThat(http.get().uri("/api/staff/audit/" + path).with(staff(role)))
                    .hasStatus(may ? 200 : 403);
        }
        assertThat(http.put().uri("/api/staff/audit/requests").with(staff(role)))
                .hasStatus(role == AUDITOR ? 405 : 403);
    }

    @Test
    void listsRequestsOfAllServicesLatestFirstByPersonStaffDeskAndTime() {
        work("staff-1", "anna", CLIENT_SERVICE);
        time.set("2026-11-30T10:00");
        work("staff-2", "baiba", ADMINISTRATOR);
        hear(2);

        assertThat(numbers("")).hasSize(2).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(names("?staff=staff-2")).containsExactly("staff-2");
        assertThat(names("?person=p-4")).containsExactly("staff-1");
        assertThat(names("?person=p-5")).containsExactly("staff-2");
        assertThat(names("?person=nobody")).isEmpty();
        assertThat(names("?desk=owners")).hasSize(2);
        assertThat(names("?desk=audit")).isEmpty();
        assertThat(names("?from=2026-11-30T07:30:00Z")).containsExactly("staff-2");
        assertThat(names("?before=2026-11-30T07:30:00Z")).containsExactly("staff-1");
        var first = page("?limit=1");
        assertThat(first.path("requests").values())
                .extracting(it -> it.path("staff").asString())
                .containsExactly("staff-2");
        assertThat(names("?limit=1&before=" + encoded(first.path("before").asString())))
                .containsExactly("staff-1");
        assertThat(page("?person=p-4").path("requests").get(0).path("status").asInt())
                .isEqualTo(200);
    }

    @Test
    void leavesOutNothingOfAMomentInWhichAPageEnds() {
        work("staff-1", "anna", CLIENT_SERVICE);
        time.set("2026-11-30T10:00");
        work("staff-2", "baiba", ADMINISTRATOR);
        work("staff-3", "anna", CLIENT_SERVICE);
        hear(3);

        var first = page("?limit=1");
        assertThat(first.path("requests").values())
                .extracting(it -> it.path("staff").asString())
                .containsExactly("staff-3", "staff-2");
        assertThat(names("?limit=1&before=" + encoded(first.path("before").asString())))
                .containsExactly("staff-1");
    }

    @Test
    void tellsTheOwnerWhoSawTheirData() {
        work("staff-1", "anna", CLIENT_SERVICE);
        hear(2);
        hear(2);

        assertThat(views.of("p-4", time.instant().plusSeconds(1), 10))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.staff()).isEqualTo("Ilze Kalniņa");
                    assertThat(it.desk()).isEqualTo("owners");
                    assertThat(it.changed()).isFalse();
                });
        assertThat(views.of("p-5", time.instant().plusSeconds(1), 10)).isEmpty();
        assertThat(views.of("p-4", time.instant(), 10)).isEmpty();
    }

    @Test
    void tellsWhichEntryWasChangedOrTakenOut() {
        work("staff-1", "anna", CLIENT_SERVICE);
        work("staff-1", "anna", CLIENT_SERVICE);
        mongo.find(new Query().with(Sort.by("number")), AuditEntryWritten.class, "auditTrail")
                .forEach(auditorship::hear);
        var last = entries().getLast().number();
        assertThat(trail().path("intact").asBoolean()).isTrue();

        mongo.updateFirst(
                new Query(Criteria.where("number").is(last - 1)),
                new Update().set("viewed", List.of()),
                "auditEntries");
        mongo.remove(new Query(Criteria.where("number").is(last - 3)), "auditEntries");

        assertThat(trail().path("intact").asBoolean()).isFalse();
        assertThat(trail().path("faults").values())
                .extracting(it ->
                        it.path("number").asLong() + " " + it.path("fault").asString())
                .containsExactly(last - 3 + " missing", last - 1 + " changed");
    }

    @Test
    void tellsWhatTheServiceItselfFoundInTheOriginal() {
        work("staff-1", "anna", CLIENT_SERVICE);
        entries().forEach(auditorship::hear);
        var last = entries().getLast();
        hearVerdict(last.number(), last.hash(), List.of());
        assertThat(trail().path("intact").asBoolean()).isTrue();

        hearVerdict(last.number(), last.hash(), List.of(new AuditFault(3, "changed")));
        assertThat(trail().path("intact").asBoolean()).isFalse();
        assertThat(trail().path("faultsOfOriginal").get(0).path("number").asInt())
                .isEqualTo(3);

        hearVerdict(last.number(), "0".repeat(64), List.of());
        assertThat(trail().path("intact").asBoolean()).isFalse();
        assertThat(trail().path("agrees").asBoolean()).isFalse();
        hearVerdict(last.number() + 1, "0".repeat(64), List.of());
        assertThat(trail().path("agrees").asBoolean()).isTrue();
        time.set("2026-11-30T09:05");
        assertThat(trail().path("agrees").asBoolean()).isFalse();
    }

    private void hearVerdict(long number, String hash, List<AuditFault> faults) {
        auditorship.hear(new AuditTrailVerified("identity", time.instant(), number, number, hash, faults));
    }

    private JsonNode trail() {
        return body(http.get()
                        .uri("/api/staff/audit/trails")
                        .with(staff(AUDITOR))
                        .exchange())
                .get(0);
    }

    private void work(String who, String person, StaffRole role) {
        assertThat(http.get().uri("/api/staff/owners/test/" + person).with(staff(who, role)))
                .hasStatusOk();
    }

    /** As if the broker had brought what the last so many requests of this test left. */
    private void hear(int requests) {
        var written = entries().stream()
                .filter(it -> it.action().startsWith("GET /api/staff/owners/test"))
                .toList();
        var each = List.of("begun", "viewed", "ended").size();
        written.subList(Math.max(0, written.size() - each * requests), written.size())
                .forEach(auditorship::hear);
    }

    private List<AuditEntryWritten> entries() {
        return mongo.find(new Query().with(Sort.by("number")), AuditEntryWritten.class, "auditTrail");
    }

    private List<Long> numbers(String query) {
        return page(query).path("requests").values().stream()
                .map(it -> it.path("number").asLong())
                .toList();
    }

    private List<String> names(String query) {
        return page(query).path("requests").values().stream()
                .map(it -> it.path("staff").asString())
                .toList();
    }

    private JsonNode page(String query) {
        return body(http.get()
                .uri(URI.create("/api/staff/audit/requests" + query))
                .with(staff(AUDITOR))
                .exchange());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private JsonNode body(MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        return json.readTree(answer.getResponse().getContentAsByteArray());
    }
}
