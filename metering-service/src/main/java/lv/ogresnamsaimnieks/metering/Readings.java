package lv.ogresnamsaimnieks.metering;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import lv.ogresnamsaimnieks.events.MeteringEvent;

/** The readings of all properties and months. */
public interface Readings {

    /** The months for which anything was handed in, from the first to the last of them, oldest first. */
    List<MonthlyReadings> of(String property, YearMonth first, YearMonth last);

    /** The month in which a receipt of this number was given out. */
    Optional<MonthlyReadings> withReceipt(String number);

    /** The same of many properties at once, in no order. */
    List<MonthlyReadings> of(Collection<String> properties, YearMonth first, YearMonth last);

    /** The months of these ids, in the order of the ids, as far as there are any. */
    List<MonthlyReadings> in(List<String> ids);

    /** Saves the month and its events in one write; fails if the month has changed since it was found. */
    void save(MonthlyReadings readings, List<? extends MeteringEvent> events);
}
