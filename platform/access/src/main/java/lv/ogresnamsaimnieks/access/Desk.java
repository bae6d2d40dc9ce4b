package lv.ogresnamsaimnieks.access;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A desk of the manager's staff: everything under {@code /api/staff/<id>}, owned by one service, opened by some roles.
 *
 * @param roles may do everything there
 * @param readers may only read there; in the file {@code readers}, none if it is missing
 */
public record Desk(
        String id,
        String title,
        String service,
        Set<StaffRole> roles,
        @Nullable Set<StaffRole> readers) {

    private static final Set<String> READS = Set.of("GET", "HEAD");

    public Desk {
        roles = Set.copyOf(roles);
        readers = readers == null ? Set.of() : Set.copyOf(readers);
    }

    /** Whether somebody with these roles may do something with this method; one role that may is enough. */
    public boolean opensTo(Collection<StaffRole> of, String method) {
        return !Collections.disjoint(roles, of)
                || (readers != null && READS.contains(method) && !Collections.disjoint(readers, of));
    }
}
