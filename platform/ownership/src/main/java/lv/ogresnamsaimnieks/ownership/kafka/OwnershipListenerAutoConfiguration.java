package lv.ogresnamsaimnieks.ownership.kafka;

import lv.ogresnamsaimnieks.ownership.Properties;
import lv.ogresnamsaimnieks.ownership.mongo.MongoPropertiesAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Listens to identity. */
@AutoConfiguration(after = MongoPropertiesAutoConfiguration.class)
public class OwnershipListenerAutoConfiguration {

    @Bean
    OwnershipListener ownershipListener(Properties ownedProperties) {
        return new OwnershipListener(ownedProperties);
    }
}
