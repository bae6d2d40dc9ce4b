package lv.ogresnamsaimnieks.metering;

import java.time.LocalDate;
import java.util.List;

/** What was told of the meters of a house whose last day comes near or has passed. The id is the house's. */
public record DueInHouse(String id, List<Told> told, long version) {

    /**
     * The others were told.
     *
     * @param due the last day, as it was then
     * @param ahead as so many days before; 0 for after it
     */
    public record Told(String meter, LocalDate due, int ahead) {

        /** Whether with this told, the other has nothing new to say. */
        boolean covers(Told other) {
            return meter.equals(other.meter) && due.equals(other.due) && ahead <= other.ahead;
        }
    }

    public DueInHouse {
        told = List.copyOf(told);
    }

    static DueInHouse nothingTold(String house) {
        return new DueInHouse(house, List.of(), 0);
    }

    DueInHouse telling(List<Told> all) {
        return new DueInHouse(id, all, version);
    }
}
