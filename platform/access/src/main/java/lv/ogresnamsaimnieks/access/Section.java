package lv.ogresnamsaimnieks.access;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/**
 * A section of the portal: everything under {@code /api/<id>}, owned by one service, opened by some login methods.
 *
 * @param strongSignInLasts so long after a bank or eParaksts vouched for the person the section stays open; null where
 *     that does not matter
 * @param maxBytes the longest body that may be sent there; null where what everybody may send is enough
 */
public record Section(
        String id,
        String title,
        String service,
        Set<LoginMethod> openedBy,
        @Nullable Duration strongSignInLasts,
        @Nullable DataSize maxBytes) {

    public Section {
        openedBy = Set.copyOf(openedBy);
    }

    /** Whether a session that began with this method may enter if it is fresh. */
    public boolean opensTo(LoginMethod method) {
        return openedBy.contains(method);
    }

    /**
     * What a session is told at this moment.
     *
     * @param method how the person signed in; null if that is not known, and then everything is closed
     * @param strongSignIn when a bank or eParaksts last vouched for the person; null is never
     */
    public Admission admits(@Nullable LoginMethod method, @Nullable Instant strongSignIn, Instant now) {
        if (method == null || !opensTo(method)) {
            return Admission.CLOSED;
        }
        if (strongSignInLasts == null) {
            return Admission.OPEN;
        }
        return strongSignIn != null && now.isBefore(strongSignIn.plus(strongSignInLasts))
                ? Admission.OPEN
                : Admission.TOO_LONG_AGO;
    }

    /** The methods as the claim spells them, in alphabetical order. */
    public List<String> openedByText() {
        return openedBy.stream().map(LoginMethod::text).sorted().toList();
    }
}
