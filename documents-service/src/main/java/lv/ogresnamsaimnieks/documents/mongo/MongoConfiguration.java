package lv.ogresnamsaimnieks.documents.mongo;

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
    Outbox documentsOutbox(Outboxes outboxes) {
        return outboxes.of(MongoDocuments.COLLECTION);
    }

    @Bean
    Indexes documentIndexes() {
        return mongo -> {
            var documents = mongo.indexOps(MongoDocuments.COLLECTION);
            documents.createIndex(new Index("house", Sort.Direction.ASC));
            documents.createIndex(new Index("property", Sort.Direction.ASC));
        };
    }

    @Bean
    Indexes viewingIndexes() {
        return mongo -> {
            var viewings = mongo.indexOps(MongoViewings.COLLECTION);
            viewings.createIndex(new Index("person", Sort.Direction.ASC).on("at", Sort.Direction.DESC));
            viewings.createIndex(new Index("document", Sort.Direction.ASC).on("at", Sort.Direction.DESC));
        };
    }
}
