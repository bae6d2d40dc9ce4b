package lv.ogresnamsaimnieks.metering;

import static lv.ogresnamsaimnieks.metering.MeterFixture.FLAT;
import static lv.ogresnamsaimnieks.metering.MeterFixture.annasFlat;
import static lv.ogresnamsaimnieks.metering.MeterFixture.coldMeter;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import lv.ogresnamsaimnieks.defaults.rule.Outcome;
import lv.ogresnamsaimnieks.events.MeteringEvent.HouseWaterBalanced;
import lv.ogresnamsaimnieks.events.MeteringEvent.WaterShare;
import lv.ogresnamsaimnieks.metering.HouseWater.Inlet;
import lv.ogresnamsaimnieks.ownership.House;
import lv.ogresnamsaimnieks.testsupport.InMemoryProperties;
import lv.ogresnamsaimnieks.testsupport.MovableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What others are told of the water of a house once bills are made of it. */
class HouseBalancesTests {

    private static final YearMonth APRIL = YearMonth.parse("2026-04");
    private static final String HOUSE = "parauga-7";

    private final InMemoryHouseWaters waters = new InMemoryHouseWaters();
    private final InMemoryMeters meters = new InMemoryMeters();
    private final InMemoryReadings readings = new InMemoryReadings();
    private final InMemoryProperties properties = new InMemoryProperties();
    private final MovableClock clock = new MovableClock("2026-05-10T09:00");
    private final WindowCalendar calendar = new WindowCalendar(new InMemoryWindowMonths(), properties, clock);
    private final Metering metering = new Metering(meters, readings, properties, calendar, clock, new Random(7));
    private final HouseBalances balances = new HouseBalances(waters, meters, readings, properties, clock);

    @BeforeEach
    void annaHasAFlat() {
        properties.save(new House(HOUSE, "Parauga iela 7, Ogre"));
        properties.save(annasFlat());
        metering.record(FLAT, coldMeter("100.000", "102.000", "105.000", "109.000"), false);
    }

    @Test
    void tellsWhoBearsWhatWhenTheFirstBillIsMadeAndOnlyThen() {
        cameIn(APRIL, "5.000");
        assertThat(waters.told()).isEmpty();

        assertThat(balances.bill(FLAT, APRIL)).isEqualTo(Outcome.UPDATED);
        assertThat(balances.bill(FLAT, APRIL)).isEqualTo(Outcome.UNCHANGED);

        assertThat(waters.told())
                .containsExactly(new HouseWaterBalanced(
                        HOUSE,
                        APRIL,
                        new BigDecimal("5.000"),
                        new BigDecimal("4.000"),
                        new BigDecimal("1.000"),
                        new BigDecimal("20.0"),
                        "MK1013",
                        "PROPERTIES",
                        "MK 1013",
                        List.of(new WaterShare(FLAT, new BigDecimal("1.000"), false)),
                        Instant.parse("2026-05-10T06:00:00Z")));
    }

    @Test
    void tellsNothingThatItOnlyForecasts() {
        balances.bill(FLAT, APRIL);
        cameIn(APRIL, "5.000");
        balances.bill(FLAT, APRIL.plusMonths(1));
        balances.bill("elsewhere", APRIL);

        assertThat(waters.told()).isEmpty();
    }

    @Test
    void tellsAnewWhenWhatCameInIsPutRightAfterTheBill() {
        cameIn(APRIL, "5.000");
        balances.bill(FLAT, APRIL);

        cameIn(APRIL, "6.000");
        cameIn(APRIL, "6.000");
        cameIn(APRIL.minusMonths(1), "9.000");

        assertThat(waters.told())
                .extracting(it -> it.month() + " " + it.inlet())
                .containsExactly("2026-04 5.000", "2026-04 6.000");
    }

    private void cameIn(YearMonth month, String used) {
        balances.record(HOUSE, new Inlet(month, new BigDecimal(used)), false);
    }
}
