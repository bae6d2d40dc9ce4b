package lv.ogresnamsaimnieks.events;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;

/** What the meters of a property showed. */
public sealed interface MeteringEvent extends Event {

    String TOPIC = "metering";

    String property();

    @Override
    default String topic() {
        return TOPIC;
    }

    @Override
    default String key() {
        return property();
    }

    /**
     * A reading was accepted for a month; a later one for the same meter and month takes its place. Value and consumption
     * in m³ with three decimals.
     *
     * @param submission counts the submissions of a property's month, so that an older one heard late changes nothing
     */
    record ReadingAccepted(
            String property,
            YearMonth month,
            String meter,
            String serial,
            String resource,
            String place,
            BigDecimal value,
            BigDecimal consumption,
            String receipt,
            int submission,
            String person,
            Instant at)
            implements MeteringEvent {}
}
