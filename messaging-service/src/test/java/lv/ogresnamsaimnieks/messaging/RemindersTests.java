package lv.ogresnamsaimnieks.messaging;

import static lv.ogresnamsaimnieks.messaging.MessagingFixture.ANNA;
import static lv.ogresnamsaimnieks.messaging.MessagingFixture.FLAT;
import static lv.ogresnamsaimnieks.messaging.MessagingFixture.HOUSE;
import static lv.ogresnamsaimnieks.messaging.MessagingFixture.JANIS;
import static lv.ogresnamsaimnieks.messaging.MessagingFixture.accepted;
import static lv.ogresnamsaimnieks.messaging.MessagingFixture.house;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lv.ogresnamsaimnieks.events.IdentityEvent.AccountClosed;
import lv.ogresnamsaimnieks.events.IdentityEvent.AccountRegistered;
import lv.ogresnamsaimnieks.events.IdentityEvent.NotificationsChosen;
import lv.ogresnamsaimnieks.events.MeteringEvent.LateReadingsAccepted;
import lv.ogresnamsaimnieks.events.MeteringEvent.LateReadingsRejected;
import lv.ogresnamsaimnieks.events.MeteringEvent.MeterDue;
import lv.ogresnamsaimnieks.events.MeteringEvent.MeterReplaced;
import lv.ogresnamsaimnieks.events.MeteringEvent.ReadingRejected;
import lv.ogresnamsaimnieks.events.MeteringEvent.ReadingsAwaited;
import lv.ogresnamsaimnieks.messaging.Delivery.State;
import lv.ogresnamsaimnieks.ownership.Capacity;
import lv.ogresnamsaimnieks.ownership.Grant;
import lv.ogresnamsaimnieks.ownership.Ownership;
import lv.ogresnamsaimnieks.ownership.Property;
import lv.ogresnamsaimnieks.testsupport.InMemoryProperties;
import lv.ogresnamsaimnieks.testsupport.MovableClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever still has to hand in readings is told so, once on each occasion, as they chose; nobody else is. */
class RemindersTests {

    private static final YearMonth NOVEMBER = YearMonth.parse("2026-11");
    private static final String ALL_DAY = "2026-11-29T09:00";

    private final InMemoryNotices notices = new InMemoryNotices();
    private final InMemoryReadMarks marks = new InMemoryReadMarks();
    private final InMemoryMailings mailings = new InMemoryMailings();
    private final InMemoryReadingsOfProperties readings = new InMemoryReadingsOfProperties();
    private final InMemoryRecipients recipients = new InMemoryRecipients();
    private final InMemoryProperties properties = new InMemoryProperties();
    private final RecordingPost post = new RecordingPost();
    private final MovableClock clock = new MovableClock(ALL_DAY);
    private final NoticeBoard board = new NoticeBoard(notices, marks, mailings, readings, properties, clock);
    private final MeteringNews news = new MeteringNews(board, readings, mailings, clock);
    private final AddressBook addresses = new AddressBook(recipients);
    private final Mailroom mailroom = mailroom();

    /** People around the flat, and whether they may hand in its readings. */
    enum Who {
        OWNER(true),
        CO_OWNER(true),
        FORMER_OWNER(false),
        FUTURE_OWNER(false),
        TENANT(true),
        FORMER_TENANT(false),
        GRANTEE_FOR_METERS(true),
        GRANTEE_FOR_BILLS(false),
        STRANGER(false);

        private final boolean mayHandIn;

        Who(boolean mayHandIn) {
            this.mayHandIn = mayHandIn;
        }
    }

    /** What somebody chose. */
    enum Choice {
        UNTOUCHED(true, true),
        BOTH(true, true),
        OPENING_ONLY(true, false),
        LAST_DAY_ONLY(false, true),
        NEITHER(false, false),
        NO_ACCOUNT(false, false),
        ACCOUNT_CLOSED(false, false);

        private final boolean opening;
        private final boolean lastDay;

        Choice(boolean opening, boolean lastDay) {
            this.opening = opening;
            this.lastDay = lastDay;
        }
    }

    /** What was handed in between the telling and the sending. */
    enum HandedIn {
        NOTHING(true),
        ONE_OF_TWO(true),
        ALL(false),
        ALL_HEARD_BEFORE(false),
        ALL_BUT_ONE_REJECTED(true),
        REJECTED_AND_AGAIN(false),
        ONE_AND_THE_OTHER_REPLACED(false);

        private final boolean lacks;

        HandedIn(boolean lacks) {
            this.lacks = lacks;
        }
    }

    /** What was told. */
    enum Told {
        OPENING,
        LAST_DAY,
        BOTH,
        LAST_DAY_AND_ANOTHER_ONE
    }

    @BeforeEach
    void aFlat() {
        properties.save(house());
        properties.save(flat(FLAT));
    }

    static Stream<Arguments> everyCase() {
        return Stream.of(Who.values())
                .flatMap(who -> Stream.of(Choice.values())
                        .flatMap(choice -> Stream.of(HandedIn.values())
                                .flatMap(handedIn -> Stream.of(Told.values())
                                        .map(told -> Arguments.of(who, choice, handedIn, told)))));
    }

    @ParameterizedTest
    @MethodSource("everyCase")
    void writesOnlyToWhoStillHasToHandInAndWantsToKnow(Who who, Choice choice, HandedIn handedIn, Told told) {
        choose(who, choice);
        var expected = new ArrayList<String>();
        for (var occasion : occasions(told)) {
            clock.set(occasion.closes().equals(LocalDate.parse("2026-12-05")) ? "2026-12-05T09:00" : dayOf(occasion));
            if (handedIn == HandedIn.ALL_HEARD_BEFORE) {
                handIn(handedIn);
            }
            for (int i = 0; i < 2; i++) {
                news.hear(occasion);
                handIn(handedIn);
            }
            for (int i = 0; i < 3; i++) {
                mailroom.send(10);
            }
            if (who.mayHandIn && handedIn.lacks && (occasion.lastDay() ? choice.lastDay : choice.opening)) {
                expected.add(
                        occasion.lastDay()
                                ? "Šodien pēdējā diena iesniegt rādījumus"
                                : "Laiks iesniegt skaitītāju rādījumus");
            }
        }

        assertThat(post.titlesTo(email(who))).isEqualTo(expected);
        assertThat(post.letters).hasSize(expected.size());
        assertThat(mailings.waiting()).isZero();
    }

    /** The portal tells everybody who may hand in, whatever they chose, and stops when there is nothing to do. */
    @ParameterizedTest
    @MethodSource("everyReader")
    void tellsOnThePortalWhoeverStillHasToHandIn(Who who, HandedIn handedIn) {
        news.hear(opening());
        handIn(handedIn);

        assertThat(board.shownTo(id(who)))
                .extracting(it -> it.notice().kind())
                .filteredOn(NoticeKind.READING_WANTED::equals)
                .filteredOn(_ -> handedIn != HandedIn.ALL_BUT_ONE_REJECTED && handedIn != HandedIn.REJECTED_AND_AGAIN)
                .hasSize(who.mayHandIn && handedIn.lacks && handedIn != HandedIn.ALL_BUT_ONE_REJECTED ? 1 : 0);
    }

    static Stream<Arguments> everyReader() {
        return Stream.of(Who.values())
                .flatMap(who -> Stream.of(HandedIn.values()).map(it -> Arguments.of(who, it)));
    }

    @Test
    void writesInTheMorningWhatIsToldInTheNight() {
        choose(Who.OWNER, Choice.BOTH);
        clock.set("2026-11-29T00:00:15");
        news.hear(opening());

        assertThat(mailroom.send(10)).isEmpty();
        clock.set("2026-11-29T07:59:59");
        assertThat(mailroom.send(10)).isEmpty();
        clock.set("2026-11-29T08:00");
        assertThat(mailroom.send(10)).hasSize(1);
    }

    @Test
    void doesNotSayTomorrowThatTodayIsTheLastDay() {
        choose(Who.OWNER, Choice.BOTH);
        clock.set("2026-12-01T23:50");
        post.answer = _ -> Post.Answer.UNREACHABLE;
        news.hear(lastDay("2026-12-01"));
        mailroom.send(10);

        post.answer = _ -> Post.Answer.TAKEN;
        clock.set("2026-12-02T00:01");
        mailroom.send(10);

        assertThat(post.letters).isEmpty();
        assertThat(mailings.waiting()).isZero();
        assertThat(states()).containsOnly(State.NOT_NEEDED);
    }

    @Test
    void looksAgainRightBeforeItTriesAgain() {
        choose(Who.CO_OWNER, Choice.BOTH);
        choose(Who.TENANT, Choice.BOTH);
        news.hear(opening());
        post.answer = it -> it.to().equals(email(Who.CO_OWNER)) ? Post.Answer.TAKEN : Post.Answer.UNREACHABLE;
        mailroom.send(10);
        handIn(HandedIn.ALL);
        post.answer = _ -> Post.Answer.TAKEN;

        clock.set("2026-11-29T12:00");
        mailroom.send(10);

        assertThat(post.letters).extracting(Letter::to).containsExactly(email(Who.CO_OWNER));
    }

    @Test
    void triesAgainAfterGrowingPausesAndGivesUpWithARecord() {
        choose(Who.OWNER, Choice.BOTH);
        news.hear(due(0));
        var tries = new ArrayList<Instant>();
        post.answer = _ -> {
            tries.add(clock.instant());
            return Post.Answer.UNREACHABLE;
        };

        var tried = new ArrayList<Mailroom.Tried>();
        for (int i = 0; i < 5 * 24 * 60 * 2; i++) {
            tried.addAll(mailroom.send(10));
            after(Duration.ofSeconds(30));
        }

        var pauses = IntStream.range(1, tries.size())
                .mapToObj(it -> Duration.between(tries.get(it - 1), tries.get(it)))
                .toList();
        assertThat(tries).hasSize(12);
        assertThat(pauses)
                .isSorted()
                .startsWith(Duration.ofSeconds(30), Duration.ofMinutes(1))
                .endsWith(Duration.ofHours(4));
        assertThat(tried).filteredOn(Mailroom.Tried::givenUp).hasSize(1);
        assertThat(states()).containsOnly(State.GIVEN_UP, State.NOT_NEEDED).contains(State.GIVEN_UP);
        assertThat(mailings.waiting()).isZero();
    }

    @Test
    void givesUpAtOnceWhereThereIsNoSuchAddressAndGoesOnWithTheOthers() {
        choose(Who.OWNER, Choice.BOTH);
        choose(Who.TENANT, Choice.BOTH);
        post.answer = it -> it.to().equals(email(Who.OWNER)) ? Post.Answer.REFUSED : Post.Answer.TAKEN;
        news.hear(opening());

        assertThat(mailroom.send(10)).extracting(Mailroom.Tried::givenUp).containsExactlyInAnyOrder(true, false);

        assertThat(post.letters).extracting(Letter::to).containsExactly(email(Who.TENANT));
        assertThat(mailings.waiting()).isZero();
    }

    @Test
    void triesNoMoreAtOnceThanTheMailServerBears() {
        choose(Who.OWNER, Choice.BOTH);
        manyFlats(35);

        assertThat(mailroom.send(10)).hasSize(10);
        assertThat(mailroom.send(10)).hasSize(10);
        assertThat(mailroom.send(10)).hasSize(10);
        assertThat(mailroom.send(10)).hasSize(5);
        assertThat(post.letters).extracting(Letter::address).doesNotHaveDuplicates();
    }

    @Test
    void triesOnlyOnceWhileTheMailServerIsAway() {
        choose(Who.OWNER, Choice.BOTH);
        manyFlats(35);
        post.answer = _ -> Post.Answer.UNREACHABLE;

        assertThat(mailroom.send(10)).hasSize(1);
    }

    @Test
    void sendsTheOneLetterAgainThatWasOnItsWayWhenItWasKilled() {
        choose(Who.OWNER, Choice.BOTH);
        manyFlats(5);
        post.answer = it -> {
            if (post.letters.size() == 2) {
                post.letters.add(it); // It has left.
                throw new IllegalStateException("killed");
            }
            return Post.Answer.TAKEN;
        };
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> mailroom.send(10));
        post.answer = _ -> Post.Answer.TAKEN;

        mailroom().send(10);
        assertThat(post.letters).hasSize(5);
        after(Duration.ofSeconds(31));
        mailroom().send(10);
        mailroom().send(10);

        assertThat(post.letters).hasSize(6);
        assertThat(post.letters.stream().map(Letter::address).distinct()).hasSize(5);
    }

    /** Several instances, each killed at any step: nobody is left out, and there is no more than one letter too many for each death. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void losesNoneAndDoublesAtMostOneForEachDeath(long seed) {
        var random = new Random(seed);
        var deaths = new int[1];
        choose(Who.OWNER, Choice.BOTH);
        choose(Who.TENANT, Choice.BOTH);
        manyFlats(40);
        post.answer = it -> {
            var fate = random.nextInt(10);
            if (fate < 2) {
                deaths[0]++;
                if (fate == 0) {
                    post.letters.add(it);
                }
                throw new IllegalStateException("killed");
            }
            return fate == 2 ? Post.Answer.UNREACHABLE : Post.Answer.TAKEN;
        };

        for (int i = 0; i < 2_000 && mailings.waiting() > 0; i++) {
            try {
                mailroom().send(10);
            } catch (IllegalStateException killed) {
                // and starts again
            }
            after(Duration.ofSeconds(7));
        }

        var each = post.letters.stream()
                .map(it -> it.to() + " " + it.address())
                .distinct()
                .toList();
        assertThat(each).hasSize(80);
        assertThat(post.letters.size() - each.size()).isLessThanOrEqualTo(deaths[0]);
        assertThat(deaths[0]).isPositive();
    }

    @Test
    void tellsOwnersThatAMeterIsDueUnlessItWasReplaced() {
        Stream.of(Who.values()).forEach(it -> choose(it, Choice.NEITHER));
        news.hear(due(30));
        news.hear(due(30));
        mailroom.send(10);

        assertThat(post.letters)
                .extracting(Letter::to)
                .containsExactlyInAnyOrder(email(Who.OWNER), email(Who.CO_OWNER));

        news.hear(due(7));
        news.hear(replaced());
        post.letters.clear();
        mailroom.send(10);
        assertThat(post.letters).extracting(Letter::title).containsOnly("Skaitītājs nomainīts");
    }

    @Test
    void tellsOwnersOnceWhatStaffDecidedAboutReadingsThatCameLate() {
        Stream.of(Who.values()).forEach(it -> choose(it, Choice.NEITHER));
        addresses.hear(new NotificationsChosen(id(Who.CO_OWNER), true, true, true, false, true, clock.instant()));
        clock.set("2026-12-03T09:00");
        accept("R-1", 1, "cold");
        accept("R-1", 1, "hot");
        for (int i = 0; i < 2; i++) {
            news.hear(lateAccepted());
            news.hear(lateRejected());
            mailroom.send(10);
        }

        var titles = List.of("Pēc termiņa saņemtie rādījumi pieņemti", "Pēc termiņa saņemtie rādījumi noraidīti");
        assertThat(post.titlesTo(email(Who.OWNER))).containsExactlyInAnyOrderElementsOf(titles);
        assertThat(post.letters).hasSize(2);
        assertThat(board.shownTo(id(Who.CO_OWNER)))
                .extracting(it -> it.notice().title())
                .containsExactlyInAnyOrderElementsOf(titles);
        assertThat(board.shownTo(id(Who.TENANT)))
                .extracting(it -> it.notice().title())
                .containsExactly("Pēc termiņa saņemtie rādījumi noraidīti");
        assertThat(readings.find(FLAT).orElseThrow().lacks(NOVEMBER, List.of("cold", "hot")))
                .isFalse();
    }

    private static LateReadingsAccepted lateAccepted() {
        return new LateReadingsAccepted(
                FLAT,
                NOVEMBER,
                "R-1",
                MessagingFixture.inRiga("2026-12-01T20:00"),
                MessagingFixture.inRiga("2026-12-03T08:30"));
    }

    private static LateReadingsRejected lateRejected() {
        return new LateReadingsRejected(
                FLAT,
                NOVEMBER,
                MessagingFixture.inRiga("2026-12-01T20:05"),
                List.of(),
                "Nav ticams",
                MessagingFixture.inRiga("2026-12-03T08:31"));
    }

    private static List<ReadingsAwaited> occasions(Told told) {
        return switch (told) {
            case OPENING -> List.of(opening());
            case LAST_DAY -> List.of(lastDay("2026-12-01"));
            case BOTH -> List.of(opening(), lastDay("2026-12-01"));
            case LAST_DAY_AND_ANOTHER_ONE -> List.of(lastDay("2026-12-01"), lastDay("2026-12-05"));
        };
    }

    private static String dayOf(ReadingsAwaited it) {
        return it.lastDay() ? "2026-12-01T09:00" : ALL_DAY;
    }

    private static ReadingsAwaited opening() {
        return awaited(FLAT, false, "2026-12-01");
    }

    private static ReadingsAwaited lastDay(String day) {
        return awaited(FLAT, true, day);
    }

    private static ReadingsAwaited awaited(String property, boolean lastDay, String closes) {
        return new ReadingsAwaited(
                property,
                NOVEMBER,
                List.of("cold", "hot"),
                lastDay,
                LocalDate.parse("2026-11-29"),
                LocalDate.parse(closes),
                MessagingFixture.inRiga("2026-11-29T00:00:15"));
    }

    private static MeterDue due(int ahead) {
        return new MeterDue(
                FLAT,
                "hot",
                "2041-hot",
                "HOT_WATER",
                "BATHROOM",
                true,
                LocalDate.parse("2026-12-29"),
                ahead,
                MessagingFixture.inRiga("2026-11-29T00:00:15"));
    }

    private static MeterReplaced replaced() {
        return new MeterReplaced(
                FLAT,
                NOVEMBER,
                "HOT_WATER",
                "BATHROOM",
                "hot",
                "2041-hot",
                new BigDecimal("100.000"),
                new BigDecimal("1.000"),
                "new",
                "77001",
                BigDecimal.ZERO,
                LocalDate.parse("2026-11-29"),
                MessagingFixture.inRiga("2026-11-29T08:00"));
    }

    private void handIn(HandedIn what) {
        switch (what) {
            case NOTHING -> {}
            case ONE_OF_TWO -> accept("R-1", 1, "cold");
            case ALL, ALL_HEARD_BEFORE -> {
                accept("R-1", 1, "cold");
                accept("R-1", 1, "hot");
            }
            case ALL_BUT_ONE_REJECTED -> {
                handIn(HandedIn.ALL);
                reject();
                accept("R-1", 1, "hot"); // heard again, too late
            }
            case REJECTED_AND_AGAIN -> {
                handIn(HandedIn.ALL_BUT_ONE_REJECTED);
                accept("R-2", 3, "hot");
            }
            case ONE_AND_THE_OTHER_REPLACED -> {
                accept("R-1", 1, "cold");
                news.hear(replaced());
            }
        }
        clearOthers();
    }

    /** Letters about what was done with a reading are not looked at here. */
    private void clearOthers() {
        mailings.due(clock.instant(), 100).stream()
                .filter(it -> it.occasion() == Occasion.FLAT)
                .forEach(it -> mailings.save(it.over(clock.instant())));
    }

    private void accept(String receipt, int submission, String meter) {
        news.hear(accepted(receipt, submission, meter, "COLD_WATER", "BATHROOM", "290.703"));
    }

    private void reject() {
        news.hear(new ReadingRejected(
                FLAT,
                NOVEMBER,
                "hot",
                "Nav salasāms",
                2,
                MessagingFixture.inRiga("2026-11-29T08:30"),
                "2041-hot",
                "HOT_WATER",
                "BATHROOM",
                new BigDecimal("290.703")));
    }

    private void choose(Who who, Choice choice) {
        var person = id(who);
        if (choice == Choice.NO_ACCOUNT) {
            return;
        }
        addresses.hear(new AccountRegistered(person, "a-" + person, email(who), clock.instant()));
        if (choice != Choice.UNTOUCHED && choice != Choice.ACCOUNT_CLOSED) {
            addresses.hear(
                    new NotificationsChosen(person, true, choice.opening, choice.lastDay, true, true, clock.instant()));
        }
        if (choice == Choice.ACCOUNT_CLOSED) {
            addresses.hear(new AccountClosed(person, "a-" + person, clock.instant()));
        }
    }

    private void manyFlats(int count) {
        for (int i = 0; i < count; i++) {
            properties.save(flat("parauga-7-" + (100 + i)));
            news.hear(awaited("parauga-7-" + (100 + i), false, "2026-12-01"));
        }
    }

    private static Property flat(String id) {
        return new Property(
                id,
                HOUSE,
                1,
                "12",
                "Parauga iela 7–" + id,
                "100123",
                BigDecimal.TEN,
                2,
                List.of(
                        owned(Who.OWNER, "2019-05-01", null),
                        owned(Who.CO_OWNER, "2019-05-01", null),
                        owned(Who.FORMER_OWNER, "2010-05-01", "2026-11-28"),
                        owned(Who.FUTURE_OWNER, "2026-12-24", null)),
                List.of(
                        grant(Who.TENANT, Capacity.TENANT, "meters", null),
                        grant(Who.FORMER_TENANT, Capacity.TENANT, "meters", "2026-11-28"),
                        grant(Who.GRANTEE_FOR_METERS, Capacity.GRANTEE, "meters", null),
                        grant(Who.GRANTEE_FOR_BILLS, Capacity.GRANTEE, "bills", null)));
    }

    private static Ownership owned(Who who, String from, @Nullable String until) {
        return new Ownership(id(who), "1/2", LocalDate.parse(from), until == null ? null : LocalDate.parse(until));
    }

    private static Grant grant(Who who, Capacity capacity, String section, @Nullable String until) {
        return new Grant(
                "grant-" + who,
                capacity,
                id(Who.OWNER),
                id(who),
                Set.of(section),
                LocalDate.parse("2026-01-01"),
                until == null ? null : LocalDate.parse(until));
    }

    private static String id(Who who) {
        return switch (who) {
            case OWNER -> ANNA;
            case FORMER_OWNER -> JANIS;
            default -> who.name();
        };
    }

    private static String email(Who who) {
        return who + "@piemers.lv";
    }

    private List<State> states() {
        return Stream.of("awaited-parauga-7-12-2026-11-2026-12-01-last", "due-parauga-7-12-hot-2026-12-29-0")
                .flatMap(it -> mailings.find(it).stream())
                .flatMap(it -> it.deliveries().stream())
                .map(Delivery::state)
                .toList();
    }

    private void after(Duration time) {
        clock.set(LocalDateTime.ofInstant(clock.instant().plus(time), NoticeBoard.RIGA)
                .toString());
    }

    private Mailroom mailroom() {
        return new Mailroom(mailings, notices, readings, recipients, properties, post, clock);
    }
}
