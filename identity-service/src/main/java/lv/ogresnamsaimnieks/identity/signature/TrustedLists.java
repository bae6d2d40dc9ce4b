package lv.ogresnamsaimnieks.identity.signature;

import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.client.http.DSSFileLoader;
import eu.europa.esig.dss.spi.tsl.TrustedListsCertificateSource;
import eu.europa.esig.dss.spi.x509.CertificateSource;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.tsl.function.EULOTLOtherTSLPointer;
import eu.europa.esig.dss.tsl.function.EUTLOtherTSLPointer;
import eu.europa.esig.dss.tsl.function.SchemeTerritoryOtherTSLPointer;
import eu.europa.esig.dss.tsl.function.XMLOtherTSLPointer;
import eu.europa.esig.dss.tsl.job.TLValidationJob;
import eu.europa.esig.dss.tsl.source.LOTLSource;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import lv.ogresnamsaimnieks.identity.registration.Trust;
import org.jspecify.annotations.Nullable;

/**
 * Trusts whom the EU's trusted lists name (ETSI TS 119 612, versions 5 and 6): the list of the lists, signed by one of the
 * certificates in the Official Journal, points to the territory's, signed by whom it says.
 */
final class TrustedLists implements Trusted {

    private static final List<Integer> VERSIONS = List.of(5, 6);

    private final TrustedListsCertificateSource certificates = new TrustedListsCertificateSource();
    private final TLValidationJob job = new TLValidationJob();
    private final Clock clock;

    private volatile @Nullable Instant refreshedAt;

    /**
     * @param kept what was fetched before
     * @param fetching what fetches anew
     */
    TrustedLists(
            URI lotl,
            List<CertificateToken> signers,
            String territory,
            DSSFileLoader kept,
            DSSFileLoader fetching,
            Clock clock) {
        this.clock = clock;
        var publishers = new CommonTrustedCertificateSource();
        signers.forEach(publishers::addCertificate);
        var source = new LOTLSource();
        source.setUrl(lotl.toString());
        source.setCertificateSource(publishers);
        source.setPivotSupport(true);
        source.setLotlPredicate(new EULOTLOtherTSLPointer().and(new XMLOtherTSLPointer()));
        source.setTlPredicate(new EUTLOtherTSLPointer()
                .and(new XMLOtherTSLPointer())
                .and(new SchemeTerritoryOtherTSLPointer(Set.of(territory))));
        source.setTLVersions(VERSIONS);
        job.setListOfTrustedListSources(source);
        job.setTrustedListCertificateSource(certificates);
        job.setSynchronizationStrategy(new WellSignedOnly());
        job.setOfflineDataLoader(kept);
        job.setOnlineDataLoader(fetching);
    }

    /** Takes over what was fetched before. */
    void recall() {
        job.offlineRefresh();
        note();
    }

    /** Fetches the lists; what cannot be fetched or is not well signed leaves the former list in force. */
    void refresh() {
        job.onlineRefresh();
        note();
    }

    private void note() {
        if (certificates.getNumberOfCertificates() > 0) {
            refreshedAt = clock.instant();
        }
    }

    @Override
    public CertificateSource certificates() {
        return certificates;
    }

    @Override
    public Trust trust() {
        return new Trust(Trust.Source.TRUSTED_LISTS, refreshedAt);
    }

    @Override
    public boolean isReady() {
        return refreshedAt != null;
    }
}
