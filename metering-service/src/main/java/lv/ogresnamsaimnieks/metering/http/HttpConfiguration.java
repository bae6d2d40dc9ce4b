package lv.ogresnamsaimnieks.metering.http;

import java.time.Clock;
import java.time.Duration;
import lv.ogresnamsaimnieks.metering.subscription.HostNames;
import lv.ogresnamsaimnieks.metering.subscription.Receiver;
import lv.ogresnamsaimnieks.metering.subscription.ReceiverAddress;
import lv.ogresnamsaimnieks.metering.subscription.SecretKeys;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class HttpConfiguration {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Bean
    ReceiverAddress receiverAddress(@Value("${portal.webhooks.loopback:false}") boolean loopback) {
        return new ReceiverAddress(loopback);
    }

    @Bean
    HostNames hostNames() {
        return new ResolvedHostNames();
    }

    @Bean
    SecretKeys secretKeys(@Value("${portal.webhooks.key:}") String key) {
        return new DerivedSecretKeys(key);
    }

    @Bean
    Receiver receiver(ReceiverAddress rule, HostNames hosts) {
        return new HttpReceiver(rule, hosts, PATIENCE, Clock.systemUTC());
    }
}
