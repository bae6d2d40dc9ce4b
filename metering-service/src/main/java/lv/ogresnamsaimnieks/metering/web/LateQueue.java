package lv.ogresnamsaimnieks.metering.web;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import lv.ogresnamsaimnieks.metering.Capture;
import lv.ogresnamsaimnieks.metering.LateReadings.Counting;
import lv.ogresnamsaimnieks.metering.LateReadings.Waiting;
import lv.ogresnamsaimnieks.metering.MeterState;
import lv.ogresnamsaimnieks.metering.Place;
import lv.ogresnamsaimnieks.metering.Resource;
import lv.ogresnamsaimnieks.metering.SubmissionWindow;
import org.jspecify.annotations.Nullable;

/** What came to a house after the window's end and waits for staff, oldest first. */
record LateQueue(String house, YearMonth month, List<LateEntry> waiting) {

    /**
     * One submission of it.
     *
     * @param capturedAt when it was typed, put right by what is known of the device's clock
     * @param clock how far the device's clock is believed
     * @param deviceSaid when it was typed, as the device had it
     */
    record LateEntry(
            String property,
            YearMonth month,
            String flat,
            String key,
            OffsetDateTime capturedAt,
            OffsetDateTime receivedAt,
            Capture.Trust clock,
            OffsetDateTime deviceSaid,
            List<LateValue> readings) {

        static LateEntry of(Waiting it) {
            var late = it.submission();
            return new LateEntry(
                    it.flat().id(),
                    it.month(),
                    it.flat().flat(),
                    late.key(),
                    late.capturedAt().atZone(SubmissionWindow.RIGA).toOffsetDateTime(),
                    late.arrivedAt().atZone(SubmissionWindow.RIGA).toOffsetDateTime(),
                    late.trust(),
                    late.capture().typedAt().atZone(SubmissionWindow.RIGA).toOffsetDateTime(),
                    late.readings().stream()
                            .map(reading -> new LateValue(
                                    reading.meter(),
                                    reading.serial(),
                                    reading.resource(),
                                    reading.place(),
                                    reading.value(),
                                    reading.consumption(),
                                    reading.doubts(),
                                    Counts.of(it.counting(), reading.meter())))
                            .toList());
        }
    }

    /**
     * A value of it.
     *
     * @param doubts stable codes; below-previous among them, which cannot be accepted
     * @param counts what counts for the meter meanwhile; null where nothing does
     */
    record LateValue(
            String meter,
            String serial,
            Resource resource,
            Place place,
            BigDecimal value,
            BigDecimal consumption,
            List<String> doubts,
            @Nullable Counts counts) {}

    record Counts(MeterState.Status status, @Nullable BigDecimal value, BigDecimal consumption) {

        static @Nullable Counts of(List<Counting> all, String meter) {
            return all.stream()
                    .filter(it -> it.meter().equals(meter))
                    .findFirst()
                    .map(Counting::state)
                    .map(it -> new Counts(it.status(), it.value(), it.consumption()))
                    .orElse(null);
        }
    }

    static LateQueue of(String house, YearMonth month, List<Waiting> waiting) {
        return new LateQueue(house, month, waiting.stream().map(LateEntry::of).toList());
    }
}
