package lv.ogresnamsaimnieks.identity;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of the staff saw or changed a person's data, as the person may know.
 *
 * @param id the same however often the trail tells of it
 * @param person whose data
 * @param staff the name of who did it
 * @param roles as the identity server spells them
 * @param desk where, by its id in the table of access
 * @param action method and route
 * @param purpose why, if they said so
 * @param changed false if they were only shown
 */
public record PersonalDataView(
        String id,
        String person,
        Instant at,
        String staff,
        List<String> roles,
        String desk,
        String action,
        @Nullable String purpose,
        boolean changed) {

    public PersonalDataView {
        roles = List.copyOf(roles);
    }
}
