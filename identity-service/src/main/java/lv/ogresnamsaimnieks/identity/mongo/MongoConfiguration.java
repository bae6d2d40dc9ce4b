package lv.ogresnamsaimnieks.identity.mongo;

import java.time.Duration;
import lv.ogresnamsaimnieks.defaults.Indexes;
import lv.ogresnamsaimnieks.defaults.Outbox;
import lv.ogresnamsaimnieks.defaults.Outboxes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;

@Configuration(proxyBeanMethods = false)
class MongoConfiguration {

    @Bean
    Outbox housesOutbox(Outboxes outboxes) {
        return outboxes.of(MongoHouses.COLLECTION);
    }

    @Bean
    Outbox propertiesOutbox(Outboxes outboxes) {
        return outboxes.of(MongoProperties.COLLECTION);
    }

    @Bean
    Outbox personsOutbox(Outboxes outboxes) {
        return outboxes.of(MongoPersons.COLLECTION);
    }

    @Bean
    Outbox applicationsOutbox(Outboxes outboxes) {
        return outboxes.of(MongoApplications.COLLECTION);
    }

    @Bean
    Indexes applicationIndexes() {
        return mongo -> {
            var applications = mongo.indexOps(MongoApplications.COLLECTION);
            applications.createIndex(
                    new Index(MongoApplications.STATE, Direction.ASC).on(MongoApplications.RECEIVED_AT, Direction.ASC));
            applications.createIndex(new Index(MongoApplications.RECEIVED_AT, Direction.DESC));
            applications.createIndex(new Index(MongoApplications.KEY_HASH, Direction.ASC).sparse());
            applications.createIndex(new Index(MongoApplications.NEXT_TRY, Direction.ASC).sparse());
            mongo.indexOps(MongoLetters.COLLECTION)
                    .createIndex(new Index(MongoLetters.KEPT_UNTIL, Direction.ASC).expire(Duration.ZERO));
        };
    }

    @Bean
    Indexes propertyIndexes() {
        return mongo -> {
            var properties = mongo.indexOps(MongoProperties.COLLECTION);
            properties.createIndex(new Index(MongoProperties.CLIENT_NUMBER, Direction.ASC).unique());
            properties.createIndex(new Index(MongoProperties.HOUSE, Direction.ASC));
            properties.createIndex(new Index(MongoProperties.OWNER, Direction.ASC));
            properties.createIndex(new Index(MongoProperties.REPRESENTATIVE, Direction.ASC));
        };
    }

    @Bean
    Outbox delegationsOutbox(Outboxes outboxes) {
        return outboxes.of(MongoDelegations.COLLECTION);
    }

    @Bean
    Indexes delegationIndexes() {
        return mongo -> {
            var delegations = mongo.indexOps(MongoDelegations.COLLECTION);
            delegations.createIndex(new Index(MongoDelegations.OWNER, Direction.ASC));
            delegations.createIndex(new Index(MongoDelegations.TENANT, Direction.ASC));
            delegations.createIndex(new Index(MongoDelegations.PROPERTY, Direction.ASC));
            delegations.createIndex(new Index(MongoDelegations.KEY, Direction.ASC));
        };
    }

    @Bean
    Outbox mandatesOutbox(Outboxes outboxes) {
        return outboxes.of(MongoMandates.COLLECTION);
    }

    @Bean
    Indexes mandateIndexes() {
        return mongo -> {
            var mandates = mongo.indexOps(MongoMandates.COLLECTION);
            mandates.createIndex(new Index(MongoMandates.GRANTEE, Direction.ASC));
            mandates.createIndex(new Index(MongoMandates.PROPERTIES, Direction.ASC));
            mandates.createIndex(new Index(MongoMandates.RECORDED_AT, Direction.DESC));
            mandates.createIndex(
                    new Index(MongoMandates.STATE, Direction.ASC).on(MongoMandates.RECORDED_AT, Direction.DESC));
        };
    }

    @Bean
    Outbox companiesOutbox(Outboxes outboxes) {
        return outboxes.of(MongoCompanies.COLLECTION);
    }

    @Bean
    Indexes companyIndexes() {
        return mongo -> mongo.indexOps(MongoCompanies.COLLECTION)
                .createIndex(new Index(MongoCompanies.REGISTRATION_NUMBER, Direction.ASC).unique());
    }

    @Bean
    Indexes personIndexes() {
        return mongo -> {
            var persons = mongo.indexOps(MongoPersons.COLLECTION);
            persons.createIndex(new Index(MongoPersons.CODE_HASH, Direction.ASC).unique());
            persons.createIndex(new Index(MongoPersons.FORMER_CODE_HASH, Direction.ASC));
        };
    }

    @Bean
    Outbox attemptsOutbox(Outboxes outboxes) {
        return outboxes.of(MongoAttempts.COLLECTION);
    }

    @Bean
    Indexes attemptIndexes() {
        return mongo -> {
            var attempts = mongo.indexOps(MongoAttempts.COLLECTION);
            attempts.createIndex(new Index(MongoAttempts.AT, Direction.DESC));
            attempts.createIndex(new Index(MongoAttempts.EMAIL, Direction.ASC).on(MongoAttempts.AT, Direction.DESC));
        };
    }

    @Bean
    Indexes auditCopyIndexes() {
        return mongo -> {
            var entries = mongo.indexOps(MongoAuditEntries.COLLECTION);
            entries.createIndex(
                    new Index(MongoAuditEntries.SERVICE, Direction.ASC).on(MongoAuditEntries.NUMBER, Direction.ASC));
            entries.createIndex(
                    new Index(MongoAuditEntries.SERVICE, Direction.ASC).on(MongoAuditEntries.REQUEST, Direction.ASC));
            entries.createIndex(new Index(MongoAuditEntries.AT, Direction.DESC));
            entries.createIndex(
                    new Index(MongoAuditEntries.STAFF, Direction.ASC).on(MongoAuditEntries.AT, Direction.DESC));
            mongo.indexOps(MongoPersonalDataViews.COLLECTION)
                    .createIndex(new Index(MongoPersonalDataViews.PERSON, Direction.ASC)
                            .on(MongoPersonalDataViews.AT, Direction.DESC));
        };
    }

    /** Twelve months are shown, and what is older is of no use to anybody. */
    @Bean
    Indexes systemViewIndexes() {
        return mongo -> {
            var views = mongo.indexOps(MongoSystemViews.COLLECTION);
            views.createIndex(
                    new Index(MongoSystemViews.PERSON, Direction.ASC).on(MongoSystemViews.AT, Direction.DESC));
            views.createIndex(new Index(MongoSystemViews.AT, Direction.ASC).expire(Duration.ofDays(400)));
        };
    }
}
