package lv.ogresnamsaimnieks.keycloak;

import java.net.URI;
import java.util.List;

/** What is agreed with a bank, whatever its protocol. */
public interface Agreement {

    /** Where the bank takes questions. */
    URI url();

    /** The certificates by which the bank is believed; more than one set where a certificate stands for a kind of signature. */
    List<TrustedCertificates> trusted();
}
