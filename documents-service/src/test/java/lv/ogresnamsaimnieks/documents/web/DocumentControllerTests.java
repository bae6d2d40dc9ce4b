package lv.ogresnamsaimnieks.documents.web;

import static lv.ogresnamsaimnieks.documents.DocumentFixture.ANNA;
import static lv.ogresnamsaimnieks.documents.DocumentFixture.FLAT;
import static lv.ogresnamsaimnieks.documents.DocumentFixture.HOUSE;
import static lv.ogresnamsaimnieks.documents.DocumentFixture.JANIS;
import static lv.ogresnamsaimnieks.documents.DocumentFixture.annasFlat;
import static lv.ogresnamsaimnieks.documents.DocumentFixture.base64;
import static lv.ogresnamsaimnieks.documents.DocumentFixture.container;
import static lv.ogresnamsaimnieks.documents.DocumentFixture.house;
import static lv.ogresnamsaimnieks.documents.DocumentFixture.pdf;
import static lv.ogresnamsaimnieks.testsupport.Tokens.municipal;
import static lv.ogresnamsaimnieks.testsupport.Tokens.owner;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lv.ogresnamsaimnieks.access.LoginMethod;
import lv.ogresnamsaimnieks.defaults.Lines;
import lv.ogresnamsaimnieks.documents.Viewing;
import lv.ogresnamsaimnieks.ownership.Properties;
import lv.ogresnamsaimnieks.testsupport.Database;
import lv.ogresnamsaimnieks.testsupport.MovableClock;
import lv.ogresnamsaimnieks.testsupport.WithoutBroker;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
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
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest
@WithoutBroker
@AutoConfigureMockMvc
@Import(Database.class)
class DocumentControllerTests {

    private static final String VIEWINGS = "houseFileViewings";

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
    private MongoOperations mongo;

    @BeforeEach
    void annaHasAFlatWithPapers(@Autowired Properties properties) {
        for (var collection : List.of("documents", "contents", VIEWINGS)) {
            mongo.remove(new Query(), collection);
        }
        properties.save(house());
        properties.save(annasFlat());
        assertThat(file(line("estimate", HOUSE, null, "ESTIMATES", pdf("tāme"))
                        + line("act", null, FLAT, null, pdf("akts"))
                        + line(
                                "contract",
                                null,
                                FLAT,
                                null,
                                container("mimetype", "application/vnd.etsi.asic-e+zip", false))))
                .hasStatusOk();
    }

    @Test
    void listsTheDocumentsOfAProperty() {
        assertThat(http.get().uri("/api/documents?property=" + FLAT).with(owner(ANNA, LoginMethod.PASSWORD)))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"documents":[{"id":"act","title":"Nosaukums","kind":"ACT","date":"2026-10-15",
                                       "scope":"PROPERTY","fileName":"Tāme, 2027.pdf",
                                       "contentType":"application/pdf","size":13},
                                      {"id":"contract","contentType":"application/vnd.etsi.asic-e+zip",
                                       "fileName":"Tāme, 2027.pdf.asice"}]}""");
    }

    @Test
    void sendsADocumentSoThatABrowserTakesItForNothingElse() {
        var answer = get(ANNA, "/api/documents/act/content");

        assertThat(answer)
                .hasStatusOk()
                .hasContentType(MediaType.APPLICATION_PDF)
                .hasHeader("X-Content-Type-Options", "nosniff")
                .hasHeader("Content-Security-Policy", "default-src 'none'; sandbox")
                .hasHeader("Cache-Control", "no-store, private")
                .headers()
                .hasHeaderSatisfying(
                        "Content-Disposition",
                        it -> assertThat(it.getFirst())
                                .startsWith("attachment; ")
                                .contains("filename*=UTF-8''T%C4%81me%2C%202027.pdf"))
                .hasHeaderSatisfying("ETag", it -> assertThat(it.getFirst()).matches("\"[0-9a-f]{64}\""));
        assertThat(answer.getResponse().getContentAsByteArray()).isEqualTo(pdf("akts"));
    }

    @Test
    void showsInTheBrowserOnlyWhatABrowserShows() {
        assertThat(get(ANNA, "/api/documents/act/content?inline=true"))
                .headers()
                .hasHeaderSatisfying(
                        "Content-Disposition", it -> assertThat(it.getFirst()).startsWith("inline; "));
        assertThat(get(ANNA, "/api/documents/contract/content?inline=true"))
                .hasContentType("application/vnd.etsi.asic-e+zip")
                .headers()
                .hasHeaderSatisfying(
                        "Content-Disposition", it -> assertThat(it.getFirst()).startsWith("attachment; "));
    }

    @Test
    void showsTheHouseFileByChapterAndRecordsEveryLook() {
        assertThat(get(ANNA, "/api/house-file?property=" + FLAT))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"house":{"id":"parauga-7","address":"Parauga iela 7, Ogre"},
                         "publishedAt":"2026-11-30T09:00:00+02:00",
                         "chapters":[{"id":"BASIC_DATA","title":"Pamatdati","documents":[]},
                                     {"id":"MANAGER"},
                                     {"id":"ESTIMATES","title":"Tāmes","documents":[{"id":"estimate","scope":"HOUSE"}]},
                                     {"id":"REPORTS"},{"id":"SAVINGS"},{"id":"SURVEYS"},{"id":"PLANS"},
                                     {"id":"DECISIONS"},{"id":"TECHNICAL"}]}""");
        assertThat(mongo.findAll(Viewing.class, VIEWINGS)).isEmpty();

        assertThat(get(ANNA, "/api/house-file/estimate/content")).hasStatusOk();

        assertThat(mongo.findAll(Viewing.class, VIEWINGS))
                .extracting(it -> it.person() + " " + it.document() + " " + it.at())
                .containsExactly("anna estimate 2026-11-30T07:00:00Z");
    }

    @Test
    void keepsTheHouseFileFromWhoSignedInWithAPassword() {
        for (var path : List.of("/api/house-file?property=" + FLAT, "/api/house-file/estimate/content")) {
            assertThat(http.get().uri(path).with(owner(ANNA, LoginMethod.PASSWORD)))
                    .hasStatus(HttpStatus.FORBIDDEN)
                    .bodyText()
                    .contains("urn:problem:section-closed");
        }
        assertThat(http.get().uri("/api/documents/estimate/content").with(owner(ANNA, LoginMethod.PASSWORD)))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mongo.findAll(Viewing.class, VIEWINGS)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = LoginMethod.class,
            names = {"BANK", "EPARAKSTS"})
    void opensTheHouseFileToStrongerLoginMethods(LoginMethod method) {
        assertThat(http.get().uri("/api/house-file/estimate/content").with(owner(ANNA, method)))
                .hasStatusOk();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/documents?property=parauga-7-12",
                "/api/documents?property=nowhere",
                "/api/documents/act/content",
                "/api/documents/nothing/content",
                "/api/house-file?property=parauga-7-12",
                "/api/house-file/estimate/content",
                "/api/house-file/act/content"
            })
    void knowsNothingOfTheDocumentsOfOthers(String path) {
        assertThat(get(JANIS, path))
                .hasStatus(HttpStatus.NOT_FOUND)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyText()
                .contains("urn:problem:not-found");
    }

    @Test
    void keepsTheTwoSectionsApart() {
        assertThat(get(ANNA, "/api/documents/estimate/content")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(ANNA, "/api/house-file/act/content")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void wantsAProperty() {
        assertThat(get(ANNA, "/api/documents")).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(get(ANNA, "/api/house-file")).hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void takesTheSameLineOnce() {
        assertThat(file(line("act", null, FLAT, null, pdf("akts"))))
                .hasStatusOk()
                .bodyText()
                .contains("\"outcome\":\"unchanged\"");
    }

    @Test
    void namesEveryWrongFieldOfALineInLatvian() {
        assertThat(file("""
                        {"id":"D 1","houseFileChapter":"GOSSIP","kind":"NOVEL","title":"","date":"15.10.2026.","fileName":"a","content":"JVBERi0x"}
                        {"id":"d-2","house":"parauga-7","kind":"ACT","date":"2026-10-15","fileName":"a.exe","title":" "}
                        {"id":"d-3","house":"parauga-7","kind":"ACT","date":"2026-10-15","fileName":"a.exe","title":"T","content":"TVqQAAMAAAA="}
                        """)).hasStatus(HttpStatus.BAD_REQUEST).bodyJson().isLenientlyEqualTo("""
                        {"lines":3,"rejected":3,"errors":[
                         {"line":1,"field":"houseFileChapter","code":"malformed"},
                         {"line":1,"field":"kind","code":"malformed"},
                         {"line":1,"field":"date","code":"malformed"},
                         {"line":2,"field":"content","code":"required","message":"Obligāts lauks."},
                         {"line":2,"field":"title","code":"required"},
                         {"line":3,"field":"content","code":"unknown-type",
                          "message":"Datnei jābūt PDF, PNG, JPEG vai ASiC-E (EDOC) formātā; citus neglabājam."}]}""");
    }

    @Test
    void isClosedToWhoeverIsNotNamed() {
        assertThat(http.get().uri("/api/documents/act/content")).hasStatus(HttpStatus.UNAUTHORIZED);
        assertThat(http.get().uri("/api/documents/act/content").with(municipal("documents.write")))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(http.put().uri("/api/municipal/v1/documents").with(owner(ANNA)))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(http.put().uri("/api/municipal/v1/documents").with(municipal("notices.write")))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    private MvcTestResult get(String person, String path) {
        return http.get().uri(path).with(owner(person)).exchange();
    }

    private MvcTestResult file(String lines) {
        return http.put()
                .uri("/api/municipal/v1/documents")
                .with(municipal("documents.write"))
                .contentType(Lines.NDJSON)
                .content(lines)
                .exchange();
    }

    private static String line(
            String id, @Nullable String house, @Nullable String property, @Nullable String chapter, byte[] content) {
        return """
                {"id":"%s","house":%s,"property":%s,"houseFileChapter":%s,"kind":"ACT","title":"Nosaukums",\
                "date":"2026-10-15","fileName":"Tāme, 2027.pdf","content":"%s"}
                """.formatted(id, quoted(house), quoted(property), quoted(chapter), base64(content));
    }

    private static String quoted(@Nullable String text) {
        return text == null ? "null" : "\"" + text + "\"";
    }
}
