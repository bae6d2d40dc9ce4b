package lv.ogresnamsaimnieks.identity.signature;

import static java.nio.charset.StandardCharsets.UTF_8;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.service.http.commons.FileCacheDataLoader;
import eu.europa.esig.dss.spi.client.http.MemoryDataLoader;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.xades.signature.XAdESService;
import eu.europa.esig.dss.xades.tsl.TrustedListV6SignatureParametersBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A list of lists and Latvia's own, made and signed as ETSI TS 119 612 says, served from memory. */
final class TestLists {

    static final URI LOTL = URI.create("http://lotl.test.invalid/lotl.xml");

    private static final String LATVIA = "http://tl.test.invalid/lv.xml";
    private static final String ETSI = "http://uri.etsi.org/TrstSvc/";
    private static final String TRADE_NAME = "VATLV-40000000000";
    private static final String ADDRESS = """
            <PostalAddresses><PostalAddress xml:lang="en"><StreetAddress>x</StreetAddress><Locality>Riga</Locality>\
            <PostalCode>LV-1000</PostalCode><CountryName>LV</CountryName></PostalAddress></PostalAddresses>\
            <ElectronicAddress><URI xml:lang="en">mailto:t@test.invalid</URI></ElectronicAddress>""";

    /** What has become of Latvia's list on its way. */
    enum Latvian {
        SIGNED,
        TAMPERED_WITH,
        UNSIGNED,
        SIGNED_BY_ANOTHER
    }

    private final TestPki pki;
    private final TestPki.Id european = TestPki.root("CN=LOTL OPERATOR, O=Test op, C=BE");
    private final TestPki.Id latvian = TestPki.root("CN=TL OPERATOR, O=Test op, C=LV");

    private final Map<String, byte[]> web = new HashMap<>();

    TestLists(TestPki pki) {
        this.pki = pki;
    }

    /** From now on the list is served like this. */
    void serve(Latvian which) {
        web.put(LATVIA, latvianList(which));
    }

    /** Lists that were fetched once. */
    TrustedLists refreshed(Latvian which, Path folder) {
        web.put(LOTL.toString(), signed(listOfLists(), european));
        serve(which);
        var lists = new TrustedLists(
                LOTL,
                List.of(european.token()),
                "LV",
                loader(Map.of(), folder),
                loader(web, folder),
                Clock.systemUTC());
        lists.refresh();
        return lists;
    }

    private static FileCacheDataLoader loader(Map<String, byte[]> web, Path folder) {
        var loader = new FileCacheDataLoader(new MemoryDataLoader(web));
        loader.setFileCacheDirectory(folder.toFile());
        loader.setCacheExpirationTime(0);
        return loader;
    }

    private byte[] latvianList(Latvian which) {
        return switch (which) {
            case SIGNED -> signed(latvianList(), latvian);
            case TAMPERED_WITH ->
                new String(signed(latvianList(), latvian), UTF_8)
                        .replace(TRADE_NAME, "VATLV-99999999999")
                        .getBytes(UTF_8);
            case UNSIGNED -> latvianList().getBytes(UTF_8);
            case SIGNED_BY_ANOTHER -> signed(latvianList(), TestPki.root("CN=TL OPERATOR, O=Test op, C=LV"));
        };
    }

    private String listOfLists() {
        return list(
                "lotl",
                scheme(
                        "EUlistofthelists",
                        "EU",
                        "EUlistofthelists",
                        pointer(LOTL.toString(), "EUlistofthelists", "EU", european.certificate())
                                + pointer(LATVIA, "EUgeneric", "LV", latvian.certificate())));
    }

    private String latvianList() {
        var forSignatures = """
                <ServiceInformationExtensions><Extension Critical="true"><AdditionalServiceInformation>\
                <URI xml:lang="en">%sTrustedList/SvcInfoExt/ForeSignatures</URI></AdditionalServiceInformation>\
                </Extension></ServiceInformationExtensions>""".formatted(ETSI);
        var provider = """
                <TrustServiceProviderList><TrustServiceProvider><TSPInformation><TSPName><Name xml:lang="en">TEST VSIA\
                </Name></TSPName><TSPTradeName><Name xml:lang="en">%s</Name></TSPTradeName><TSPAddress>%s</TSPAddress>\
                <TSPInformationURI><URI xml:lang="en">http://t.test.invalid</URI></TSPInformationURI></TSPInformation>\
                <TSPServices>%s%s</TSPServices></TrustServiceProvider></TrustServiceProviderList>""".formatted(
                        TRADE_NAME,
                        ADDRESS,
                        service("CA/QC", pki.root.certificate(), forSignatures),
                        service("TSA/QTST", pki.timeStamps.certificate(), ""));
        return list(
                "tl",
                scheme(
                                "EUgeneric",
                                "LV",
                                "EUcommon",
                                pointer(LOTL.toString(), "EUlistofthelists", "EU", european.certificate()))
                        + provider);
    }

    private static String service(String type, X509Certificate certificate, String extensions) {
        return """
                <TSPService><ServiceInformation><ServiceTypeIdentifier>%sSvctype/%s</ServiceTypeIdentifier><ServiceName>\
                <Name xml:lang="en">svc</Name></ServiceName><ServiceDigitalIdentity><DigitalId><X509Certificate>%s\
                </X509Certificate></DigitalId></ServiceDigitalIdentity><ServiceStatus>%sTrustedList/Svcstatus/granted\
                </ServiceStatus><StatusStartingTime>2020-01-01T00:00:00Z</StatusStartingTime>%s</ServiceInformation>\
                </TSPService>""".formatted(ETSI, type, base64(certificate), ETSI, extensions);
    }

    private static String scheme(String type, String territory, String rules, String pointers) {
        var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        return """
                <SchemeInformation><TSLVersionIdentifier>6</TSLVersionIdentifier><TSLSequenceNumber>1</TSLSequenceNumber>\
                <TSLType>%1$sTrustedList/TSLType/%2$s</TSLType><SchemeOperatorName><Name xml:lang="en">Test op</Name>\
                </SchemeOperatorName><SchemeOperatorAddress>%3$s</SchemeOperatorAddress><SchemeName><Name xml:lang="en">\
                %4$s:Test</Name></SchemeName><SchemeInformationURI><URI xml:lang="en">http://oj.test.invalid/</URI>\
                </SchemeInformationURI><StatusDeterminationApproach>%1$sTrustedList/StatusDetn/EUappropriate\
                </StatusDeterminationApproach><SchemeTypeCommunityRules><URI xml:lang="en">%1$sTrustedList/schemerules/\
                %5$s</URI></SchemeTypeCommunityRules><SchemeTerritory>%4$s</SchemeTerritory><PolicyOrLegalNotice>\
                <TSLLegalNotice xml:lang="en">test</TSLLegalNotice></PolicyOrLegalNotice><HistoricalInformationPeriod>65535\
                </HistoricalInformationPeriod><PointersToOtherTSL>%6$s</PointersToOtherTSL><ListIssueDateTime>%7$s\
                </ListIssueDateTime><NextUpdate><dateTime>%8$s</dateTime></NextUpdate></SchemeInformation>""".formatted(
                        ETSI,
                        type,
                        ADDRESS,
                        territory,
                        rules,
                        pointers,
                        now.minus(Duration.ofHours(1)),
                        now.plus(Duration.ofDays(30)));
    }

    private static String pointer(String url, String type, String territory, X509Certificate certificate) {
        return """
                <OtherTSLPointer><ServiceDigitalIdentities><ServiceDigitalIdentity><DigitalId><X509Certificate>%2$s\
                </X509Certificate></DigitalId></ServiceDigitalIdentity></ServiceDigitalIdentities><TSLLocation>%3$s\
                </TSLLocation><AdditionalInformation><OtherInformation><TSLType>%1$sTrustedList/TSLType/%4$s</TSLType>\
                </OtherInformation><OtherInformation><SchemeOperatorName><Name xml:lang="en">Test op</Name>\
                </SchemeOperatorName></OtherInformation><OtherInformation><SchemeTypeCommunityRules><URI xml:lang="en">\
                %1$sTrustedList/schemerules/EUcommon</URI></SchemeTypeCommunityRules></OtherInformation><OtherInformation>\
                <SchemeTerritory>%5$s</SchemeTerritory></OtherInformation><OtherInformation><ns3:MimeType>\
                application/vnd.etsi.tsl+xml</ns3:MimeType></OtherInformation></AdditionalInformation></OtherTSLPointer>""".formatted(ETSI, base64(certificate), url, type, territory);
    }

    private static String list(String id, String content) {
        return """
                <?xml version="1.0" encoding="UTF-8"?><TrustServiceStatusList xmlns="http://uri.etsi.org/02231/v2#" \
                xmlns:ns3="http://uri.etsi.org/02231/v2/additionaltypes#" Id="%s" \
                TSLTag="http://uri.etsi.org/19612/TSLTag">%s</TrustServiceStatusList>""".formatted(id, content);
    }

    private static String base64(X509Certificate certificate) {
        try {
            return Base64.getEncoder().encodeToString(certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] signed(String list, TestPki.Id by) {
        var document = new InMemoryDocument(list.getBytes(UTF_8), "list.xml");
        var parameters = new TrustedListV6SignatureParametersBuilder(by.token(), document).build();
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        var signing = new XAdESService(new CommonCertificateVerifier());
        try {
            var signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(by.key());
            signature.update(signing.getDataToSign(document, parameters).getBytes());
            var value = new SignatureValue(SignatureAlgorithm.ECDSA_SHA256, signature.sign());
            try (var content = signing.signDocument(document, parameters, value).openStream()) {
                return content.readAllBytes();
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
