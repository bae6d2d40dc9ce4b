package lv.ogresnamsaimnieks.defaults;

import java.util.stream.Stream;
import lv.ogresnamsaimnieks.events.AuditEvent;
import lv.ogresnamsaimnieks.events.BillingEvent;
import lv.ogresnamsaimnieks.events.DocumentsEvent;
import lv.ogresnamsaimnieks.events.IdentityEvent;
import lv.ogresnamsaimnieks.events.MessagingEvent;
import lv.ogresnamsaimnieks.events.MeteringEvent;
import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.support.converter.ByteArrayJacksonJsonMessageConverter;
import org.springframework.kafka.support.converter.ConversionException;
import org.springframework.kafka.support.converter.RecordMessageConverter;
import org.springframework.util.backoff.ExponentialBackOff;
import tools.jackson.databind.json.JsonMapper;

/** How every service hears: JSON in, a few more tries on failure, then aside to the dead letters {@code <topic>-dlt}. */
@AutoConfiguration(before = KafkaAutoConfiguration.class)
class MessagingAutoConfiguration {

    @Bean
    RecordMessageConverter eventsFromJson(JsonMapper mapper) {
        return new ByteArrayJacksonJsonMessageConverter(mapper);
    }

    @Bean
    CommonErrorHandler retryThenSetAside(KafkaOperations<String, byte[]> kafka) {
        var backOff = new ExponentialBackOff(200, 2);
        backOff.setMaxAttempts(5);
        var handler = new DefaultErrorHandler(new DeadLetterPublishingRecoverer(kafka), backOff);
        handler.addNotRetryableExceptions(ConversionException.class);
        return handler;
    }

    /** Whoever comes first makes the topics, so that nobody waits for anybody. */
    @Bean
    KafkaAdmin.NewTopics topics(
            @Value("${portal.topics.partitions:3}") int partitions,
            @Value("${portal.topics.replicas:1}") short replicas) {
        return new KafkaAdmin.NewTopics(Stream.of(
                        IdentityEvent.TOPIC,
                        MeteringEvent.TOPIC,
                        BillingEvent.TOPIC,
                        DocumentsEvent.TOPIC,
                        MessagingEvent.TOPIC,
                        AuditEvent.TOPIC)
                .flatMap(it -> Stream.of(it, it + "-dlt"))
                .map(it -> TopicBuilder.name(it)
                        .partitions(partitions)
                        .replicas(replicas)
                        .build())
                .toArray(NewTopic[]::new));
    }
}
