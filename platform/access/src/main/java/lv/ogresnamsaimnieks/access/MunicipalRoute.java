package lv.ogresnamsaimnieks.access;

import java.util.regex.Pattern;
import org.springframework.util.unit.DataSize;

/**
 * A call that another municipal system may make with a bearer token of the right scope.
 *
 * @param path a segment in braces stands for an id: small letters, digits and hyphens
 * @param maxBytes the longest body it may send
 */
public record MunicipalRoute(String method, String path, String scope, String service, DataSize maxBytes) {

    private static final Pattern VARIABLE = Pattern.compile("\\{[a-z]+}");
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    /** The authority that Spring Security derives from the scope. */
    public String authority() {
        return "SCOPE_" + scope;
    }

    /** Whether a call of that method to that canonical path is this one; letters count as they are written. */
    boolean leadsTo(String asked, String askedPath) {
        var segments = path.split("/", -1);
        var others = askedPath.split("/", -1);
        if (!method.equals(asked) || segments.length != others.length) {
            return false;
        }
        for (int i = 0; i < segments.length; i++) {
            var matches = VARIABLE.matcher(segments[i]).matches()
                    ? ID.matcher(others[i]).matches()
                    : segments[i].equals(others[i]);
            if (!matches) {
                return false;
            }
        }
        return true;
    }
}
