package lv.ogresnamsaimnieks.defaults;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import lv.ogresnamsaimnieks.access.SectionTable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Every service keeps a trail of what staff do in it; one that cannot keep it does not start. */
@AutoConfiguration(after = StoreAutoConfiguration.class)
@ConditionalOnWebApplication
class AuditAutoConfiguration {

    @Bean
    AuditTrail auditTrail(
            @Value("${portal.service}") String service, MongoOperations mongo, Outboxes outboxes, Clock clock) {
        return new AuditTrail(service, mongo, outboxes, clock);
    }

    @Bean
    AuditVerification auditVerification(
            @Value("${portal.service}") String service,
            AuditTrail trail,
            MongoOperations mongo,
            Outboxes outboxes,
            Clock clock,
            @Value("${portal.audit.first-verified-after:1m}") Duration first,
            @Value("${portal.audit.verified-every:6h}") Duration every,
            MeterRegistry metrics) {
        var pace = new AuditVerification.Pace(first, every);
        return new AuditVerification(service, trail, mongo, outboxes, clock, pace, metrics);
    }

    @Bean
    Auditing auditing(AuditTrail trail, SectionTable table) {
        return new Auditing(trail, table);
    }

    @Bean
    Indexes auditIndexes(AuditTrail trail) {
        return _ -> trail.createIndexes();
    }

    @Bean
    WebMvcConfigurer auditsStaff(Auditing auditing) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry interceptors) {
                interceptors
                        .addInterceptor(auditing)
                        .addPathPatterns(Auditing.PATHS + "**")
                        .order(Ordered.HIGHEST_PRECEDENCE);
            }
        };
    }
}
