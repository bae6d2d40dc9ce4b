package lv.ogresnamsaimnieks.metering.evidence;

import static lv.ogresnamsaimnieks.metering.MeterFixture.ANNA;
import static lv.ogresnamsaimnieks.metering.MeterFixture.FLAT;
import static lv.ogresnamsaimnieks.metering.MeterFixture.JANIS;
import static lv.ogresnamsaimnieks.metering.MeterFixture.coldMeter;
import static lv.ogresnamsaimnieks.metering.MeterFixture.flat;
import static lv.ogresnamsaimnieks.metering.MeterFixture.hotMeter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import lv.ogresnamsaimnieks.defaults.rule.Refused;
import lv.ogresnamsaimnieks.metering.Entry;
import lv.ogresnamsaimnieks.metering.InMemoryMeters;
import lv.ogresnamsaimnieks.metering.InMemoryReadings;
import lv.ogresnamsaimnieks.metering.InMemoryWindowMonths;
import lv.ogresnamsaimnieks.metering.Metering;
import lv.ogresnamsaimnieks.metering.WindowCalendar;
import lv.ogresnamsaimnieks.ownership.House;
import lv.ogresnamsaimnieks.ownership.Ownership;
import lv.ogresnamsaimnieks.testsupport.InMemoryProperties;
import lv.ogresnamsaimnieks.testsupport.MovableClock;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PhotographingTests {

    private static final YearMonth NOVEMBER = YearMonth.parse("2026-11");
    private static final byte[] SENT = {7};

    private final InMemoryMeters meters = new InMemoryMeters();
    private final InMemoryReadings readings = new InMemoryReadings();
    private final InMemoryProperties properties = new InMemoryProperties();
    private final MovableClock clock = new MovableClock("2026-11-30T09:00");
    private final WindowCalendar calendar = new WindowCalendar(new InMemoryWindowMonths(), properties, clock);
    private final Metering metering = new Metering(meters, readings, properties, calendar, clock, new Random(7));
    private final Photographing photographing = new Photographing(
            new InMemoryDialPhotos(),
            sent -> new Picture(sent, 4, 3),
            meters,
            readings,
            properties,
            calendar,
            clock,
            Period.ofMonths(12),
            Period.ofMonths(24));

    /** Anna sold the flat to Jānis on the last day of the window. */
    @BeforeEach
    void annaHasAFlatUntilJanisHasIt() {
        properties.save(new House("parauga-7", "Parauga iela 7, Ogre"));
        properties.save(flat(
                FLAT,
                new Ownership(ANNA, "1/1", LocalDate.parse("2019-05-01"), LocalDate.parse("2026-11-30")),
                new Ownership(JANIS, "1/1", LocalDate.parse("2026-12-01"), null)));
        metering.record(FLAT, coldMeter("97", "100", "103"), false);
        metering.record(FLAT, hotMeter("46", "48", "50"), false);
    }

    @Test
    void belongsToWhatWasHandedIn() {
        assertThat(refusal(() -> attach(ANNA, "cold"))).isEqualTo("no-reading");

        var receipt = submit("cold", "106");

        var photo = photographing.attach(ANNA, FLAT, NOVEMBER, "cold", SENT).orElseThrow();
        assertThat(photo.receipt()).isEqualTo(receipt);
        assertThat(photo.sha256()).isEqualTo(Hash.of(SENT));
        assertThat(refusal(() -> attach(ANNA, "hot"))).isEqualTo("no-reading");
        assertThat(photographing.attach(ANNA, FLAT, NOVEMBER, "gas", SENT)).isEmpty();
    }

    @Test
    void isTakenInTheWindowOnly() {
        submit("cold", "106");
        attach(ANNA, "cold");
        clock.set("2026-12-02T09:00");

        assertThat(refusal(() -> attach(JANIS, "cold"))).isEqualTo("window-closed");
        assertThat(photographing.remove(JANIS, FLAT, NOVEMBER, "cold")).contains(false);
        assertThat(photographing.jpeg(FLAT, NOVEMBER, "cold")).isPresent();
    }

    @Test
    void isNotAddedToWhatWasBilled() {
        submit("cold", "106");
        metering.lock(FLAT, NOVEMBER, "bill");

        assertThat(refusal(() -> attach(ANNA, "cold"))).isEqualTo("month-billed");
    }

    @Test
    void isSeenByWhoseTimeItIsFrom() {
        submit("cold", "106");
        attach(ANNA, "cold");

        assertThat(photographing.jpeg(ANNA, FLAT, NOVEMBER, "cold"))
                .hasValueSatisfying(it -> assertThat(it).isEqualTo(SENT));
        assertThat(photographing.of(JANIS, FLAT, NOVEMBER)).isEmpty();
        assertThat(photographing.jpeg(JANIS, FLAT, NOVEMBER, "cold")).isEmpty();
        assertThat(photographing.attach(JANIS, FLAT, NOVEMBER, "cold", SENT)).isEmpty();
        assertThat(photographing.remove(JANIS, FLAT, NOVEMBER, "cold")).isEmpty();

        clock.set("2026-12-01T09:00");
        assertThat(photographing.of(JANIS, FLAT, NOVEMBER)).contains(List.of());
        assertThat(photographing.jpeg(JANIS, FLAT, NOVEMBER, "cold")).isEmpty();
        assertThat(photographing.jpeg(ANNA, FLAT, NOVEMBER, "cold")).isPresent();
        assertThat(photographing.attach(ANNA, FLAT, NOVEMBER, "cold", SENT)).isEmpty();
        assertThat(photographing.of("stranger", FLAT, NOVEMBER)).isEmpty();
    }

    @Test
    void isTakenAwayByWhoeverActs() {
        submit("cold", "106");
        attach(ANNA, "cold");

        assertThat(photographing.remove(ANNA, FLAT, NOVEMBER, "cold")).contains(true);
        assertThat(photographing.remove(ANNA, FLAT, NOVEMBER, "cold")).contains(false);
        assertThat(photographing.of(FLAT, NOVEMBER)).isEmpty();
    }

    @Test
    void isDeletedAYearAfterTheBill() {
        submit("cold", "106");
        attach(ANNA, "cold");
        clock.set("2026-12-10T09:00");
        metering.lock(FLAT, NOVEMBER, "bill");

        assertThat(forgottenOn("2027-12-09")).isZero();
        assertThat(forgottenOn("2027-12-10")).isEqualTo(1);
        assertThat(forgottenOn("2027-12-10")).isZero();
        assertThat(photographing.jpeg(FLAT, NOVEMBER, "cold")).isEmpty();
    }

    @Test
    void isDeletedAfterTwoYearsThoughNothingWasBilled() {
        submit("cold", "106");
        attach(ANNA, "cold");

        assertThat(forgottenOn("2028-11-29")).isZero();
        assertThat(forgottenOn("2028-11-30")).isEqualTo(1);
    }

    private int forgottenOn(String day) {
        clock.set(day + "T09:00");
        return photographing.forget();
    }

    private void attach(String person, String meter) {
        var _ = photographing.attach(person, FLAT, NOVEMBER, meter, SENT).orElseThrow();
    }

    private String submit(String meter, String value) {
        return metering.submit(ANNA, FLAT, NOVEMBER, "k", List.of(new Entry(meter, value, false)))
                .orElseThrow()
                .submission()
                .receipt();
    }

    private static String refusal(ThrowingCallable attempt) {
        return catchThrowableOfType(Refused.class, attempt).type();
    }
}
