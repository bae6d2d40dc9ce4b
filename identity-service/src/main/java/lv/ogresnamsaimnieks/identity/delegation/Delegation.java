package lv.ogresnamsaimnieks.identity.delegation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lv.ogresnamsaimnieks.defaults.rule.Refused;
import lv.ogresnamsaimnieks.events.IdentityEvent;
import lv.ogresnamsaimnieks.events.IdentityEvent.DelegationEnded;
import lv.ogresnamsaimnieks.events.IdentityEvent.ReadingsDelegated;
import lv.ogresnamsaimnieks.identity.Capacity;
import lv.ogresnamsaimnieks.identity.Grant;
import lv.ogresnamsaimnieks.identity.Period;
import org.jspecify.annotations.Nullable;

/**
 * An owner lets a tenant hand in the readings of one property, and see nothing else.
 *
 * @param owner in whose name, a person or a company
 * @param givenBy the person who gave it
 * @param tenant the person who got it
 * @param email to which the invitation went; whoever reads it there is the tenant
 * @param keyHash SHA-256 of the key of the last invitation's link
 * @param invitedAt when the last invitation left
 * @param sends how many invitations have left
 * @param endedAt null while nobody has ended it
 */
public record Delegation(
        String id,
        String property,
        String owner,
        String givenBy,
        String tenant,
        String email,
        Period period,
        String keyHash,
        Instant invitedAt,
        int sends,
        @Nullable Instant endedAt,
        long version) {

    /** How long the link of an invitation opens. */
    static final Duration LINK_LASTS = Duration.ofDays(7);

    /** How often an invitation is sent, the first time included. */
    static final int SENDS = 5;

    private static final Set<String> READINGS = Set.of("meters");

    /** A delegation after something was done with it, and what the others have to be told. */
    record Changed(Delegation delegation, List<? extends IdentityEvent> events) {}

    public Delegation {
        invitedAt = invitedAt.truncatedTo(ChronoUnit.MILLIS);
    }

    Changed given() {
        var until = period.until();
        if (until == null) {
            throw new IllegalStateException("a delegation has a last day");
        }
        return new Changed(this, List.of(new ReadingsDelegated(property, id, owner, tenant, period.from(), until)));
    }

    /** Whether it opens something on that day or will later, if the owner owns the property. */
    public boolean isRunning(LocalDate day) {
        return endedAt == null && !period.isOverBy(day);
    }

    boolean isOpenedBy(String hash, Instant now) {
        return endedAt == null && keyHash.equals(hash) && now.isBefore(invitedAt.plus(LINK_LASTS));
    }

    Delegation invitedAgain(String newKeyHash, Instant at) {
        if (sends >= SENDS) {
            throw Refused.rule(
                    "too-many-invitations",
                    "Par daudz uzaicinājumu",
                    "Uzaicinājumu var nosūtīt ne vairāk kā %d reizes.".formatted(SENDS));
        }
        return new Delegation(
                id, property, owner, givenBy, tenant, email, period, newKeyHash, at, sends + 1, endedAt, version);
    }

    Changed ended(Instant at) {
        if (endedAt != null) {
            return new Changed(this, List.of());
        }
        var ended = new Delegation(
                id,
                property,
                owner,
                givenBy,
                tenant,
                email,
                period,
                keyHash,
                invitedAt,
                sends,
                at.truncatedTo(ChronoUnit.MILLIS),
                version);
        return new Changed(ended, List.of(new DelegationEnded(property, id)));
    }

    Optional<Grant> grant() {
        return endedAt == null
                ? Optional.of(new Grant(Capacity.TENANT, owner, tenant, List.of(property), READINGS, period))
                : Optional.empty();
    }

    /** Without the address. */
    @Override
    public String toString() {
        return "Delegation[id=%s, property=%s, period=%s]".formatted(id, property, period);
    }
}
