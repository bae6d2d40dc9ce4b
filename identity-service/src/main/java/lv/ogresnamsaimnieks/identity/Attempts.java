package lv.ogresnamsaimnieks.identity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All attempts to come in. */
public interface Attempts {

    /**
     * Which of them; what is null matters not.
     *
     * @param state at {@code now}
     * @param from the first moment of an attempt
     * @param until the first moment that is too late
     */
    record Filter(
            Attempt.@Nullable State state,
            @Nullable String way,
            @Nullable String number,
            @Nullable Instant from,
            @Nullable Instant until) {}

    /** The next number of a year, from 1; never the same again. */
    int nextNumber(int year);

    Optional<Attempt> find(String id);

    /** The last attempt whose last mail went to this address. */
    Optional<Attempt> lastMailedTo(String email);

    /** Those that match, the latest first. */
    List<Attempt> find(Filter filter, Instant now, int skip, int limit);

    long count(Filter filter, Instant now);

    /** Saves it; fails if it has changed since it was found. */
    void save(Attempt attempt);
}
