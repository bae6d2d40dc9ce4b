package lv.ogresnamsaimnieks.metering.schedule;

import static lv.ogresnamsaimnieks.metering.MeterFixture.FLAT;
import static lv.ogresnamsaimnieks.metering.MeterFixture.annasFlat;
import static lv.ogresnamsaimnieks.metering.MeterFixture.coldMeter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import lv.ogresnamsaimnieks.metering.Heartbeats;
import lv.ogresnamsaimnieks.metering.Metering;
import lv.ogresnamsaimnieks.metering.Readings;
import lv.ogresnamsaimnieks.metering.WindowMonth;
import lv.ogresnamsaimnieks.metering.WindowMonth.News;
import lv.ogresnamsaimnieks.metering.WindowMonth.Told;
import lv.ogresnamsaimnieks.metering.WindowMonths;
import lv.ogresnamsaimnieks.ownership.House;
import lv.ogresnamsaimnieks.ownership.Properties;
import lv.ogresnamsaimnieks.testsupport.Database;
import lv.ogresnamsaimnieks.testsupport.MovableClock;
import lv.ogresnamsaimnieks.testsupport.WithoutBroker;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** The service as it runs: by itself it tells of the window, fills what is missing and notes that it can be reached. */
@SpringBootTest(
        properties = {
            "portal.windows.on=true",
            "portal.windows.every=100ms",
            "portal.probe.on=true",
            "portal.probe.every=100ms"
        })
@WithoutBroker
@Import(Database.class)
class WindowClockTests {

    private static final YearMonth NOVEMBER = YearMonth.parse("2026-11");

    @TestConfiguration(proxyBeanMethods = false)
    static class LastDayOfNovember {

        @Bean
        @Primary
        MovableClock standingClock() {
            return new MovableClock("2026-11-30T09:00");
        }
    }

    @Autowired
    private WindowMonths months;

    @Autowired
    private Readings readings;

    @Test
    void doesByItselfWhatItsTimeHasComeFor(
            @Autowired Properties properties,
            @Autowired Metering metering,
            @Autowired Heartbeats heartbeats,
            @Autowired MovableClock clock) {
        properties.save(new House("parauga-7", "Parauga iela 7, Ogre"));
        properties.save(annasFlat());
        metering.record(FLAT, coldMeter("100.000", "103.000"), false);
        await().atMost(Duration.ofSeconds(30)).until(() -> told().size() == 1);
        await().atMost(Duration.ofSeconds(30)).until(() -> heartbeats.first().isPresent());

        clock.set("2026-12-20T00:00:10");

        await().atMost(Duration.ofSeconds(30))
                .until(() -> !readings.of(FLAT, NOVEMBER, NOVEMBER).isEmpty());
        assertThat(readings.of(FLAT, NOVEMBER, NOVEMBER).getFirst().state("cold"))
                .hasValueSatisfying(it -> assertThat(it.isReal()).isFalse());
        assertThat(told()).extracting(Told::news).containsExactly(News.OPENED, News.CLOSED);
    }

    private List<Told> told() {
        return months.between(NOVEMBER, NOVEMBER).stream()
                .map(WindowMonth::told)
                .flatMap(List::stream)
                .toList();
    }
}
