package lv.ogresnamsaimnieks.metering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import lv.ogresnamsaimnieks.events.MeteringEvent;
import lv.ogresnamsaimnieks.events.MeteringEvent.WindowClosed;
import lv.ogresnamsaimnieks.events.MeteringEvent.WindowClosing;
import lv.ogresnamsaimnieks.events.MeteringEvent.WindowOpened;
import lv.ogresnamsaimnieks.ownership.House;
import lv.ogresnamsaimnieks.testsupport.InMemoryProperties;
import lv.ogresnamsaimnieks.testsupport.MovableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.OptimisticLockingFailureException;

class WindowNewsTests {

    private final InMemoryWindowMonths months = new InMemoryWindowMonths();
    private final InMemoryProperties properties = new InMemoryProperties();
    private final MovableClock clock = new MovableClock("2026-11-20T00:00");
    private final WindowCalendar calendar = new WindowCalendar(months, properties, clock);

    @Test
    void tellsEachThingOnce() {
        lookEvery(30, "2026-11-20T00:00", "2026-12-20T00:00", news());

        assertThat(told())
                .containsExactly(
                        "opened 2026-11 null 2026-12-01",
                        "closing 2026-11 null 2026-12-01",
                        "closed 2026-11 null 2026-12-01");
        assertThat(calendar.month(YearMonth.parse("2026-11")).filledAt()).isNotNull();
    }

    /** Each instance looks when it likes, is killed just before or just after it saves, and starts again. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void tellsEachThingOnceWhoeverIsKilled(long seed) {
        var random = new Random(seed);
        var instances =
                Stream.generate(() -> news(new Mortal(months, random))).limit(3).toList();
        for (var at = LocalDateTime.parse("2026-11-28T00:00"); at.isBefore(LocalDateTime.parse("2027-02-03T00:00")); ) {
            clock.set(at.toString());
            for (var it : instances) {
                if (random.nextInt(4) > 0) {
                    look(it);
                }
            }
            at = at.plusMinutes(1 + random.nextInt(600));
        }

        assertThat(told()).doesNotHaveDuplicates().hasSize(9);
    }

    @Test
    void tellsOfAHouseWithAWindowOfItsOwnApart() {
        properties.save(new House("testa-4", "Testa iela 4"));
        calendar.publish(
                YearMonth.parse("2026-11"),
                new WindowScope("testa-4", null, null),
                LocalDate.parse("2026-11-27"),
                LocalDate.parse("2026-12-03"),
                "Svētki",
                "staff");

        lookEvery(60, "2026-11-26T00:00", "2026-12-10T00:00", news());

        assertThat(told())
                .containsExactly(
                        "opened 2026-11 testa-4 2026-12-03",
                        "opened 2026-11 null 2026-12-01",
                        "closing 2026-11 null 2026-12-01",
                        "closed 2026-11 null 2026-12-01",
                        "closing 2026-11 testa-4 2026-12-03",
                        "closed 2026-11 testa-4 2026-12-03");
        assertThat(months.told)
                .filteredOn(WindowOpened.class::isInstance)
                .map(it -> ((WindowOpened) it).except())
                .containsExactly(List.of(), List.of("testa-4"));
    }

    @Test
    void tellsAgainWhenAWindowBecameLonger() {
        var news = news();
        lookEvery(60, "2026-11-28T00:00", "2026-12-03T00:00", news);
        calendar.publish(
                YearMonth.parse("2026-11"),
                WindowScope.EVERYBODY,
                LocalDate.parse("2026-11-29"),
                LocalDate.parse("2026-12-05"),
                "Portāls nebija pieejams",
                "staff");
        lookEvery(60, "2026-12-03T01:00", "2026-12-10T00:00", news);

        assertThat(told())
                .containsExactly(
                        "opened 2026-11 null 2026-12-01",
                        "closing 2026-11 null 2026-12-01",
                        "closed 2026-11 null 2026-12-01",
                        "opened 2026-11 null 2026-12-05",
                        "closing 2026-11 null 2026-12-05",
                        "closed 2026-11 null 2026-12-05");
    }

    @Test
    void tellsThatAWindowIsOverThoughItWasAwayForLong() {
        var news = news();
        lookEvery(60, "2026-11-30T00:00", "2026-11-30T05:00", news);
        lookEvery(60, "2026-12-16T00:00", "2026-12-16T05:00", news);

        assertThat(told()).containsExactly("opened 2026-11 null 2026-12-01", "closed 2026-11 null 2026-12-01");
    }

    @Test
    void saysNothingOfAWindowThatNobodyWasThereFor() {
        lookEvery(60, "2026-12-05T00:00", "2026-12-20T00:00", news());

        assertThat(told()).isEmpty();
        assertThat(calendar.month(YearMonth.parse("2026-11")).filledAt()).isNull();
    }

    /** Of three times it saves twice; the third time it dies, before or after. */
    private record Mortal(WindowMonths months, Random random) implements WindowMonths {

        @Override
        public List<WindowMonth> between(YearMonth first, YearMonth last) {
            return months.between(first, last);
        }

        @Override
        public void save(WindowMonth month, List<? extends MeteringEvent> events) {
            var fate = random.nextInt(6);
            if (fate == 0) {
                throw new OptimisticLockingFailureException("killed before");
            }
            months.save(month, events);
            if (fate == 1) {
                throw new OptimisticLockingFailureException("killed after");
            }
        }
    }

    private WindowNews news() {
        return news(months);
    }

    private WindowNews news(WindowMonths those) {
        return new WindowNews(
                those,
                new WindowCalendar(those, properties, clock),
                new MissingReadings(new InMemoryMeters(), new InMemoryReadings(), properties, clock),
                clock);
    }

    private void lookEvery(int minutes, String first, String until, WindowNews news) {
        for (var at = LocalDateTime.parse(first);
                at.isBefore(LocalDateTime.parse(until));
                at = at.plusMinutes(minutes)) {
            clock.set(at.toString());
            look(news);
        }
    }

    private static void look(WindowNews news) {
        try {
            news.tell();
            news.fill(it -> {
                it.run();
                return true;
            });
        } catch (OptimisticLockingFailureException overtaken) {
            // the other has told it
        }
    }

    private List<String> told() {
        return months.told.stream().map(WindowNewsTests::text).toList();
    }

    private static String text(MeteringEvent event) {
        return switch (event) {
            case WindowOpened it -> "opened %s %s %s".formatted(it.month(), it.house(), it.closes());
            case WindowClosing it -> "closing %s %s %s".formatted(it.month(), it.house(), it.closes());
            case WindowClosed it -> "closed %s %s %s".formatted(it.month(), it.house(), it.closes());
            default -> throw new AssertionError(event);
        };
    }
}
