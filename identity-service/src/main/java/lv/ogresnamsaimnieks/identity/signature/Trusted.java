package lv.ogresnamsaimnieks.identity.signature;

import eu.europa.esig.dss.spi.x509.CertificateSource;
import lv.ogresnamsaimnieks.identity.registration.Trust;

/** Whom to trust at this moment. */
interface Trusted {

    /** The certificates that vouch for all others. */
    CertificateSource certificates();

    Trust trust();

    /** Whether the certificates are known yet. */
    boolean isReady();
}
