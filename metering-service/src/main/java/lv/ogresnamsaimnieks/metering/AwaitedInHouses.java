package lv.ogresnamsaimnieks.metering;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import lv.ogresnamsaimnieks.events.MeteringEvent.ReadingsAwaited;

/** What was told of missing readings, house by house and month by month. */
public interface AwaitedInHouses {

    /** Those of the houses of which anything was told for the month, in no order. */
    List<AwaitedInHouse> of(Collection<String> houses, YearMonth month);

    /** Saves it and the events in one write; fails if it has changed since it was found. */
    void save(AwaitedInHouse awaited, List<ReadingsAwaited> events);
}
