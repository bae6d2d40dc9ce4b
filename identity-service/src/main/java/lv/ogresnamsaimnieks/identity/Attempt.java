package lv.ogresnamsaimnieks.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom a bank or eParaksts had named asked to come in, and what became of it.
 *
 * @param id of one who is not known: {@code P-2026-00318}, which they may tell the staff
 * @param way the identity provider
 * @param personalCodeMasked as it may be shown; null if it was not told
 * @param person null of one who is not known
 * @param name of the person as the register had it; null of one who is not known
 * @param email to which the last mail went; null before there was one
 * @param state as of the last step; whether it has expired meanwhile see {@link #stateAt}
 * @param endsAt when link and code of the last mail end; null before there was one
 * @param steps oldest first
 */
public record Attempt(
        String id,
        Instant at,
        String way,
        String codeHash,
        @Nullable String personalCodeMasked,
        @Nullable String person,
        @Nullable String name,
        @Nullable String email,
        State state,
        @Nullable Instant endsAt,
        List<AttemptStep> steps,
        long version) {

    /** How long the link of a mail can be followed. */
    public static final Duration LINK_LASTS = Duration.ofHours(24);

    /** How far an attempt has come. */
    public enum State {
        /** Not in the register. */
        REFUSED,
        /** May register, and has not sent the form yet. */
        RECOGNISED,
        /** The mail is on its way. */
        MAIL_SENT,
        /** The mail did not leave. */
        MAIL_NOT_TAKEN,
        /** The mail has arrived, and waits to be confirmed. */
        DELIVERED,
        /** The mail came back. */
        BOUNCED,
        /** Link and code ended before anybody used them. */
        EXPIRED,
        /** Registered; or had an account already. */
        CONFIRMED
    }

    public Attempt {
        steps = List.copyOf(steps);
    }

    static Attempt refused(String id, Instant at, String way, String codeHash, @Nullable String masked) {
        return new Attempt(
                id,
                at,
                way,
                codeHash,
                masked,
                null,
                null,
                null,
                State.REFUSED,
                null,
                List.of(new AttemptStep(at, AttemptStep.Kind.NOT_IN_REGISTER, null)),
                0);
    }

    static Attempt recognised(String id, Instant at, String way, Person person, String masked) {
        return new Attempt(
                id,
                at,
                way,
                person.codeHash(),
                masked,
                person.id(),
                person.name(),
                null,
                State.RECOGNISED,
                null,
                List.of(new AttemptStep(at, AttemptStep.Kind.RECOGNISED, null)),
                0);
    }

    /**
     * After another step. What is confirmed or refused stays so, whatever is heard later; the step itself is kept.
     *
     * @param to the address that a mail went to; null leaves the one there is
     */
    Attempt with(AttemptStep step, @Nullable String to) {
        var next = state == State.CONFIRMED || state == State.REFUSED ? state : after(step.kind());
        return new Attempt(
                id,
                at,
                way,
                codeHash,
                personalCodeMasked,
                person,
                name,
                to == null ? email : to,
                next,
                step.kind() == AttemptStep.Kind.MAIL_SENT ? step.at().plus(LINK_LASTS) : endsAt,
                Stream.concat(steps.stream(), Stream.of(step)).toList(),
                version);
    }

    /** How far it has come at a moment. */
    public State stateAt(Instant now) {
        return waits() && endsAt != null && !now.isBefore(endsAt) ? State.EXPIRED : state;
    }

    /** How many mails left. */
    public int sends() {
        return (int) steps.stream()
                .filter(it -> it.kind() == AttemptStep.Kind.MAIL_SENT)
                .count();
    }

    /** Whether somebody may still confirm it if it has not expired. */
    private boolean waits() {
        return state == State.MAIL_SENT || state == State.DELIVERED;
    }

    private State after(AttemptStep.Kind kind) {
        return switch (kind) {
            case RECOGNISED -> State.RECOGNISED;
            case NOT_IN_REGISTER -> State.REFUSED;
            case HAS_ACCOUNT, CONFIRMED_BY_LINK, CONFIRMED_BY_CODE -> State.CONFIRMED;
            case MAIL_SENT -> State.MAIL_SENT;
            case MAIL_NOT_TAKEN -> State.MAIL_NOT_TAKEN;
            case DELIVERED -> state == State.MAIL_SENT ? State.DELIVERED : state;
            case BOUNCED -> State.BOUNCED;
            case ADDRESS_TAKEN -> state;
        };
    }

    /** Neither hash nor address have any business in a log. */
    @Override
    public String toString() {
        return "Attempt[id=" + id + "]";
    }
}
