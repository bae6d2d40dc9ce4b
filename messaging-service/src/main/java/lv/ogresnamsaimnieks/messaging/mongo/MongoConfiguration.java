package lv.ogresnamsaimnieks.messaging.mongo;

import java.time.Duration;
import lv.ogresnamsaimnieks.defaults.Indexes;
import lv.ogresnamsaimnieks.defaults.Outbox;
import lv.ogresnamsaimnieks.defaults.Outboxes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.index.Index;

@Configuration(proxyBeanMethods = false)
class MongoConfiguration {

    private static final Duration KEPT = Duration.ofDays(366);

    @Bean
    Outbox noticesOutbox(Outboxes outboxes) {
        return outboxes.of(MongoNotices.COLLECTION);
    }

    @Bean
    Outbox questionsOutbox(Outboxes outboxes) {
        return outboxes.of(MongoQuestions.COLLECTION);
    }

    @Bean
    Outbox mailingsOutbox(Outboxes outboxes) {
        return outboxes.of(MongoMailings.COLLECTION);
    }

    @Bean
    Outbox readingsOutbox(Outboxes outboxes) {
        return outboxes.of(MongoReadingsOfProperties.COLLECTION);
    }

    /** Whom a letter went to is of no use after a year. */
    @Bean
    Indexes mailingIndexes() {
        return mongo -> {
            var mailings = mongo.indexOps(MongoMailings.COLLECTION);
            mailings.createIndex(new Index("nextTry", Sort.Direction.ASC).sparse());
            mailings.createIndex(new Index("since", Sort.Direction.ASC).expire(KEPT));
        };
    }

    @Bean
    Indexes noticeIndexes() {
        return mongo -> {
            var notices = mongo.indexOps(MongoNotices.COLLECTION);
            notices.createIndex(new Index("audience.kind", Sort.Direction.ASC));
            notices.createIndex(new Index("audience.house", Sort.Direction.ASC).sparse());
            notices.createIndex(new Index("audience.property", Sort.Direction.ASC).sparse());
            notices.createIndex(new Index("audience.person", Sort.Direction.ASC).sparse());
        };
    }

    @Bean
    Indexes questionIndexes() {
        return mongo -> mongo.indexOps(MongoQuestions.COLLECTION)
                .createIndex(new Index("person", Sort.Direction.ASC).on("askedAt", Sort.Direction.DESC));
    }
}
