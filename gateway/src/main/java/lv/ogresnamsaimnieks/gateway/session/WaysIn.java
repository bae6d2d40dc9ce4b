package lv.ogresnamsaimnieks.gateway.session;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import lv.ogresnamsaimnieks.access.LoginMethod;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** The banks and kinds of eParaksts by which one signs in (FAQ 3 and 5), in the order in which they are shown. */
@ConfigurationProperties("portal")
public record WaysIn(List<WayIn> waysIn) {

    private static final Pattern ID = Pattern.compile("[a-z]+(-[a-z]+)*");

    public WaysIn {
        waysIn = List.copyOf(waysIn);
        for (var way : waysIn) {
            if (!ID.matcher(way.id()).matches()) {
                throw new IllegalArgumentException("Way in " + way.id() + ": its id is not one");
            }
        }
    }

    /**
     * One of them.
     *
     * @param id the alias of the identity provider in Keycloak
     * @param available whether there is a contract, and so a working way
     */
    public record WayIn(String id, String title, LoginMethod method, boolean available) {}

    Optional<WayIn> available(@Nullable String id) {
        return waysIn.stream()
                .filter(it -> it.available() && it.id().equals(id))
                .findFirst();
    }
}
