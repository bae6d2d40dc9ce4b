package lv.ogresnamsaimnieks.access;

/**
 * A call that anybody may make, with no session and no token: this method, and any path below this one.
 *
 * @param path ends with a slash, and what is asked for stands after it
 */
public record PublicRoute(String method, String path, String service) {

    boolean leadsTo(String askedMethod, String askedPath) {
        return method.equals(askedMethod) && askedPath.startsWith(path) && askedPath.length() > path.length();
    }
}
