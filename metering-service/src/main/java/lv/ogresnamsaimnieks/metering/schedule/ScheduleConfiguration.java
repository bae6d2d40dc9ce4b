package lv.ogresnamsaimnieks.metering.schedule;

import lv.ogresnamsaimnieks.metering.AwaitedReadings;
import lv.ogresnamsaimnieks.metering.DueMeters;
import lv.ogresnamsaimnieks.metering.WindowNews;
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
}
