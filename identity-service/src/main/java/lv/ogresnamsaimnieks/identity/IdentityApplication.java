package lv.ogresnamsaimnieks.identity;

import java.time.Clock;
import java.time.Duration;
import lv.ogresnamsaimnieks.identity.registration.Applications;
import lv.ogresnamsaimnieks.identity.registration.Applying;
import lv.ogresnamsaimnieks.identity.registration.Inviting;
import lv.ogresnamsaimnieks.identity.registration.Letters;
import lv.ogresnamsaimnieks.identity.registration.Post;
import lv.ogresnamsaimnieks.identity.registration.SignatureCheck;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

@SpringBootApplication
@EnableScheduling
public class IdentityApplication {

    public static void main(String[] args) {
        SpringApplication.run(IdentityApplication.class, args);
    }

    @Bean
    Recording recording(Houses houses, Properties properties, Persons persons, PersonalCodes codes) {
        return new Recording(houses, properties, persons, codes);
    }

    @Bean
    Registering registering(
            Persons persons, Properties properties, Attempts attempts, PersonalCodes codes, Clock clock) {
        return new Registering(persons, properties, attempts, codes, clock);
    }

    @Bean
    Auditorship auditorship(AuditEntries entries, PersonalDataViews views, Clock clock) {
        return new Auditorship(entries, views, clock);
    }

    @Bean
    Confirming confirming(Persons persons, PersonalCodes codes, Clock clock) {
        return new Confirming(persons, codes, clock);
    }

    @Bean
    Owning owning(Houses houses, Properties properties, Persons persons, PersonalCodes codes, Clock clock) {
        return new Owning(houses, properties, persons, codes, clock);
    }

    @Bean
    Finding finding(Properties properties, Persons persons, PersonalCodes codes, Clock clock) {
        return new Finding(properties, persons, codes, clock);
    }

    @Bean
    Applying applying(
            Applications applications,
            Letters letters,
            SignatureCheck signatures,
            Finding finding,
            Attempts attempts,
            PersonalCodes codes,
            Clock clock,
            @Value("${portal.registration.letters-kept:365d}") Duration lettersKept) {
        return new Applying(applications, letters, signatures, finding, attempts, codes, clock, lettersKept);
    }

    @Bean
    Inviting inviting(Applications applications, Finding finding, Post post, Clock clock) {
        return new Inviting(applications, finding, post, clock);
    }
}
