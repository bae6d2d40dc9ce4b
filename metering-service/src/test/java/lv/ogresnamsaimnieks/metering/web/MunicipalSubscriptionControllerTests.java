package lv.ogresnamsaimnieks.metering.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static lv.ogresnamsaimnieks.testsupport.Tokens.municipal;
import static lv.ogresnamsaimnieks.testsupport.Tokens.owner;
import static lv.ogresnamsaimnieks.testsupport.Tokens.system;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import lv.ogresnamsaimnieks.metering.subscription.Fact;
import lv.ogresnamsaimnieks.metering.subscription.FactType;
import lv.ogresnamsaimnieks.metering.subscription.Facts;
import lv.ogresnamsaimnieks.testsupport.Database;
import lv.ogresnamsaimnieks.testsupport.MovableClock;
import lv.ogresnamsaimnieks.testsupport.WithoutBroker;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

/** How other systems subscribe. */
@SpringBootTest
@WithoutBroker
@AutoConfigureMockMvc
@Import(Database.class)
class MunicipalSubscriptionControllerTests {

    private static final String PATH = "/api/municipal/v1/subscriptions";
    private static final String HERE = "{\"url\":\"https://93.184.216.34/facts\",\"types\":[\"reading.accepted\"]}";

    @TestConfiguration(proxyBeanMethods = false)
    static class LastDayOfNovember {

        @Bean
        @Primary
        Clock standingClock() {
            return new MovableClock("2026-11-30T09:00");
        }
    }

    @Autowired
    private MockMvcTester http;

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private Facts facts;

    @Autowired
    private Clock clock;

    @BeforeEach
    void empty() {
        List.of("subscriptions", "facts", "givenUp").forEach(it -> mongo.remove(new Query(), it));
    }

    @Test
    void showTheSecretOnceAndKeepItNowhere() {
        var created = call(HttpMethod.PUT, "/all", HERE);

        assertThat(created).hasStatus(HttpStatus.CREATED).bodyJson().isLenientlyEqualTo("""
                {"subscription":{"name":"all","url":"https://93.184.216.34/facts","types":["reading.accepted"],"houses":[],
                  "secrets":[{"serial":1,"from":"2026-11-30T09:00:00+02:00","until":null}],"failures":0,"held":0,
                  "waitingSince":null,"pausedUntil":null,"givenUp":0,"lastGivenUp":[]}}
                """);
        var secret = new JsonMapper()
                .readTree(created.getResponse().getContentAsByteArray())
                .path("secret")
                .asString();
        assertThat(secret).matches("whsec_[A-Za-z0-9_-]{43}");
        assertThat(mongo.findAll(Document.class, "subscriptions").toString()).doesNotContain(secret.substring(6));
        assertThat(text(call(HttpMethod.PUT, "/all", HERE)))
                .contains("\"secret\":null")
                .doesNotContain("whsec");
        assertThat(text(call(HttpMethod.GET, "/all", "{}")))
                .contains("reading.accepted")
                .doesNotContain("whsec", "salt");
        assertThat(text(call(HttpMethod.GET, "", "{}")))
                .contains("reading.accepted")
                .doesNotContain("whsec", "salt");
    }

    @Test
    void renewTheSecretForADayOfBoth() {
        call(HttpMethod.PUT, "/all", HERE);

        assertThat(call(HttpMethod.POST, "/all/secret", "{}"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                {"subscription":{"secrets":[{"serial":1,"until":"2026-12-01T09:00:00+02:00"},{"serial":2,"until":null}]}}
                """);
        assertThat(text(call(HttpMethod.POST, "/all/secret", "{}")))
                .contains("whsec_", "\"serial\":3")
                .doesNotContain("\"serial\":1");
    }

    @Test
    void replayFromATimeOrAnEvent() {
        call(HttpMethod.PUT, "/all", HERE);
        var id = "0d5f7a52-2f3c-4bb0-8d0c-6d3c0a4c7e21";
        facts.add(List.of(new Fact(
                0, id, FactType.READING_ACCEPTED, "p1", "h", "p1", YearMonth.parse("2026-11"), clock.instant(), "{}")));

        assertThat(call(HttpMethod.POST, "/all/replay", "{\"after\":\"" + id + "\"}"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"name\":\"all\",\"waitingSince\":null}");
        assertThat(call(HttpMethod.POST, "/all/replay", "{\"from\":\"2026-11-30T08:00:00+02:00\"}"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"waitingSince\":\"2026-11-30T09:00:00+02:00\"}");
        assertThat(call(HttpMethod.POST, "/all/replay", "{}"))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyText()
                .contains("\"field\":\"from\"", "\"field\":\"after\"");
        assertThat(call(HttpMethod.POST, "/all/replay", "{\"from\":\"yesterday\"}"))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyText()
                .contains("\"field\":\"from\"");
    }

    @Test
    void areEachSystemsOwn() {
        call(HttpMethod.PUT, "/all", HERE);

        for (var method : List.of(HttpMethod.GET, HttpMethod.DELETE)) {
            assertThat(as("other", method, "/all", "{}")).hasStatus(HttpStatus.NOT_FOUND);
        }
        for (var action : List.of("/secret", "/replay")) {
            assertThat(as("other", HttpMethod.POST, "/all" + action, "{\"from\":\"2026-11-30T08:00:00+02:00\"}"))
                    .hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(as("other", HttpMethod.GET, "", "{}")).bodyJson().isEqualTo("{\"subscriptions\":[]}");
        assertThat(as("other", HttpMethod.PUT, "/all", HERE)).hasStatus(HttpStatus.CREATED);
        assertThat(call(HttpMethod.DELETE, "/all", "{}")).hasStatus(HttpStatus.NO_CONTENT);
        assertThat(call(HttpMethod.DELETE, "/all", "{}")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(as("other", HttpMethod.GET, "/all", "{}")).hasStatusOk();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://93.184.216.34/",
                "https://127.0.0.1/",
                "https://127.1/",
                "https://2130706433/",
                "https://localhost/",
                "https://[::1]/",
                "https://[::ffff:10.0.0.1]/",
                "https://10.0.0.1/",
                "https://169.254.169.254/latest/meta-data/",
                "https://user@93.184.216.34/",
                "not an address"
            })
    void goNowhereInside(String url) {
        assertThat(call(HttpMethod.PUT, "/all", "{\"url\":\"%s\"}".formatted(url)))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyText()
                .contains("\"field\":\"url\"");
        assertThat(mongo.findAll(Document.class, "subscriptions")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"GET, ''", "GET, /all", "PUT, /all", "DELETE, /all", "POST, /all/secret", "POST, /all/replay"})
    void openToTheirOwnScopeOnly(String method, String path) {
        for (var other : List.of("readings.read", "readings.write", "meters.read", "windows.read")) {
            assertThat(request(HttpMethod.valueOf(method), path, HERE).with(municipal(other)))
                    .hasStatus(HttpStatus.FORBIDDEN);
        }
        assertThat(request(HttpMethod.valueOf(method), path, HERE).with(owner("anna")))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(request(HttpMethod.valueOf(method), path, HERE)).hasStatus(HttpStatus.UNAUTHORIZED);
    }

    private MvcTestResult call(HttpMethod method, String path, String body) {
        return as("heat-supplier", method, path, body);
    }

    private MvcTestResult as(String system, HttpMethod method, String path, String body) {
        return request(method, path, body)
                .with(system(system, "subscriptions.write"))
                .exchange();
    }

    private MockMvcTester.MockMvcRequestBuilder request(HttpMethod method, String path, String body) {
        return http.method(method)
                .uri(PATH + path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }
}
