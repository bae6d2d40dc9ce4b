package lv.ogresnamsaimnieks.metering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import lv.ogresnamsaimnieks.defaults.rule.Refused;
import lv.ogresnamsaimnieks.defaults.rule.Wrong;
import lv.ogresnamsaimnieks.metering.WindowScope.Asked;
import lv.ogresnamsaimnieks.ownership.House;
import lv.ogresnamsaimnieks.testsupport.InMemoryProperties;
import lv.ogresnamsaimnieks.testsupport.MovableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WindowCalendarTests {

    private static final YearMonth DECEMBER = YearMonth.parse("2026-12");
    private static final WindowScope EVERYBODY = WindowScope.EVERYBODY;
    private static final List<String> HOUSES = List.of("parauga-7", "testa-4");
    private static final Asked OWNER = new Asked("parauga-7", Set.of(Resource.COLD_WATER), Channel.WEB);

    private final InMemoryWindowMonths months = new InMemoryWindowMonths();
    private final InMemoryProperties properties = new InMemoryProperties();
    private final MovableClock clock = new MovableClock("2026-11-26T09:00");
    private final WindowCalendar calendar = new WindowCalendar(months, properties, clock);

    @BeforeEach
    void thereAreHouses() {
        HOUSES.forEach(it -> properties.save(new House(it, it)));
    }

    /** An oracle that counts days on its fingers: is it the first, or is the first tomorrow or the day after? */
    @Test
    void isOpenByTheRuleOnEveryDayThatItShould() {
        everyDay().forEach(day -> {
            var expected = monthByTheFaq(day.getYear(), day.getMonthValue(), day.getDayOfMonth());

            assertThat(calendar.openOn(day, OWNER).map(it -> it.month().toString()))
                    .as("%s", day)
                    .isEqualTo(expected);
        });
    }

    /** Both sides of every midnight, as seconds since 1970: Riga's own clock, with the European dates of its changes. */
    @Test
    void turnsAtMidnightInRigaOnEveryNightOfTheYear() {
        everyDay().forEach(day -> {
            var midnight =
                    day.toEpochDay() * 86_400 - rigasOffset(day.getYear(), day.getMonthValue(), day.getDayOfMonth());

            assertThat(openAt(midnight)).as("at the beginning of %s", day).isEqualTo(byTheFaq(day));
            assertThat(openAt(midnight - 1)).as("a second before %s", day).isEqualTo(byTheFaq(day.minusDays(1)));
        });
    }

    @Test
    void isFollowedByTheVeryNextOneThatIsYetToOpen() {
        everyDay().forEach(day -> {
            var firstToOpen = day.datesUntil(day.plusDays(40))
                    .skip(1)
                    .filter(it -> !byTheFaq(it).isEmpty() && !byTheFaq(it).equals(byTheFaq(day)))
                    .findFirst();

            assertThat(calendar.nextAfter(day, OWNER).opens()).as("%s", day).isEqualTo(firstToOpen.orElseThrow());
        });
    }

    /** Whatever staff publish for whomever, a day is open if the rule says so or any publication that concerns the asker. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void isOpenOnTheDaysOfTheRuleAndOnThosePublishedAndOnNoOthers(long seed) {
        var random = new Random(seed);
        Map<Asked, Set<LocalDate>> open = new HashMap<>();
        askers().forEach(it -> open.put(it, new TreeSet<>()));
        everyDay()
                .filter(it -> !byTheFaq(it).isEmpty())
                .forEach(day -> open.values().forEach(it -> it.add(day)));
        clock.set("2023-12-01T00:00");
        for (var month = YearMonth.of(2024, 1); month.getYear() < 2037; month = month.plusMonths(1)) {
            for (int i = random.nextInt(3); i > 0; i--) {
                var scope = new WindowScope(
                        random.nextBoolean() ? null : pick(HOUSES, random),
                        random.nextBoolean() ? null : pick(List.of(Resource.values()), random),
                        random.nextBoolean() ? null : pick(List.of(Channel.values()), random));
                var opens = month.atEndOfMonth().minusDays(2 + random.nextInt(10));
                var closes = month.atEndOfMonth().plusDays(1 + random.nextInt(14));
                calendar.publish(month, scope, opens, closes, "Svētki", "staff");
                open.forEach((asker, days) -> {
                    if ((scope.house() == null || scope.house().equals(asker.house()))
                            && (scope.resource() == null || asker.resources().contains(scope.resource()))
                            && (scope.channel() == null || scope.channel() == asker.channel())) {
                        opens.datesUntil(closes.plusDays(1)).forEach(days::add);
                    }
                });
            }
        }
        open.forEach((asker, days) -> everyDay().forEach(day -> {
            var window = calendar.openOn(day, asker);
            assertThat(window.isPresent())
                    .as("%s for %s, seed %d", day, asker, seed)
                    .isEqualTo(days.contains(day));
            assertThat(calendar.nextAfter(day, asker).opens()).isAfter(day);
        }));
    }

    @Test
    void neverLetsTwoMonthsMeetAndCapsWhatIsPublished() {
        assertThat(codes(EVERYBODY, "2026-12-14", "2027-01-01")).containsExactly("too-early");
        assertThat(codes(EVERYBODY, "2026-12-30", "2027-01-15")).containsExactly("too-late");
        assertThat(codes(EVERYBODY, "2026-12-15", "2027-01-14")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-31, 2027-01-01, shorter",
        "2026-12-30, 2026-12-31, shorter",
        "2026-12-30, 2027-01-01, not-longer"
    })
    void isNeverPublishedShorterThanTheRule(String opens, String closes, String code) {
        assertThat(codes(EVERYBODY, opens, closes)).containsExactly(code);
        assertThat(calendar.of(DECEMBER, OWNER)).isEqualTo(SubmissionWindow.byRule(DECEMBER));
    }

    @Test
    void staysOpenForWhomItWasPublishedWhateverIsPublishedLater() {
        publish(EVERYBODY, "2026-12-28", "2027-01-04");
        publish(EVERYBODY, "2026-12-29", "2027-01-02");

        assertThat(calendar.of(DECEMBER, OWNER).opens()).isEqualTo("2026-12-28");
        assertThat(calendar.of(DECEMBER, OWNER).closes()).isEqualTo("2027-01-04");
    }

    @Test
    void isTakenBackOnlyBeforeItOpens() {
        var published = publish(EVERYBODY, "2026-12-28", "2027-01-04");
        clock.set("2026-12-28T00:00");

        assertThat(catchThrowableOfType(Refused.class, () -> calendar.withdraw(DECEMBER, published.id()))
                        .type())
                .isEqualTo("window-has-opened");
        clock.set("2026-12-27T23:59:59");
        assertThat(calendar.withdraw(DECEMBER, published.id())).contains(published);
        assertThat(calendar.withdraw(DECEMBER, published.id())).isEmpty();
        assertThat(calendar.of(DECEMBER, OWNER).isLonger()).isFalse();
    }

    @Test
    void isOpenedAgainAfterItHasClosedButNotForDaysThatArePast() {
        clock.set("2027-01-03T12:00");
        assertThat(codes(EVERYBODY, "2026-12-30", "2027-01-02")).containsExactly("past");

        publish(EVERYBODY, "2026-12-30", "2027-01-05");

        assertThat(calendar.openOn(LocalDate.parse("2027-01-03"), OWNER)).isPresent();
    }

    @Test
    void saysTheSameTwiceOnlyOnce() {
        var first = publish(EVERYBODY, "2026-12-28", "2027-01-04");

        assertThat(publish(EVERYBODY, "2026-12-28", "2027-01-04")).isEqualTo(first);
        assertThat(calendar.month(DECEMBER).longer()).hasSize(1);
    }

    @Test
    void namesEveryWrongField() {
        var refused = catchThrowableOfType(
                Refused.class,
                () -> calendar.publish(
                        DECEMBER,
                        new WindowScope("nowhere", null, null),
                        LocalDate.parse("2026-12-31"),
                        LocalDate.parse("2027-02-01"),
                        " ",
                        "staff"));

        assertThat(refused.wrongs())
                .extracting(it -> it.field() + " " + it.code())
                .containsExactly("opens shorter", "closes too-late", "reason length", "house unknown-house");
    }

    @Test
    void saysWhyItIsLonger() {
        publish(new WindowScope("parauga-7", null, null), "2026-12-28", "2027-01-04");

        assertThat(calendar.reasons(DECEMBER, OWNER)).containsExactly("Svētki");
        assertThat(calendar.reasons(DECEMBER, new Asked("testa-4", Set.of(), Channel.WEB)))
                .isEmpty();
    }

    private LongerWindow publish(WindowScope scope, String opens, String closes) {
        return calendar.publish(DECEMBER, scope, LocalDate.parse(opens), LocalDate.parse(closes), "Svētki", "staff");
    }

    private List<String> codes(WindowScope scope, String opens, String closes) {
        var refused = catchThrowableOfType(Refused.class, () -> publish(scope, opens, closes));
        return refused == null
                ? List.of()
                : refused.wrongs().stream().map(Wrong::code).toList();
    }

    private Optional<String> openAt(long second) {
        var at = Clock.fixed(Instant.ofEpochSecond(second), ZoneOffset.UTC);
        return new WindowCalendar(months, properties, at)
                .nextWindows(1, OWNER).stream()
                        .filter(it -> !Instant.ofEpochSecond(second)
                                .isBefore(it.opens()
                                        .atStartOfDay(SubmissionWindow.RIGA)
                                        .toInstant()))
                        .map(it -> it.month().toString())
                        .findFirst();
    }

    private static List<Asked> askers() {
        var askers = new ArrayList<Asked>();
        for (var house : HOUSES) {
            askers.add(new Asked(house, Set.of(Resource.COLD_WATER), Channel.WEB));
            askers.add(new Asked(house, Set.of(Resource.values()), Channel.REMOTE));
            askers.add(new Asked(house, Set.of(), Channel.STAFF));
        }
        return askers;
    }

    private static <T> T pick(List<T> those, Random random) {
        return those.get(random.nextInt(those.size()));
    }

    private static Stream<LocalDate> everyDay() {
        return LocalDate.of(2024, 1, 1).datesUntil(LocalDate.of(2037, 1, 1));
    }

    private static Optional<String> byTheFaq(LocalDate day) {
        return monthByTheFaq(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    /** “katra mēneša divās pēdējās kalendārajās dienās un nākamā mēneša pirmajā kalendārajā dienā”, in plain numbers. */
    private static Optional<String> monthByTheFaq(int year, int month, int day) {
        if (day == 1) {
            return Optional.of(month == 1 ? (year - 1) + "-12" : "%d-%02d".formatted(year, month - 1));
        }
        return day >= lengthOf(year, month) - 1 ? Optional.of("%d-%02d".formatted(year, month)) : Optional.empty();
    }

    private static int lengthOf(int year, int month) {
        return switch (month) {
            case 2 -> year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
            case 4, 6, 9, 11 -> 30;
            default -> 31;
        };
    }

    /** Seconds that Riga is ahead of UTC at the beginning of a day: summer is between the last Sundays of March and October. */
    private static int rigasOffset(int year, int month, int day) {
        var afterSpring = month > 3 || (month == 3 && day > lastSunday(year, 3));
        var beforeAutumn = month < 10 || (month == 10 && day <= lastSunday(year, 10));
        return afterSpring && beforeAutumn ? 10_800 : 7_200;
    }

    private static int lastSunday(int year, int month) {
        int day = 31;
        while (dayOfWeek(year, month, day) != 0) {
            day--;
        }
        return day;
    }

    /** Sakamoto's count: 0 is Sunday. */
    private static int dayOfWeek(int year, int month, int day) {
        int[] shift = {0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4};
        int y = month < 3 ? year - 1 : year;
        return (y + y / 4 - y / 100 + y / 400 + shift[month - 1] + day) % 7;
    }
}
