package lv.ogresnamsaimnieks.metering;

import static lv.ogresnamsaimnieks.metering.MeterFixture.ANNA;
import static lv.ogresnamsaimnieks.metering.MeterFixture.FLAT;
import static lv.ogresnamsaimnieks.metering.MeterFixture.annasFlat;
import static lv.ogresnamsaimnieks.metering.MeterFixture.coldMeter;
import static lv.ogresnamsaimnieks.metering.MeterFixture.hotMeter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import lv.ogresnamsaimnieks.defaults.rule.Refused;
import lv.ogresnamsaimnieks.defaults.rule.Wrong;
import lv.ogresnamsaimnieks.events.MeteringEvent.MeterReplaced;
import lv.ogresnamsaimnieks.events.MeteringEvent.ReadingCorrected;
import lv.ogresnamsaimnieks.events.MeteringEvent.ReadingEstimated;
import lv.ogresnamsaimnieks.events.MeteringEvent.ReadingRejected;
import lv.ogresnamsaimnieks.events.MeteringEvent.ReadingsLocked;
import lv.ogresnamsaimnieks.metering.MeterState.Status;
import lv.ogresnamsaimnieks.metering.ReadingDesk.Replacement;
import lv.ogresnamsaimnieks.ownership.House;
import lv.ogresnamsaimnieks.testsupport.InMemoryProperties;
import lv.ogresnamsaimnieks.testsupport.MovableClock;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingDeskTests {

    private static final YearMonth NOVEMBER = YearMonth.parse("2026-11");

    private final InMemoryMeters meters = new InMemoryMeters();
    private final InMemoryReadings readings = new InMemoryReadings();
    private final InMemoryProperties properties = new InMemoryProperties();
    private final MovableClock clock = new MovableClock("2026-11-30T09:00");
    private final WindowCalendar calendar = new WindowCalendar(new InMemoryWindowMonths(), properties, clock);
    private final Metering metering = new Metering(meters, readings, properties, calendar, clock, new Random(7));
    private final ReadingDesk desk = new ReadingDesk(meters, readings, properties, calendar, clock);
    private final WindowProgress progress = new WindowProgress(meters, readings, properties, calendar, clock);

    @BeforeEach
    void annaHasAFlat() {
        properties.save(new House("parauga-7", "Parauga iela 7, Ogre"));
        properties.save(annasFlat());
        metering.record(FLAT, coldMeter("76", "79", "82", "85", "88", "91", "94", "97", "100", "103"), false);
        metering.record(FLAT, hotMeter("32", "34", "36", "38", "40", "42", "44", "46", "48", "50"), false);
    }

    @Test
    void confirmsAReadingOnce() {
        submit("cold", "106", "hot", "52");

        assertThat(confirm("cold")).isEqualTo(Status.CONFIRMED);
        assertThat(confirm("cold")).isEqualTo(Status.CONFIRMED);

        assertThat(month().amendments()).hasSize(1);
        assertThat(receipt().confirmed()).isFalse();
        confirm("hot");
        assertThat(receipt().confirmed()).isTrue();
        assertThat(desk.confirm("staff", FLAT, NOVEMBER, "gas", "")).isEmpty();
        assertThat(desk.confirm("staff", "nowhere", NOVEMBER, "cold", "")).isEmpty();
    }

    @Test
    void confirmsAWholeHouseButWhatIsDoubtful() {
        metering.submit(
                ANNA, FLAT, NOVEMBER, "k", List.of(new Entry("cold", "126", true), new Entry("hot", "52", false)));

        assertThat(desk.confirmAll("staff", "parauga-7", NOVEMBER)).isEqualTo(1);
        assertThat(desk.confirmAll("staff", "parauga-7", NOVEMBER)).isZero();

        assertThat(month().state("cold")).map(MeterState::status).contains(Status.SUBMITTED);
        var house = progress.of(NOVEMBER, "parauga-7").orElseThrow();
        assertThat(house.suspicious()).singleElement().satisfies(it -> {
            assertThat(it.doubts()).containsExactly("unusual");
            assertThat(it.times()).isEqualByComparingTo("7.7");
            assertThat(it.before()).isEqualByComparingTo("103");
        });
        assertThat(house.progress().suspicious()).isEqualTo(1);
        confirm("cold");
        assertThat(progress.of(NOVEMBER, "parauga-7").orElseThrow().suspicious())
                .isEmpty();
    }

    @Test
    void rejectsAReadingThatTheOwnerThenHandsInAgain() {
        submit("cold", "106", "hot", "52");

        var _ = desk.reject("staff", FLAT, NOVEMBER, "cold", "Fotoattēlā ir cits skaitlis")
                .orElseThrow();

        assertThat(month().state("cold")).isEmpty();
        assertThat(readings.news).singleElement().isInstanceOf(ReadingRejected.class);
        assertThat(progress.of(NOVEMBER, "parauga-7").orElseThrow().progress().missing())
                .isEqualTo(1);
        submit("cold", "105");
        assertThat(month().state("cold").orElseThrow().consumption()).isEqualByComparingTo("2");
    }

    @Test
    void putsTheAverageInTheRejectedPlaceAfterTheWindow() {
        submit("cold", "106", "hot", "52");
        clock.set("2026-12-03T09:00");

        var _ = desk.reject("staff", FLAT, NOVEMBER, "cold", "Nav iespējams").orElseThrow();

        var state = month().state("cold").orElseThrow();
        assertThat(state.status()).isEqualTo(Status.AVERAGE);
        assertThat(state.value()).isEqualByComparingTo("106");
        assertThat(state.consumption()).isEqualByComparingTo("3");
        assertThat(readings.news).hasSize(2).last().isInstanceOf(ReadingEstimated.class);
    }

    @Test
    void correctsAfterTheWindowWithAReasonAndKeepsWhatWas() {
        submit("cold", "106", "hot", "52");
        clock.set("2026-12-03T09:00");

        assertThat(wrongs(() -> correct("105,5", " "))).containsExactly("reason length");
        assertThat(wrongs(() -> correct("x", "Kļūda"))).containsExactly("value not-a-number");
        assertThat(wrongs(() -> correct("102", "Kļūda"))).containsExactly("value below-previous");
        assertThat(correct("105,5", "Pārrakstīšanās").status()).isEqualTo(Status.CORRECTED);

        assertThat(month().submissions()).hasSize(1);
        assertThat(readings.news).singleElement().isInstanceOfSatisfying(ReadingCorrected.class, it -> {
            assertThat(it.consumption()).isEqualByComparingTo("2.5");
            assertThat(it.difference()).isEqualByComparingTo("-0.5");
            assertThat(it.settledIn()).isEqualTo(NOVEMBER);
            assertThat(it.submission()).isEqualTo(2);
        });
    }

    @Test
    void doesNotChangeWhatWasBilledButSettlesItInTheNextBill() {
        submit("cold", "106", "hot", "52");
        clock.set("2026-12-10T09:00");
        metering.lock(FLAT, NOVEMBER, "2026-11-100123");
        metering.lock(FLAT, NOVEMBER, "2026-11-100123");
        assertThat(readings.news).singleElement().isInstanceOf(ReadingsLocked.class);
        assertThat(type(() -> desk.reject("staff", FLAT, NOVEMBER, "cold", "Nav iespējams")))
                .isEqualTo("month-billed");

        correct("107", "Pārrakstīšanās");

        assertThat(readings.news.getLast()).isInstanceOfSatisfying(ReadingCorrected.class, it -> {
            assertThat(it.difference()).isEqualByComparingTo("1");
            assertThat(it.settledIn()).isEqualTo(NOVEMBER.plusMonths(1));
        });
        clock.set("2026-12-30T09:00");
        var december = metering.submit(
                        ANNA, FLAT, NOVEMBER.plusMonths(1), "d", List.of(new Entry("cold", "110", false)))
                .orElseThrow();
        // 3 billed, 1 settled, 3 used: 7 from 103 to 110
        assertThat(december.submission().readings().getFirst().consumption()).isEqualByComparingTo("3");
    }

    @Test
    void takesNothingForAMonthThatWasBilledThoughItsWindowIsOpen() {
        submit("cold", "106", "hot", "52");
        metering.lock(FLAT, NOVEMBER, "b");

        assertThat(type(() -> submit("cold", "107"))).isEqualTo("month-billed");
        assertThat(receipt().billed()).isTrue();
    }

    @Test
    void correctsNothingThatALaterReadingSettles() {
        submit("cold", "106", "hot", "52");
        clock.set("2026-12-30T09:00");
        metering.submit(ANNA, FLAT, NOVEMBER.plusMonths(1), "d", List.of(new Entry("cold", "110", false)));

        assertThat(type(() -> correct("107", "Kļūda"))).isEqualTo("read-since");
    }

    @ParameterizedTest
    @CsvSource({"2026-11-28T23:59, false", "2026-11-29T00:00, true", "2026-12-01T23:59, true", "2026-12-02T00:00, false"
    })
    void entersFromPaperInTheWindowOnly(String moment, boolean open) {
        clock.set(moment);

        if (open) {
            var receipt = enterFromPaper();
            assertThat(receipt.submission().channel()).isEqualTo(Channel.STAFF);
            assertThat(receipt.submission().person()).isEqualTo("staff");
        } else {
            assertThat(type(this::enterFromPaper)).isEqualTo("window-closed");
        }
    }

    @Test
    void entersFromPaperLongerWhereStaffMay() {
        calendar.publish(
                NOVEMBER,
                new WindowScope(null, null, Channel.STAFF),
                LocalDate.parse("2026-11-29"),
                LocalDate.parse("2026-12-03"),
                "Papīra lapiņas",
                "boss");
        clock.set("2026-12-03T12:00");

        enterFromPaper();

        assertThat(type(() -> submit("cold", "107"))).isEqualTo("window-closed");
    }

    @Test
    void countsAcrossAReplacement() {
        clock.set("2026-11-16T10:00");

        var fresh = replace("2026-11-16", "104,7", "77001", "0,012");

        assertThat(replace("2026-11-16", "104,7", "77001", "0,012")).isEqualTo(fresh);
        assertThat(meters.told).singleElement().isInstanceOfSatisfying(MeterReplaced.class, it -> {
            assertThat(it.month()).isEqualTo(NOVEMBER);
            assertThat(it.consumption()).isEqualByComparingTo("1.7");
            assertThat(it.newMeter()).isEqualTo(fresh.id());
        });
        clock.set("2026-11-30T10:00");
        var submitted = submit(fresh.id(), "1,512").submission().readings().getFirst();
        assertThat(submitted.consumption()).isEqualByComparingTo("1.5");
        assertThat(submitted.doubts()).isEmpty();
        assertThat(wrongs(() -> submit("cold", "106"))).containsExactly("readings[0].meter unknown-meter");
        var view = metering.view(ANNA, FLAT).orElseThrow();
        assertThat(view.meters()).extracting(it -> it.meter().id()).containsExactlyInAnyOrder("hot", fresh.id());
        assertThat(view.earlier())
                .singleElement()
                .satisfies(it ->
                        assertThat(it.in(NOVEMBER).orElseThrow().consumption()).isEqualByComparingTo("1.7"));
    }

    @Test
    void knowsWhatIsUsualForAReplacedMeter() {
        clock.set("2026-11-02T10:00");
        var fresh = replace("2026-11-02", "103,2", "77001", "0");
        clock.set("2026-11-30T10:00");

        assertThat(wrongs(() -> submit(fresh.id(), "19"))).contains("readings[0].value unusual");
    }

    @Test
    void replacesNoMeterAgainstWhatIsKnown() {
        clock.set("2026-11-16T10:00");

        assertThat(wrongs(() -> replace("2026-11-17", "104", "77001", "0"))).containsExactly("on future");
        assertThat(wrongs(() -> replace("2023-03-14", "104", "77001", "0"))).containsExactly("on before-installation");
        assertThat(wrongs(() -> replace("2026-11-16", "102", "77001", "0"))).containsExactly("closing below-previous");
        assertThat(wrongs(() -> replace("2026-11-16", "x", "77001", "0,0001")))
                .containsExactly("closing not-a-number", "opening too-many-decimals");
        replace("2026-11-16", "104", "77001", "0");
        assertThat(type(() -> replace("2026-11-16", "104", "77002", "0"))).isEqualTo("meter-removed");
        assertThat(desk.replace(FLAT, "gas", replacement("2026-11-16", "1", "2", "3")))
                .isEmpty();
        assertThat(meters.told).hasSize(1);
    }

    @Test
    void keepsTwoMetersOfTheSameLabelApart() {
        var second = coldMeter("5");
        var other = new Meter(
                "second",
                "999",
                second.resource(),
                second.place(),
                second.installedOn(),
                second.initialValue(),
                5,
                3,
                null,
                null,
                null,
                null,
                Construction.MECHANICAL,
                ReadBy.OWNER,
                List.of());
        metering.record(FLAT, other, false);

        submit("cold", "106", "second", "3", "hot", "52");

        assertThat(month().states().keySet()).containsExactly("cold", "second", "hot");
    }

    @Test
    void letsAMeterComeBackToItsPlaceAfterItWasAway() {
        clock.set("2026-11-16T10:00");
        var fresh = replace("2026-11-16", "104", "77001", "0");
        clock.set("2026-11-20T10:00");

        var back = desk.replace(FLAT, fresh.id(), replacement("2026-11-20", "0,5", "2041-cold", "104"))
                .orElseThrow();

        assertThat(back.serial()).isEqualTo("2041-cold");
        assertThat(back.id()).isNotEqualTo("cold");
    }

    private Status confirm(String meter) {
        return desk.confirm("staff", FLAT, NOVEMBER, meter, "").orElseThrow().status();
    }

    private MeterState correct(String value, String reason) {
        return desk.correct("staff", FLAT, NOVEMBER, "cold", value, reason).orElseThrow();
    }

    private Meter replace(String on, String closing, String serial, String opening) {
        return desk.replace(FLAT, "cold", replacement(on, closing, serial, opening))
                .orElseThrow();
    }

    private static Replacement replacement(String on, String closing, String serial, String opening) {
        return new Replacement(
                LocalDate.parse(on), closing, serial, opening, 5, 3, Construction.STATIC, ReadBy.OWNER, null);
    }

    private MeteringView.Receipt enterFromPaper() {
        return metering.enter(
                        "staff",
                        Channel.STAFF,
                        FLAT,
                        NOVEMBER,
                        UUID.randomUUID().toString(),
                        List.of(new Entry("cold", "106", false)))
                .orElseThrow();
    }

    private MeteringView.Receipt submit(String... metersAndValues) {
        return metering.submit(
                        ANNA,
                        FLAT,
                        NOVEMBER,
                        UUID.randomUUID().toString(),
                        IntStream.range(0, metersAndValues.length / 2)
                                .mapToObj(it -> new Entry(metersAndValues[2 * it], metersAndValues[2 * it + 1], false))
                                .toList())
                .orElseThrow();
    }

    private MeteringView.Receipt receipt() {
        return metering.view(ANNA, FLAT).orElseThrow().receipt().orElseThrow();
    }

    private MonthlyReadings month() {
        return readings.of(FLAT, NOVEMBER, NOVEMBER).getFirst();
    }

    private static List<String> wrongs(ThrowingCallable call) {
        return catchThrowableOfType(Refused.class, call).wrongs().stream()
                .map((Wrong it) -> it.field() + " " + it.code())
                .toList();
    }

    private static String type(ThrowingCallable call) {
        return catchThrowableOfType(Refused.class, call).type();
    }
}
