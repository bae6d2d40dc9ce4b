package lv.ogresnamsaimnieks.gateway.session;

import java.time.Instant;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A session as its owner may see it.
 *
 * @param id by which it can be ended; opens nothing
 * @param since when the person signed in
 * @param used when it was last used, to the minute
 * @param current whether it is the one that asks
 */
public record OpenSession(
        String id,
        Device device,
        @Nullable String loginMethod,
        @Nullable String identityProvider,
        Instant since,
        Instant used,
        boolean current) {

    static OpenSession of(Document session, SessionKey asks) {
        var id = session.getString("_id");
        return new OpenSession(
                id,
                Device.named(session.getString("device")),
                session.getString("loginMethod"),
                session.getString("identityProvider"),
                session.getDate("started").toInstant(),
                session.getDate("used").toInstant(),
                id.equals(asks.id()));
    }
}
