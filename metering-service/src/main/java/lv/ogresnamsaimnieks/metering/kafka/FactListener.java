package lv.ogresnamsaimnieks.metering.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lv.ogresnamsaimnieks.events.MeteringEvent;
import lv.ogresnamsaimnieks.events.MeteringEvent.HouseWaterBalanced;
import lv.ogresnamsaimnieks.events.MeteringEvent.LateReadingsAccepted;
import lv.ogresnamsaimnieks.events.MeteringEvent.LateReadingsRejected;
import lv.ogresnamsaimnieks.events.MeteringEvent.MeterDue;
import lv.ogresnamsaimnieks.events.MeteringEvent.MeterReplaced;
import lv.ogresnamsaimnieks.events.MeteringEvent.ReadingAccepted;
import lv.ogresnamsaimnieks.events.MeteringEvent.ReadingCorrected;
import lv.ogresnamsaimnieks.events.MeteringEvent.ReadingEstimated;
import lv.ogresnamsaimnieks.events.MeteringEvent.ReadingRejected;
import lv.ogresnamsaimnieks.events.MeteringEvent.ReadingsAwaited;
import lv.ogresnamsaimnieks.events.MeteringEvent.ReadingsLocked;
import lv.ogresnamsaimnieks.events.MeteringEvent.WindowClosed;
import lv.ogresnamsaimnieks.events.MeteringEvent.WindowClosing;
import lv.ogresnamsaimnieks.events.MeteringEvent.WindowOpened;
import lv.ogresnamsaimnieks.metering.subscription.Fact;
import lv.ogresnamsaimnieks.metering.subscription.FactType;
import lv.ogresnamsaimnieks.metering.subscription.Facts;
import lv.ogresnamsaimnieks.ownership.Properties;
import lv.ogresnamsaimnieks.ownership.Property;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.kafka.support.converter.ConversionException;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Hears what this service itself tells, for those who subscribed to it: what they get is what everybody hears, without the
 * names and without what staff wrote.
 */
@Component
class FactListener {

    private final Facts facts;
    private final Properties properties;
    private final JsonMapper json;
    private final Clock clock;

    FactListener(Facts facts, Properties properties, JsonMapper json, Clock clock) {
        this.facts = facts;
        this.properties = properties;
        this.json = json;
        this.clock = clock;
    }

    @KafkaListener(
            topics = MeteringEvent.TOPIC,
            groupId = "${portal.service}-facts",
            containerFactory = KafkaConfiguration.UNTIL_STORED,
            batch = "true")
    void on(List<ConsumerRecord<String, byte[]>> records) {
        var heard = new ArrayList<Heard>();
        for (var record : records) {
            try {
                heard.add(heard(record));
            } catch (JacksonException unreadable) {
                keep(heard);
                throw new BatchListenerFailedException(
                        "Set aside", new ConversionException("No event of metering", unreadable), record);
            }
        }
        keep(heard);
    }

    private Heard heard(ConsumerRecord<String, byte[]> record) {
        var id = new String(record.headers().lastHeader("id").value(), UTF_8);
        return new Heard(id, json.readValue(record.value(), MeteringEvent.class));
    }

    private void keep(List<Heard> heard) {
        var keys = heard.stream().map(it -> it.event().key()).collect(toSet());
        var houses = properties.find(keys).stream().collect(toMap(Property::id, Property::house));
        facts.add(heard.stream()
                .flatMap(it -> Stream.ofNullable(
                        fact(it.id(), it.event(), houses.get(it.event().key()))))
                .toList());
    }

    private record Heard(String id, MeteringEvent event) {}

    /**
     * Null for what concerns the owners and their bills alone.
     *
     * @param house of the property it is about; null if it is about none
     */
    private @Nullable Fact fact(String id, MeteringEvent event, @Nullable String house) {
        var body = new LinkedHashMap<String, Object>();
        body.put("id", id);
        return switch (event) {
            case ReadingAccepted it -> {
                var fact = about(body, house, FactType.READING_ACCEPTED, it.property(), it.month(), it.at());
                put(body, it.meter(), it.serial(), it.resource(), it.place());
                body.put("value", it.value());
                body.put("consumption", it.consumption());
                body.put("number", it.submission());
                yield fact.told(body);
            }
            case ReadingCorrected it -> {
                var fact = about(body, house, FactType.READING_CORRECTED, it.property(), it.month(), it.at());
                put(body, it.meter(), it.serial(), it.resource(), it.place());
                body.put("value", it.value());
                body.put("consumption", it.consumption());
                body.put("difference", it.difference());
                body.put("settledIn", it.settledIn());
                body.put("number", it.submission());
                yield fact.told(body);
            }
            case ReadingRejected it -> {
                var fact = about(body, house, FactType.READING_REJECTED, it.property(), it.month(), it.at());
                body.put("meter", it.meter());
                body.put("number", it.submission());
                yield fact.told(body);
            }
            case ReadingEstimated it -> {
                var fact = about(body, house, FactType.READING_ESTIMATED, it.property(), it.month(), it.at());
                put(body, it.meter(), it.serial(), it.resource(), it.place());
                body.put("value", it.value());
                body.put("consumption", it.consumption());
                body.put("missed", it.missed());
                body.put("difference", it.difference());
                body.put("number", it.submission());
                yield fact.told(body);
            }
            case ReadingsLocked it ->
                about(body, house, FactType.READINGS_LOCKED, it.property(), it.month(), it.at())
                        .told(body);
            case MeterReplaced it -> {
                var fact = about(body, house, FactType.METER_REPLACED, it.property(), it.month(), it.at());
                body.put("resource", it.resource());
                body.put("place", it.place());
                body.put("oldMeter", it.oldMeter());
                body.put("oldSerial", it.oldSerial());
                body.put("closingValue", it.closingValue());
                body.put("consumption", it.consumption());
                body.put("newMeter", it.newMeter());
                body.put("newSerial", it.newSerial());
                body.put("openingValue", it.openingValue());
                body.put("on", it.on());
                yield fact.told(body);
            }
            case LateReadingsAccepted _, LateReadingsRejected _, ReadingsAwaited _, MeterDue _, HouseWaterBalanced _ ->
                null;
            case WindowOpened it -> {
                var fact = window(body, FactType.WINDOW_OPENED, it.month(), it.house(), it.at());
                body.put("except", it.except());
                body.put("opens", it.opens());
                body.put("closes", it.closes());
                yield fact.told(body);
            }
            case WindowClosing it -> {
                var fact = window(body, FactType.WINDOW_CLOSING, it.month(), it.house(), it.at());
                body.put("except", it.except());
                body.put("closes", it.closes());
                yield fact.told(body);
            }
            case WindowClosed it -> {
                var fact = window(body, FactType.WINDOW_CLOSED, it.month(), it.house(), it.at());
                body.put("except", it.except());
                body.put("closes", it.closes());
                yield fact.told(body);
            }
        };
    }

    /** A fact of which the body is still to be written. */
    private record About(
            FactListener listener,
            String id,
            FactType type,
            String key,
            @Nullable String house,
            @Nullable String property,
            YearMonth month) {

        Fact told(Map<String, Object> body) {
            return new Fact(
                    0,
                    id,
                    type,
                    key,
                    house,
                    property,
                    month,
                    listener.clock.instant().truncatedTo(ChronoUnit.MILLIS),
                    listener.json.writeValueAsString(body));
        }
    }

    private About about(
            Map<String, Object> body,
            @Nullable String house,
            FactType type,
            String property,
            YearMonth month,
            Instant at) {
        body.put("type", type.text());
        body.put("at", at);
        body.put("property", property);
        if (house != null) {
            body.put("house", house);
        }
        body.put("month", month);
        return new About(this, String.valueOf(body.get("id")), type, property, house, property, month);
    }

    private About window(Map<String, Object> body, FactType type, YearMonth month, @Nullable String house, Instant at) {
        body.put("type", type.text());
        body.put("at", at);
        if (house != null) {
            body.put("house", house);
        }
        body.put("month", month);
        return new About(this, String.valueOf(body.get("id")), type, month.toString(), house, null, month);
    }

    private static void put(Map<String, Object> body, String meter, String serial, String resource, String place) {
        body.put("meter", meter);
        body.put("serial", serial);
        body.put("resource", resource);
        body.put("place", place);
    }
}
