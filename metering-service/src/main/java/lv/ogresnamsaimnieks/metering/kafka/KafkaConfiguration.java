package lv.ogresnamsaimnieks.metering.kafka;

import org.springframework.boot.kafka.autoconfigure.ConcurrentKafkaListenerContainerFactoryConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.ConcurrentKafkaListenerContainerFactory;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.support.converter.ConversionException;
import org.springframework.util.backoff.FixedBackOff;

@Configuration(proxyBeanMethods = false)
class KafkaConfiguration {

    /** Tries until it is stored: a database that is away for long must not cost a fact. What cannot be read is set aside. */
    static final String UNTIL_STORED = "untilStored";

    private static final long PAUSE_MILLIS = 1000;

    @Bean(UNTIL_STORED)
    ConcurrentKafkaListenerContainerFactory<Object, Object> untilStored(
            ConcurrentKafkaListenerContainerFactoryConfigurer configurer,
            ConsumerFactory<Object, Object> consumers,
            KafkaOperations<String, byte[]> kafka) {
        var factory = new ConcurrentKafkaListenerContainerFactory<Object, Object>();
        configurer.configure(factory, consumers);
        var handler = new DefaultErrorHandler(
                new DeadLetterPublishingRecoverer(kafka),
                new FixedBackOff(PAUSE_MILLIS, FixedBackOff.UNLIMITED_ATTEMPTS));
        handler.addNotRetryableExceptions(ConversionException.class);
        factory.setCommonErrorHandler(handler);
        return factory;
    }
}
