package lv.ogresnamsaimnieks.keycloak;

import java.util.Optional;
import java.util.stream.Stream;

/** How a person proves to eParaksts who they are: one way in of the portal each. */
public enum EIdentityFlow {
    /** With the application on the phone. */
    MOBILE("eparaksts-mobile", "mobileid"),
    /** With the identity card, a reader and the browser's plug-in. */
    CARD("eparaksts-eid", "sc_plugin");

    private static final String URN = "urn:eparaksts:authentication:flow:";

    private final String way;
    private final String segment;

    EIdentityFlow(String way, String segment) {
        this.way = way;
        this.segment = segment;
    }

    /** The flow of a way in; empty for a way that is not eParaksts'. */
    public static Optional<EIdentityFlow> of(String way) {
        return Stream.of(values()).filter(it -> it.way.equals(way)).findFirst();
    }

    /** What {@code acr_values} asks for. */
    public String acrValue() {
        return URN + segment;
    }

    /** Whether this flow is a segment of a URN in {@code acr} or {@code amr}. */
    boolean isIn(String urn) {
        return Stream.of(urn.split(":", -1)).anyMatch(segment::equals);
    }
}
