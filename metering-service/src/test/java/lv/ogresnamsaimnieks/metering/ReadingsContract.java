package lv.ogresnamsaimnieks.metering;

import static lv.ogresnamsaimnieks.metering.MeterFixture.ANNA;
import static lv.ogresnamsaimnieks.metering.MeterFixture.FLAT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.dao.OptimisticLockingFailureException;

/** What every {@link Readings} must do, the fake and the real. */
public abstract class ReadingsContract {

    private static final YearMonth NOVEMBER = YearMonth.parse("2026-11");

    protected abstract Readings readings();

    @Test
    void findsTheMonthsThatWereSaved() {
        save(MonthlyReadings.none(FLAT, NOVEMBER), "k1");
        save(MonthlyReadings.none(FLAT, NOVEMBER.minusMonths(2)), "k2");
        save(MonthlyReadings.none("elsewhere", NOVEMBER), "k3");

        var found = readings().of(FLAT, NOVEMBER.minusMonths(12), NOVEMBER);

        assertThat(found).extracting(MonthlyReadings::month).containsExactly(NOVEMBER.minusMonths(2), NOVEMBER);
        assertThat(found.getLast().submissions()).containsExactly(submission("k1"));
        assertThat(readings().of(FLAT, NOVEMBER.minusMonths(1), NOVEMBER)).hasSize(1);
    }

    @Test
    void findsMonthsByTheirIdsAndInTheirOrder() {
        save(MonthlyReadings.none(FLAT, NOVEMBER), "k1");
        save(MonthlyReadings.none("elsewhere", NOVEMBER), "k2");

        assertThat(readings().in(List.of("elsewhere/2026-11", "nowhere/2026-11", FLAT + "/2026-11")))
                .extracting(MonthlyReadings::property)
                .containsExactly("elsewhere", FLAT);
    }

    @Test
    void keepsEverySubmission() {
        save(MonthlyReadings.none(FLAT, NOVEMBER), "k1");
        save(readings().of(FLAT, NOVEMBER, NOVEMBER).getFirst(), "k2");

        assertThat(readings().of(FLAT, NOVEMBER, NOVEMBER).getFirst().submissions())
                .extracting(Submission::key)
                .containsExactly("k1", "k2");
    }

    @Test
    void keepsWhatBecameOfThem() {
        var at = Instant.parse("2026-12-03T08:00:00.123Z");
        var amendment = new Amendment(
                2,
                Amendment.Kind.CORRECTED,
                "cold",
                new BigDecimal("290.003"),
                new BigDecimal("2.591"),
                "Pārrakstīšanās",
                "staff",
                at);
        var month = MonthlyReadings.none(FLAT, NOVEMBER)
                .accept(submission("k1"))
                .readings()
                .with(List.of(amendment))
                .locked("2026-11-100123", at);

        readings().save(month, List.of());

        var found = readings().of(FLAT, NOVEMBER, NOVEMBER).getFirst();
        assertThat(found.amendments()).containsExactly(amendment);
        assertThat(found.lock()).isEqualTo(new Lock("2026-11-100123", at));
        assertThat(found.state("cold"))
                .hasValueSatisfying(it -> assertThat(it.value()).isEqualByComparingTo("290.003"));
    }

    @Test
    void keepsWhatCameLateApartFromWhatCounts() {
        var at = Instant.parse("2026-12-03T08:00:00.123Z");
        var capture = new Capture(at.minusSeconds(200_000), Duration.ofMillis(-1234), at.minusMillis(5));
        var waiting = new LateSubmission(
                "k1",
                ANNA,
                "janis",
                capture.at(at),
                at,
                capture,
                submission("k1").readings(),
                null);
        var bare = new Capture(at, null, null);
        var decided = new LateSubmission(
                        "k2", ANNA, null, at, at, bare, submission("k2").readings(), null)
                .decided(new LateSubmission.Decision(false, "", "Pulkstenis pārlikts", "staff", at));

        readings().save(MonthlyReadings.none(FLAT, NOVEMBER).receive(waiting).receive(decided), List.of());

        var found = readings().of(FLAT, NOVEMBER, NOVEMBER).getFirst();
        assertThat(found.late()).containsExactly(waiting, decided);
        assertThat(found.states()).isEmpty();
        assertThat(found.submissions()).isEmpty();
    }

    @Test
    void findsAMonthOfManyProperties() {
        save(MonthlyReadings.none(FLAT, NOVEMBER), "k1");
        save(MonthlyReadings.none("elsewhere", NOVEMBER), "k2");
        save(MonthlyReadings.none(FLAT, NOVEMBER.minusMonths(1)), "k3");

        assertThat(readings().of(List.of(FLAT, "nowhere"), NOVEMBER, NOVEMBER))
                .extracting(MonthlyReadings::id)
                .containsExactly(FLAT + "/2026-11");
    }

    @Test
    void findsTheMonthOfAReceipt() {
        save(MonthlyReadings.none(FLAT, NOVEMBER), "k1");
        save(readings().of(FLAT, NOVEMBER, NOVEMBER).getFirst(), "k2");
        save(MonthlyReadings.none("elsewhere", NOVEMBER), "k3");

        assertThat(readings().withReceipt("R-2026-11-k1"))
                .map(MonthlyReadings::property)
                .contains(FLAT);
        assertThat(readings().withReceipt("R-2026-11-k2")).isEqualTo(readings().withReceipt("R-2026-11-k1"));
        assertThat(readings().withReceipt("R-2026-11-k3"))
                .map(MonthlyReadings::property)
                .contains("elsewhere");
        assertThat(readings().withReceipt("R-2026-11-k4")).isEmpty();
    }

    @Test
    void refusesToSaveOverAChangeItHasNotSeen() {
        save(MonthlyReadings.none(FLAT, NOVEMBER), "k1");

        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> save(MonthlyReadings.none(FLAT, NOVEMBER), "k2"));
        var found = readings().of(FLAT, NOVEMBER, NOVEMBER).getFirst();
        save(found, "k2");
        assertThatExceptionOfType(OptimisticLockingFailureException.class).isThrownBy(() -> save(found, "k3"));
    }

    private void save(MonthlyReadings month, String key) {
        var accepted = month.accept(submission(key));
        readings().save(accepted.readings(), accepted.events());
    }

    private static Submission submission(String key) {
        return new Submission(
                key,
                "R-2026-11-" + key,
                "0000-0000",
                "00",
                ANNA,
                null,
                Channel.STAFF,
                Instant.parse("2026-11-30T08:00:00.123Z"),
                Instant.parse("2026-11-30T07:00:00.123Z"),
                List.of(new Reading(
                        "cold",
                        "20418833",
                        Resource.COLD_WATER,
                        Place.BATHROOM,
                        new BigDecimal("290.703"),
                        new BigDecimal("3.291"),
                        List.of("unusual"))));
    }
}
