package lv.ogresnamsaimnieks.defaults;

import java.util.Set;
import lv.ogresnamsaimnieks.access.StaffRole;

/**
 * Somebody of the manager's staff who asks, with a password and a one-time code behind them.
 *
 * @param id the identity server's
 * @param name for people
 */
public record Staff(String id, String name, Set<StaffRole> roles) {

    public Staff {
        roles = Set.copyOf(roles);
    }
}
