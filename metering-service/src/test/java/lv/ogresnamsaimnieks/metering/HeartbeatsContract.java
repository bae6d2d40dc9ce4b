package lv.ogresnamsaimnieks.metering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.BitSet;
import lv.ogresnamsaimnieks.metering.Heartbeats.Heartbeat;
import org.junit.jupiter.api.Test;

/** What every {@link Heartbeats} must do, the fake and the real. */
public abstract class HeartbeatsContract {

    private static final LocalDate DAY = LocalDate.parse("2026-11-29");

    protected abstract Heartbeats heartbeats();

    @Test
    void keepsEveryMinuteOnceWhoeverNotesIt() {
        heartbeats().note(DAY, 700);
        heartbeats().note(DAY, 3);
        heartbeats().note(DAY, 700);
        heartbeats().note(DAY.plusDays(2), 0);

        var found = heartbeats().between(DAY, DAY.plusDays(1));

        assertThat(found).containsOnlyKeys(DAY).containsEntry(DAY, BitSet.valueOf(bits(3, 700)));
        assertThat(heartbeats().first()).contains(new Heartbeat(DAY, 3));
    }

    @Test
    void forgetsWhatIsLongAgo() {
        assertThat(heartbeats().first()).isEmpty();
        heartbeats().note(DAY, 1);
        heartbeats().note(DAY.plusDays(1), 2);

        heartbeats().forgetBefore(DAY.plusDays(1));

        assertThat(heartbeats().first()).contains(new Heartbeat(DAY.plusDays(1), 2));
    }

    private static long[] bits(int... minutes) {
        var bits = new BitSet();
        for (var it : minutes) {
            bits.set(it);
        }
        return bits.toLongArray();
    }
}
