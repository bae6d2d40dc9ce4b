package lv.ogresnamsaimnieks.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import lv.ogresnamsaimnieks.messaging.PropertyReadings.Known;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PropertyReadingsTests {

    private static final YearMonth NOVEMBER = YearMonth.parse("2026-11");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void knowsTheSameInWhateverOrderAndHoweverOftenItHears(long seed) {
        var random = new Random(seed);
        var events = new ArrayList<Known>();
        for (int month = 0; month < 6; month++) {
            for (var meter : List.of("cold", "hot")) {
                for (int submission = 1; submission <= 1 + random.nextInt(4); submission++) {
                    events.add(new Known(NOVEMBER.plusMonths(month), meter, submission, random.nextBoolean()));
                }
            }
        }
        var shuffled = new ArrayList<>(events);
        shuffled.addAll(events);
        Collections.shuffle(shuffled, random);

        assertThat(new HashSet<>(hear(shuffled).known()))
                .isEqualTo(new HashSet<>(hear(events).known()))
                .hasSize(6);
    }

    @Test
    void lacksWhatNobodyHandedInUnlessTheMeterIsGone() {
        var heard = hear(List.of(new Known(NOVEMBER, "cold", 1, true), new Known(NOVEMBER, "hot", 2, false)));

        assertThat(heard.lacks(NOVEMBER, List.of("cold"))).isFalse();
        assertThat(heard.lacks(NOVEMBER, List.of("cold", "hot"))).isTrue();
        assertThat(heard.lacks(NOVEMBER.plusMonths(1), List.of("cold"))).isTrue();
        assertThat(heard.without("hot").lacks(NOVEMBER, List.of("cold", "hot"))).isFalse();
    }

    private static PropertyReadings hear(List<Known> events) {
        var heard = PropertyReadings.nothingHeard("parauga-7-12");
        for (var event : events) {
            heard = heard.with(event);
        }
        return heard;
    }
}
