package lv.ogresnamsaimnieks.metering.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static lv.ogresnamsaimnieks.metering.MeterFixture.ANNA;
import static lv.ogresnamsaimnieks.metering.MeterFixture.FLAT;
import static lv.ogresnamsaimnieks.metering.MeterFixture.annasFlat;
import static lv.ogresnamsaimnieks.metering.MeterFixture.coldMeter;
import static lv.ogresnamsaimnieks.metering.MeterFixture.hotMeter;
import static lv.ogresnamsaimnieks.testsupport.Tokens.owner;
import static lv.ogresnamsaimnieks.testsupport.Tokens.staff;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lv.ogresnamsaimnieks.access.StaffRole;
import lv.ogresnamsaimnieks.metering.Metering;
import lv.ogresnamsaimnieks.metering.bulk.Importing;
import lv.ogresnamsaimnieks.ownership.House;
import lv.ogresnamsaimnieks.ownership.Properties;
import lv.ogresnamsaimnieks.testsupport.Database;
import lv.ogresnamsaimnieks.testsupport.MovableClock;
import lv.ogresnamsaimnieks.testsupport.WithoutBroker;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest
@WithoutBroker
@AutoConfigureMockMvc
@Import(Database.class)
class StaffImportTests {

    private static final String IMPORTS = "/api/staff/readings/imports";

    @TestConfiguration(proxyBeanMethods = false)
    static class LastDayOfNovember {

        @Bean
        @Primary
        MovableClock standingClock() {
            return new MovableClock("2026-11-30T09:00");
        }
    }

    @Autowired
    private MockMvcTester http;

    @Autowired
    private MovableClock clock;

    @Autowired
    private Importing importing;

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private JsonMapper json;

    @BeforeEach
    void annaHasAFlat(@Autowired Properties properties, @Autowired Metering metering) {
        for (var it : List.of("readings", "meters", "imports", "files", "auditTrail")) {
            mongo.remove(new Query(), it);
        }
        clock.set("2026-11-30T09:00");
        properties.save(new House("parauga-7", "Parauga iela 7, Ogre"));
        properties.save(annasFlat());
        metering.record(FLAT, coldMeter("76", "79", "82", "85", "88", "91", "94", "97", "100", "103"), false);
        metering.record(FLAT, hotMeter("32", "34", "36", "38", "40", "42", "44", "46", "48", "50"), false);
    }

    /** What is taken out, filled in and brought back is written; taken out and brought back again, it changes nothing. */
    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx"})
    void takesBackWhatWasTakenOut(String ending) {
        var empty = values(ending);
        assertThat(examined(empty).path("counts").path("EMPTY").asInt()).isEqualTo(2);
        var filled = """
            Klienta numurs;Skaitītāja numurs;Mēnesis;Rādījums
            100123;2041-cold;2026-11;106,5
            100123;2041-hot;11.2026;52
            """.getBytes(UTF_8);
        var shown = examined(filled);
        assertThat(shown.path("counts").path("NEW").asInt()).isEqualTo(2);
        assertThat(mongo.count(new Query(), "readings")).isZero();

        confirm(shown);

        assertThat(one(shown).path("stage").asString()).isEqualTo("WRITTEN");
        var again = examined(values(ending));
        assertThat(again.path("counts").path("UNCHANGED").asInt()).isEqualTo(2);
        assertThat(again.path("counts").path("REFUSED").asInt()).isZero();
    }

    @Test
    void givesTheSameFileBackWithWhatBecameOfIt() {
        var shown = examined(
                "Klients;Skaitītājs;Mēnesis;Rādījums;Piezīmes\r\n100123;2041-cold;2026-11;90;=1+1\r\n".getBytes(UTF_8));

        var result = ask(IMPORTS + "/" + shown.path("id").asString() + "/result");
        assertThat(result)
                .hasStatusOk()
                .headers()
                .hasValue("X-Content-Type-Options", "nosniff")
                .hasHeaderSatisfying(
                        "Content-Disposition", it -> assertThat(it.getFirst()).contains("radijumi-rezultats.csv"));
        assertThat(new String(result.getResponse().getContentAsByteArray(), UTF_8))
                .startsWith("\uFEFFKlients;Skaitītājs;Mēnesis;Rādījums;Piezīmes;Rezultāts;Paskaidrojums\r\n"
                        + "100123;2041-cold;2026-11;90;'=1+1;kļūda;Rādījums nevar būt mazāks");
    }

    @Test
    void isWrittenDownAsEverythingThatStaffDo() {
        var shown = examined("Klients;Skaitītājs;Mēnesis;Rādījums\r\n100123;2041-cold;2026-11;106\r\n".getBytes(UTF_8));
        confirm(shown);

        assertThat(mongo.find(new Query(), Document.class, "auditTrail").toString())
                .contains(
                        "POST /api/staff/readings/imports,",
                        "POST /api/staff/readings/imports/{id}/confirmation",
                        shown.path("id").asString(),
                        "changed=[" + ANNA);
        assertThat(ask(IMPORTS))
                .bodyText()
                .contains("radijumi.csv", shown.path("sha256").asString());
    }

    @Test
    void namesWhatIsWrong() {
        assertThat(upload(new byte[0]))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyText()
                .contains("\"field\":\"file\"");
        var refused = examined("%PDF-1.7 \u0001".getBytes(UTF_8));
        assertThat(refused.path("stage").asString()).isEqualTo("REFUSED");
        assertThat(refused.path("refusal").asString()).contains(".xlsx un .csv");
        assertThat(ask(IMPORTS + "/nowhere")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(ask(IMPORTS + "/" + refused.path("id").asString() + "/result"))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(refused.path("id").asString(), "{\"sha256\":\"x\"}"))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyText()
                .contains("\"field\":\"sha256\"");
        assertThat(post(refused.path("id").asString(), "{\"sha256\":\"%s\"}".formatted("0".repeat(64))))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("other-content");
        assertThat(ask("/api/staff/readings/values.csv?house=nowhere")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(ask("/api/staff/readings/values.csv?month=2026-13")).hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void areClosedToWhomTheyAreNotFor() {
        for (var path : List.of(IMPORTS, "/api/staff/readings/values.csv", "/api/staff/readings/template.xlsx")) {
            assertThat(http.get().uri(path)).hasStatus(HttpStatus.UNAUTHORIZED);
            assertThat(http.get().uri(path).with(owner(ANNA))).hasStatus(HttpStatus.FORBIDDEN);
            assertThat(http.get().uri(path).with(staff(StaffRole.AUDITOR))).hasStatus(HttpStatus.FORBIDDEN);
            assertThat(ask(path)).hasStatusOk();
        }
    }

    private byte[] values(String ending) {
        var answer = ask("/api/staff/readings/values." + ending + "?month=2026-11&house=parauga-7");
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsByteArray();
    }

    private JsonNode examined(byte[] content) {
        var received = upload(content);
        assertThat(received).hasStatus(HttpStatus.CREATED);
        importing.work(Runnable::run);
        return one(read(received));
    }

    private void confirm(JsonNode shown) {
        assertThat(post(
                        shown.path("id").asString(),
                        "{\"sha256\":\"%s\"}".formatted(shown.path("sha256").asString())))
                .hasStatusOk();
        importing.work(Runnable::run);
    }

    private JsonNode one(JsonNode it) {
        return read(ask(IMPORTS + "/" + it.path("id").asString()));
    }

    private JsonNode read(MvcTestResult answer) {
        return json.readTree(answer.getResponse().getContentAsByteArray());
    }

    private MvcTestResult upload(byte[] content) {
        return http.post()
                .uri(IMPORTS)
                .multipart()
                .file(new MockMultipartFile("file", "radijumi.csv", "text/csv", content))
                .with(staff(StaffRole.CLIENT_SERVICE))
                .exchange();
    }

    private MvcTestResult post(String id, String body) {
        return http.post()
                .uri(IMPORTS + "/" + id + "/confirmation")
                .with(staff(StaffRole.CLIENT_SERVICE))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult ask(String path) {
        return http.get().uri(path).with(staff(StaffRole.CLIENT_SERVICE)).exchange();
    }
}
