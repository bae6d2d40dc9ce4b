package lv.ogresnamsaimnieks.billing.mongo;

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
    Outbox billsOutbox(Outboxes outboxes) {
        return outboxes.of(MongoBills.COLLECTION);
    }

    @Bean
    Outbox consumptionsOutbox(Outboxes outboxes) {
        return outboxes.of(MongoConsumptions.COLLECTION);
    }

    @Bean
    Outbox houseWaterOutbox(Outboxes outboxes) {
        return outboxes.of(MongoHouseWaterBalances.COLLECTION);
    }

    @Bean
    Indexes billIndexes() {
        return mongo -> mongo.indexOps(MongoBills.COLLECTION).createIndex(new Index("property", Sort.Direction.ASC));
    }
}
