package lv.ogresnamsaimnieks.identity.mandate;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lv.ogresnamsaimnieks.defaults.rule.Refused;
import lv.ogresnamsaimnieks.events.IdentityEvent;
import lv.ogresnamsaimnieks.events.IdentityEvent.MandateGranted;
import lv.ogresnamsaimnieks.events.IdentityEvent.MandateRevoked;
import lv.ogresnamsaimnieks.identity.Capacity;
import lv.ogresnamsaimnieks.identity.Grant;
import lv.ogresnamsaimnieks.identity.Period;
import org.jspecify.annotations.Nullable;

/**
 * A notarised power of attorney (FAQ 1): “uzrādot notariāli apstiprinātu pilnvaru ar atbilstošu pilnvarojumu”. It opens
 * something only when a second member of staff has approved it.
 *
 * @param grantor the owner, a person or a company
 * @param sections that it opens, by id
 * @param scan null until there is one
 * @param history everything that was done with it, oldest first
 */
public record Mandate(
        String id,
        String grantor,
        String grantee,
        List<String> properties,
        List<String> sections,
        Deed deed,
        Period period,
        @Nullable Scan scan,
        State state,
        Instant recordedAt,
        List<Step> history,
        long version) {

    /** How far it has come. */
    public enum State {
        RECORDED,
        APPROVED,
        REFUSED,
        REVOKED
    }

    /** A power of attorney after something was done with it, and what the others have to be told. */
    record Changed(Mandate mandate, List<? extends IdentityEvent> events) {}

    public Mandate {
        properties = properties.stream().distinct().sorted().toList();
        sections = sections.stream().distinct().sorted().toList();
        recordedAt = recordedAt.truncatedTo(ChronoUnit.MILLIS);
        history = List.copyOf(history);
    }

    static Mandate recorded(
            String id,
            String grantor,
            String grantee,
            List<String> properties,
            List<String> sections,
            Deed deed,
            Period period,
            Clerk by,
            Instant at) {
        return new Mandate(
                id,
                grantor,
                grantee,
                properties,
                sections,
                deed,
                period,
                null,
                State.RECORDED,
                at,
                List.of(step(Step.Kind.RECORDED, by, at, null)),
                0);
    }

    /** Whether it opens something on that day, if the grantor owns something. */
    public boolean isInForce(LocalDate day) {
        return state == State.APPROVED && period.includes(day);
    }

    /** Who recorded it, and who gave the scan: neither may approve it. */
    public boolean mayBeApprovedBy(Clerk clerk) {
        return history.stream().noneMatch(it -> it.by().id().equals(clerk.id()));
    }

    /** What it lets the grantee do; empty unless it was approved and stands. */
    Optional<Grant> grant() {
        return state == State.APPROVED
                ? Optional.of(new Grant(Capacity.GRANTEE, grantor, grantee, properties, Set.copyOf(sections), period))
                : Optional.empty();
    }

    boolean saysTheSameAs(Mandate other) {
        return grantor.equals(other.grantor)
                && grantee.equals(other.grantee)
                && properties.equals(other.properties)
                && sections.equals(other.sections)
                && deed.equals(other.deed)
                && period.equals(other.period);
    }

    Mandate with(Scan newScan, Clerk by, Instant at) {
        refuseUnless(state == State.RECORDED, "Pilnvara jau ir izskatīta, tās kopiju vairs nemaina.");
        return new Mandate(
                id,
                grantor,
                grantee,
                properties,
                sections,
                deed,
                period,
                newScan,
                state,
                recordedAt,
                with(step(Step.Kind.SCANNED, by, at, null)),
                version);
    }

    Changed approved(Clerk by, Instant at) {
        refuseUnless(state == State.RECORDED, "Pilnvara jau ir izskatīta.");
        if (!mayBeApprovedBy(by)) {
            throw Refused.rule(
                    "four-eyes",
                    "Pilnvaru apstiprina cits darbinieks",
                    "Pilnvaru nevar apstiprināt tas, kurš to reģistrējis vai pievienojis tās kopiju.");
        }
        if (scan == null) {
            throw Refused.rule("scan-missing", "Trūkst pilnvaras kopijas", "Vispirms pievienojiet pilnvaras kopiju.");
        }
        var approved = in(State.APPROVED, step(Step.Kind.APPROVED, by, at, null));
        var events = properties.stream()
                .map(it -> new MandateGranted(it, id, grantor, grantee, sections, period.from(), period.until()))
                .toList();
        return new Changed(approved, events);
    }

    Changed refused(Clerk by, String reason, Instant at) {
        refuseUnless(state == State.RECORDED, "Pilnvara jau ir izskatīta.");
        return new Changed(in(State.REFUSED, step(Step.Kind.REFUSED, by, at, reason)), List.of());
    }

    Changed revoked(Clerk by, String reason, Instant at) {
        refuseUnless(state == State.APPROVED, "Atsaukt var tikai apstiprinātu pilnvaru.");
        return new Changed(
                in(State.REVOKED, step(Step.Kind.REVOKED, by, at, reason)),
                properties.stream().map(it -> new MandateRevoked(it, id)).toList());
    }

    private Mandate in(State newState, Step step) {
        return new Mandate(
                id,
                grantor,
                grantee,
                properties,
                sections,
                deed,
                period,
                scan,
                newState,
                recordedAt,
                with(step),
                version);
    }

    private List<Step> with(Step step) {
        return Stream.concat(history.stream(), Stream.of(step)).toList();
    }

    private static Step step(Step.Kind kind, Clerk by, Instant at, @Nullable String reason) {
        return new Step(kind, at.truncatedTo(ChronoUnit.MILLIS), by, reason);
    }

    private static void refuseUnless(boolean holds, String otherwise) {
        if (!holds) {
            throw Refused.rule("mandate-decided", "Pilnvaras statuss to neļauj", otherwise);
        }
    }
}
