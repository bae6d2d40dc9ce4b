package lv.ogresnamsaimnieks.keycloak.account;

import java.time.Instant;
import java.util.List;
import lv.ogresnamsaimnieks.keycloak.UsedWay;
import org.keycloak.models.UserModel;

/** The banks and kinds of eParaksts that have opened an account, kept with it. */
public final class Ways {

    private static final String WAYS = "ways";

    private Ways() {}

    /** Notes that the account was opened by it just now. */
    public static void used(UserModel user, String alias, Instant now) {
        keep(user, UsedWay.used(of(user), alias, now));
    }

    /** Whether the account's owner has turned it off. */
    public static boolean isOff(UserModel user, String alias) {
        return UsedWay.isOff(of(user), alias);
    }

    static void turn(UserModel user, String alias, boolean on) {
        keep(user, UsedWay.turned(of(user), alias, on));
    }

    static List<UsedWay> of(UserModel user) {
        return UsedWay.parse(user.getAttributeStream(WAYS));
    }

    private static void keep(UserModel user, List<UsedWay> ways) {
        user.setAttribute(WAYS, ways.stream().map(UsedWay::format).toList());
    }
}
