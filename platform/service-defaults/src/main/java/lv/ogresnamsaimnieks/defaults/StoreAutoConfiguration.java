package lv.ogresnamsaimnieks.defaults;

import com.mongodb.WriteConcern;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions.BigDecimalRepresentation;
import org.springframework.kafka.core.KafkaOperations;
import tools.jackson.databind.json.JsonMapper;

/**
 * How every service stores: amounts as Decimal128, days and months as text (no time zone can move them), a write
 * acknowledged when a majority has it in the journal.
 */
@AutoConfiguration(before = DataMongoAutoConfiguration.class, after = KafkaAutoConfiguration.class)
class StoreAutoConfiguration {

    @Bean
    MongoCustomConversions conversions() {
        return MongoCustomConversions.create(it -> it.bigDecimal(BigDecimalRepresentation.DECIMAL128)
                .registerConverters(
                        List.of(DayToText.INSTANCE, TextToDay.INSTANCE, MonthToText.INSTANCE, TextToMonth.INSTANCE)));
    }

    @Bean
    MongoClientSettingsBuilderCustomizer durable() {
        return it -> it.writeConcern(WriteConcern.MAJORITY.withJournal(true));
    }

    @Bean
    @ConditionalOnBean(KafkaOperations.class)
    Relay relay(
            MongoOperations mongo,
            KafkaOperations<String, byte[]> kafka,
            @Value("${portal.outbox.every:2s}") Duration every,
            MeterRegistry metrics) {
        return new Relay(mongo, kafka, every, metrics);
    }

    @Bean
    @ConditionalOnBean(KafkaOperations.class)
    Outboxes outboxes(MongoOperations mongo, Relay relay, JsonMapper json) {
        return new Outboxes(mongo, relay, json);
    }

    @Bean
    ApplicationRunner indexes(MongoOperations mongo, ObjectProvider<Indexes> indexes, ObjectProvider<Outbox> outboxes) {
        return _ -> {
            indexes.forEach(it -> it.create(mongo));
            outboxes.forEach(Outbox::createIndex);
        };
    }

    @WritingConverter
    enum DayToText implements Converter<LocalDate, String> {
        INSTANCE;

        @Override
        public String convert(LocalDate day) {
            return day.toString();
        }
    }

    @ReadingConverter
    enum TextToDay implements Converter<String, LocalDate> {
        INSTANCE;

        @Override
        public LocalDate convert(String text) {
            return LocalDate.parse(text);
        }
    }

    @WritingConverter
    enum MonthToText implements Converter<YearMonth, String> {
        INSTANCE;

        @Override
        public String convert(YearMonth month) {
            return month.toString();
        }
    }

    @ReadingConverter
    enum TextToMonth implements Converter<String, YearMonth> {
        INSTANCE;

        @Override
        public YearMonth convert(String text) {
            return YearMonth.parse(text);
        }
    }
}
