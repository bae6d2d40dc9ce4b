package lv.ogresnamsaimnieks.metering.mongo;

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
        return outboxes.of(MongoReadings.COLLECTION);
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
        return mongo -> mongo.indexOps(MongoReadings.COLLECTION)
                .createIndex(new Index("submissions.receipt", Sort.Direction.ASC));
    }
}
