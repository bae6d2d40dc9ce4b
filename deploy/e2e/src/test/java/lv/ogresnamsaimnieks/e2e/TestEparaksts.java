package lv.ogresnamsaimnieks.e2e;

/** The ways in through the sandbox's eParaksts. */
enum TestEparaksts {
    MOBILE("eparaksts-mobile"),
    EID("eparaksts-eid");

    private final String way;

    TestEparaksts(String way) {
        this.way = way;
    }

    /** The alias in Keycloak, and what the gateway calls it. */
    String way() {
        return way;
    }
}
