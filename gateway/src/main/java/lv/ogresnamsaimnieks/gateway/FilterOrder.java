package lv.ogresnamsaimnieks.gateway;

/** Who looks at a request before whom. Spring Security stands between the gates and the pages. */
final class FilterOrder {

    static final int HEADERS = -1000;
    static final int PATHS = -900;
    static final int GATES = -800;
    static final int PAGES = 0;

    private FilterOrder() {}
}
