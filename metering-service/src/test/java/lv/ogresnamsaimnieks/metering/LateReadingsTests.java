package lv.ogresnamsaimnieks.metering;

import static lv.ogresnamsaimnieks.metering.MeterFixture.ANNA;
import static lv.ogresnamsaimnieks.metering.MeterFixture.FLAT;
import static lv.ogresnamsaimnieks.metering.MeterFixture.JANIS;
import static lv.ogresnamsaimnieks.metering.MeterFixture.annasFlat;
import static lv.ogresnamsaimnieks.metering.MeterFixture.coldMeter;
import static lv.ogresnamsaimnieks.metering.MeterFixture.flat;
import static lv.ogresnamsaimnieks.metering.MeterFixture.hotMeter;
import static lv.ogresnamsaimnieks.metering.SubmissionWindow.RIGA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lv.ogresnamsaimnieks.defaults.rule.Refused;
import lv.ogresnamsaimnieks.events.MeteringEvent.LateReading;
import lv.ogresnamsaimnieks.events.MeteringEvent.LateReadingsAccepted;
import lv.ogresnamsaimnieks.events.MeteringEvent.LateReadingsRejected;
import lv.ogresnamsaimnieks.metering.Capture.Trust;
import lv.ogresnamsaimnieks.metering.MeterState.Status;
import lv.ogresnamsaimnieks.metering.MeteringView.Receipt;
import lv.ogresnamsaimnieks.ownership.House;
import lv.ogresnamsaimnieks.ownership.Ownership;
import lv.ogresnamsaimnieks.testsupport.InMemoryProperties;
import lv.ogresnamsaimnieks.testsupport.MovableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What was typed in the window without a connection: the window of November 2026 is 29.11.–01.12., the last late day 06.12. */
class LateReadingsTests {

    private static final YearMonth NOVEMBER = YearMonth.parse("2026-11");
    private static final String IN_TIME = "2026-11-30T20:00";
    private static final String LATE = "2026-12-03T09:00";

    private final InMemoryMeters meters = new InMemoryMeters();
    private final InMemoryReadings readings = new InMemoryReadings();
    private final InMemoryProperties properties = new InMemoryProperties();
    private final MovableClock clock = new MovableClock(LATE);
    private final WindowCalendar calendar = new WindowCalendar(new InMemoryWindowMonths(), properties, clock);
    private final Metering metering = new Metering(meters, readings, properties, calendar, clock, new Random(7));
    private final LateReadings late = new LateReadings(meters, readings, properties, clock, new Random(8));
    private final WindowProgress progress = new WindowProgress(meters, readings, properties, calendar, clock);

    @BeforeEach
    void annaHasAFlat() {
        properties.save(new House("parauga-7", "Parauga iela 7, Ogre"));
        properties.save(annasFlat());
        metering.record(FLAT, coldMeter("76", "79", "82", "85", "88", "91", "94", "97", "100", "103"), false);
        metering.record(FLAT, hotMeter("32", "34", "36", "38", "40", "42", "44", "46", "48", "50"), false);
    }

    /** What a capture comes to; {@code typed} and {@code arrives} by the portal's clock. */
    record Case(String typed, String arrives, boolean locked, Duration skew, boolean compared, String becomes) {}

    /** Typed before, in and after the window × come in it, late, too late, after the bill × the device's clock. */
    static Stream<Case> cases() {
        return Stream.of(Duration.ZERO, Duration.ofHours(-9), Duration.ofDays(3))
                .flatMap(skew -> Stream.of(true, false)
                        .flatMap(compared -> Stream.of(true, false)
                                .flatMap(locked -> Stream.of(
                                                "2026-11-28T23:59",
                                                "2026-11-29T00:00",
                                                IN_TIME,
                                                "2026-12-01T23:59",
                                                "2026-12-02T00:00")
                                        .flatMap(typed -> Stream.of(
                                                        "2026-11-29T00:00",
                                                        "2026-12-01T23:59",
                                                        "2026-12-02T00:00",
                                                        LATE,
                                                        "2026-12-06T23:59",
                                                        "2026-12-07T00:00")
                                                .filter(arrives -> !at(arrives).isBefore(at(typed)))
                                                .map(arrives -> new Case(
                                                        typed,
                                                        arrives,
                                                        locked,
                                                        skew,
                                                        compared,
                                                        expected(typed, arrives, locked)))))));
    }

    private static String expected(String typed, String arrives, boolean locked) {
        var day = LocalDateTime.parse(typed).toLocalDate();
        var arrived = LocalDateTime.parse(arrives).toLocalDate();
        if (day.isBefore(LocalDate.parse("2026-11-29"))) {
            return "before-window";
        }
        if (day.isAfter(LocalDate.parse("2026-12-01"))) {
            return "window-closed";
        }
        if (arrived.isAfter(LocalDate.parse("2026-12-06"))) {
            return "arrived-too-late";
        }
        if (locked) {
            return "month-billed";
        }
        return arrived.isAfter(LocalDate.parse("2026-12-01")) ? "late" : "accepted";
    }

    @ParameterizedTest
    @MethodSource("cases")
    void becomesWhatTheMomentsSay(Case it) {
        clock.set("2026-11-29T00:00");
        if (it.locked()) {
            submit("hot", "51");
            metering.lock(FLAT, NOVEMBER, "2026-11-100123");
        }
        var before = readings.of(FLAT, NOVEMBER, NOVEMBER);
        clock.set(it.arrives());

        var became = outcome("k", it);

        assertThat(became).isEqualTo(it.becomes());
        var after = readings.of(FLAT, NOVEMBER, NOVEMBER);
        switch (it.becomes()) {
            case "late" -> {
                var kept = after.getFirst().late().getFirst();
                assertThat(kept.capturedAt()).isEqualTo(at(it.typed()));
                assertThat(kept.arrivedAt()).isEqualTo(at(it.arrives()));
                assertThat(kept.trust()).isEqualTo(it.skew().isZero() ? Trust.AGREES : Trust.CORRECTED);
                assertThat(after.getFirst().states()).isEmpty();
                assertThat(readings.told).isEmpty();
            }
            case "accepted" -> assertThat(after.getFirst().state("cold")).isPresent();
            default -> assertThat(after).isEqualTo(before);
        }
        assertThat(outcome("k", it)).isEqualTo(it.becomes());
        assertThat(readings.of(FLAT, NOVEMBER, NOVEMBER)).isEqualTo(after);
    }

    private String outcome(String key, Case it) {
        var capture = new Capture(
                at(it.typed()).minus(it.skew()),
                it.compared() ? it.skew() : null,
                at(it.arrives()).minus(it.skew()));
        return outcome(key, capture);
    }

    private String outcome(String key, Capture capture) {
        try {
            return handIn(key, capture, "cold", "106").orElseThrow() instanceof Receipt ? "accepted" : "late";
        } catch (Refused it) {
            return it.wrongs().isEmpty() ? it.type() : it.wrongs().getFirst().code();
        }
    }

    @Test
    void refusesWhatIsTypedInTheFuture() {
        assertThat(outcome("k", new Capture(at(LATE).plusSeconds(61), Duration.ZERO, null)))
                .isEqualTo("future");
        assertThat(outcome("k", new Capture(at(LATE).plusSeconds(59), Duration.ZERO, null)))
                .isEqualTo("window-closed");
    }

    @Test
    void saysHowFarTheClockIsBelieved() {
        var typed = at(IN_TIME);
        var sent = at(LATE);

        assertThat(new Capture(typed, null, null).trust(sent)).isEqualTo(Trust.UNKNOWN);
        assertThat(new Capture(typed, Duration.ofMinutes(5), null).trust(sent)).isEqualTo(Trust.AGREES);
        assertThat(new Capture(typed, Duration.ofMinutes(-6), null).trust(sent)).isEqualTo(Trust.CORRECTED);
        assertThat(new Capture(typed, Duration.ZERO, sent.minusSeconds(3)).trust(sent))
                .isEqualTo(Trust.AGREES);
        assertThat(new Capture(typed, Duration.ZERO, sent.minus(Duration.ofHours(30))).trust(sent))
                .isEqualTo(Trust.MOVED);
        assertThat(new Capture(typed, Duration.ofHours(1), null).at(sent)).isEqualTo(typed.plus(Duration.ofHours(1)));
    }

    @Test
    void countsForNothingUntilStaffAcceptItAndThenLikeAnyOther() {
        handIn("k", "cold", "106,5");
        assertThat(metering.view(ANNA, FLAT).orElseThrow().late()).hasSize(1);
        assertThat(waiting()).singleElement().satisfies(it -> {
            assertThat(it.flat().flat()).isEqualTo("12");
            assertThat(it.counting())
                    .singleElement()
                    .satisfies(now -> assertThat(now.state()).isNull());
        });
        assertThat(progress.of(NOVEMBER).late()).isEqualTo(1);

        var accepted = late.accept("staff", FLAT, NOVEMBER, "k").orElseThrow();

        var state = month().state("cold").orElseThrow();
        assertThat(state.status()).isEqualTo(Status.SUBMITTED);
        assertThat(state.at()).isEqualTo(at(IN_TIME));
        assertThat(state.consumption()).isEqualByComparingTo("3.5");
        assertThat(readings.told).singleElement().satisfies(it -> {
            assertThat(it.receipt()).isEqualTo(month().last().orElseThrow().receipt());
            assertThat(it.person()).isEqualTo(ANNA);
        });
        assertThat(readings.news)
                .singleElement()
                .isEqualTo(new LateReadingsAccepted(
                        FLAT, NOVEMBER, month().last().orElseThrow().receipt(), at(IN_TIME), at(LATE)));
        assertThat(new ReceiptChain(readings.of(FLAT, NOVEMBER, NOVEMBER)).isIntact())
                .isTrue();
        assertThat(waiting()).isEmpty();

        assertThat(late.accept("other", FLAT, NOVEMBER, "k")).contains(accepted);
        assertThat(readings.told).hasSize(1);
        assertThat(readings.news).hasSize(1);
        assertThat(catchThrowableOfType(Refused.class, () -> late.reject("staff", FLAT, NOVEMBER, "k", "Nē"))
                        .type())
                .isEqualTo("late-decided");
        assertThat(handIn("k", "cold", "106,5").orElseThrow()).isInstanceOf(Receipt.class);
    }

    @Test
    void takesThePlaceOfTheAverageThatStoodForIt() {
        clock.set("2026-12-02T08:00");
        new MissingReadings(meters, readings, properties, clock).fill(NOVEMBER, it -> {
            it.run();
            return true;
        });
        clock.set(LATE);
        handIn("k", "cold", "104", "hot", "50,5");
        assertThat(waiting().getFirst().counting())
                .extracting(it -> it.state() == null ? null : it.state().status())
                .containsExactly(Status.AVERAGE, Status.AVERAGE);

        var _ = late.accept("staff", FLAT, NOVEMBER, "k").orElseThrow();

        assertThat(month().state("cold").orElseThrow().consumption()).isEqualByComparingTo("1");
        assertThat(month().state("hot").orElseThrow().consumption()).isEqualByComparingTo("0.5");
        assertThat(readings.told)
                .hasSize(2)
                .allSatisfy(it -> assertThat(it.submission()).isGreaterThan(2));
    }

    @Test
    void isRejectedWithAReasonThatItsOwnersAreToldOnce() {
        handIn("k", "cold", "106");

        assertThat(catchThrowableOfType(Refused.class, () -> late.reject("staff", FLAT, NOVEMBER, "k", " "))
                        .wrongs()
                        .getFirst()
                        .field())
                .isEqualTo("reason");
        var rejected =
                late.reject("staff", FLAT, NOVEMBER, "k", "Pulkstenis pārlikts").orElseThrow();
        var once = month().version();
        assertThat(late.reject("other", FLAT, NOVEMBER, "k", "Cits")).contains(rejected);

        assertThat(month().version()).isEqualTo(once);
        assertThat(month().states()).isEmpty();
        assertThat(readings.told).isEmpty();
        assertThat(readings.news).singleElement().isInstanceOfSatisfying(LateReadingsRejected.class, it -> {
            assertThat(it.key()).isEqualTo(FLAT);
            assertThat(it.month()).isEqualTo(NOVEMBER);
            assertThat(it.capturedAt()).isEqualTo(at(IN_TIME));
            assertThat(it.readings())
                    .singleElement()
                    .isEqualTo(
                            new LateReading("cold", "2041-cold", "COLD_WATER", "BATHROOM", new BigDecimal("106.000")));
            assertThat(it.reason()).isEqualTo("Pulkstenis pārlikts");
            assertThat(it.at()).isEqualTo(at(LATE));
        });
        assertThat(catchThrowableOfType(Refused.class, () -> late.accept("staff", FLAT, NOVEMBER, "k"))
                        .type())
                .isEqualTo("late-decided");
        assertThat(metering.view(ANNA, FLAT)
                        .orElseThrow()
                        .late()
                        .getFirst()
                        .submission()
                        .decision())
                .isEqualTo(rejected.decision());
        assertThat(late.reject("staff", FLAT, NOVEMBER, "nothing", "Nav")).isEmpty();
        assertThat(late.accept("staff", "nowhere", NOVEMBER, "k")).isEmpty();
    }

    @Test
    void isNotAcceptedOnceABillWasMade() {
        handIn("k", "cold", "106");
        metering.lock(FLAT, NOVEMBER, "2026-11-100123");
        assertThat(catchThrowableOfType(Refused.class, () -> late.accept("staff", FLAT, NOVEMBER, "k"))
                        .type())
                .isEqualTo("month-billed");
        assertThat(month().late("k").orElseThrow().isPending()).isTrue();
    }

    @Test
    void isNotAcceptedOnceALaterMonthWasRead() {
        handIn("k", "cold", "106");
        clock.set("2026-12-31T09:00");
        metering.submit(ANNA, FLAT, NOVEMBER.plusMonths(1), "later", List.of(new Entry("cold", "109", true)));

        assertThat(catchThrowableOfType(Refused.class, () -> late.accept("staff", FLAT, NOVEMBER, "k"))
                        .type())
                .isEqualTo("read-since");
    }

    @Test
    void keepsWhatIsDoubtfulButNeverLetsTooLowCount() {
        handIn("high", "cold", "126");
        handIn("low", "cold", "99");

        assertThat(waiting())
                .extracting(it -> it.submission().readings().getFirst().doubts())
                .containsExactly(List.of("unusual"), List.of("below-previous"));
        assertThat(catchThrowableOfType(Refused.class, () -> late.accept("staff", FLAT, NOVEMBER, "low"))
                        .type())
                .isEqualTo("reading-refused");
        late.accept("staff", FLAT, NOVEMBER, "high");
        assertThat(month().state("cold").orElseThrow().isSuspicious()).isTrue();
    }

    @Test
    void namesWhatIsBadlyWrittenAndKeepsNothing() {
        assertThat(catchThrowableOfType(Refused.class, () -> handIn("k", "cold", "x", "gas", "1"))
                        .wrongs())
                .extracting(it -> it.field() + " " + it.code())
                .containsExactly("readings[0].value not-a-number", "readings[1].meter unknown-meter");
        assertThat(readings.of(FLAT, NOVEMBER, NOVEMBER)).isEmpty();
    }

    @Test
    void givesTheReceiptOfWhatHadComeInTimeWhenOnlyTheAnswerWasLost() {
        clock.set(IN_TIME);
        var key = UUID.randomUUID().toString();
        var first = metering.submit(ANNA, FLAT, NOVEMBER, key, entries("cold", "106"));
        clock.set(LATE);

        assertThat(handIn(key, "cold", "106"))
                .map(Receipt.class::cast)
                .map(Receipt::submission)
                .isEqualTo(first.map(Receipt::submission));
        assertThat(handIn("another", "cold", "106,000").orElseThrow()).isInstanceOf(Receipt.class);
        assertThat(month().late()).isEmpty();
    }

    @Test
    void keepsTheSameValuesOnceWhileTheyWait() {
        handIn("one", "cold", "106");
        handIn("two", "cold", "106,0");
        handIn("three", "cold", "107");

        assertThat(month().late()).extracting(LateSubmission::key).containsExactly("one", "three");
    }

    @Test
    void isNobodyElses() {
        assertThat(metering.submit(JANIS, FLAT, NOVEMBER, "k", entries("cold", "106"), capture(IN_TIME)))
                .isEmpty();
        properties.save(flat(
                FLAT,
                new Ownership(ANNA, "1/1", LocalDate.parse("2019-05-01"), LocalDate.parse("2026-12-04")),
                new Ownership(JANIS, "1/1", LocalDate.parse("2026-12-05"), null)));
        handIn("k", "cold", "106");
        clock.set("2026-12-05T09:00");

        assertThat(metering.view(JANIS, FLAT).orElseThrow().late()).isEmpty();
        assertThat(metering.view(ANNA, FLAT).orElseThrow().late()).hasSize(1);
        assertThat(handIn("k2", "cold", "107")).isEmpty();
    }

    private Optional<HandedIn> handIn(String key, String... values) {
        return handIn(key, capture(IN_TIME), values);
    }

    private Optional<HandedIn> handIn(String key, Capture capture, String... values) {
        return metering.submit(ANNA, FLAT, NOVEMBER, key, entries(values), capture);
    }

    private void submit(String... values) {
        metering.submit(ANNA, FLAT, NOVEMBER, UUID.randomUUID().toString(), entries(values));
        readings.told.clear();
    }

    private static List<Entry> entries(String... values) {
        return IntStream.range(0, values.length / 2)
                .mapToObj(it -> new Entry(values[2 * it], values[2 * it + 1], false))
                .toList();
    }

    private static Capture capture(String typed) {
        return new Capture(at(typed), Duration.ZERO, null);
    }

    private List<LateReadings.Waiting> waiting() {
        return late.waiting("parauga-7", NOVEMBER);
    }

    private MonthlyReadings month() {
        return readings.of(FLAT, NOVEMBER, NOVEMBER).getFirst();
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(RIGA).toInstant();
    }
}
