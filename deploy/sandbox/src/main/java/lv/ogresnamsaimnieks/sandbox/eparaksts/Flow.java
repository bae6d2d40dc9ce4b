package lv.ogresnamsaimnieks.sandbox.eparaksts;

import java.util.Optional;
import java.util.stream.Stream;

/** How a person proves who they are. */
enum Flow {
    MOBILE("mobileid", "mobileid"),
    CARD("sc_plugin", "sc_plugin"),
    /** The platform tells of the card read by a phone as of the phone alone. */
    CARD_BY_PHONE("mobile-eid", "mobileid");

    private static final String METHODS = "urn:safelayer:tws:policies:authentication:adaptive:methods:";

    final String acr;
    final String amr;

    Flow(String segment, String method) {
        this.acr = "urn:eparaksts:authentication:flow:" + segment;
        this.amr = METHODS + method;
    }

    static Optional<Flow> of(String acrValue) {
        return Stream.of(values()).filter(it -> it.acr.equals(acrValue)).findFirst();
    }

    Flow other() {
        return this == CARD ? MOBILE : CARD;
    }
}
