package lv.ogresnamsaimnieks.keycloak;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;

/**
 * The key with which the portal signs its questions to a bank.
 *
 * @param certificate what the bank knows the key by
 */
record PortalKey(PrivateKey key, X509Certificate certificate) {

    @Override
    public String toString() {
        return certificate.getSubjectX500Principal().getName();
    }
}
