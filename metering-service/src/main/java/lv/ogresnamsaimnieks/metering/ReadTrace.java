package lv.ogresnamsaimnieks.metering;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lv.ogresnamsaimnieks.events.AuditEvent.PropertiesRead;
import lv.ogresnamsaimnieks.events.AuditEvent.PropertyReads;

/**
 * What a system read of the flats of a house on a day, counted: a system that reads everything every hour leaves one trace a
 * day.
 *
 * @param at when it read last
 */
public record ReadTrace(
        String id,
        Disclosure.Reader reader,
        String house,
        LocalDate day,
        Instant at,
        List<PropertyReads> reads,
        long version) {

    private static final String SERVICE = "metering";

    /** From the first month that was read to the last. */
    public record Span(YearMonth first, YearMonth last) {

        Span and(Span other) {
            return new Span(
                    first.isBefore(other.first) ? first : other.first, last.isAfter(other.last) ? last : other.last);
        }
    }

    public ReadTrace {
        reads = List.copyOf(reads);
    }

    /** What the trace of a system, a house and a day is stored under. */
    public static String id(Disclosure.Reader reader, String house, LocalDate day) {
        return "%s/%s/%s".formatted(reader.id(), house, day);
    }

    /** Where nothing was read yet. */
    public static ReadTrace none(Disclosure.Reader reader, String house, LocalDate day) {
        return new ReadTrace(id(reader, house, day), reader, house, day, Instant.EPOCH, List.of(), 0);
    }

    /** With these flats read once more. */
    public ReadTrace with(Disclosure.Reader as, Map<String, Span> spans, Instant now) {
        var all = new ArrayList<PropertyReads>();
        var left = new TreeMap<>(spans);
        for (var it : reads) {
            var again = left.remove(it.property());
            all.add(
                    again == null
                            ? it
                            : counted(it.property(), it.calls(), again.and(new Span(it.first(), it.last()))));
        }
        left.forEach((property, span) -> all.add(counted(property, 0, span)));
        return new ReadTrace(id, as, house, day, now.isAfter(at) ? now : at, all, version);
    }

    /** As the others are told. */
    public PropertiesRead event() {
        return new PropertiesRead(SERVICE, reader.id(), reader.name(), reader.purpose(), house, day, at, reads);
    }

    private static PropertyReads counted(String property, int before, Span span) {
        return new PropertyReads(property, before + 1, span.first(), span.last());
    }
}
