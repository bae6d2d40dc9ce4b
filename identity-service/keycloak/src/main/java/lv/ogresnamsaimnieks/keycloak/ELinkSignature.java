package lv.ogresnamsaimnieks.keycloak;

/** How the bank signs with a certificate. Each certificate stands for one of them, and no other is tried. */
enum ELinkSignature {
    SHA512("SHA512withRSA"),
    /** As the description of 2018 has it. */
    SHA1("SHA1withRSA");

    private final String algorithm;

    ELinkSignature(String algorithm) {
        this.algorithm = algorithm;
    }

    String algorithm() {
        return algorithm;
    }
}
