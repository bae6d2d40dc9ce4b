package lv.ogresnamsaimnieks.access;

import org.springframework.util.unit.DataSize;

/**
 * A call that another municipal system may make with a bearer token of the right scope.
 *
 * @param maxBytes the longest body it may send
 */
public record MunicipalRoute(String method, String path, String scope, String service, DataSize maxBytes) {

    /** The authority that Spring Security derives from the scope. */
    public String authority() {
        return "SCOPE_" + scope;
    }
}
