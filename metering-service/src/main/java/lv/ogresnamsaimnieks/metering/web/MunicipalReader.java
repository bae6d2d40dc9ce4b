package lv.ogresnamsaimnieks.metering.web;

import lv.ogresnamsaimnieks.defaults.MunicipalSystem;
import lv.ogresnamsaimnieks.metering.Disclosure.Reader;

/** A municipal system as the domain knows it. */
final class MunicipalReader {

    /** The most that a page may be asked to have. */
    static final int MOST = 1000;

    /** What a page has where nobody says how much. */
    static final String USUAL = "500";

    static Reader of(MunicipalSystem it) {
        return new Reader(it.id(), it.name(), it.purpose());
    }

    static int limit(int asked) {
        return Math.clamp(asked, 1, MOST);
    }

    private MunicipalReader() {}
}
