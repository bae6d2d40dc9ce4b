package lv.ogresnamsaimnieks.gateway.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A person's own account, as Keycloak has it.
 *
 * @param email confirmed
 * @param emailToConfirm to which it will change once its mail has been read
 * @param passwordChangedAt null if there is no password
 */
public record OwnAccount(
        @Nullable String email,
        @Nullable String emailToConfirm,
        @Nullable Instant passwordChangedAt,
        List<Way> ways) {

    /**
     * A bank or a kind of eParaksts that has opened the account at least once.
     *
     * @param alias the identity provider in Keycloak
     * @param on whether it still opens the account
     */
    public record Way(
            String alias,
            boolean on,
            @Nullable Instant since,
            @Nullable Instant used) {}

    /** What is known of one of them; empty if the person never used it. */
    public Optional<Way> way(String alias) {
        return ways.stream().filter(it -> it.alias().equals(alias)).findFirst();
    }
}
