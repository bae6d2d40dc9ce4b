package lv.ogresnamsaimnieks.metering.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static lv.ogresnamsaimnieks.metering.MeterFixture.ANNA;
import static lv.ogresnamsaimnieks.metering.MeterFixture.annasFlat;
import static lv.ogresnamsaimnieks.testsupport.Tokens.owner;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.time.YearMonth;
import lv.ogresnamsaimnieks.metering.WindowCalendar;
import lv.ogresnamsaimnieks.metering.WindowScope;
import lv.ogresnamsaimnieks.ownership.House;
import lv.ogresnamsaimnieks.ownership.Properties;
import lv.ogresnamsaimnieks.testsupport.Database;
import lv.ogresnamsaimnieks.testsupport.MovableClock;
import lv.ogresnamsaimnieks.testsupport.WithoutBroker;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest
@WithoutBroker
@AutoConfigureMockMvc
@Import(Database.class)
class CalendarControllerTests {

    @TestConfiguration(proxyBeanMethods = false)
    static class BeforeTheWindow {

        @Bean
        @Primary
        MovableClock standingClock() {
            return new MovableClock("2026-11-26T09:00");
        }
    }

    @Autowired
    private MockMvcTester http;

    @Autowired
    private JsonMapper json;

    @BeforeEach
    void annaHasAFlat(@Autowired Properties properties) {
        properties.save(annasFlat());
        properties.save(new House("parauga-7", "Parauga iela 7, Ogre"));
    }

    @Test
    void givesTheWindowsToACalendarWithoutASession(@Autowired WindowCalendar windows) throws Exception {
        windows.publish(
                YearMonth.parse("2027-06"),
                new WindowScope("parauga-7", null, null),
                LocalDate.parse("2027-06-29"),
                LocalDate.parse("2027-07-05"),
                "Brīvdienas",
                "staff");

        var text = read(opened());

        assertThat(text)
                .startsWith("BEGIN:VCALENDAR\r\n")
                .endsWith("END:VCALENDAR\r\n")
                .contains("DTSTART;VALUE=DATE:20261129\r\nDTEND;VALUE=DATE:20261202\r\n")
                .contains("LOCATION:Parauga iela 7\\, Ogre\r\n")
                // six in the evening in Riga, in winter and in summer
                .contains("TRIGGER;VALUE=DATE-TIME:20261201T160000Z")
                .contains("TRIGGER;VALUE=DATE-TIME:20270705T150000Z")
                .contains("SEQUENCE:4\r\nDTSTART;VALUE=DATE:20270629\r\nDTEND;VALUE=DATE:20270706\r\n");
        assertThat(text.split("\r\n"))
                .allSatisfy(it -> assertThat(it.getBytes(UTF_8)).hasSizeLessThanOrEqualTo(75));
        assertThat(text.replace("\r\n ", ""))
                .contains("DESCRIPTION:Šodien ir pēdējā diena skaitītāju rādījumu iesniegšanai\r\n");
    }

    @Test
    void tellsTheAddressOnceAndKnowsOnlyThatThereIsOne() throws Exception {
        assertThat(http.get().uri("/api/meters/calendar").with(owner("somebody")))
                .bodyJson()
                .isStrictlyEqualTo("{\"path\":null,\"since\":null}");
        var path = opened();

        assertThat(http.get().uri("/api/meters/calendar").with(owner(ANNA)))
                .hasStatusOk()
                .bodyText()
                .contains("\"path\":null")
                .contains("2026-11-26T09:00")
                .doesNotContain(path);
    }

    @Test
    void opensNothingAfterItWasRevoked() throws Exception {
        var path = opened();

        assertThat(http.delete().uri("/api/meters/calendar").with(owner(ANNA))).hasStatus(HttpStatus.NO_CONTENT);

        assertThat(http.get().uri(path)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(http.get().uri("/api/calendars/AAAA.ics")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(http.post().uri(path)).hasStatus(HttpStatus.UNAUTHORIZED);
    }

    private String opened() throws UnsupportedEncodingException {
        var answer = http.post().uri("/api/meters/calendar").with(owner(ANNA)).exchange();
        assertThat(answer).hasStatus(HttpStatus.CREATED);
        return json.readTree(answer.getResponse().getContentAsString())
                .path("path")
                .asString();
    }

    private String read(String path) throws UnsupportedEncodingException {
        var answer = http.get().uri(path).exchange();
        assertThat(answer).hasStatusOk().hasContentTypeCompatibleWith("text/calendar");
        return answer.getResponse().getContentAsString(UTF_8);
    }
}
