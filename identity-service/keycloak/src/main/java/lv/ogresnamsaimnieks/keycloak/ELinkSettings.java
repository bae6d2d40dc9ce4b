package lv.ogresnamsaimnieks.keycloak;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The agreement with SEB as the environment tells it. There is no key of ours in it: message 0005 is not signed.
 *
 * @param url where the bank takes message 0005
 */
public record ELinkSettings(URI url, ELink link) {

    /**
     * Reads the settings; empty when there is no {@code SEB_URL}, which means: no agreement. An agreement that is told
     * by halves, or a test bank in an earnest portal, is an error.
     */
    public static Optional<ELinkSettings> of(Map<String, String> environment, Clock clock, Consumer<String> problems) {
        var url = environment.getOrDefault("SEB_URL", "");
        if (url.isBlank()) {
            return Optional.empty();
        }
        var sandbox = Boolean.parseBoolean(environment.get("PORTAL_SANDBOX"));
        var trusted = new EnumMap<ELinkSignature, TrustedCertificates>(ELinkSignature.class);
        trusted.put(ELinkSignature.SHA512, certificates(demand(environment, "SEB_TRUSTED"), sandbox, problems));
        var former = environment.getOrDefault("SEB_TRUSTED_SHA1", "");
        if (!former.isBlank()) {
            trusted.put(ELinkSignature.SHA1, certificates(former, sandbox, problems));
        }
        var link = new ELink(demand(environment, "SEB_SENDER_ID"), demand(environment, "SEB_BANK_ID"), trusted, clock);
        return Optional.of(new ELinkSettings(URI.create(url), link));
    }

    private static TrustedCertificates certificates(String folder, boolean sandbox, Consumer<String> problems) {
        var trusted = new TrustedCertificates(Path.of(folder), sandbox, problems);
        trusted.refuseSandbox();
        return trusted;
    }

    private static String demand(Map<String, String> environment, String name) {
        var value = environment.getOrDefault(name, "");
        if (value.isBlank()) {
            throw new IllegalStateException(name + " is missing");
        }
        return value;
    }
}
