package lv.ogresnamsaimnieks.identity;

import java.time.Instant;
import java.util.List;

/** Which other systems read whose data: “Kas skatījis manus datus”. */
public interface SystemViews {

    /** Puts them; of two with the same id the one with more calls stays. */
    void put(List<SystemView> views);

    /** Those of a person after a moment, the latest first. */
    List<SystemView> of(String person, Instant after, int limit);
}
