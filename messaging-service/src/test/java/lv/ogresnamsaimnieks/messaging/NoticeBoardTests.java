package lv.ogresnamsaimnieks.messaging;

import static lv.ogresnamsaimnieks.messaging.MessagingFixture.ANNA;
import static lv.ogresnamsaimnieks.messaging.MessagingFixture.FLAT;
import static lv.ogresnamsaimnieks.messaging.MessagingFixture.HOUSE;
import static lv.ogresnamsaimnieks.messaging.MessagingFixture.JANIS;
import static lv.ogresnamsaimnieks.messaging.MessagingFixture.accepted;
import static lv.ogresnamsaimnieks.messaging.MessagingFixture.annasFlat;
import static lv.ogresnamsaimnieks.messaging.MessagingFixture.everybody;
import static lv.ogresnamsaimnieks.messaging.MessagingFixture.flat;
import static lv.ogresnamsaimnieks.messaging.MessagingFixture.house;
import static lv.ogresnamsaimnieks.messaging.MessagingFixture.notice;
import static lv.ogresnamsaimnieks.messaging.MessagingFixture.person;
import static lv.ogresnamsaimnieks.messaging.MessagingFixture.staircase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lv.ogresnamsaimnieks.defaults.Overtaking;
import lv.ogresnamsaimnieks.defaults.rule.Outcome;
import lv.ogresnamsaimnieks.defaults.rule.Refused;
import lv.ogresnamsaimnieks.events.MessagingEvent.NoticePublished;
import lv.ogresnamsaimnieks.events.MeteringEvent.LateReadingsAccepted;
import lv.ogresnamsaimnieks.events.MeteringEvent.ReadingCorrected;
import lv.ogresnamsaimnieks.ownership.Ownership;
import lv.ogresnamsaimnieks.testsupport.InMemoryProperties;
import lv.ogresnamsaimnieks.testsupport.MovableClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class NoticeBoardTests {

    private static final String AT = "2026-11-28T09:00";

    private final InMemoryNotices notices = new InMemoryNotices();
    private final InMemoryReadMarks marks = new InMemoryReadMarks();
    private final InMemoryProperties properties = new InMemoryProperties();
    private final MovableClock clock = new MovableClock("2026-11-30T09:00");
    private final NoticeBoard board = new NoticeBoard(
            notices, marks, new InMemoryMailings(), new InMemoryReadingsOfProperties(), properties, clock);

    @BeforeEach
    void annaHasAFlat() {
        properties.save(house());
        properties.save(annasFlat());
    }

    /** When Anna owns the flat, seen from 30.11.2026. */
    enum Owns {
        NEVER(null, null),
        UNTIL_YESTERDAY("2026-06-01", "2026-11-29"),
        UNTIL_TODAY("2026-06-01", "2026-11-30"),
        FROM_JUNE("2026-06-01", null),
        FROM_TODAY("2026-11-30", null),
        FROM_TOMORROW("2026-12-01", null);

        private final @Nullable String from;
        private final @Nullable String until;

        Owns(@Nullable String from, @Nullable String until) {
            this.from = from;
            this.until = until;
        }

        Ownership[] owners() {
            return from == null
                    ? new Ownership[0]
                    : new Ownership[] {
                        new Ownership(ANNA, "1/1", LocalDate.parse(from), until == null ? null : LocalDate.parse(until))
                    };
        }
    }

    private static final Map<String, Audience> HERS = Map.of(
            "all", everybody(),
            "her house", house(HOUSE),
            "her staircase", staircase(HOUSE, 1),
            "her flat", Audience.ofProperty(FLAT));

    private static final Map<String, Audience> OTHERS = Map.of(
            "another house", house("parauga-8"),
            "another staircase", staircase(HOUSE, 2),
            "the same staircase of another house", staircase("parauga-8", 1),
            "another flat", Audience.ofProperty("parauga-7-13"),
            "another person", person(JANIS));

    /** Half an hour around midnight of the first day of each ownership, and the future. */
    private static final List<String> MOMENTS =
            List.of("2026-05-31T23:30", "2026-06-01T00:30", "2026-11-29T23:30", "2026-11-30T00:30", "2026-11-30T09:01");

    static Stream<Arguments> everyCase() {
        return Stream.of(Owns.values())
                .flatMap(owns -> MOMENTS.stream()
                        .flatMap(at -> Stream.of(
                                        HERS.entrySet().stream()
                                                .map(it -> Arguments.of(
                                                        owns,
                                                        it.getKey(),
                                                        it.getValue(),
                                                        at,
                                                        isHers(owns, it.getKey(), at))),
                                        OTHERS.entrySet().stream()
                                                .map(it -> Arguments.of(owns, it.getKey(), it.getValue(), at, false)),
                                        Stream.of(Arguments.of(
                                                owns, "herself", person(ANNA), at, !at.equals("2026-11-30T09:01"))))
                                .flatMap(it -> it)));
    }

    /** Who has sold keeps what was said to everybody and to the flat, and hears no more of the house. */
    private static boolean isHers(Owns owns, String to, String at) {
        var theirTime = switch (owns) {
            case NEVER, FROM_TOMORROW -> false;
            case UNTIL_YESTERDAY ->
                !to.contains("house") && !to.contains("staircase") && at.compareTo("2026-11-30") < 0;
            default -> true;
        };
        return theirTime && at.compareTo(String.valueOf(owns.from)) >= 0 && !at.equals("2026-11-30T09:01");
    }

    @ParameterizedTest(name = "owns {0}, to {1}, published {3}: {4}")
    @MethodSource("everyCase")
    void showsWhatIsForThePersonAndOfTheirTime(Owns owns, String to, Audience audience, String at, boolean shown) {
        properties.save(flat(owns.owners()));
        notices.save(notice("n", audience, at), List.of());

        assertThat(board.shownTo(ANNA)).hasSize(shown ? 1 : 0);
        assertThat(board.markRead(ANNA, "n")).isEqualTo(shown);
        assertThat(marks.of(ANNA, List.of("n"))).hasSize(shown ? 1 : 0);
    }

    @Test
    void showsNothingOfTheTimeOfAnOwnerInBetween() {
        properties.save(flat(
                new Ownership(ANNA, "1/1", LocalDate.parse("2019-05-01"), LocalDate.parse("2020-12-31")),
                new Ownership(JANIS, "1/1", LocalDate.parse("2021-01-01"), LocalDate.parse("2023-12-31")),
                new Ownership(ANNA, "1/1", LocalDate.parse("2024-01-01"), null)));
        notices.save(notice("janis", Audience.ofProperty(FLAT), "2022-03-01T09:00"), List.of());
        notices.save(notice("anna", Audience.ofProperty(FLAT), "2024-03-01T09:00"), List.of());
        notices.save(notice("earlier", Audience.ofProperty(FLAT), "2020-03-01T09:00"), List.of());

        assertThat(board.shownTo(ANNA)).extracting(it -> it.notice().id()).containsExactly("anna", "earlier");
        assertThat(board.shownTo(JANIS)).extracting(it -> it.notice().id()).containsExactly("janis");
    }

    @ParameterizedTest
    @CsvSource({"2026-11-29, 0", "2026-11-30, 1", ", 1"})
    void showsANoticeUntilItsLastDay(@Nullable String validUntil, int shown) {
        notices.save(notice("n", everybody(), AT, validUntil), List.of());

        assertThat(board.shownTo(ANNA)).hasSize(shown);
    }

    @Test
    void showsTheNewestFirstAndWhatIsRead() {
        notices.save(notice("old", everybody(), "2026-11-01T09:00"), List.of());
        notices.save(notice("new", staircase(HOUSE, 1), "2026-11-29T09:00"), List.of());
        notices.save(notice("middle", house(HOUSE), "2026-11-20T09:00"), List.of());
        notices.save(notice("flat", Audience.ofProperty(FLAT), "2026-10-20T09:00"), List.of());

        assertThat(board.markRead(ANNA, "middle")).isTrue();
        assertThat(board.markRead(ANNA, "middle")).isTrue();

        assertThat(board.shownTo(ANNA))
                .extracting(it -> "%s %s %s".formatted(it.notice().id(), it.audience(), it.read()))
                .containsExactly(
                        "new Parauga iela 7, Ogre, 1. kāpņu telpa false",
                        "middle Parauga iela 7, Ogre true",
                        "old Visiem false",
                        "flat Parauga iela 7–12, Ogre false");
    }

    @Test
    void tellsOfANoticeOnceHoweverOftenItIsPutUp() {
        var first = notice("water", house(HOUSE), AT);
        var changed = notice("water", house(HOUSE), AT, "2026-12-02");

        assertThat(board.publish(first, true)).isEqualTo(Outcome.CREATED);
        assertThat(notices.find("water")).isEmpty();
        assertThat(board.publish(first, false)).isEqualTo(Outcome.CREATED);
        assertThat(board.publish(first, false)).isEqualTo(Outcome.UNCHANGED);
        assertThat(board.publish(changed, true)).isEqualTo(Outcome.UPDATED);
        assertThat(board.publish(changed, false)).isEqualTo(Outcome.UPDATED);
        assertThat(board.publish(changed, false)).isEqualTo(Outcome.UNCHANGED);

        assertThat(notices.told)
                .containsExactly(new NoticePublished(
                        "water", "HOUSE", HOUSE, null, null, first.title(), false, first.publishedAt()));
        assertThat(notices.find("water").orElseThrow().validUntil()).isEqualTo("2026-12-02");
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                Arguments.of(house("nowhere"), "audience.house unknown-house"),
                Arguments.of(staircase("nowhere", 1), "audience.house unknown-house"),
                Arguments.of(Audience.ofProperty("nowhere-1"), "audience.property unknown-property"),
                Arguments.of(
                        new Audience(Audience.Kind.HOUSE, null, 1, FLAT, null),
                        "audience.house required, audience.staircase not-for-this-kind, "
                                + "audience.property not-for-this-kind"),
                Arguments.of(
                        new Audience(Audience.Kind.STAIRCASE, null, null, null, null),
                        "audience.house required, audience.staircase required"),
                Arguments.of(
                        new Audience(Audience.Kind.PROPERTY, HOUSE, null, null, null),
                        "audience.house not-for-this-kind, audience.property required"),
                Arguments.of(
                        new Audience(Audience.Kind.ALL, HOUSE, null, null, null), "audience.house not-for-this-kind"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void refusesAnAudienceThatIsNotThere(Audience audience, String wrongs) {
        var refused = catchThrowableOfType(Refused.class, () -> board.publish(notice("water", audience, AT), false));

        assertThat(refused.wrongs())
                .extracting(it -> it.field() + " " + it.code())
                .containsExactly(wrongs.split(", ", -1));
        assertThat(notices.told).isEmpty();
    }

    @Test
    void refusesANoticeThatLapsesBeforeItIsPublished() {
        assertThat(catchThrowableOfType(
                                Refused.class,
                                () -> board.publish(notice("water", everybody(), AT, "2026-11-27"), false))
                        .wrongs())
                .extracting(it -> it.field() + " " + it.code())
                .containsExactly("validUntil before-publication");
        assertThat(board.publish(notice("water", everybody(), AT, "2026-11-28"), false))
                .isEqualTo(Outcome.CREATED);
    }

    @Test
    void tellsTheOwnersOfEachReceiptOnce() {
        var cold = accepted("R-1", 1, "cold", "COLD_WATER", "KITCHEN", "290.703");
        var hot = accepted("R-1", 1, "hot", "HOT_WATER", "KITCHEN", "58");
        var correction = accepted("R-2", 2, "hot", "HOT_WATER", "KITCHEN", "59");

        for (var heard : List.of(correction, hot, cold, hot, correction, cold)) {
            board.tellOf(heard);
        }

        assertThat(notices.told).isEmpty();
        assertThat(board.shownTo(ANNA)).extracting(it -> it.notice().id()).containsExactly("R-1", "R-2");
        assertThat(notices.find("R-1").orElseThrow().readings())
                .extracting(AcceptedReading::meter)
                .containsExactly("cold", "hot");
        assertThat(notices.find("R-1").orElseThrow().version()).isEqualTo(2);
        assertThat(board.shownTo(JANIS)).isEmpty();
    }

    /** Whoever had the flat when the readings were typed is told, and not who had it when staff looked at them. */
    @Test
    void saysOnceInTheNoticeOfAReceiptThatItsReadingsHadComeLate() {
        clock.set("2026-12-05T12:00");
        properties.save(flat(
                new Ownership(ANNA, "1/1", LocalDate.parse("2019-05-01"), LocalDate.parse("2026-12-01")),
                new Ownership(JANIS, "1/1", LocalDate.parse("2026-12-02"), null)));
        var late = new LateReadingsAccepted(
                FLAT,
                YearMonth.parse("2026-11"),
                "R-1",
                MessagingFixture.inRiga("2026-12-01T20:00"),
                MessagingFixture.inRiga("2026-12-05T10:00"));
        assertThat(board.tellOf(late)).isEmpty();
        board.tellOf(accepted("R-1", 1, "cold", "COLD_WATER", "KITCHEN", "290.703"));

        var once = board.tellOf(late);

        assertThat(board.tellOf(late)).map(it -> it.at(0)).isEqualTo(once.map(it -> it.at(0)));
        assertThat(notices.find("R-1").orElseThrow().version()).isEqualTo(2);
        assertThat(notices.told).isEmpty();
        assertThat(board.shownTo(ANNA))
                .extracting(it -> it.notice().title())
                .containsExactly("Pēc termiņa saņemtie rādījumi pieņemti");
        assertThat(board.shownTo(JANIS)).isEmpty();
    }

    @Test
    void losesNoMeterWhenManyAreHeardOfAtOnce() throws Exception {
        try (var threads = Executors.newFixedThreadPool(4)) {
            threads.invokeAll(IntStream.range(0, 8)
                            .mapToObj(it -> (Callable<Boolean>) () -> Overtaking.decidingAgain(() -> {
                                board.tellOf(accepted("R-1", 1, "m" + it, "COLD_WATER", "KITCHEN", "1"));
                                return true;
                            }))
                            .toList())
                    .forEach(it -> assertThat(it.state()).isEqualTo(Future.State.SUCCESS));
        }

        assertThat(notices.find("R-1").orElseThrow().readings()).hasSize(8);
        assertThat(notices.told).isEmpty();
    }

    /** A correction in January of a reading for November concerns those who had the flat at the end of November. */
    @ParameterizedTest
    @CsvSource({
        "2019-05-01, , true",
        "2019-05-01, 2026-11-30, true",
        "2019-05-01, 2026-11-29, false",
        "2026-11-30, , true",
        "2026-12-01, , false"
    })
    void tellsOfAMonthsReadingsWhoHadTheFlatAtItsEnd(LocalDate from, @Nullable LocalDate until, boolean reads) {
        clock.set("2027-01-05T12:00");
        properties.save(flat(new Ownership(ANNA, "1/1", from, until)));
        board.putUp(MeteringNotices.of(new ReadingCorrected(
                FLAT,
                YearMonth.parse("2026-11"),
                "cold",
                "20418833",
                "COLD_WATER",
                "BATHROOM",
                new BigDecimal("289.703"),
                new BigDecimal("2.291"),
                new BigDecimal("-1.000"),
                YearMonth.parse("2026-12"),
                "Pārrakstīšanās",
                3,
                MessagingFixture.inRiga("2027-01-05T10:00"),
                new BigDecimal("290.703"))));

        assertThat(board.shownTo(ANNA)).hasSize(reads ? 1 : 0);
    }
}
