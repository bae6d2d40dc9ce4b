package lv.ogresnamsaimnieks.metering.schedule;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import lv.ogresnamsaimnieks.metering.AwaitedReadings;
import lv.ogresnamsaimnieks.metering.DueMeters;
import lv.ogresnamsaimnieks.metering.WindowNews;
import lv.ogresnamsaimnieks.metering.bulk.Importing;
import lv.ogresnamsaimnieks.metering.evidence.Photographing;
import lv.ogresnamsaimnieks.metering.subscription.Delivering;
import lv.ogresnamsaimnieks.metering.subscription.Subscribing;
import lv.ogresnamsaimnieks.metering.subscription.Subscriptions;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

@Configuration(proxyBeanMethods = false)
@EnableScheduling
class ScheduleConfiguration {

    @Bean
    @ConditionalOnProperty(name = "portal.windows.on", matchIfMissing = true)
    WindowClock windowClock(WindowNews news, AwaitedReadings awaited) {
        return new WindowClock(news, awaited);
    }

    @Bean
    @ConditionalOnProperty(name = "portal.due-meters.on", matchIfMissing = true)
    DueClock dueClock(DueMeters due) {
        return new DueClock(due);
    }

    @Bean
    DeliveryMetrics deliveryMetrics(MeterRegistry metrics) {
        return new DeliveryMetrics(metrics);
    }

    @Bean
    @ConditionalOnProperty(name = "portal.webhooks.on", matchIfMissing = true)
    DeliveryMetrics.Look deliveryLook(
            DeliveryMetrics metrics, Subscriptions subscriptions, Subscribing subscribing, Clock clock) {
        return new DeliveryMetrics.Look(metrics, subscriptions, subscribing, clock);
    }

    @Bean
    @ConditionalOnProperty(name = "portal.webhooks.on", matchIfMissing = true)
    Deliveries deliveries(
            Delivering delivering, @Value("${portal.webhooks.at-once:8}") int atOnce, MeterRegistry metrics) {
        return new Deliveries(delivering, atOnce, metrics);
    }

    @Bean
    @ConditionalOnProperty(name = "portal.photos.on", matchIfMissing = true)
    PhotoClock photoClock(Photographing photographing) {
        return new PhotoClock(photographing);
    }

    @Bean
    @ConditionalOnProperty(name = "portal.imports.on", matchIfMissing = true)
    ImportClock importClock(Importing importing) {
        return new ImportClock(importing);
    }
}
