package lv.ogresnamsaimnieks.keycloak;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The agreement with Swedbank as the environment tells it. */
public record BankLinkSettings(URI url, BankLink link, List<TrustedCertificates> trusted) implements Agreement {

    /**
     * Reads the settings; empty when there is no {@code SWEDBANK_URL}, which means: no agreement. An agreement that is
     * told by halves, or a test bank in an earnest portal, is an error.
     */
    public static Optional<BankLinkSettings> of(
            Map<String, String> environment, Clock clock, Consumer<String> problems) {
        var bank = new BankEnvironment(environment, "SWEDBANK", problems);
        return bank.url().map(url -> {
            var trusted = bank.trusted("TRUSTED");
            var link = new BankLink(
                    bank.demand("SENDER_ID"),
                    bank.demand("BANK_ID"),
                    bank.ourKey().key(),
                    trusted,
                    clock);
            return new BankLinkSettings(url, link, List.of(trusted));
        });
    }
}
