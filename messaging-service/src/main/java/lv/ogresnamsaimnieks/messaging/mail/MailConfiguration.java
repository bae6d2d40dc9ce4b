package lv.ogresnamsaimnieks.messaging.mail;

import io.micrometer.core.instrument.MeterRegistry;
import lv.ogresnamsaimnieks.messaging.Mailroom;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

@Configuration(proxyBeanMethods = false)
@EnableScheduling
class MailConfiguration {

    @Bean
    @ConditionalOnProperty(name = "portal.letters.on", matchIfMissing = true)
    Sending sending(Mailroom mailroom, @Value("${portal.letters.a-second}") int aSecond, MeterRegistry metrics) {
        return new Sending(mailroom, aSecond, metrics);
    }
}
