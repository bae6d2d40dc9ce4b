package lv.ogresnamsaimnieks.metering.schedule;

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
    WindowClock windowClock(WindowNews news) {
        return new WindowClock(news);
    }
}
