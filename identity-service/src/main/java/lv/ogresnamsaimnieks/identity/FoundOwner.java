package lv.ogresnamsaimnieks.identity;

import java.time.LocalDate;
import java.util.List;

/**
 * An owner as the staff see them.
 *
 * @param holdings what the person owns today or will, by address
 */
public record FoundOwner(
        String person, String name, String personalCodeMasked, boolean hasAccount, List<Holding> holdings) {

    /**
     * A property of the person's.
     *
     * @param since from when the person owns some of it
     */
    public record Holding(String property, String address, LocalDate since) {}

    public FoundOwner {
        holdings = List.copyOf(holdings);
    }
}
