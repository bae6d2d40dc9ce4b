package lv.ogresnamsaimnieks.keycloak;

import static java.nio.charset.StandardCharsets.UTF_8;
import static lv.ogresnamsaimnieks.keycloak.DigiLinkFixture.answering;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMValidateContext;
import lv.ogresnamsaimnieks.keycloak.AnswerRefused.Reason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

class DigiLinkTests {

    private static final Instant NOW = Instant.parse("2026-11-30T07:00:00Z");
    private static final String OURS = "11cd235b-1010-48ea-ad54-5c7c93f0e3ba";
    private static final URI RETURN = URI.create("https://konts.example/realms/portal/broker/citadele/endpoint");
    private static final KeysFixture PORTAL = KeysFixture.of("CN=Portal, O=Test", "-keysize", "2048");
    private static final KeysFixture NEXT = KeysFixture.of("CN=Citadele 2, O=Test", "-keysize", "4096");
    private static final String XMLDSIG = "http://www.w3.org/2000/09/xmldsig#";

    @TempDir
    private Path folder;

    private final List<String> problems = new ArrayList<>();
    private final Waiting waiting = new Waiting(Map.of(OURS, "our sign-in"));

    @BeforeEach
    void trustTheBank() throws IOException {
        trust("citadele.pem", DigiLinkFixture.KEYS);
    }

    @Test
    void believesTheBankAndEndsTheWaiting() throws AnswerRefused {
        assertThat(answered(answering(OURS).form())).isEqualTo(code("01015000017"));
        assertThat(waiting.entries).isEmpty();
    }

    @Test
    void believesWhatTheBrowserDidToLineBreaks() throws AnswerRefused {
        var xml = answering(OURS).and("\n  ").xml().replace("\n", "\r\n");

        assertThat(answered(form(xml))).isEqualTo(code("01015000017"));
    }

    @Test
    void believesANameWithAnAmpersand() throws AnswerRefused {
        assertThat(answered(
                        answering(OURS).with("Person", "BĒRZIŅŠ & <DĒLS> JĀNIS").form()))
                .isEqualTo(code("01015000017"));
    }

    @ParameterizedTest
    @CsvSource({
        "Request,    AUTHREQ,      SERVICE",
        "Request,    PMTRESP,      SERVICE",
        "Request,    '',           SERVICE",
        "Request,    ESERVICEREQ,  NOT_ASKED",
        "Version,    6.0,          VERSION",
        "Version,    3.0,          VERSION",
        "From,       OGRENAMS,     SENDER",
        "From,       10002,        SENDER",
        "Target,     SOMEBODY,     RECEIVER",
        "Timestamp,  20261130084459999, STALE",
        "Timestamp,  20261130091500001, STALE",
        "Timestamp,  20261130070000000, STALE",
        "Timestamp,  20261131090000000, STALE",
        "Timestamp,  2026113009000000,  STALE",
        "Timestamp,  2026-11-30T09:00,  STALE",
        "Timestamp,  '',                STALE",
        "RequestUID, 22cd235b-1010-48ea-ad54-5c7c93f0e3ba, NONCE_UNKNOWN",
        "RequestUID, '',           NONCE_UNKNOWN",
        "RequestUID, 'a b c d e',  NONCE_UNKNOWN",
        "PersonCode, 010150-00017, PERSONAL_CODE",
        "PersonCode, 0101500001,   PERSONAL_CODE",
        "PersonCode, PNOEE-010150, PERSONAL_CODE",
        "PersonCode, '',           PERSONAL_CODE",
        "Person,     '',           USER_INFO",
        "Code,       101,          CODE",
        "Code,       '100 ',       CODE",
        "Code,       '',           CODE"
    })
    void refusesAnAnswerThatIsSignedButNotForUsNow(String element, String value, Reason reason) {
        assertRefused(answering(OURS).with(element, value).form(), reason);
        assertThat(waiting.entries).containsKey(OURS);
    }

    @ParameterizedTest
    @CsvSource({"200, DECLINED", "300, BANK_FAILED", "400, BANK_UNAVAILABLE"})
    void namesNobodyUnderAnotherCodeAndEndsTheWaiting(String code, Reason reason) {
        assertRefused(answering(OURS).with("Code", code).form(), reason);
        assertThat(waiting.entries).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"200", "300", "400"})
    void takesTheWordThatThereIsNobodyWithoutNamesToo(String code) {
        var form = answering(OURS)
                .with("Code", code)
                .without("Person")
                .without("PersonCode")
                .form();

        assertThatThrownBy(() -> answered(form)).isInstanceOf(AnswerRefused.class);
        assertThat(waiting.entries).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Request", "RequestUID", "Version", "PersonCode", "Person", "Code", "Timestamp", "From"})
    void refusesAnAnswerThatLacksAnElement(String element) {
        assertRefused(answering(OURS).without(element).form(), Reason.STRUCTURE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Request", "RequestUID", "Version", "PersonCode", "Person", "Code"})
    void refusesAnElementThatStandsThereTwice(String element) {
        assertRefused(
                answering(OURS).and("<" + element + ">x</" + element + ">").form(), Reason.DUPLICATE_ELEMENT);
    }

    @Test
    void refusesAnElementOfAnotherNamespace() {
        assertRefused(
                answering(OURS)
                        .without("PersonCode")
                        .and("<PersonCode xmlns=\"urn:other\">01015000017</PersonCode>")
                        .form(),
                Reason.STRUCTURE);
    }

    @Test
    void refusesAValueThatIsMoreThanText() {
        assertRefused(
                answering(OURS)
                        .without("PersonCode")
                        .and("<PersonCode><b></b>01015000017</PersonCode>")
                        .form(),
                Reason.STRUCTURE);
    }

    @Test
    void refusesACommentThatTheSignatureDoesNotCover() {
        assertRefused(
                answering(OURS)
                        .afterwards(it -> it.replace("01015000017", "01015<!-- -->000017"))
                        .form(),
                Reason.STRUCTURE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"20261130084500000", "20261130090000000", "20261130091500000"})
    void believesAnAnswerFifteenMinutesOldOrAhead(String timestamp) throws AnswerRefused {
        assertThat(answered(answering(OURS).with("Timestamp", timestamp).form()))
                .isEqualTo(code("01015000017"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z"})
    void believesEitherMeaningInTheHourThatComesTwice(Instant now) throws AnswerRefused {
        var form = answering(OURS).with("Timestamp", "20261025032900000").form();

        assertThat(link(now, DigiLinkVersion.FIVE).answered(form, waiting, it -> true))
                .isEqualTo(code("01015000017"));
    }

    @Test
    void refusesATimeThatRigaSkips() {
        var form = answering(OURS).with("Timestamp", "20270328033000000").form();

        assertThatThrownBy(() -> link(Instant.parse("2027-03-28T01:30:00Z"), DigiLinkVersion.FIVE)
                        .answered(form, waiting, it -> true))
                .hasMessage(Reason.STALE.code());
    }

    @Test
    void refusesANameThatIsTooLong() throws AnswerRefused {
        assertRefused(answering(OURS).with("Person", "ē".repeat(201)).form(), Reason.USER_INFO);
        assertThat(answered(answering(OURS).with("Person", "ē".repeat(200)).form()))
                .isEqualTo(code("01015000017"));
    }

    @Test
    void refusesTheSameAnswerASecondTime() throws AnswerRefused {
        var form = answering(OURS).form();
        answered(form);

        assertRefused(form, Reason.NONCE_UNKNOWN);
    }

    @Test
    void refusesAnAnswerThatLosesTheRaceForTheWaiting() {
        var raced = new Waiting(Map.of(OURS, "our sign-in")) {
            @Override
            public boolean take(String key) {
                return false;
            }
        };

        for (var code : List.of("100", "200")) {
            var form = answering(OURS).with("Code", code).form();
            assertThatThrownBy(() -> link(NOW, DigiLinkVersion.FIVE).answered(form, raced, it -> true))
                    .hasMessage(Reason.NONCE_USED.code());
        }
    }

    @Test
    void refusesTheRequestUidOfAnotherSessionAndLeavesItToTheRightfulOne() throws AnswerRefused {
        var form = answering(OURS).form();

        assertThatThrownBy(() ->
                        link(NOW, DigiLinkVersion.FIVE).answered(form, waiting, Predicate.isEqual("their sign-in")))
                .hasMessage(Reason.OTHER_BROWSER.code());
        assertThat(answered(form)).isEqualTo(code("01015000017"));
    }

    // What is signed, and how.

    @ParameterizedTest
    @CsvSource({
        "01015000017, 02025000028",
        "JĀNIS,       ANNA",
        "AUTHRESP<,   AUTHREQ<",
        "090000000,   090000001",
        "<Code>100,   <Code>200",
        "</Header>,   <Note></Note></Header>"
    })
    void refusesAMessageThatWasChangedOnTheWay(String from, String to) {
        assertRefused(answering(OURS).afterwards(it -> it.replace(from, to)).form(), Reason.SIGNATURE);
    }

    @Test
    void refusesASignatureThatIsNone() {
        assertRefused(
                answering(OURS)
                        .afterwards(it -> it.replaceAll(
                                "<SignatureValue>.*</SignatureValue>", "<SignatureValue>AAAA</SignatureValue>"))
                        .form(),
                Reason.SIGNATURE);
    }

    @Test
    void refusesAMessageWithoutSignature() {
        assertRefused(
                answering(OURS)
                        .afterwards(it -> it.replaceAll("(?s)<Signature .*</Signature>", ""))
                        .form(),
                Reason.SIGNATURE_STRUCTURE);
    }

    @Test
    void refusesTwoSignatures() {
        assertRefused(
                answering(OURS)
                        .afterwards(it -> it.replaceAll("(?s)(<Signature .*</Signature>)", "$1$1"))
                        .form(),
                Reason.SIGNATURE_STRUCTURE);
    }

    @Test
    void refusesASignatureInAnotherPlace() {
        assertRefused(
                answering(OURS)
                        .afterwards(it -> it.replaceAll(
                                "(?s)<SignatureData>(<Signature .*</Signature>)</SignatureData>(.*)</Header>",
                                "<SignatureData></SignatureData>$2$1</Header>"))
                        .form(),
                Reason.SIGNATURE_STRUCTURE);
    }

    @Test
    void refusesASecondReference() {
        assertRefused(
                answering(OURS)
                        .referringAlsoTo(DigiLinkFixture.reference("", "AAAA"))
                        .form(),
                Reason.SIGNATURE_STRUCTURE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"URI=\"#whole\"", "URI=\"#xpointer(/)\"", "URI=\"http://localhost/\"", ""})
    void refusesAReferenceToAnythingButTheWholeMessage(String uri) {
        assertRefused(answering(OURS).withUri(uri).form(), Reason.SIGNATURE_STRUCTURE);
    }

    @Test
    void refusesAnotherAmaiWrappedAroundTheOneThatWasSigned() throws Exception {
        var xml = answering(OURS).wrapped("02025000028");

        assertThat(aNaiveVerifierBelieves(xml)).isTrue();
        assertRefused(form(xml), Reason.SIGNATURE_STRUCTURE);
    }

    /** Whoever asks only whether the signature is right is fooled by the message. */
    private static boolean aNaiveVerifierBelieves(String xml) throws Exception {
        var document = DigiLinkMessage.read(xml).document();
        var aside = (Element) document.getElementsByTagName("Aside").item(0);
        var signature = document.getElementsByTagNameNS(XMLDSIG, "Signature").item(0);
        var context = new DOMValidateContext(DigiLinkFixture.KEYS.certificate().getPublicKey(), signature);
        context.setIdAttributeNS((Element) aside.getFirstChild(), null, "Id");
        return XMLSignatureFactory.getInstance("DOM")
                .unmarshalXMLSignature(context)
                .validate(context);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Header", "Extension", "Amai", "SignatureData"})
    void refusesASecondElementOnTheWayToTheValues(String element) {
        assertRefused(
                answering(OURS)
                        .afterwards(it -> it.replace(
                                "</" + element + ">",
                                "</" + element + "><" + element
                                        + (element.equals("Amai")
                                                ? " xmlns=\"http://online.citadele.lv/XMLSchemas/amai/\""
                                                : "")
                                        + "></" + element + ">"))
                        .form(),
                Reason.DUPLICATE_ELEMENT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://www.w3.org/2001/10/xml-exc-c14n#",
                "http://www.w3.org/TR/1999/REC-xslt-19991116",
                "http://www.w3.org/TR/1999/REC-xpath-19991116"
            })
    void refusesAnotherTransform(String transform) {
        assertRefused(answering(OURS).transformedBy(transform).form(), Reason.ALGORITHM);
    }

    @Test
    void refusesASecondTransformAndNone() {
        var enveloped = XMLDSIG + "enveloped-signature";
        assertRefused(
                answering(OURS)
                        .transformedBy(enveloped, "http://www.w3.org/TR/2001/REC-xml-c14n-20010315")
                        .form(),
                Reason.SIGNATURE_STRUCTURE);
        assertRefused(answering(OURS).transformedBy().form(), Reason.SIGNATURE_STRUCTURE);
    }

    @ParameterizedTest
    @CsvSource({
        "http://www.w3.org/2000/09/xmldsig#rsa-sha1,         SHA1withRSA",
        "http://www.w3.org/2001/04/xmldsig-more#rsa-sha512,  SHA512withRSA",
        "http://www.w3.org/2000/09/xmldsig#rsa-SHA256,       SHA256withRSA"
    })
    void refusesAnotherSignatureMethod(String method, String algorithm) {
        assertRefused(answering(OURS).withSignatureMethod(method, algorithm).form(), Reason.ALGORITHM);
    }

    @ParameterizedTest
    @CsvSource({"http://www.w3.org/2000/09/xmldsig#sha1,   SHA-1", "http://www.w3.org/2001/04/xmlenc#sha512,  SHA-512"})
    void refusesAnotherDigest(String method, String algorithm) {
        assertRefused(answering(OURS).withDigestMethod(method, algorithm).form(), Reason.ALGORITHM);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://www.w3.org/2001/10/xml-exc-c14n#",
                "http://www.w3.org/TR/2001/REC-xml-c14n-20010315#WithComments",
                "http://www.w3.org/2006/12/xml-c14n11"
            })
    void refusesAnotherCanonicalForm(String method) {
        assertRefused(answering(OURS).canonicalisedAs(method).form(), Reason.ALGORITHM);
    }

    @Test
    void refusesAnObjectInTheSignature() {
        assertRefused(
                answering(OURS)
                        .afterwards(it -> it.replace("</KeyInfo>", "</KeyInfo><Object>x</Object>"))
                        .form(),
                Reason.SIGNATURE_STRUCTURE);
    }

    // Whose key it is.

    @Test
    void refusesAKeyThatOnlyTheMessageKnows() {
        assertRefused(answering(OURS).signedBy(NEXT).form(), Reason.CERTIFICATE);
    }

    @Test
    void refusesTheRightKeyUnderTheCertificateOfAnother() {
        assertRefused(answering(OURS).naming(NEXT).form(), Reason.CERTIFICATE);
    }

    @Test
    void refusesAnotherKeyUnderTheRightCertificate() {
        assertRefused(
                answering(OURS).signedBy(NEXT).naming(DigiLinkFixture.KEYS).form(), Reason.SIGNATURE);
    }

    @Test
    void refusesAMessageThatNamesTwoCertificatesOrNone() {
        assertRefused(
                answering(OURS)
                        .withKeyInfo(it -> it.replace("</X509Data>", DigiLinkFixture.certificate(NEXT) + "</X509Data>"))
                        .form(),
                Reason.SIGNATURE_STRUCTURE);
        assertRefused(
                answering(OURS)
                        .withKeyInfo(it -> it.replaceAll("(?s)<X509Certificate>.*</X509Certificate>", ""))
                        .form(),
                Reason.SIGNATURE_STRUCTURE);
        assertRefused(answering(OURS).withKeyInfo(it -> "").form(), Reason.SIGNATURE_STRUCTURE);
    }

    @Test
    void believesEachOfTwoCertificatesWhileTheBankChangesItsKey() throws Exception {
        assertRefused(answering(OURS).signedBy(NEXT).form(), Reason.CERTIFICATE);
        trust("next.pem", NEXT);
        assertThat(answered(answering(OURS).signedBy(NEXT).form())).isEqualTo(code("01015000017"));
        waiting.entries.put(OURS, "our sign-in");
        assertThat(answered(answering(OURS).form())).isEqualTo(code("01015000017"));

        waiting.entries.put(OURS, "our sign-in");
        Files.delete(folder.resolve("citadele.pem"));
        assertRefused(answering(OURS).form(), Reason.CERTIFICATE);
        assertThat(answered(answering(OURS).signedBy(NEXT).form())).isEqualTo(code("01015000017"));
    }

    @Test
    void forgetsACertificateThatHasExpired() {
        var form = answering(OURS).with("Timestamp", "20320522100000000").form();

        assertThatThrownBy(() -> link(NOW.plus(Duration.ofDays(2000)), DigiLinkVersion.FIVE)
                        .answered(form, waiting, it -> true))
                .hasMessage(Reason.NO_TRUSTED_CERTIFICATE.code());
        assertThat(problems).first().asString().startsWith("citadele.pem is valid from");
    }

    @Test
    void believesNobodyWithoutCertificates() throws Exception {
        Files.delete(folder.resolve("citadele.pem"));

        assertRefused(answering(OURS).form(), Reason.NO_TRUSTED_CERTIFICATE);
    }

    // What is no message at all.

    @Test
    void refusesADocumentType() {
        assertRefused(
                form(answering(OURS).xml().replace("?>", "?><!DOCTYPE FIDAVISTA [<!ENTITY x \"01015000017\">]>")),
                Reason.NOT_XML);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "not xml", "<FIDAVISTA", "\u0000"})
    void refusesWhatIsNoXml(String xml) {
        assertRefused(form(xml), Reason.NOT_XML);
    }

    @Test
    void refusesOtherXml() {
        assertRefused(form("<FIDAVISTA/>"), Reason.STRUCTURE);
    }

    @Test
    void refusesAMessageLongerThan64KiB() {
        var form = answering(OURS)
                .and("<Note>" + "x".repeat(64 * 1024) + "</Note>")
                .form();

        assertRefused(form, Reason.TOO_LONG);
    }

    @Test
    void refusesAParameterThatComesTwiceOrNotAtAll() {
        var xml = answering(OURS).xml();

        assertRefused(Map.of("xmldata", List.of(xml, xml)), Reason.DUPLICATE_PARAMETER);
        assertRefused(Map.of(), Reason.NOT_XML);
    }

    // What we ask.

    @Test
    void asksAsTheDescriptionHasIt() throws Exception {
        var xml = request(DigiLinkVersion.FIVE);
        var message = DigiLinkMessage.read(xml);

        assertThat(message.header("Timestamp")).isEqualTo("20261130090000000");
        assertThat(message.header("From")).isEqualTo("OGRENAMS");
        assertThat(xml)
                .contains("<Request>AUTHREQ</Request><RequestUID>" + OURS
                        + "</RequestUID><Version>5.0</Version><Language>LV</Language><ReturnURL>" + RETURN
                        + "</ReturnURL><SignatureData>")
                .doesNotContain("\n", "\r", "&#");
        DigiLinkSignature.demand(message, List.of(PORTAL.certificate()));
        assertThatThrownBy(() -> DigiLinkSignature.demand(
                        DigiLinkMessage.read(xml.replace(OURS, OURS.replace('1', '2'))), List.of(PORTAL.certificate())))
                .hasMessage(Reason.SIGNATURE.code());
    }

    @Test
    void tellsTheCountryInVersionSix() throws Exception {
        var xml = request(DigiLinkVersion.SIX);

        assertThat(xml).contains("<Version>6.0</Version><Language>LV</Language><Location>LV</Location><ReturnURL>");
        DigiLinkSignature.demand(DigiLinkMessage.read(xml), List.of(PORTAL.certificate()));
    }

    @Test
    void wantsTheAnswerInTheVersionItAskedIn() throws AnswerRefused {
        var six = answering(OURS).with("Version", "6.0").form();

        assertRefused(six, Reason.VERSION);
        assertThat(link(NOW, DigiLinkVersion.SIX).answered(six, waiting, it -> true))
                .isEqualTo(code("01015000017"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://konts.example/realms/the_portal/broker/citadele/endpoint",
                "https://konts.example/realms/portal/broker/citadele/endpoint?state=1",
                "https://konts.example/realms/portal/broker/%C4%93/endpoint"
            })
    void doesNotAskWhatWouldBeAnsweredToNowhere(String address) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> link(NOW, DigiLinkVersion.FIVE).request(OURS, URI.create(address)));
    }

    private static String request(DigiLinkVersion version) throws IOException {
        var link = new DigiLink(
                "OGRENAMS",
                "10001",
                version,
                new PortalKey(PORTAL.key(), PORTAL.certificate()),
                new TrustedCertificates(Path.of("none"), false, it -> {}),
                Clock.fixed(NOW, ZoneOffset.UTC));
        return link.request(OURS, RETURN).getOrDefault("xmldata", "");
    }

    private PersonalCode answered(Map<String, List<String>> form) throws AnswerRefused {
        return link(NOW, DigiLinkVersion.FIVE).answered(form, waiting, Predicate.isEqual("our sign-in"));
    }

    private void assertRefused(Map<String, List<String>> form, Reason reason) {
        assertThatThrownBy(() -> answered(form))
                .isInstanceOfSatisfying(
                        AnswerRefused.class, it -> assertThat(it.reason()).isEqualTo(reason));
    }

    private DigiLink link(Instant now, DigiLinkVersion version) {
        return new DigiLink(
                "OGRENAMS",
                "10001",
                version,
                new PortalKey(PORTAL.key(), PORTAL.certificate()),
                new TrustedCertificates(folder, false, problems::add),
                Clock.fixed(now, ZoneOffset.UTC));
    }

    private void trust(String file, KeysFixture keys) throws IOException {
        Files.write(folder.resolve(file), keys.pem().getBytes(UTF_8));
    }

    private static Map<String, List<String>> form(String xml) {
        return Map.of("xmldata", List.of(xml));
    }

    private static PersonalCode code(String digits) {
        return PersonalCode.of(digits).orElseThrow();
    }
}
