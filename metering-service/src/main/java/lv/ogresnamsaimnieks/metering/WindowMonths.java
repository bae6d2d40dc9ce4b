package lv.ogresnamsaimnieks.metering;

import java.time.YearMonth;
import java.util.List;

/** What staff published, and what was lost, month by month. */
public interface WindowMonths {

    /** Those of the months from the first to the last of which anything is known, oldest first. */
    List<WindowMonth> between(YearMonth first, YearMonth last);

    /** Fails if it has changed since it was found. */
    void save(WindowMonth month);
}
