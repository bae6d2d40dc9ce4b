package lv.ogresnamsaimnieks.keycloak;

import java.net.URI;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The agreement with SEB as the environment tells it. There is no key of ours in it: message 0005 is not signed. */
public record ELinkSettings(URI url, ELink link, List<TrustedCertificates> trusted) implements Agreement {

    /**
     * Reads the settings; empty when there is no {@code SEB_URL}, which means: no agreement. An agreement that is told
     * by halves, or a test bank in an earnest portal, is an error.
     */
    public static Optional<ELinkSettings> of(Map<String, String> environment, Clock clock, Consumer<String> problems) {
        var bank = new BankEnvironment(environment, "SEB", problems);
        return bank.url().map(url -> {
            var trusted = new EnumMap<ELinkSignature, TrustedCertificates>(ELinkSignature.class);
            trusted.put(ELinkSignature.SHA512, bank.trusted("TRUSTED"));
            if (!bank.get("TRUSTED_SHA1").isBlank()) {
                trusted.put(ELinkSignature.SHA1, bank.trusted("TRUSTED_SHA1"));
            }
            var link = new ELink(bank.demand("SENDER_ID"), bank.demand("BANK_ID"), trusted, clock);
            return new ELinkSettings(url, link, List.copyOf(trusted.values()));
        });
    }
}
