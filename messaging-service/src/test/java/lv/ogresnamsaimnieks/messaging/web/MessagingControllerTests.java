package lv.ogresnamsaimnieks.messaging.web;

import static lv.ogresnamsaimnieks.messaging.MessagingFixture.ANNA;
import static lv.ogresnamsaimnieks.messaging.MessagingFixture.JANIS;
import static lv.ogresnamsaimnieks.messaging.MessagingFixture.annasFlat;
import static lv.ogresnamsaimnieks.messaging.MessagingFixture.house;
import static lv.ogresnamsaimnieks.testsupport.Tokens.municipal;
import static lv.ogresnamsaimnieks.testsupport.Tokens.owner;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lv.ogresnamsaimnieks.access.LoginMethod;
import lv.ogresnamsaimnieks.defaults.Lines;
import lv.ogresnamsaimnieks.ownership.Properties;
import lv.ogresnamsaimnieks.testsupport.Database;
import lv.ogresnamsaimnieks.testsupport.MovableClock;
import lv.ogresnamsaimnieks.testsupport.WithoutBroker;
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
class MessagingControllerTests {

    private static final String QUESTION = "/api/communication/questions/8f4c2f5e-6f0d-4d43-9d3e-0a4f5b6c7d8e";
    private static final String WATER = """
            {"id":"hot-water","audience":{"kind":"HOUSE","house":"parauga-7"},"kind":"PLANNED_WORK",\
            "title":"Karstā ūdens padeves pārtraukums","body":"2. decembrī nebūs karstā ūdens.",\
            "publishedAt":"2026-11-28T09:00:00+02:00","validUntil":"2026-12-02","urgent":true}
            """;

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

    @BeforeEach
    void annaHasAFlat(@Autowired MongoOperations mongo, @Autowired Properties properties) {
        for (var collection : List.of("notices", "questions", "readMarks")) {
            mongo.remove(new Query(), collection);
        }
        properties.save(house());
        properties.save(annasFlat());
    }

    @Test
    void showsANoticeUntilItIsReadAsUnread() {
        assertThat(publish(WATER)).hasStatusOk().bodyText().contains("\"outcome\":\"created\"");

        assertThat(http.get().uri("/api/notices").with(owner(ANNA)))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("""
                        {"unread":1,"notices":[{"id":"hot-water","title":"Karstā ūdens padeves pārtraukums",
                         "body":"2. decembrī nebūs karstā ūdens.","kind":"PLANNED_WORK","urgent":true,
                         "audience":"Parauga iela 7, Ogre","property":null,
                         "publishedAt":"2026-11-28T09:00:00+02:00","validUntil":"2026-12-02","read":false}]}""");

        for (int i = 0; i < 2; i++) {
            assertThat(http.put().uri("/api/notices/hot-water/read").with(owner(ANNA)))
                    .hasStatus(HttpStatus.NO_CONTENT);
        }
        assertThat(http.get().uri("/api/notices").with(owner(ANNA)))
                .bodyJson()
                .isLenientlyEqualTo("{\"unread\":0,\"notices\":[{\"read\":true}]}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hot-water", "nothing", "R-2026-11-7K4MQ2XD"})
    void knowsNothingOfTheNoticesOfOthers(String notice) {
        publish(WATER);

        assertThat(http.put().uri("/api/notices/{id}/read", notice).with(owner(JANIS)))
                .hasStatus(HttpStatus.NOT_FOUND)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyText()
                .contains("urn:problem:not-found");
        assertThat(http.get().uri("/api/notices").with(owner(JANIS)))
                .bodyJson()
                .isStrictlyEqualTo("{\"unread\":0,\"notices\":[]}");
    }

    @Test
    void takesTheSameLineOnce() {
        publish(WATER);

        assertThat(publish(WATER)).hasStatusOk().bodyText().contains("\"outcome\":\"unchanged\"");
        assertThat(publish(WATER.replace("\"urgent\":true", "\"urgent\":null")))
                .bodyText()
                .contains("\"outcome\":\"updated\"");
    }

    @Test
    void namesEveryWrongFieldOfALine() {
        assertThat(publish("""
                        {"id":"N 1","audience":{"kind":"PERSON","person":"anna"},"kind":"GOSSIP","title":" ","publishedAt":"yesterday"}
                        {"id":"n-2","audience":{"kind":"STAIRCASE","house":"parauga-7","staircase":0},"kind":"EMERGENCY","title":"T","body":"","publishedAt":"2026-11-28T09:00:00Z"}
                        {"id":"n-3","audience":{"kind":"HOUSE","house":"nowhere"},"kind":"EMERGENCY","title":"T","body":"B","publishedAt":"2026-11-28T09:00:00Z"}
                        """)).hasStatus(HttpStatus.BAD_REQUEST).bodyJson().isLenientlyEqualTo("""
                        {"type":"urn:problem:lines-rejected","lines":3,"rejected":3,"errors":[
                         {"line":1,"field":"audience.kind","code":"malformed"},
                         {"line":1,"field":"audience.person","code":"unknown-field"},
                         {"line":1,"field":"kind","code":"malformed"},
                         {"line":1,"field":"publishedAt","code":"malformed"},
                         {"line":2,"field":"audience.staircase","code":"min"},
                         {"line":2,"field":"body","code":"required"},
                         {"line":3,"field":"audience.house","code":"unknown-house","message":"Tādas mājas reģistrā nav."}]}""");
    }

    @Test
    void takesAQuestionOnceAndShowsIt() {
        var body = "{\"subject\":\"Par radiatoru\",\"text\":\"Guļamistabā radiators ir remdens.\","
                + "\"property\":\"parauga-7-12\"}";

        assertThat(ask(ANNA, body)).hasStatus(HttpStatus.CREATED);
        assertThat(ask(ANNA, body)).hasStatusOk();
        assertThat(ask(JANIS, body)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(ask(ANNA, body.replace("remdens", "auksts")))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("urn:problem:question-differs");

        assertThat(http.get().uri("/api/communication/questions").with(owner(ANNA)))
                .bodyJson()
                .isStrictlyEqualTo("""
                        {"questions":[{"id":"8f4c2f5e-6f0d-4d43-9d3e-0a4f5b6c7d8e","subject":"Par radiatoru",
                         "property":"parauga-7-12","onBehalfOf":null,"askedAt":"2026-11-30T09:00:00+02:00","status":"RECEIVED",
                         "messages":[{"by":"OWNER","text":"Guļamistabā radiators ir remdens.",
                                      "at":"2026-11-30T09:00:00+02:00"}]}]}""");
    }

    @Test
    void namesEveryWrongFieldOfAQuestion() {
        assertThat(ask(ANNA, "{\"subject\":\"ab\",\"property\":\"nowhere\"}"))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"type":"urn:problem:invalid-input","errors":[
                         {"field":"subject","code":"length","message":"Tematā jābūt no 3 līdz 120 rakstzīmēm."},
                         {"field":"text","code":"required"},
                         {"field":"property","code":"unknown-property"}]}""");
        assertThat(http.put()
                        .uri("/api/communication/questions/no-uuid")
                        .with(owner(ANNA))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}"))
                .hasStatus(HttpStatus.BAD_REQUEST);
    }

    @ParameterizedTest
    @EnumSource(LoginMethod.class)
    void isOpenToEveryLoginMethod(LoginMethod method) {
        assertThat(http.get().uri("/api/notices").with(owner(ANNA, method))).hasStatusOk();
        assertThat(http.get().uri("/api/communication/questions").with(owner(ANNA, method)))
                .hasStatusOk();
    }

    @Test
    void isClosedToWhoeverIsNotNamed() {
        assertThat(http.get().uri("/api/notices")).hasStatus(HttpStatus.UNAUTHORIZED);
        assertThat(http.get().uri("/api/notices").with(municipal("notices.write")))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(http.put().uri("/api/municipal/v1/notices").with(owner(ANNA)))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(http.put().uri("/api/municipal/v1/notices").with(municipal("documents.write")))
                .hasStatus(HttpStatus.FORBIDDEN)
                .bodyText()
                .contains("urn:problem:scope-missing");
        assertThat(http.get().uri("/api/documents").with(owner(ANNA))).hasStatus(HttpStatus.FORBIDDEN);
    }

    private MvcTestResult publish(String lines) {
        return http.put()
                .uri("/api/municipal/v1/notices")
                .with(municipal("notices.write"))
                .contentType(Lines.NDJSON)
                .content(lines)
                .exchange();
    }

    private MvcTestResult ask(String person, String body) {
        return http.put()
                .uri(QUESTION)
                .with(owner(person))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
