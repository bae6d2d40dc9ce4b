package lv.ogresnamsaimnieks.metering;

import static lv.ogresnamsaimnieks.metering.MeterFixture.ANNA;
import static lv.ogresnamsaimnieks.metering.MeterFixture.FLAT;
import static lv.ogresnamsaimnieks.metering.MeterFixture.JANIS;
import static lv.ogresnamsaimnieks.metering.MeterFixture.annasFlat;
import static lv.ogresnamsaimnieks.metering.MeterFixture.coldMeter;
import static lv.ogresnamsaimnieks.metering.MeterFixture.flat;
import static lv.ogresnamsaimnieks.metering.MeterFixture.hotMeter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import lv.ogresnamsaimnieks.defaults.Overtaking;
import lv.ogresnamsaimnieks.defaults.rule.Outcome;
import lv.ogresnamsaimnieks.defaults.rule.Refused;
import lv.ogresnamsaimnieks.defaults.rule.Wrong;
import lv.ogresnamsaimnieks.events.IdentityEvent.MandateGranted;
import lv.ogresnamsaimnieks.events.IdentityEvent.MandateRevoked;
import lv.ogresnamsaimnieks.events.MeteringEvent.ReadingAccepted;
import lv.ogresnamsaimnieks.metering.MeteringView.Receipt;
import lv.ogresnamsaimnieks.metering.ReadingRefused.Question;
import lv.ogresnamsaimnieks.ownership.Ownership;
import lv.ogresnamsaimnieks.ownership.Properties;
import lv.ogresnamsaimnieks.testsupport.InMemoryProperties;
import lv.ogresnamsaimnieks.testsupport.MovableClock;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeteringTests {

    private static final YearMonth NOVEMBER = YearMonth.parse("2026-11");

    private final InMemoryMeters meters = new InMemoryMeters();
    private final InMemoryReadings readings = new InMemoryReadings();
    private final InMemoryProperties properties = new InMemoryProperties();
    private final MovableClock clock = new MovableClock("2026-11-30T09:00");
    private final Metering metering = new Metering(
            meters,
            readings,
            properties,
            new WindowCalendar(new InMemoryWindowMonths(), properties, clock),
            clock,
            new Random(7));

    @BeforeEach
    void annaHasAFlat() {
        properties.save(annasFlat());
        metering.record(FLAT, coldMeter("100.000", "103.000", "106.000", "109.000"), false);
        metering.record(FLAT, hotMeter("50.000", "52.000", "54.000", "56.000"), false);
    }

    @Test
    void givesAReceiptForEverythingHandedInAtOnce() {
        var receipt = submit("cold", "112,5", "hot", "58.000").orElseThrow();

        assertThat(receipt.submission().receipt()).matches("R-2026-11-[0-9A-HJKMNP-TV-Z]{8}");
        assertThat(receipt.submission().checkCode()).matches("[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}");
        assertThat(receipt.editableUntil()).isEqualTo("2026-12-01");
        assertThat(receipt.submission().readings())
                .extracting(Reading::consumption)
                .containsExactly(new BigDecimal("3.500"), new BigDecimal("2.000"));
        assertThat(readings.told).extracting(ReadingAccepted::meter).containsExactly("cold", "hot");
        assertThat(readings.told.getFirst().receipt())
                .isEqualTo(receipt.submission().receipt());
        assertThat(metering.view(ANNA, FLAT).orElseThrow().receipt()).isPresent();
    }

    @Test
    void takesACorrectionInTheWindowAndKeepsBoth() {
        submit("cold", "112", "hot", "58");

        submit("cold", "113");

        var month = readings.of(FLAT, NOVEMBER, NOVEMBER).getFirst();
        assertThat(month.submissions()).hasSize(2);
        assertThat(month.of("cold")).map(Reading::value).contains(new BigDecimal("113.000"));
        assertThat(month.of("cold")).map(Reading::consumption).contains(new BigDecimal("4.000"));
        assertThat(month.of("hot")).map(Reading::value).contains(new BigDecimal("58.000"));
        assertThat(readings.told).extracting(ReadingAccepted::submission).containsExactly(1, 1, 2);
    }

    @Test
    void doesNothingTwiceForTheSameKey() {
        var key = UUID.randomUUID().toString();
        var first = metering.submit(ANNA, FLAT, NOVEMBER, key, entries("cold", "112"))
                .orElseThrow();

        clock.set("2026-12-05T10:00");
        var again = metering.submit(ANNA, FLAT, NOVEMBER, key, entries("cold", "999"))
                .orElseThrow();

        assertThat(again.submission()).isEqualTo(first.submission());
        assertThat(again.repeated()).isTrue();
        assertThat(readings.told).hasSize(1);
    }

    @Test
    void doesNothingTwiceForTheSameReadings() {
        var first = submit("cold", "112").orElseThrow();

        var again = submit("cold", "112,000").orElseThrow();

        assertThat(again.submission()).isEqualTo(first.submission());
        assertThat(readings.told).hasSize(1);
    }

    /** Every flat hands in on the same three days. */
    @Test
    void asksTheDatabaseForNothingTwice() {
        var asked = new ArrayList<String>();
        var watched = new Metering(
                watched(Meters.class, meters, asked),
                watched(Readings.class, readings, asked),
                watched(Properties.class, properties, asked),
                new WindowCalendar(watched(WindowMonths.class, new InMemoryWindowMonths(), asked), properties, clock),
                clock,
                new Random(7));
        var capture = new Capture(clock.instant(), null, null);

        watched.submit(ANNA, FLAT, NOVEMBER, "one", entries("cold", "112", "hot", "58"));
        assertThat(asked)
                .containsExactly(
                        "Properties.heldBy", "Meters.of", "WindowMonths.between", "Readings.of", "Readings.save");
        asked.clear();
        watched.submit(ANNA, FLAT, NOVEMBER, "two", entries("cold", "113", "hot", "59"), capture);
        assertThat(asked)
                .containsExactly(
                        "Properties.heldBy", "Meters.of", "WindowMonths.between", "Readings.of", "Readings.save");
        asked.clear();
        watched.take("system", Channel.REMOTE, "cold", NOVEMBER, "three", "114", false);
        assertThat(asked)
                .containsExactly(
                        "Meters.with", "Properties.find", "WindowMonths.between", "Readings.of", "Readings.save");
    }

    @Test
    void takesEveryOneOfManyAtOnce() throws Exception {
        try (var devices = Executors.newFixedThreadPool(4)) {
            var results = devices.invokeAll(IntStream.range(0, 20)
                    .<Callable<Optional<Receipt>>>mapToObj(it ->
                            () -> Overtaking.decidingAgain(() -> submit("cold", "11" + it % 5 + "," + it)))
                    .toList());
            for (var result : results) {
                assertThat(result.get()).isPresent();
            }
        }
        var month = readings.of(FLAT, NOVEMBER, NOVEMBER).getFirst();
        assertThat(month.submissions())
                .hasSize(20)
                .extracting(Submission::receipt)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-28T23:59:59, false",
        "2026-11-29T00:00:00, true",
        "2026-12-01T23:59:59, true",
        "2026-12-02T00:00:00, false",
        "2026-11-15T12:00:00, false"
    })
    void goesByTheWindowInRigaToTheSecond(String moment, boolean open) {
        clock.set(moment);

        if (open) {
            assertThat(submit("cold", "112")).isPresent();
        } else {
            var refused = catchThrowableOfType(Refused.class, () -> submit("cold", "112"));
            assertThat(refused.type()).isEqualTo("window-closed");
            assertThat(refused.more()).containsKey("nextWindow");
            assertThat(readings.told).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"2026-10", "2026-12", "2027-11", "2025-11"})
    void takesReadingsForNoOtherMonth(YearMonth month) {
        assertThatExceptionOfType(ReadingRefused.class)
                .isThrownBy(() -> metering.submit(ANNA, FLAT, month, "key", entries("cold", "112")))
                .extracting(Refused::type)
                .isEqualTo("window-closed");
    }

    @Test
    void namesEveryFieldThatIsBadlyWritten() {
        var refused = catchThrowableOfType(
                Refused.class, () -> submit("cold", "12,3456", "gas", "1", "hot", "", "cold", "112"));

        assertThat(refused.kind()).isEqualTo(Refused.Kind.INPUT);
        assertThat(refused.wrongs())
                .extracting(it -> it.field() + " " + it.code())
                .containsExactly(
                        "readings[0].value too-many-decimals",
                        "readings[1].meter unknown-meter",
                        "readings[2].value required",
                        "readings[3].meter duplicate");
        assertThat(readings.told).isEmpty();
    }

    @Test
    void refusesNothingAtAll() {
        assertThat(catchThrowableOfType(Refused.class, () -> submit()).wrongs())
                .extracting(Wrong::code)
                .containsExactly("required");
    }

    @Test
    void refusesEveryValueBelowTheOneBefore() {
        var refused = catchThrowableOfType(Refused.class, () -> submit("cold", "108,999", "hot", "55"));

        assertThat(refused.kind()).isEqualTo(Refused.Kind.RULE);
        assertThat(refused.wrongs())
                .extracting(it -> it.field() + " " + it.code())
                .containsExactly("readings[0].value below-previous", "readings[1].value below-previous");
        assertThat(refused.wrongs().getFirst().message()).contains("109,000\u00a0m³");
    }

    @Test
    void takesTheSameValueAsBefore() {
        assertThat(submit("cold", "109")).isPresent();
    }

    @Test
    void asksOnceMoreWhenItIsMuchMoreThanUsual() {
        var refused = catchThrowableOfType(Refused.class, () -> submit("cold", "193"));
        assertThat(refused.wrongs()).extracting(Wrong::code).containsExactly("unusual");

        assertThat(metering.submit(ANNA, FLAT, NOVEMBER, "key", List.of(new Entry("cold", "193", true))))
                .isPresent();
    }

    @Test
    void asksEverythingAtOnceAndTakesWhatIsConfirmed() {
        var refused = catchThrowableOfType(Refused.class, () -> submit("cold", "1120", "hot", "57"));

        assertThat(refused.type()).isEqualTo("reading-refused");
        assertThat(refused.wrongs())
                .extracting(it -> it.field() + " " + it.code())
                .containsExactly("readings[0].value shifted-comma", "readings[0].value unusual");
        assertThat(refused.more().get("questions"))
                .asInstanceOf(InstanceOfAssertFactories.list(Question.class))
                .extracting(Question::suggestion)
                .containsExactly(new BigDecimal("112.000"), null);
        assertThat(readings.told).isEmpty();

        assertThat(metering.submit(
                        ANNA,
                        FLAT,
                        NOVEMBER,
                        "key",
                        List.of(new Entry("cold", "1120", true), new Entry("hot", "57", false))))
                .isPresent();
    }

    @Test
    void namesSwappedMetersBesideTheRefusalOfOne() {
        var refused = catchThrowableOfType(Refused.class, () -> submit("cold", "58", "hot", "112"));

        assertThat(refused.wrongs())
                .extracting(it -> it.field() + " " + it.code())
                .containsExactly(
                        "readings[0].value below-previous",
                        "readings[0].value swapped-meters",
                        "readings[1].value swapped-meters",
                        "readings[1].value unusual");
        assertThatExceptionOfType(ReadingRefused.class)
                .isThrownBy(() -> metering.submit(
                        ANNA,
                        FLAT,
                        NOVEMBER,
                        "key",
                        List.of(new Entry("cold", "58", true), new Entry("hot", "112", true))))
                .extracting(it -> it.wrongs().getFirst().code())
                .isEqualTo("below-previous");
        assertThat(readings.told).isEmpty();
    }

    @Test
    void countsAcrossTheEndOfTheDial() {
        metering.record(FLAT, coldMeter("99990.000", "99993.000", "99996.000", "99999.000"), false);
        assertThat(catchThrowableOfType(Refused.class, () -> submit("cold", "1,5"))
                        .wrongs())
                .extracting(Wrong::code)
                .containsExactly("rolled-over");

        metering.submit(ANNA, FLAT, NOVEMBER, "key", List.of(new Entry("cold", "1,5", true)));

        assertThat(readings.told.getFirst().consumption()).isEqualTo("2.500");
        assertThat(metering.view(ANNA, FLAT).orElseThrow().meters())
                .filteredOn(it -> it.meter().id().equals("cold"))
                .flatExtracting(MeterHistory::months)
                .first(InstanceOfAssertFactories.type(MeterHistory.Month.class))
                .extracting(MeterHistory.Month::consumption)
                .isEqualTo(new BigDecimal("2.500"));
    }

    @Test
    void takesAHistoryThatCrossesTheEndOfTheDial() {
        assertThat(metering.record(FLAT, coldMeter("99990.000", "99998.000", "3.000"), false))
                .isEqualTo(Outcome.UPDATED);
        assertThat(codes(() -> metering.record(FLAT, coldMeter("99990.000", "99998.000", "300.000"), false)))
                .containsExactly("below-previous");
    }

    @Test
    void knowsNeitherThePropertiesNorTheMetersOfOthers() {
        properties.save(flat("janis-flat", new Ownership(JANIS, "1/1", LocalDate.parse("2020-01-01"), null)));

        assertThat(metering.submit(ANNA, "janis-flat", NOVEMBER, "k", entries("cold", "112")))
                .isEmpty();
        assertThat(metering.view(ANNA, "janis-flat")).isEmpty();
        assertThat(metering.view(ANNA, "nowhere")).isEmpty();
        assertThat(metering.view(JANIS, FLAT)).isEmpty();
        assertThat(catchThrowableOfType(
                                Refused.class,
                                () -> metering.submit(JANIS, "janis-flat", NOVEMBER, "k", entries("cold", "112")))
                        .wrongs())
                .extracting(Wrong::code)
                .containsExactly("unknown-meter");
    }

    @Test
    void endsWithTheOwnership() {
        properties.save(
                flat(FLAT, new Ownership(ANNA, "1/1", LocalDate.parse("2019-05-01"), LocalDate.parse("2026-11-29"))));

        assertThat(submit("cold", "112")).isEmpty();
        var kept = metering.view(ANNA, FLAT).orElseThrow();
        assertThat(kept.open()).isFalse();
        assertThat(kept.meters()).allSatisfy(it -> assertThat(it.months()).hasSize(4));
    }

    @Test
    void partsTheReadingsWhereTheFlatIsSold() {
        clock.set("2026-11-29T10:00");
        submit("cold", "112");
        clock.set("2026-11-30T10:00");
        properties.save(flat(
                FLAT,
                new Ownership(ANNA, "1/1", LocalDate.parse("2019-05-01"), LocalDate.parse("2026-11-29")),
                new Ownership(JANIS, "1/1", LocalDate.parse("2026-11-30"), null)));

        var before = metering.view(ANNA, FLAT).orElseThrow();
        assertThat(before.receipt()).isPresent();
        var after = metering.view(JANIS, FLAT).orElseThrow();
        assertThat(after.receipt()).isEmpty();
        assertThat(after.open()).isTrue();
        assertThat(after.meters()).allSatisfy(it -> {
            assertThat(it.months()).isEmpty();
            assertThat(it.in(NOVEMBER)).isEmpty();
            assertThat(it.averageBefore(NOVEMBER)).isEmpty();
            assertThat(it.before(NOVEMBER)).isPresent();
        });
        assertThat(metering.submit(JANIS, FLAT, NOVEMBER, "key", entries("cold", "112,5")))
                .isPresent();
        var own = metering.view(JANIS, FLAT).orElseThrow();
        assertThat(own.receipt()).isPresent();
        var kept = metering.view(ANNA, FLAT).orElseThrow();
        assertThat(kept.receipt()).isEqualTo(before.receipt());
        assertThat(kept.meters().stream().flatMap(it -> it.months().stream()))
                .extracting(MeterHistory.Month::value)
                .doesNotContain(new BigDecimal("112.500"));
    }

    @Test
    void recordsInWhoseNameSomebodyActs() {
        var granted =
                new MandateGranted(FLAT, "m", ANNA, JANIS, List.of("meters"), LocalDate.parse("2026-11-01"), null);
        properties.save(annasFlat().with(granted));

        var receipt = metering.submit(JANIS, FLAT, NOVEMBER, "key", entries("cold", "112"))
                .orElseThrow();

        assertThat(receipt.submission().person()).isEqualTo(JANIS);
        assertThat(receipt.submission().onBehalfOf()).isEqualTo(ANNA);
        assertThat(metering.view(ANNA, FLAT).orElseThrow().receipt()).isPresent();
        properties.save(annasFlat().with(granted).with(new MandateRevoked(FLAT, "m")));
        assertThat(metering.view(JANIS, FLAT)).isEmpty();
        assertThat(submit("cold", "113").orElseThrow().submission().onBehalfOf())
                .isNull();
    }

    @Test
    void recordsAMeterOnceAndChangesItsRecord() {
        var meter = coldMeter("100.000", "103.000", "106.000", "109.000");

        assertThat(metering.record(FLAT, meter, false)).isEqualTo(Outcome.UNCHANGED);
        assertThat(metering.record(FLAT, coldMeter("100.000"), true)).isEqualTo(Outcome.UPDATED);
        assertThat(metering.record(FLAT, meter, false)).isEqualTo(Outcome.UNCHANGED);
    }

    @Test
    void refusesMetersThatContradictWhatIsKnown() {
        properties.save(flat("other"));

        assertThat(codes(() -> metering.record("nowhere", coldMeter(), false))).containsExactly("unknown-property");
        assertThat(codes(() -> metering.record("other", coldMeter(), false))).containsExactly("meter-elsewhere");
        assertThat(codes(() -> metering.record(FLAT, coldMeter("5.000", "4.000"), false)))
                .containsExactly("below-previous");
        submit("cold", "112");
        assertThat(codes(() -> metering.record(
                        FLAT,
                        coldMeter(
                                "1.000", "2.000", "3.000", "4.000", "5.000", "6.000", "7.000", "8.000", "9.000",
                                "9.100", "9.200"),
                        false)))
                .containsExactly("history-overlaps");
    }

    private static List<String> codes(ThrowingCallable call) {
        return catchThrowableOfType(Refused.class, call).wrongs().stream()
                .map(Wrong::code)
                .toList();
    }

    private Optional<Receipt> submit(String... metersAndValues) {
        return metering.submit(ANNA, FLAT, NOVEMBER, UUID.randomUUID().toString(), entries(metersAndValues));
    }

    private static <T> T watched(Class<T> port, T behind, List<String> asked) {
        return port.cast(
                Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (_, method, arguments) -> {
                    asked.add(port.getSimpleName() + "." + method.getName());
                    return method.invoke(behind, arguments);
                }));
    }

    private static List<Entry> entries(String... metersAndValues) {
        return IntStream.range(0, metersAndValues.length / 2)
                .mapToObj(it -> new Entry(metersAndValues[2 * it], metersAndValues[2 * it + 1], false))
                .toList();
    }
}
