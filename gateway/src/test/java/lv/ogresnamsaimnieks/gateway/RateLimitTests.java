package lv.ogresnamsaimnieks.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RateLimitTests {

    private final AtomicLong time = new AtomicLong(-5);
    private final RateLimit limit = new RateLimit(new Limits.Rate(3, 2), time::get);

    @Test
    void letsAsManyThroughAtOnceAsTheBurstAndThenSoManyEachSecond() {
        assertThat(admitted(10)).isEqualTo(3);

        time.addAndGet(Duration.ofMillis(499).toNanos());
        assertThat(admitted(10)).isZero();

        time.addAndGet(Duration.ofMillis(1).toNanos());
        assertThat(admitted(10)).isEqualTo(1);

        time.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThat(admitted(10)).isEqualTo(2);

        time.addAndGet(Duration.ofHours(1).toNanos());
        assertThat(admitted(10)).isEqualTo(3);
    }

    @Test
    void countsEachSenderApart() {
        assertThat(admitted(10)).isEqualTo(3);
        assertThat(limit.admits("another")).isTrue();
    }

    @Test
    void isNoLimitIfItLetsNobodyThrough() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Limits.Rate(0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Limits.Rate(1, 0));
    }

    private int admitted(int times) {
        var admitted = 0;
        for (int i = 0; i < times; i++) {
            if (limit.admits("one")) {
                admitted++;
            }
        }
        return admitted;
    }
}
