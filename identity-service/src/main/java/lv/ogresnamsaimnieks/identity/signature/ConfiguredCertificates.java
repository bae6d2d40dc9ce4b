package lv.ogresnamsaimnieks.identity.signature;

import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.x509.CertificateSource;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import java.util.List;
import lv.ogresnamsaimnieks.identity.registration.Trust;

/** Trusts the certificates that an operator put into a folder. */
final class ConfiguredCertificates implements Trusted {

    private final List<CertificateToken> certificates;

    ConfiguredCertificates(List<CertificateToken> certificates) {
        this.certificates = List.copyOf(certificates);
    }

    @Override
    public CertificateSource certificates() {
        var source = new CommonTrustedCertificateSource();
        certificates.forEach(source::addCertificate);
        return source;
    }

    @Override
    public Trust trust() {
        return new Trust(Trust.Source.CONFIGURED, null);
    }

    @Override
    public boolean isReady() {
        return true;
    }
}
