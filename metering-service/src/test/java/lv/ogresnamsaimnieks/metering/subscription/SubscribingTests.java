package lv.ogresnamsaimnieks.metering.subscription;

import static lv.ogresnamsaimnieks.metering.subscription.SubscriptionWorld.HEAT;
import static lv.ogresnamsaimnieks.metering.subscription.SubscriptionWorld.OTHER;
import static lv.ogresnamsaimnieks.metering.subscription.SubscriptionWorld.address;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.util.List;
import lv.ogresnamsaimnieks.defaults.rule.Refused;
import lv.ogresnamsaimnieks.defaults.rule.Wrong;
import lv.ogresnamsaimnieks.metering.Disclosure.Reader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubscribingTests {

    private final SubscriptionWorld world = new SubscriptionWorld();
    private final Subscribing subscribing = world.subscribing();

    @Test
    void showsTheSecretOnceAndChangesNothingWhenTheSameIsSaidAgain() {
        var first = put(HEAT, "all", "https://a.test/facts");
        var again = put(HEAT, "all", "https://a.test/facts");
        var moved = put(HEAT, "all", "https://b.test/facts");

        assertThat(first.created()).isTrue();
        assertThat(first.secret()).isNotBlank();
        assertThat(again.created()).isFalse();
        assertThat(again.secret()).isNull();
        assertThat(again.subscription()).isEqualTo(first.subscription());
        assertThat(moved.secret()).isNull();
        assertThat(moved.subscription().url()).isEqualTo("https://b.test/facts");
        assertThat(moved.subscription().secrets())
                .isEqualTo(first.subscription().secrets());
    }

    @Test
    void showsASystemItsOwnOnly() {
        put(HEAT, "all", "https://a.test/facts");

        assertThat(subscribing.of("other")).isEmpty();
        assertThat(subscribing.standing("other", "all")).isEmpty();
        assertThat(subscribing.delete("other", "all")).isFalse();
        assertThat(subscribing.renewSecret("other", "all")).isEmpty();
        assertThat(subscribing.replay("other", "all", world.clock.instant(), null))
                .isEmpty();
        assertThat(put(OTHER, "all", "https://b.test/").created()).isTrue();
        assertThat(subscribing
                        .standing("heat-supplier", "all")
                        .orElseThrow()
                        .subscription()
                        .url())
                .isEqualTo("https://a.test/facts");
        assertThat(subscribing.delete("heat-supplier", "all")).isTrue();
        assertThat(subscribing.of("heat-supplier")).isEmpty();
        assertThat(subscribing.of("other")).hasSize(1);
    }

    @Test
    void signsWithBothSecretsForADay() {
        var first = put(HEAT, "all", "https://a.test/facts").secret();
        var second =
                subscribing.renewSecret("heat-supplier", "all").orElseThrow().secret();
        world.happened("p1", "1");
        world.deliver();
        world.pass(Duration.ofHours(24));
        world.happened("p1", "2");
        world.deliver();

        assertThat(second).isNotEqualTo(first);
        assertThat(world.sent)
                .extracting(Receiver.Delivery::secrets)
                .containsExactly(List.of(second, first), List.of(second));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {
                "null, required",
                "'', required",
                "https://[, malformed",
                "facts, malformed",
                "https:facts, malformed",
                "https://user:password@a.test/, malformed",
                "https://a.test/#x, malformed",
                "http://a.test/facts, not-https",
                "ftp://a.test/facts, not-https",
                "https://nobody.test/, unknown-host",
                "https://inside.test/, private-address",
                "https://both.test/, private-address"
            })
    void refusesAnAddress(String url, String code) {
        world.hosts.put("inside.test", List.of(address("10.1.2.3")));
        world.hosts.put("both.test", List.of(address("93.184.216.34"), address("192.168.0.1")));

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> subscribing.put(HEAT, "all", url, List.of(), List.of()))
                .satisfies(it -> assertThat(it.wrongs())
                        .extracting(Wrong::field, Wrong::code)
                        .containsExactly(tuple("url", code)));
        assertThat(world.subscriptions.all()).isEmpty();
    }

    @Test
    void namesEveryTypeAndHouseThatIsNotThere() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> subscribing.put(
                        HEAT,
                        "all",
                        "https://a.test/",
                        List.of("reading.accepted", "READING_ACCEPTED", "x"),
                        List.of("parauga-7", "nowhere")))
                .satisfies(it -> assertThat(it.wrongs())
                        .extracting(Wrong::field)
                        .containsExactly("types[1]", "types[2]", "houses[1]"));
    }

    @Test
    void letsASystemHaveTen() {
        for (int i = 0; i < 10; i++) {
            put(HEAT, "s" + i, "https://a.test/");
        }

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> put(HEAT, "s10", "https://a.test/"))
                .satisfies(it -> assertThat(it.type()).isEqualTo("too-many-subscriptions"));
        assertThat(put(OTHER, "s10", "https://a.test/").created()).isTrue();
    }

    @Test
    void wantsToKnowFromWhereToReplay() {
        put(HEAT, "all", "https://a.test/");
        world.happened("p1", "1");
        var now = world.clock.instant();

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> subscribing.replay("heat-supplier", "all", null, null))
                .satisfies(it -> assertThat(it.wrongs()).hasSize(2));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> subscribing.replay("heat-supplier", "all", now, "1"));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> subscribing.replay("heat-supplier", "all", null, "2"))
                .satisfies(it -> assertThat(it.wrongs()).extracting(Wrong::code).containsExactly("unknown-event"));
    }

    @Test
    void saysSinceWhenSomethingWaits() {
        put(HEAT, "all", "https://a.test/");
        world.receivers = _ -> "timeout";
        assertThat(subscribing.standing("heat-supplier", "all").orElseThrow().waitingSince())
                .isNull();
        world.happened("p1", "1");
        var since = world.clock.instant();
        world.pass(Duration.ofMinutes(5));
        assertThat(subscribing.standing("heat-supplier", "all").orElseThrow().waitingSince())
                .isEqualTo(since);
        world.deliver();
        assertThat(subscribing.standing("heat-supplier", "all").orElseThrow().waitingSince())
                .isEqualTo(since);
    }

    private Subscribing.Subscribed put(Reader reader, String name, String url) {
        return subscribing.put(reader, name, url, List.of(), List.of());
    }
}
