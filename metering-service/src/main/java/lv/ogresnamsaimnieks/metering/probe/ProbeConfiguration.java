package lv.ogresnamsaimnieks.metering.probe;

import java.net.URI;
import java.util.List;
import lv.ogresnamsaimnieks.metering.Reachability;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Under a clock that was moved nothing is measured: the time in between has not passed. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class ProbeConfiguration {

    @Bean
    @ConditionalOnExpression("'${portal.clock:}'.isBlank() && ${portal.probe.on:true}")
    Probe probe(Reachability reachability, @Value("${portal.probe.addresses:}") List<URI> addresses) {
        return new Probe(reachability, addresses);
    }
}
