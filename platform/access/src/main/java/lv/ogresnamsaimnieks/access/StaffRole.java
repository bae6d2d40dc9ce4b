package lv.ogresnamsaimnieks.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What somebody who works for the manager does there, as the identity server's realm knows it. */
public enum StaffRole {
    CLIENT_SERVICE,
    BILLING,
    BUILDING_MANAGER,
    ADMINISTRATOR,
    AUDITOR;

    /** The claim in which the identity server tells the roles. */
    public static final String CLAIM = "staff_roles";

    /** What {@link LoginMethod#CLAIM} says of staff, once password and one-time code were right; it opens no section. */
    public static final String LOGIN_METHOD = "staff";

    /** Who a token that opens desks is for; an owner's token never is. */
    public static final String AUDIENCE = "portal-desks";

    /** Unknown, missing or spelt otherwise is no role. */
    public static Optional<StaffRole> of(@Nullable String claim) {
        return Arrays.stream(values()).filter(it -> it.text().equals(claim)).findFirst();
    }

    /**
     * The roles that a sign-in vouches for: none unless it was one of staff, and none if any of them is unknown.
     *
     * @param loginMethod the claim {@link LoginMethod#CLAIM}
     * @param roles the claim {@link #CLAIM}
     */
    public static Set<StaffRole> of(@Nullable String loginMethod, @Nullable Collection<?> roles) {
        if (!LOGIN_METHOD.equals(loginMethod) || roles == null || roles.isEmpty()) {
            return Set.of();
        }
        var known = EnumSet.noneOf(StaffRole.class);
        for (var role : roles) {
            var one = role instanceof String text ? of(text) : Optional.<StaffRole>empty();
            if (one.isEmpty()) {
                return Set.of();
            }
            known.add(one.get());
        }
        return Set.copyOf(known);
    }

    /** The role as it is spelt in the claim. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
