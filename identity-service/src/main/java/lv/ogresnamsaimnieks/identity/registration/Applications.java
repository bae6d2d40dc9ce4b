package lv.ogresnamsaimnieks.identity.registration;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All applications there are. */
public interface Applications {

    /**
     * Which applications are looked for; what is null does not matter.
     *
     * @param number the whole or the end of it
     */
    record Filter(
            @Nullable State state,
            @Nullable Way way,
            @Nullable String number) {}

    Optional<Application> find(String id);

    Optional<Application> withInvitation(String keyHash);

    /** Newest first. */
    List<Application> find(Filter filter, int skip, int limit);

    long count(Filter filter);

    /** The one that has waited longest for a decision. */
    Optional<Application> longestWaiting();

    /** Whose mail is due. */
    List<Application> due(Instant now, int limit);

    /** Saves it in one write; fails if it has changed since it was found. */
    void save(Application application);
}
