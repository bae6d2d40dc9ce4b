package lv.ogresnamsaimnieks.metering.subscription;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** All facts of the last month, numbered without a gap. */
public interface Facts {

    /**
     * Puts facts behind all others, one after the other, and ignores their numbers; one whose id is there already changes
     * nothing.
     */
    void add(List<Fact> facts);

    /** The number of the last one; 0 before there is any. */
    long last();

    /** Those after a number, in order, at most so many. */
    List<Fact> after(long number, int most);

    /**
     * The first of a key that comes after one number and not after another.
     *
     * @param types none for all
     */
    Optional<Fact> firstOfKey(String key, Set<FactType> types, long after, long upTo);

    Optional<Fact> find(long number);

    /** The number of the fact of that id. */
    OptionalLong numberOf(String id);

    /** The number before the first fact that was put down then or later. */
    long before(Instant moment);

    /** Takes out what was put down before that moment, but never the last one. */
    void forget(Instant before);
}
