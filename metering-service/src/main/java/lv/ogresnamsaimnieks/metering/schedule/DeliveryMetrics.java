package lv.ogresnamsaimnieks.metering.schedule;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.time.Clock;
import java.time.Duration;
import lv.ogresnamsaimnieks.metering.subscription.Delivering;
import lv.ogresnamsaimnieks.metering.subscription.Subscribing;
import lv.ogresnamsaimnieks.metering.subscription.Subscription;
import lv.ogresnamsaimnieks.metering.subscription.Subscriptions;
import org.springframework.scheduling.annotation.Scheduled;

/** What those who run the portal see of deliveries. */
class DeliveryMetrics implements Delivering.Watch {

    private final MeterRegistry metrics;
    private final MultiGauge waiting;

    DeliveryMetrics(MeterRegistry metrics) {
        this.metrics = metrics;
        this.waiting = MultiGauge.builder("portal.webhooks.waiting")
                .baseUnit("seconds")
                .description("How long the oldest fact has been waiting that a receiver has not taken")
                .register(metrics);
    }

    @Override
    public void sent(Subscription to, boolean taken) {
        metrics.counter("portal.webhooks.sent", tags(to).and("outcome", taken ? "taken" : "failed"))
                .increment();
    }

    @Override
    public void givenUp(Subscription by) {
        metrics.counter("portal.webhooks.given.up", tags(by)).increment();
    }

    /** Looks how far each subscription has come. */
    static class Look {

        private final DeliveryMetrics metrics;
        private final Subscriptions subscriptions;
        private final Subscribing subscribing;
        private final Clock clock;

        Look(DeliveryMetrics metrics, Subscriptions subscriptions, Subscribing subscribing, Clock clock) {
            this.metrics = metrics;
            this.subscriptions = subscriptions;
            this.subscribing = subscribing;
            this.clock = clock;
        }

        @Scheduled(fixedDelayString = "30s", initialDelayString = "10s")
        void look() {
            var now = clock.instant();
            metrics.waiting.register(
                    subscriptions.all().stream()
                            .map(it -> MultiGauge.Row.of(
                                    tags(it),
                                    subscribing
                                            .waitingSince(it)
                                            .map(since -> Duration.between(since, now))
                                            .orElse(Duration.ZERO)
                                            .toSeconds()))
                            .toList(),
                    true);
        }
    }

    private static Tags tags(Subscription it) {
        return Tags.of("system", it.reader().id(), "subscription", it.name());
    }
}
