package lv.ogresnamsaimnieks.metering;

import static lv.ogresnamsaimnieks.metering.MeterFixture.ANNA;
import static lv.ogresnamsaimnieks.metering.MeterFixture.FLAT;
import static lv.ogresnamsaimnieks.metering.MeterFixture.annasFlat;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import lv.ogresnamsaimnieks.metering.OwnersCalendar.Entry;
import lv.ogresnamsaimnieks.ownership.House;
import lv.ogresnamsaimnieks.ownership.Ownership;
import lv.ogresnamsaimnieks.ownership.Property;
import lv.ogresnamsaimnieks.testsupport.InMemoryProperties;
import lv.ogresnamsaimnieks.testsupport.MovableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OwnersCalendarTests {

    private final InMemoryProperties properties = new InMemoryProperties();
    private final InMemoryCalendarFeeds feeds = new InMemoryCalendarFeeds();
    private final MovableClock clock = new MovableClock("2026-11-26T09:00");
    private final WindowCalendar windows = new WindowCalendar(new InMemoryWindowMonths(), properties, clock);
    private final OwnersCalendar calendar =
            new OwnersCalendar(feeds, windows, new InMemoryMeters(), properties, clock, new Random(7));

    @BeforeEach
    void annaHasTwoFlatsInTwoHouses() {
        properties.save(new House("parauga-7", "Parauga iela 7, Ogre"));
        properties.save(new House("testa-4", "Testa iela 4, Ogre"));
        properties.save(annasFlat());
        properties.save(new Property(
                "testa-4-1",
                "testa-4",
                1,
                "1",
                "Testa iela 4–1, Ogre",
                "100200",
                BigDecimal.TEN,
                1,
                List.of(new Ownership(ANNA, "1/1", LocalDate.parse("2020-01-01"), null)),
                List.of()));
    }

    @Test
    void showsAYearOfWindowsToWhoeverKnowsTheSecret() {
        var entries = calendar.entries(calendar.open(ANNA)).orElseThrow();

        assertThat(entries).hasSize(13);
        assertThat(entries.getFirst())
                .isEqualTo(new Entry(
                        SubmissionWindow.byRule(YearMonth.parse("2026-10")),
                        List.of(),
                        List.of("Parauga iela 7, Ogre", "Testa iela 4, Ogre")));
    }

    @Test
    void tellsTheHousesApartWhereTheirWindowsDiffer() {
        windows.publish(
                YearMonth.parse("2026-12"),
                new WindowScope("testa-4", null, null),
                LocalDate.parse("2026-12-28"),
                LocalDate.parse("2027-01-04"),
                "Svētki",
                "staff");

        var december = calendar.entries(calendar.open(ANNA)).orElseThrow().stream()
                .filter(it -> it.window().month().equals(YearMonth.parse("2026-12")))
                .toList();

        assertThat(december)
                .extracting(it -> it.houses() + " " + it.window().closes())
                .containsExactlyInAnyOrder("[parauga-7] 2027-01-01", "[testa-4] 2027-01-04");
    }

    @Test
    void opensNothingWithARevokedSecretOrAnOlderOneOrAGuess() {
        var older = calendar.open(ANNA);
        var newer = calendar.open(ANNA);

        assertThat(newer).isNotEqualTo(older).hasSize(32);
        assertThat(calendar.entries(older)).isEmpty();
        assertThat(calendar.entries(newer)).isPresent();
        assertThat(calendar.entries("")).isEmpty();
        calendar.close(ANNA);
        assertThat(calendar.entries(newer)).isEmpty();
    }

    @Test
    void keepsNoSecret() {
        var secret = calendar.open(ANNA);

        assertThat(feeds.of(ANNA).orElseThrow().toString()).doesNotContain(secret);
    }

    @Test
    void endsWithTheOwnership() {
        var secret = calendar.open(ANNA);
        properties.save(MeterFixture.flat(
                FLAT, new Ownership(ANNA, "1/1", LocalDate.parse("2019-05-01"), LocalDate.parse("2026-11-25"))));

        assertThat(calendar.entries(secret).orElseThrow())
                .allSatisfy(it -> assertThat(it.addresses()).containsExactly("Testa iela 4, Ogre"));
    }
}
