package lv.ogresnamsaimnieks.identity.registration;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import lv.ogresnamsaimnieks.defaults.rule.Refused;
import lv.ogresnamsaimnieks.identity.FoundOwner;
import org.jspecify.annotations.Nullable;

/**
 * A person asked to be registered, at the office or by letter.
 *
 * @param id {@code P-2026-00321}, the number under which both sides speak of it
 * @param name whose application it is, as the register has it once it is approved; null of a letter that proves nobody
 * @param codeHash of the person of the letter, to look for them in the register
 * @param person id of the owner; null while the register knows nobody
 * @param email to which the person is told what became of it; null while nobody has entered one
 * @param letter null at the office
 * @param document null of a letter
 * @param delivery the mail that goes out next or went out last
 * @param steps oldest first
 */
public record Application(
        String id,
        Way way,
        Instant receivedAt,
        State state,
        @Nullable String name,
        @Nullable String personalCodeMasked,
        @Nullable String codeHash,
        @Nullable String person,
        @Nullable String email,
        @Nullable ReceivedLetter letter,
        @Nullable IdentityDocument document,
        @Nullable Invitation invitation,
        @Nullable Refusal refusal,
        @Nullable Delivery delivery,
        List<Step> steps,
        long version) {

    public Application {
        steps = List.copyOf(steps);
    }

    /** Approved for this person, who gets an invitation. */
    Application approved(FoundOwner owner, String to, StaffMember by, Instant at) {
        requireState(State.RECEIVED);
        return new Application(
                id,
                way,
                receivedAt,
                State.INVITED,
                owner.name(),
                owner.personalCodeMasked(),
                codeHash,
                owner.person(),
                to,
                letter,
                document,
                Invitation.asked(at),
                null,
                Delivery.waiting(Delivery.Kind.INVITATION, to, at),
                with(new Step(at, Step.Kind.APPROVED, by)),
                version);
    }

    /** Approved for a person who has an account already and is told so. */
    Application approvedInVain(FoundOwner owner, String to, StaffMember by, Instant at) {
        requireState(State.RECEIVED);
        return new Application(
                id,
                way,
                receivedAt,
                State.ALREADY_REGISTERED,
                owner.name(),
                owner.personalCodeMasked(),
                codeHash,
                owner.person(),
                to,
                letter,
                document,
                null,
                null,
                Delivery.waiting(Delivery.Kind.ALREADY_REGISTERED, to, at),
                with(new Step(at, Step.Kind.APPROVED, by)),
                version);
    }

    Application refused(Refusal why, String to, StaffMember by, Instant at) {
        requireState(State.RECEIVED);
        return new Application(
                id,
                way,
                receivedAt,
                State.REFUSED,
                name,
                personalCodeMasked,
                codeHash,
                person,
                to,
                letter,
                document,
                null,
                why,
                Delivery.waiting(Delivery.Kind.REFUSAL, to, at),
                with(new Step(at, Step.Kind.REFUSED, by)),
                version);
    }

    /** The invitation goes out once more, perhaps to a corrected address; the former link ends with that. */
    Application invitedAgain(String to, StaffMember by, Instant at) {
        requireState(State.INVITED);
        var former = Objects.requireNonNull(invitation);
        if (former.sendsLeft() == 0) {
            throw Refused.rule(
                    "too-many-invitations",
                    "Uzaicinājums vairs netiek sūtīts",
                    "Uzaicinājums jau nosūtīts %d reizes. Pārbaudiet adresi un izveidojiet jaunu pieteikumu."
                            .formatted(Invitation.SENDS));
        }
        if (at.isBefore(former.nextSend())) {
            throw Refused.rule("too-soon", "Uzaicinājums tikko nosūtīts", "Vēlreiz to var nosūtīt pēc minūtes.");
        }
        return new Application(
                id,
                way,
                receivedAt,
                state,
                name,
                personalCodeMasked,
                codeHash,
                person,
                to,
                letter,
                document,
                former.again(at),
                null,
                Delivery.waiting(Delivery.Kind.INVITATION, to, at),
                with(new Step(at, Step.Kind.INVITED_AGAIN, by)),
                version);
    }

    Application with(@Nullable Invitation next, Delivery changed) {
        return new Application(
                id,
                way,
                receivedAt,
                state,
                name,
                personalCodeMasked,
                codeHash,
                person,
                email,
                letter,
                document,
                next,
                refusal,
                changed,
                steps,
                version);
    }

    private void requireState(State wanted) {
        if (state != wanted) {
            throw Refused.rule(
                    "already-decided",
                    "Pieteikums jau izskatīts",
                    "Par šo pieteikumu lēmums jau ir pieņemts. Atveriet to no jauna.");
        }
    }

    private List<Step> with(Step step) {
        return Stream.concat(steps.stream(), Stream.of(step)).toList();
    }

    /** Neither name, address nor hash have any business in a log. */
    @Override
    public String toString() {
        return "Application[id=" + id + "]";
    }
}
