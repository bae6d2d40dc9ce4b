package lv.ogresnamsaimnieks.keycloak;

import java.util.Arrays;
import java.util.Optional;

/** The versions of DIGI::Link that the portal speaks. Version 6.0 tells the bank the country after the language. */
enum DigiLinkVersion {
    FIVE("5.0", false),
    SIX("6.0", true);

    private final String number;
    private final boolean tellsLocation;

    DigiLinkVersion(String number, boolean tellsLocation) {
        this.number = number;
        this.tellsLocation = tellsLocation;
    }

    /** The version of this number, if the portal speaks it. */
    static Optional<DigiLinkVersion> of(String number) {
        return Arrays.stream(values()).filter(it -> it.number.equals(number)).findFirst();
    }

    /** The version as messages write it. */
    String number() {
        return number;
    }

    boolean tellsLocation() {
        return tellsLocation;
    }
}
