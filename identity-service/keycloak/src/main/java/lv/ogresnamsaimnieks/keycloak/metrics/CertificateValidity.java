package lv.ogresnamsaimnieks.keycloak.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import lv.ogresnamsaimnieks.keycloak.TrustedCertificates;
import lv.ogresnamsaimnieks.keycloak.TrustedCertificates.Validity;

/**
 * Tells how long a bank's certificates last: {@code portal_bank_certificate_remaining_seconds} for each certificate,
 * negative when it has ended, and {@code portal_bank_certificates_valid}, the number of those that are believed now.
 */
public final class CertificateValidity {

    /** How often the folders are looked at. A certificate that was put in or taken away is told that late. */
    public static final Duration EVERY = Duration.ofMinutes(1);

    private final String bank;
    private final List<TrustedCertificates> trusted;
    private final Clock clock;
    private final MultiGauge remaining;

    /**
     * Tells of the certificates of one bank.
     *
     * @param bank the bank's alias
     */
    public CertificateValidity(MeterRegistry registry, String bank, List<TrustedCertificates> trusted, Clock clock) {
        this.bank = bank;
        this.trusted = List.copyOf(trusted);
        this.clock = clock;
        this.remaining = MultiGauge.builder("portal.bank.certificate.remaining")
                .description("Time until the end of a certificate by which a bank is believed")
                .baseUnit("seconds")
                .tag("bank", bank)
                .register(registry);
        Gauge.builder("portal.bank.certificates.valid", this, CertificateValidity::valid)
                .description("Certificates by which a bank is believed at present")
                .tag("bank", bank)
                .strongReference(true)
                .register(registry);
    }

    /** Looks at the certificates anew. */
    public void refresh() {
        remaining.register(
                validities()
                        .map(it ->
                                Row.of(Tags.of("certificate", it.file(), "serial", it.serial()), () -> remaining(it)))
                        .toList(),
                true);
    }

    private double valid() {
        return validities().filter(it -> it.isAt(clock.instant())).count();
    }

    private double remaining(Validity validity) {
        return Duration.between(clock.instant(), validity.until()).toSeconds();
    }

    private Stream<Validity> validities() {
        return trusted.stream().flatMap(it -> it.validities().stream());
    }

    @Override
    public String toString() {
        return bank;
    }
}
