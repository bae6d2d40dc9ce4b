package lv.ogresnamsaimnieks.identity.signature;

import eu.europa.esig.dss.service.crl.OnlineCRLSource;
import eu.europa.esig.dss.service.http.commons.CommonsDataLoader;
import eu.europa.esig.dss.service.http.commons.FileCacheDataLoader;
import eu.europa.esig.dss.service.http.commons.OCSPDataLoader;
import eu.europa.esig.dss.service.ocsp.OnlineOCSPSource;
import eu.europa.esig.dss.spi.client.http.IgnoreDataLoader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import lv.ogresnamsaimnieks.identity.registration.SignatureCheck;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SignatureSettings.class)
class SignatureConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(SignatureConfiguration.class);

    private static final int PATIENCE_MILLIS = 10_000;
    private static final int NEVER_STALE = -1;
    private static final int ALWAYS_STALE = 0;

    @Bean
    Trusted trusted(SignatureSettings settings) {
        if (settings.lotlSigners() != null) {
            return lists(settings);
        }
        if (settings.trusted() == null) {
            LOG.info(
                    "Nobody is trusted to vouch for signatures: neither trusted lists nor certificates are configured");
            return new ConfiguredCertificates(List.of());
        }
        return new ConfiguredCertificates(CertificateFolder.read(settings.trusted(), settings.sandbox()));
    }

    @Bean(destroyMethod = "close")
    SignatureCheck signatureCheck(Trusted trusted, SignatureSettings settings) {
        var check = settings.online()
                ? new DssSignatureCheck(trusted, Optional.of(ocsp()), Optional.of(crl()))
                : new DssSignatureCheck(trusted, Optional.empty(), Optional.empty());
        return new BoundedSignatureCheck(check, settings.patience());
    }

    private static TrustedLists lists(SignatureSettings settings) {
        var signers =
                CertificateFolder.read(java.util.Objects.requireNonNull(settings.lotlSigners()), settings.sandbox());
        return new TrustedLists(
                settings.lotl(),
                signers,
                settings.territory(),
                loader(settings, new FileCacheDataLoader(new IgnoreDataLoader()), NEVER_STALE),
                loader(settings, new FileCacheDataLoader(fetching()), ALWAYS_STALE),
                Clock.systemUTC());
    }

    private static FileCacheDataLoader loader(SignatureSettings settings, FileCacheDataLoader loader, int stale) {
        try {
            var folder = settings.cache() == null ? Files.createTempDirectory("trusted-lists") : settings.cache();
            Files.createDirectories(folder);
            loader.setFileCacheDirectory(folder.toFile());
            loader.setCacheExpirationTime(stale);
            return loader;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CommonsDataLoader fetching() {
        var loader = new CommonsDataLoader();
        loader.setTimeoutConnection(PATIENCE_MILLIS);
        loader.setTimeoutSocket(PATIENCE_MILLIS);
        return loader;
    }

    private static OnlineOCSPSource ocsp() {
        var loader = new OCSPDataLoader();
        loader.setTimeoutConnection(PATIENCE_MILLIS);
        loader.setTimeoutSocket(PATIENCE_MILLIS);
        return new OnlineOCSPSource(loader);
    }

    private static OnlineCRLSource crl() {
        return new OnlineCRLSource(fetching());
    }
}
