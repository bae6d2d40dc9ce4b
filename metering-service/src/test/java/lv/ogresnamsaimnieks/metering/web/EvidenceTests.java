package lv.ogresnamsaimnieks.metering.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static lv.ogresnamsaimnieks.metering.MeterFixture.ANNA;
import static lv.ogresnamsaimnieks.metering.MeterFixture.FLAT;
import static lv.ogresnamsaimnieks.metering.MeterFixture.annasFlat;
import static lv.ogresnamsaimnieks.metering.MeterFixture.coldMeter;
import static lv.ogresnamsaimnieks.testsupport.Tokens.owner;
import static lv.ogresnamsaimnieks.testsupport.Tokens.staff;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import lv.ogresnamsaimnieks.access.StaffRole;
import lv.ogresnamsaimnieks.metering.Metering;
import lv.ogresnamsaimnieks.ownership.House;
import lv.ogresnamsaimnieks.ownership.Properties;
import lv.ogresnamsaimnieks.testsupport.Database;
import lv.ogresnamsaimnieks.testsupport.MovableClock;
import lv.ogresnamsaimnieks.testsupport.WithoutBroker;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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

@SpringBootTest
@WithoutBroker
@AutoConfigureMockMvc
@Import(Database.class)
class EvidenceTests {

    private static final String PHOTO = "/api/meters/" + FLAT + "/readings/2026-11/photos/cold";
    private static final String DESK = "/api/staff/readings/properties/" + FLAT;

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
    private MongoOperations mongo;

    @BeforeEach
    void annaHasAFlat(@Autowired Properties properties, @Autowired Metering metering) {
        for (var it : List.of("readings", "meters", "dialPhotos", "replacementActs", "files", "auditTrail")) {
            mongo.remove(new Query(), it);
        }
        clock.set("2026-11-30T09:00");
        properties.save(new House("parauga-7", "Parauga iela 7, Ogre"));
        properties.save(annasFlat());
        metering.record(FLAT, coldMeter("76", "79", "82", "85", "88", "91", "94", "97", "100", "103"), false);
    }

    @Test
    void aPhotoGoesWithAReadingAndIsSeenByStaffBesideIt() throws IOException {
        assertThat(attach(jpeg())).hasStatus(HttpStatus.CONFLICT).bodyText().contains("no-reading");
        submit("126");
        assertThat(get("/api/staff/readings/houses/parauga-7")).bodyText().contains("\"photo\":false");

        assertThat(attach(jpeg()))
                .hasStatusOk()
                .bodyText()
                .contains("\"meter\":\"cold\"", "\"width\":40", "\"sha256\":\"", "\"receipt\":\"");

        for (var seen :
                List.of(http.get().uri(PHOTO).with(owner(ANNA)).exchange(), get(DESK + "/2026-11/cold/photo"))) {
            assertThat(seen)
                    .hasStatusOk()
                    .hasContentType(MediaType.IMAGE_JPEG)
                    .headers()
                    .hasValue("X-Content-Type-Options", "nosniff")
                    .hasValue("Cache-Control", "max-age=300, private")
                    .hasValue("Content-Security-Policy", "default-src 'none'; sandbox");
        }
        assertThat(get("/api/staff/readings/houses/parauga-7")).bodyText().contains("\"photo\":true");
        assertThat(mongo.find(new Query(), Document.class, "auditTrail").toString())
                .contains("GET /api/staff/readings/properties/{property}/{month}/{meter}/photo", "viewed=[" + ANNA);
    }

    @Test
    void aPhotoIsTakenAwayAgain() throws IOException {
        submit("106");
        attach(jpeg());

        assertThat(http.delete().uri(PHOTO).with(owner(ANNA))).hasStatus(HttpStatus.NO_CONTENT);
        assertThat(http.delete().uri(PHOTO).with(owner(ANNA))).hasStatus(HttpStatus.NO_CONTENT);
        assertThat(http.get().uri(PHOTO).with(owner(ANNA))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(DESK + "/2026-11/cold/photo")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aPhotoIsForNobodyElse() throws IOException {
        submit("106");
        attach(jpeg());

        for (var path : List.of(PHOTO, PHOTO.replace("/cold", ""), "/api/meters/" + FLAT + "/acts")) {
            assertThat(http.get().uri(path)).hasStatus(HttpStatus.UNAUTHORIZED);
            assertThat(http.get().uri(path).with(owner("janis"))).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(http.get().uri(path).with(staff(StaffRole.ADMINISTRATOR)))
                    .hasStatus(HttpStatus.FORBIDDEN);
        }
        assertThat(http.put().uri(PHOTO).with(owner("janis")).content(jpeg())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(http.delete().uri(PHOTO).with(owner("janis"))).hasStatus(HttpStatus.NOT_FOUND);
        for (var path : List.of(DESK + "/2026-11/cold/photo", DESK + "/acts")) {
            assertThat(http.get().uri(path).with(owner(ANNA))).hasStatus(HttpStatus.FORBIDDEN);
            assertThat(http.get().uri(path).with(staff(StaffRole.AUDITOR))).hasStatus(HttpStatus.FORBIDDEN);
        }
    }

    @Test
    void whatIsNoPhotoIsRefusedInWords() {
        submit("106");

        assertThat(attach("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".getBytes(UTF_8)))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyText()
                .contains("not-a-photo", "JPEG, PNG un WebP");
        assertThat(http.get().uri(PHOTO).with(owner(ANNA))).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void theActOfAReplacementIsKeptAsItCame() {
        assertThat(act("cold", "akts.pdf", "%PDF-1.7 akts"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("not-replaced");
        var fresh = replaced();

        assertThat(act(fresh, "akts.pdf", "<html>"))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyText()
                .contains("wrong-type");
        assertThat(act("nowhere", "akts.pdf", "%PDF-1.7 akts")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(act(fresh, "../../Akts \"1\".exe", "%PDF-1.7 akts"))
                .hasStatus(HttpStatus.CREATED)
                .bodyText()
                .contains("\"fileName\":\"Akts 1.pdf\"", "\"mediaType\":\"application/pdf\"");
        act(fresh, "cits.pdf", "%PDF-1.7 akts");

        var acts = get(DESK + "/acts");
        assertThat(acts).hasStatusOk().bodyText().containsOnlyOnce("\"id\"");
        var id = text(acts).replaceAll(".*\"id\":\"([^\"]+)\".*", "$1");
        for (var seen : List.of(
                get(DESK + "/acts/" + id),
                http.get()
                        .uri("/api/meters/" + FLAT + "/acts/" + id)
                        .with(owner(ANNA))
                        .exchange())) {
            assertThat(seen)
                    .hasStatusOk()
                    .hasBodyTextEqualTo("%PDF-1.7 akts")
                    .headers()
                    .hasValue("X-Content-Type-Options", "nosniff")
                    .hasHeaderSatisfying(
                            "Content-Disposition",
                            it -> assertThat(it.getFirst()).startsWith("attachment"));
        }
        assertThat(http.get().uri("/api/meters/" + FLAT + "/acts").with(owner(ANNA)))
                .bodyText()
                .contains("Akts 1.pdf");
        assertThat(http.get().uri("/api/meters/" + FLAT + "/acts/" + id).with(owner("janis")))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(http.get().uri("/api/meters/" + FLAT + "/acts/nothing").with(owner(ANNA)))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    private String replaced() {
        var answer = http.post()
                .uri(DESK + "/meters/cold/replacement")
                .with(staff(StaffRole.CLIENT_SERVICE))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"on\":\"2026-11-16\",\"closing\":\"104,7\",\"serial\":\"77001\",\"opening\":\"0\"}")
                .exchange();
        assertThat(answer).hasStatusOk();
        return text(answer).replaceAll(".*\"id\":\"([^\"]+)\".*", "$1");
    }

    private MvcTestResult act(String meter, String name, String content) {
        return http.post()
                .uri(DESK + "/meters/" + meter + "/acts")
                .multipart()
                .file(new MockMultipartFile("file", name, "application/pdf", content.getBytes(UTF_8)))
                .with(staff(StaffRole.BUILDING_MANAGER))
                .exchange();
    }

    private MvcTestResult attach(byte[] photo) {
        return http.put().uri(PHOTO).with(owner(ANNA)).content(photo).exchange();
    }

    private void submit(String value) {
        assertThat(http.put()
                        .uri("/api/meters/" + FLAT + "/readings/2026-11")
                        .with(owner(ANNA))
                        .header("Idempotency-Key", UUID.randomUUID())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"readings\":[{\"meter\":\"cold\",\"value\":\"%s\",\"confirmed\":true}]}"
                                .formatted(value)))
                .hasStatus(HttpStatus.CREATED);
    }

    private MvcTestResult get(String path) {
        return http.get().uri(path).with(staff(StaffRole.CLIENT_SERVICE)).exchange();
    }

    private static byte[] jpeg() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "jpeg", bytes);
        return bytes.toByteArray();
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), ISO_8859_1);
    }
}
