package lv.ogresnamsaimnieks.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import lv.ogresnamsaimnieks.keycloak.Confirmation.Checked;
import lv.ogresnamsaimnieks.keycloak.Confirmation.Tries;
import lv.ogresnamsaimnieks.keycloak.Confirmation.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfirmationTests {

    private static final Instant NOW = Instant.parse("2026-11-30T07:00:00Z");

    private final Set<String> claimed = new HashSet<>();
    private final Tries tries = (name, kept) -> claimed.add(name);

    @Test
    void acceptsItsDigits() {
        var issued = Confirmation.issue(null, NOW);

        assertThat(issued.code()).matches("[0-9]{6}");
        assertThat(issued.kept().check(issued.code(), NOW.plus(Duration.ofMinutes(29)), tries))
                .isEqualTo(new Checked(Verdict.RIGHT, 4));
    }

    @Test
    void refusesOtherDigitsFiveTimesAndThenEvenTheRightOnes() {
        var issued = Confirmation.issue(null, NOW);
        var wrong = issued.code().equals("000000") ? "000001" : "000000";

        for (var left = 4; left >= 0; left--) {
            assertThat(issued.kept().check(wrong, NOW, tries)).isEqualTo(new Checked(Verdict.WRONG, left));
        }
        assertThat(issued.kept().check(issued.code(), NOW, tries)).isEqualTo(new Checked(Verdict.NO_TRIES_LEFT, 0));
    }

    @Test
    void countsTheTriesOfEachMailApart() {
        var first = Confirmation.issue(null, NOW);
        for (var i = 0; i < Confirmation.TRIES; i++) {
            first.kept().check("", NOW, tries);
        }
        var second = Confirmation.issue(first.kept(), NOW);

        assertThat(second.kept().check(second.code(), NOW, tries).verdict()).isEqualTo(Verdict.RIGHT);
    }

    @Test
    void letsTheDigitsExpireAfterHalfAnHourAndTheLinkAfterADay() {
        var issued = Confirmation.issue(null, NOW);

        assertThat(issued.kept()
                        .check(issued.code(), NOW.plus(Duration.ofMinutes(30)), tries)
                        .verdict())
                .isEqualTo(Verdict.EXPIRED);
        assertThat(issued.kept().linkLasts(NOW.plus(Duration.ofHours(24)).minusSeconds(1)))
                .isTrue();
        assertThat(issued.kept().linkLasts(NOW.plus(Duration.ofHours(24)))).isFalse();
    }

    @Test
    void sendsFourMailsADayAMinuteApart() {
        var kept = Confirmation.issue(null, NOW).kept();
        assertThat(kept.untilResend(NOW.plusSeconds(18))).isEqualTo(Duration.ofSeconds(42));
        assertThat(kept.untilResend(NOW.plusSeconds(60))).isEqualTo(Duration.ZERO);
        assertThat(kept.sendsLeft(NOW)).isEqualTo(3);
        assertThat(kept.maySend(NOW.plusSeconds(59))).isFalse();
        assertThat(kept.maySend(NOW.plusSeconds(60))).isTrue();

        for (var i = 0; i < 3; i++) {
            kept = Confirmation.issue(kept, NOW.plusSeconds(60)).kept();
        }
        assertThat(kept.sendsLeft(NOW.plus(Duration.ofHours(23)))).isZero();
        assertThat(kept.sendsLeft(NOW.plus(Duration.ofHours(24)))).isEqualTo(4);
        assertThat(Confirmation.issue(kept, NOW.plus(Duration.ofHours(24)))
                        .kept()
                        .sendsLeft(NOW.plus(Duration.ofHours(24))))
                .isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 400_000_000L, 999_999_999L, 1_000_000_000L, 59_000_000_001L, 59_999_999_999L})
    void aPageCountsDownNoFasterThanTheWaitEnds(long nanos) {
        var kept = Confirmation.issue(null, NOW).kept();
        var now = NOW.plusNanos(nanos);
        var counted = now.plusSeconds(kept.secondsUntilResend(now));
        assertThat(kept.maySend(counted)).isTrue();
        assertThat(kept.maySend(counted.minusSeconds(1))).isFalse();
    }

    @Test
    void keepsNeitherTheDigitsNorTheKeyOfTheLink() {
        var issued = Confirmation.issue(null, NOW);

        assertThat(issued.kept().format()).doesNotContain(issued.code() + " ").doesNotContain(issued.key());
        assertThat(issued.kept().link()).isEqualTo(Confirmation.hash(issued.key()));
    }

    @Test
    void isReadBackAsItWasWritten() {
        var kept = Confirmation.issue(null, NOW).kept();

        assertThat(Confirmation.parse(kept.format())).contains(kept);
        assertThat(Confirmation.parse(null)).isEmpty();
        assertThat(Confirmation.parse("a b c d e")).isEmpty();
        assertThat(Confirmation.parse("a b")).isEmpty();
    }
}
