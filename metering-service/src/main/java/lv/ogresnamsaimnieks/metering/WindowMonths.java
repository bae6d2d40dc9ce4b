package lv.ogresnamsaimnieks.metering;

import java.time.YearMonth;
import java.util.List;
import lv.ogresnamsaimnieks.events.MeteringEvent;

/** What staff published, and what was lost, month by month. */
public interface WindowMonths {

    /** Those of the months from the first to the last of which anything is known, oldest first. */
    List<WindowMonth> between(YearMonth first, YearMonth last);

    /** Saves it and the events in one write; fails if it has changed since it was found. */
    void save(WindowMonth month, List<? extends MeteringEvent> events);
}
