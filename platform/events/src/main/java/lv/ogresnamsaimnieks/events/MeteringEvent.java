package lv.ogresnamsaimnieks.events;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the meters of a property showed, and when it is time to read them. */
public sealed interface MeteringEvent extends Event {

    String TOPIC = "metering";

    @Override
    default String topic() {
        return TOPIC;
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
            implements MeteringEvent {
        @Override
        public String key() {
            return property;
        }
    }

    /**
     * Staff put another value in the place of what counted. Value and consumption in m³ with three decimals.
     *
     * @param difference between the consumption now and the one that counted before; less than nothing is to be given back
     * @param settledIn the month whose bill takes the difference: the same one unless it was billed
     * @param submission counts in the same row as in {@link ReadingAccepted}
     * @param before the value that counted until now; null where there was none
     */
    record ReadingCorrected(
            String property,
            YearMonth month,
            String meter,
            String serial,
            String resource,
            String place,
            BigDecimal value,
            BigDecimal consumption,
            BigDecimal difference,
            YearMonth settledIn,
            String reason,
            int submission,
            Instant at,
            @Nullable BigDecimal before)
            implements MeteringEvent {
        @Override
        public String key() {
            return property;
        }
    }

    /**
     * Staff said that a reading is wrong: it does not count any more, and nothing does until there is another. What is null
     * was not told yet when the event was.
     *
     * @param value that does not count any more, in m³ with three decimals
     * @param submission counts in the same row as in {@link ReadingAccepted}
     */
    record ReadingRejected(
            String property,
            YearMonth month,
            String meter,
            String reason,
            int submission,
            Instant at,
            @Nullable String serial,
            @Nullable String resource,
            @Nullable String place,
            @Nullable BigDecimal value)
            implements MeteringEvent {
        @Override
        public String key() {
            return property;
        }
    }

    /**
     * Staff let readings count that had come after the window's end. Told after each {@link ReadingAccepted} of their receipt.
     *
     * @param capturedAt when they were typed
     */
    record LateReadingsAccepted(String property, YearMonth month, String receipt, Instant capturedAt, Instant at)
            implements MeteringEvent {
        @Override
        public String key() {
            return property;
        }
    }

    /**
     * Staff said that readings which had come after the window's end never count. What counts stays as it is.
     *
     * @param capturedAt when they were typed
     */
    record LateReadingsRejected(
            String property, YearMonth month, Instant capturedAt, List<LateReading> readings, String reason, Instant at)
            implements MeteringEvent {

        public LateReadingsRejected {
            readings = List.copyOf(readings);
        }

        @Override
        public String key() {
            return property;
        }
    }

    /** What a meter is said to have shown. Value in m³ with three decimals. */
    record LateReading(String meter, String serial, String resource, String place, BigDecimal value) {}

    /**
     * Nobody handed in a reading in time. Value and consumption in m³ with three decimals.
     *
     * @param value what the meter is thought to show
     * @param missed so many months in a row, this one included
     * @param difference whether the flat has a share of the water difference for the month; its consumption is nothing then
     * @param text what the owner is told, in Latvian
     * @param submission counts in the same row as in {@link ReadingAccepted}
     */
    record ReadingEstimated(
            String property,
            YearMonth month,
            String meter,
            String serial,
            String resource,
            String place,
            BigDecimal value,
            BigDecimal consumption,
            int missed,
            boolean difference,
            String text,
            int submission,
            Instant at)
            implements MeteringEvent {
        @Override
        public String key() {
            return property;
        }
    }

    /** A bill was made of the month's readings: they do not change any more. */
    record ReadingsLocked(String property, YearMonth month, String bill, Instant at) implements MeteringEvent {
        @Override
        public String key() {
            return property;
        }
    }

    /**
     * Bills are made of a month of a house: what came in, what its flats used, and who bears the difference. Told again when
     * what came in was recorded anew. Volumes in m³ with three decimals.
     *
     * @param percent the difference of what came in, one decimal
     * @param rules {@code MK1013}, {@code MK524} or {@code OWNERS_DECISION}
     * @param sharedBy the key of the shares: {@code PROPERTIES}, {@code PERSONS}, {@code AREA} or {@code CONSUMPTION}
     * @param decision number and date of the owners' decision, or what else the rules rest on
     */
    record HouseWaterBalanced(
            String house,
            YearMonth month,
            BigDecimal inlet,
            BigDecimal flats,
            BigDecimal difference,
            BigDecimal percent,
            String rules,
            String sharedBy,
            String decision,
            List<WaterShare> shares,
            Instant at)
            implements MeteringEvent {
        @Override
        public String key() {
            return house;
        }
    }

    /**
     * What a flat bears of a difference, in m³; less than nothing is given back.
     *
     * @param notRead whether it bears it before the others: its meters were not read for long, or it has none
     */
    record WaterShare(String property, BigDecimal share, boolean notRead) {}

    /**
     * Another meter came in the place of one. Values in m³ with three decimals.
     *
     * @param month for which the old meter's last consumption counts
     * @param consumption what the old meter counted in that month
     * @param on the first day of the new one
     */
    record MeterReplaced(
            String property,
            YearMonth month,
            String resource,
            String place,
            String oldMeter,
            String oldSerial,
            BigDecimal closingValue,
            BigDecimal consumption,
            String newMeter,
            String newSerial,
            BigDecimal openingValue,
            LocalDate on,
            Instant at)
            implements MeteringEvent {
        @Override
        public String key() {
            return property;
        }
    }

    /**
     * Readings of a month are taken from today on; told once.
     *
     * @param house the house whose window it is; null for all but those in {@code except}
     * @param except houses with a window of their own
     * @param closes the last day
     */
    record WindowOpened(
            YearMonth month, @Nullable String house, List<String> except, LocalDate opens, LocalDate closes, Instant at)
            implements MeteringEvent {
        @Override
        public String key() {
            return month.toString();
        }
    }

    /** Today is the last day; told once for each day that was thought to be the last. */
    record WindowClosing(YearMonth month, @Nullable String house, List<String> except, LocalDate closes, Instant at)
            implements MeteringEvent {
        @Override
        public String key() {
            return month.toString();
        }
    }

    /** Readings of the month are not taken any more; it may be opened again. */
    record WindowClosed(YearMonth month, @Nullable String house, List<String> except, LocalDate closes, Instant at)
            implements MeteringEvent {
        @Override
        public String key() {
            return month.toString();
        }
    }

    /**
     * Nobody has handed in a reading of these meters yet, and they are read by hand. Told once when the property's window
     * opens, and once on each day that is its last.
     *
     * @param lastDay whether the window of these meters closes today
     * @param closes the last day
     */
    record ReadingsAwaited(
            String property,
            YearMonth month,
            List<String> meters,
            boolean lastDay,
            LocalDate opens,
            LocalDate closes,
            Instant at)
            implements MeteringEvent {

        public ReadingsAwaited {
            meters = List.copyOf(meters);
        }

        @Override
        public String key() {
            return property;
        }
    }

    /**
     * The last day on which a meter counts comes near or has passed. Told 90, 30 and 7 days before it and once after it, each
     * once, or the last of these that has come when nobody was there to tell it in time.
     *
     * @param replace whether another meter has to be in its place by then; otherwise it has to be verified
     * @param due the last day
     * @param ahead 90, 30 or 7 days; 0 when it has passed
     */
    record MeterDue(
            String property,
            String meter,
            String serial,
            String resource,
            String place,
            boolean replace,
            LocalDate due,
            int ahead,
            Instant at)
            implements MeteringEvent {
        @Override
        public String key() {
            return property;
        }
    }
}
