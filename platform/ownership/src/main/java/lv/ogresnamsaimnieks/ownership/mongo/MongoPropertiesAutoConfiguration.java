package lv.ogresnamsaimnieks.ownership.mongo;

import lv.ogresnamsaimnieks.ownership.Properties;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoOperations;

/** Keeps the copy in the service's own database. */
@AutoConfiguration(after = DataMongoAutoConfiguration.class)
public class MongoPropertiesAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean(Properties.class)
    MongoProperties ownedProperties(MongoOperations mongo) {
        return new MongoProperties(mongo);
    }

    @Bean
    ApplicationRunner ownedPropertiesIndexes(MongoProperties properties) {
        return _ -> properties.createIndexes();
    }
}
