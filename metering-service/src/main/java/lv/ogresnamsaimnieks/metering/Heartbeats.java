package lv.ogresnamsaimnieks.metering;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.Map;
import java.util.Optional;

/** The minutes at which the portal could be reached, as the service itself saw it. */
public interface Heartbeats {

    /**
     * Notes a minute; noting it again changes nothing.
     *
     * @param minute of the day, counted from its beginning in Riga
     */
    void note(LocalDate day, int minute);

    /** The noted minutes of the days between the two, both included; a day without any is not there. */
    Map<LocalDate, BitSet> between(LocalDate first, LocalDate last);

    /** The first minute ever noted that is still known: before it nobody was looking. */
    Optional<Heartbeat> first();

    void forgetBefore(LocalDate day);

    /** A minute of a day. */
    record Heartbeat(LocalDate day, int minute) {}
}
