package lv.ogresnamsaimnieks.metering;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/**
 * When the others were told of the readings that a month still lacks in a house.
 *
 * @param told in the order in which it was told
 */
public record AwaitedInHouse(String id, String house, YearMonth month, List<Told> told, long version) {

    /**
     * They were told.
     *
     * @param lastDay whether as on the last day; otherwise as of a window that opened
     */
    public record Told(boolean lastDay, LocalDate day) {}

    public AwaitedInHouse {
        told = List.copyOf(told);
    }

    /** By what it is found. */
    public static String id(String house, YearMonth month) {
        return house + "/" + month;
    }

    static AwaitedInHouse nothingTold(String house, YearMonth month) {
        return new AwaitedInHouse(id(house, month), house, month, List.of(), 0);
    }

    AwaitedInHouse with(Told more) {
        return new AwaitedInHouse(
                id, house, month, Stream.concat(told.stream(), Stream.of(more)).toList(), version);
    }
}
