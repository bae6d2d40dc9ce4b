package lv.ogresnamsaimnieks.identity;

import java.math.BigDecimal;
import java.util.List;

/**
 * An apartment property as the register of the accounting system has it, with everyone who owns or owned it.
 *
 * @param area in m², with two decimals
 * @param heatedArea in m², with two decimals
 * @param share of the house that belongs to it
 */
public record PropertyEntry(
        String id,
        String house,
        String flat,
        int staircase,
        int floor,
        BigDecimal area,
        BigDecimal heatedArea,
        String cadastreNumber,
        Share share,
        int declaredPersons,
        String clientNumber,
        List<OwnerEntry> owners) {

    public PropertyEntry {
        owners = List.copyOf(owners);
    }
}
