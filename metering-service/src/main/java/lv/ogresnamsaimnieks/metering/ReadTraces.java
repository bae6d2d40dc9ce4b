package lv.ogresnamsaimnieks.metering;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/** What other systems read of whose flats. */
public interface ReadTraces {

    /** Adds that these flats of a house were read once more, and tells the others. */
    void add(Disclosure.Reader reader, String house, LocalDate day, Map<String, ReadTrace.Span> flats, Instant at);
}
