package lv.ogresnamsaimnieks.metering.mongo;

import java.time.Duration;
import java.util.List;
import lv.ogresnamsaimnieks.defaults.Indexes;
import lv.ogresnamsaimnieks.defaults.Outbox;
import lv.ogresnamsaimnieks.defaults.Outboxes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.index.Index;

@Configuration(proxyBeanMethods = false)
class MongoConfiguration {

    @Bean
    Outbox metersOutbox(Outboxes outboxes) {
        return outboxes.of(MongoMeters.COLLECTION);
    }

    @Bean
    Outbox readingsOutbox(Outboxes outboxes) {
        return outboxes.of(MongoReadings.COLLECTION, MongoReadingChanges.LOGGED);
    }

    @Bean
    Outbox windowsOutbox(Outboxes outboxes) {
        return outboxes.of(MongoWindowMonths.COLLECTION);
    }

    @Bean
    Outbox houseWaterOutbox(Outboxes outboxes) {
        return outboxes.of(MongoHouseWaters.COLLECTION);
    }

    @Bean
    Outbox awaitedReadingsOutbox(Outboxes outboxes) {
        return outboxes.of(MongoAwaitedInHouses.COLLECTION);
    }

    @Bean
    Outbox dueMetersOutbox(Outboxes outboxes) {
        return outboxes.of(MongoDueInHouses.COLLECTION);
    }

    @Bean
    Indexes calendarFeedIndexes() {
        return mongo ->
                mongo.indexOps(MongoCalendarFeeds.COLLECTION).createIndex(new Index("secretHash", Sort.Direction.ASC));
    }

    @Bean
    Indexes meterIndexes() {
        return mongo -> mongo.indexOps(MongoMeters.COLLECTION).createIndex(new Index("meters._id", Sort.Direction.ASC));
    }

    @Bean
    Indexes readingIndexes() {
        return mongo -> {
            var readings = mongo.indexOps(MongoReadings.COLLECTION);
            readings.createIndex(new Index("submissions.receipt", Sort.Direction.ASC));
            readings.createIndex(new Index(MongoReadingChanges.LOGGED, Sort.Direction.ASC));
        };
    }

    @Bean
    Outbox readTracesOutbox(Outboxes outboxes) {
        return outboxes.of(MongoReadTraces.COLLECTION);
    }

    /** Once the others have been told, a trace is kept only so that the same day can be counted on. */
    @Bean
    Indexes readTraceIndexes() {
        return mongo -> mongo.indexOps(MongoReadTraces.COLLECTION)
                .createIndex(new Index("at", Sort.Direction.ASC).expire(Duration.ofDays(40)));
    }

    @Bean
    Outbox subscriptionsOutbox(Outboxes outboxes) {
        return outboxes.of(MongoSubscriptions.COLLECTION);
    }

    @Bean
    Indexes factIndexes() {
        return mongo -> {
            var facts = mongo.indexOps(MongoFacts.COLLECTION);
            facts.createIndex(new Index(MongoFacts.EVENT, Sort.Direction.ASC).unique());
            facts.createIndex(new Index(MongoFacts.KEY, Sort.Direction.ASC).on("_id", Sort.Direction.ASC));
            facts.createIndex(new Index(MongoFacts.AT, Sort.Direction.ASC));
            var givenUp = mongo.indexOps(MongoGivenUps.COLLECTION);
            givenUp.createIndex(
                    new Index("subscription", Sort.Direction.ASC).on(MongoGivenUps.AT, Sort.Direction.DESC));
            givenUp.createIndex(new Index(MongoGivenUps.AT, Sort.Direction.ASC).expire(Duration.ofDays(90)));
        };
    }

    @Bean
    Outbox importsOutbox(Outboxes outboxes) {
        return outboxes.of(MongoImports.COLLECTION);
    }

    @Bean
    Indexes importIndexes() {
        return mongo -> {
            for (var field : List.of("at", "stage", "filesUntil")) {
                mongo.indexOps(MongoImports.COLLECTION).createIndex(new Index(field, Sort.Direction.ASC));
            }
        };
    }

    @Bean
    Indexes evidenceIndexes() {
        return mongo -> {
            mongo.indexOps(MongoDialPhotos.COLLECTION).createIndex(new Index("lookedAtAgain", Sort.Direction.ASC));
            mongo.indexOps(MongoReplacementActs.COLLECTION).createIndex(new Index("property", Sort.Direction.ASC));
            mongo.indexOps(MongoKeptFiles.COLLECTION).createIndex(new Index("file", Sort.Direction.ASC));
        };
    }
}
