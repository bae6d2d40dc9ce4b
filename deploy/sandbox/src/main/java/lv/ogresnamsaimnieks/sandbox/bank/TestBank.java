package lv.ogresnamsaimnieks.sandbox.bank;

import java.util.Optional;

/**
 * A bank as its pages see it.
 *
 * @param <Q> what the portal asks it
 * @param <V> how it can answer; {@code CORRECT} is the right way
 */
public interface TestBank<Q extends Question, V extends Enum<V>> {

    /** The bank's name in addresses, pages and texts. */
    String id();

    /** Whether its answer is an address the browser is sent to; banks have the browser post a form. */
    default boolean redirects() {
        return false;
    }

    /** All ways in which it can answer. */
    Class<V> variants();

    /** Takes a question that has just come; throws {@link RequestRefused}. */
    Q take(Fields form);

    /** Reads a question taken before, which came back with the tester's choice; throws {@link RequestRefused}. */
    Q resume(Fields form);

    /** Answers a question; nothing when a replay is wanted and no right answer was given yet. */
    Optional<Answer> answer(Q question, Person person, V variant);

    /** What it sends when the person says no; nothing when its protocol has no message for that. */
    Optional<Answer> decline(Q question);
}
