package lv.ogresnamsaimnieks.keycloak;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The agreement with Citadele as the environment tells it. */
public record DigiLinkSettings(URI url, DigiLink link, List<TrustedCertificates> trusted) implements Agreement {

    /**
     * Reads the settings; empty when there is no {@code CITADELE_URL}, which means: no agreement. An agreement that is
     * told by halves, a version that the portal does not speak, or a test bank in an earnest portal, is an error.
     */
    public static Optional<DigiLinkSettings> of(
            Map<String, String> environment, Clock clock, Consumer<String> problems) {
        var bank = new BankEnvironment(environment, "CITADELE", problems);
        return bank.url().map(url -> {
            var trusted = bank.trusted("TRUSTED");
            var version = DigiLinkVersion.of(bank.demand("VERSION"))
                    .orElseThrow(() -> new IllegalStateException("CITADELE_VERSION is neither 5.0 nor 6.0"));
            var link = new DigiLink(
                    bank.demand("SENDER_ID"), bank.demand("BANK_ID"), version, bank.ourKey(), trusted, clock);
            return new DigiLinkSettings(url, link, List.of(trusted));
        });
    }
}
