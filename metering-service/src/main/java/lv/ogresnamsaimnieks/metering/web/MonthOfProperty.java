package lv.ogresnamsaimnieks.metering.web;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import lv.ogresnamsaimnieks.metering.Channel;
import lv.ogresnamsaimnieks.metering.Disclosure;
import lv.ogresnamsaimnieks.metering.MeterState;
import lv.ogresnamsaimnieks.metering.Place;
import lv.ogresnamsaimnieks.metering.Resource;
import lv.ogresnamsaimnieks.metering.SubmissionWindow;
import org.jspecify.annotations.Nullable;

/**
 * What counts of a property's month, as other systems read it: whole, so that what is not in it does not count any more.
 *
 * @param billed whether a bill was made of it
 * @param version the higher one is the later
 */
record MonthOfProperty(
        String property, String house, YearMonth month, boolean billed, long version, List<CountedReading> readings) {

    /**
     * What counts for a meter.
     *
     * @param state {@code SUBMITTED}, {@code CONFIRMED} and {@code CORRECTED} were read; {@code AVERAGE} and
     *     {@code DIFFERENCE} stand in the place of what nobody read
     * @param value in m³; null where a share of the water difference was counted
     * @param consumption in m³; less than nothing where more had been estimated than was used
     * @param source the way it came in; null where a rule put it there
     */
    record CountedReading(
            String meter,
            @Nullable String serial,
            @Nullable Resource resource,
            @Nullable Place place,
            MeterState.Status state,
            @Nullable BigDecimal value,
            BigDecimal consumption,
            @Nullable Channel source,
            OffsetDateTime at) {

        static CountedReading of(Disclosure.Counted it) {
            var known = it.record();
            var state = it.state();
            return new CountedReading(
                    it.meter(),
                    known == null ? null : known.serial(),
                    known == null ? null : known.resource(),
                    known == null ? null : known.place(),
                    state.status(),
                    state.value(),
                    state.consumption(),
                    state.isReal() ? state.channel() : null,
                    state.at().atZone(SubmissionWindow.RIGA).toOffsetDateTime());
        }
    }

    static MonthOfProperty of(Disclosure.Month it) {
        return new MonthOfProperty(
                it.property(),
                it.house(),
                it.month(),
                it.billed(),
                it.version(),
                it.readings().stream().map(CountedReading::of).toList());
    }

    /** Everything that can change in it. */
    static Stream<String> versions(Disclosure.Month it) {
        return Stream.concat(
                Stream.of(it.property(), it.house(), it.month().toString(), Long.toString(it.version())),
                it.readings().stream().map(reading -> String.valueOf(reading.record())));
    }
}
