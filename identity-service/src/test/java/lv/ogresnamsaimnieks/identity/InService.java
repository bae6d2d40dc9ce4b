package lv.ogresnamsaimnieks.identity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import lv.ogresnamsaimnieks.testsupport.Database;
import lv.ogresnamsaimnieks.testsupport.MovableClock;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The service with a database and without a broker, on 30.11.2026. 09:00; one context for all such tests. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Inherited
@SpringBootTest(
        properties = {
            "PERSONAL_CODE_HMAC_KEY=" + TestKeys.HMAC,
            "PERSONAL_CODE_AES_KEY=" + TestKeys.AES,
            "portal.mail.first=1h",
            "spring.kafka.listener.auto-startup=false",
            "spring.kafka.admin.auto-create=false"
        })
@AutoConfigureMockMvc
@Import({Database.class, InService.Time.class})
public @interface InService {

    @TestConfiguration(proxyBeanMethods = false)
    class Time {

        @Bean
        MovableClock time() {
            return new MovableClock("2026-11-30T09:00");
        }
    }
}
