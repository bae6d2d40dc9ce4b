package lv.ogresnamsaimnieks.identity.signature;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whom signatures are trusted by: the EU's trusted lists if {@code lotlSigners} is set, else the certificates in
 * {@code trusted}, else nobody.
 *
 * @param trusted folder of {@code *.pem}: roots of issuers of qualified certificates and time-stamps
 * @param lotl the list of the trusted lists
 * @param lotlSigners folder of {@code *.pem}: who may sign it, as published in the Official Journal of the EU
 * @param territory whose list is taken from it
 * @param cache folder in which lists are kept between starts
 * @param refresh how often the lists are fetched
 * @param online whether revocation data that a signature lacks is asked of its issuer
 * @param sandbox whether test certificates ({@code OU=SANDBOX}) may be trusted
 * @param patience how long a check may take
 */
@ConfigurationProperties("portal.signature")
record SignatureSettings(
        @Nullable Path trusted,

        @DefaultValue("https://ec.europa.eu/tools/lotl/eu-lotl.xml")
        URI lotl,

        @Nullable Path lotlSigners,
        @DefaultValue("LV") String territory,
        @Nullable Path cache,
        @DefaultValue("6h") Duration refresh,
        @DefaultValue("true") boolean online,
        @DefaultValue("false") boolean sandbox,
        @DefaultValue("60s") Duration patience) {}
