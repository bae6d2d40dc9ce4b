package lv.ogresnamsaimnieks.identity.web;

/** How the parts of a line are written. */
final class Forms {

    static final String ID = "[a-z0-9][a-z0-9-]{0,63}";
    static final String CADASTRE_NUMBER = "[0-9]{11}";
    static final String BUILDING_CADASTRE_NUMBER = "[0-9]{14}";
    static final String CLIENT_NUMBER = "[0-9A-Za-z][0-9A-Za-z-]{0,19}";

    private Forms() {}
}
