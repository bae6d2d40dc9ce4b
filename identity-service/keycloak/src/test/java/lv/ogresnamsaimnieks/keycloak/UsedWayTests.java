package lv.ogresnamsaimnieks.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class UsedWayTests {

    private static final Instant THEN = Instant.parse("2026-01-14T07:00:00Z");
    private static final Instant NOW = Instant.parse("2026-11-26T07:00:00Z");

    private final List<UsedWay> seb = UsedWay.used(List.of(), "seb", THEN);

    @Test
    void remembersTheFirstUseAndTheLatest() {
        assertThat(UsedWay.used(UsedWay.used(seb, "swedbank", THEN), "seb", NOW))
                .containsExactlyInAnyOrder(
                        new UsedWay("seb", THEN, NOW, true), new UsedWay("swedbank", THEN, THEN, true));
    }

    @Test
    void isOffUntilItIsTurnedOn() {
        var off = UsedWay.turned(seb, "seb", false);

        assertThat(UsedWay.isOff(seb, "seb")).isFalse();
        assertThat(UsedWay.isOff(off, "seb")).isTrue();
        assertThat(UsedWay.isOff(off, "swedbank")).isFalse();
        assertThat(UsedWay.isOff(UsedWay.turned(off, "seb", true), "seb")).isFalse();
        assertThat(UsedWay.turned(off, "swedbank", false)).isEqualTo(off);
    }

    @Test
    void readsWhatItWroteAndLeavesOutTheRest() {
        var off = UsedWay.turned(seb, "seb", false);

        assertThat(UsedWay.parse(Stream.of(off.get(0).format(), "", "seb", "seb x y on", "a 1 99999999999999999 on")))
                .isEqualTo(off);
    }
}
