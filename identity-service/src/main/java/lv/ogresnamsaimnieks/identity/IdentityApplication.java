package lv.ogresnamsaimnieks.identity;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import lv.ogresnamsaimnieks.access.Section;
import lv.ogresnamsaimnieks.access.SectionTable;
import lv.ogresnamsaimnieks.identity.delegation.Delegating;
import lv.ogresnamsaimnieks.identity.delegation.DelegationGrants;
import lv.ogresnamsaimnieks.identity.delegation.Delegations;
import lv.ogresnamsaimnieks.identity.mandate.MandateGrants;
import lv.ogresnamsaimnieks.identity.mandate.Mandates;
import lv.ogresnamsaimnieks.identity.mandate.Mandating;
import lv.ogresnamsaimnieks.identity.mandate.Scans;
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
    Recording recording(
            Houses houses, Properties properties, Persons persons, Companies companies, PersonalCodes codes) {
        return new Recording(houses, properties, persons, companies, codes);
    }

    @Bean
    Registering registering(
            Persons persons,
            Properties properties,
            Attempts attempts,
            List<Grants> grants,
            PersonalCodes codes,
            Clock clock) {
        return new Registering(persons, properties, attempts, grants, codes, clock);
    }

    @Bean
    Disclosing disclosing(Properties properties, SystemViews views) {
        return new Disclosing(properties, views);
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
    Owning owning(
            Houses houses,
            Properties properties,
            Persons persons,
            Companies companies,
            List<Grants> grants,
            SectionTable table,
            PersonalCodes codes,
            Clock clock) {
        return new Owning(houses, properties, persons, companies, grants, sectionsOfProperties(table), codes, clock);
    }

    @Bean
    DelegationGrants delegationGrants(Delegations delegations) {
        return new DelegationGrants(delegations);
    }

    @Bean
    Delegating delegating(
            Delegations delegations,
            Persons persons,
            Companies companies,
            Properties properties,
            Post post,
            Clock clock) {
        return new Delegating(delegations, persons, companies, properties, post, clock);
    }

    @Bean
    MandateGrants mandateGrants(Mandates mandates) {
        return new MandateGrants(mandates);
    }

    @Bean
    Mandating mandating(
            Mandates mandates,
            Scans scans,
            Persons persons,
            Companies companies,
            Properties properties,
            SectionTable table,
            PersonalCodes codes,
            Clock clock) {
        return new Mandating(
                mandates, scans, persons, companies, properties, sectionsOfProperties(table), codes, clock);
    }

    /** “Uzstādījumi” are a person's own and concern no property. */
    private static Set<String> sectionsOfProperties(SectionTable table) {
        return table.sections().stream()
                .map(Section::id)
                .filter(it -> !it.equals("settings"))
                .collect(Collectors.toUnmodifiableSet());
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
