package lv.ogresnamsaimnieks.identity;

import java.time.Instant;
import java.util.List;

/** Who of the staff saw or changed whose data, in all services: “Kas skatījis manus datus”. */
public interface PersonalDataViews {

    /** Puts them; the same again changes nothing. */
    void put(List<PersonalDataView> views);

    /** Those of a person before a moment, the latest first. */
    List<PersonalDataView> of(String person, Instant before, int limit);
}
