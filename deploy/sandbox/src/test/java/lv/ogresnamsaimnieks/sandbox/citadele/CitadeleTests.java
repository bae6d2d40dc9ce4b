package lv.ogresnamsaimnieks.sandbox.citadele;

import static lv.ogresnamsaimnieks.sandbox.bank.KeysFixture.KEYS;
import static lv.ogresnamsaimnieks.sandbox.bank.KeysFixture.PASSWORD;
import static lv.ogresnamsaimnieks.sandbox.citadele.QuestionFixture.asking;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.list;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.StringReader;
import java.security.PublicKey;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMValidateContext;
import javax.xml.parsers.DocumentBuilderFactory;
import lv.ogresnamsaimnieks.sandbox.bank.BankKey;
import lv.ogresnamsaimnieks.sandbox.bank.Field;
import lv.ogresnamsaimnieks.sandbox.bank.Fields;
import lv.ogresnamsaimnieks.sandbox.bank.Person;
import lv.ogresnamsaimnieks.sandbox.bank.PortalKey;
import lv.ogresnamsaimnieks.sandbox.bank.RequestRefused;
import lv.ogresnamsaimnieks.sandbox.bank.Violation;
import lv.ogresnamsaimnieks.sandbox.bank.Violation.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class CitadeleTests {

    private static final Person ZANE = new Person("Žanete Āņa", "Kļaviņa-Šķēle", "010150-00017", "");
    private static final String XMLDSIG = "http://www.w3.org/2000/09/xmldsig#";

    private final Citadele citadele = new Citadele(
            new Citadele.Agreement(
                    "OGRENAMS",
                    "10001",
                    PortalKey.read(KEYS.portalCertificate()),
                    BankKey.read(KEYS.citadeleKeystore(), PASSWORD, "citadele"),
                    BankKey.read(KEYS.citadeleNextKeystore(), PASSWORD, "citadele-next")),
            Clock.fixed(Instant.parse("2026-11-30T07:00:00Z"), ZoneOffset.UTC));

    @Test
    void vouchesForThePersonAsDigiLinkWantsIt() throws Exception {
        var xml = answer(Variant.CORRECT);

        assertThat(xml)
                .contains("<Header><Timestamp>20261130090000000</Timestamp><From>10001</From><Extension>")
                .contains("<Request>AUTHRESP</Request><RequestUID>" + QuestionFixture.REQUEST_UID
                        + "</RequestUID><Version>5.0</Version><Language>LV</Language>"
                        + "<PersonCode>01015000017</PersonCode><Person>KĻAVIŅA-ŠĶĒLE ŽANETE ĀŅA</Person>"
                        + "<Code>100</Code><Message></Message><SignatureData>");
        assertThat(rightlySigned(xml)).isTrue();
    }

    @Test
    void answersInTheVersionOfTheQuestion() {
        var asked = citadele.take(asking().inVersionSix().fields());

        assertThat(xml(citadele.answer(asked, ZANE, Variant.CORRECT)
                        .orElseThrow()
                        .fields()))
                .contains("<Version>6.0</Version>");
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {
                "WRONG_SIGNATURE",
                "CHANGED",
                "UNSIGNED",
                "SHA1",
                "NEXT_KEY",
                "TWO_SIGNATURES",
                "SECOND_REFERENCE",
                "WRAPPED",
                "DOCTYPE",
                "REPLAY"
            })
    void signsRightlyWhateverElseIsWrong(Variant variant) throws Exception {
        assertThat(rightlySigned(answer(variant))).isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"WRONG_SIGNATURE", "CHANGED", "NEXT_KEY"})
    void signsWrongly(Variant variant) throws Exception {
        assertThat(rightlySigned(answer(variant))).isFalse();
    }

    @Test
    void signsWithTheNextKey() throws Exception {
        assertThat(verifies(document(answer(Variant.NEXT_KEY)), KEYS.citadeleNextKey()))
                .isTrue();
    }

    @Test
    void signsWithSha1WhichTheLibraryForbids() {
        assertThatThrownBy(() -> rightlySigned(answer(Variant.SHA1))).isInstanceOf(MarshalException.class);
        assertThat(answer(Variant.SHA1)).contains("#rsa-sha1").contains("#sha1");
    }

    @Test
    void wrapsSoThatTheSignatureIsRight() throws Exception {
        var document = document(answer(Variant.WRAPPED));
        var aside = (Element) document.getElementsByTagName("Aside").item(0).getFirstChild();
        aside.setIdAttribute("Id", true);

        assertThat(verifies(document, KEYS.citadeleKey())).isTrue();
        assertThat(aside.getElementsByTagName("PersonCode").item(0).getTextContent())
                .isEqualTo("01015000017");
        assertThat(document.getElementsByTagName("PersonCode").item(0).getTextContent())
                .isEqualTo("01010110006");
    }

    @ParameterizedTest
    @CsvSource({
        "STALE,            <Timestamp>20261130084400000</Timestamp>",
        "FUTURE,           <Timestamp>20261130091600000</Timestamp>",
        "ESERVICEREQ,      <Target>OGRENAMS</Target>",
        "WRONG_SENDER,     <From>10099</From>",
        "WRONG_RECEIVER,   <Target>CITS-PORTALS</Target>",
        "WRONG_VERSION,    <Version>3.0</Version>",
        "CODE_WITH_DASH,   <PersonCode>010150-00017</PersonCode>",
        "UNKNOWN_CODE,     <Code>500</Code>",
        "CHANGED,          <PersonCode>01010110006</PersonCode>",
        "COMMENT,          <PersonCode>010150<!-- -->00017</PersonCode>",
        "DUPLICATE_ELEMENT, <PersonCode>01010110006</PersonCode>",
        "CANCELLED_200,    <Code>200</Code>",
        "CANCELLED_200_WITH_PERSON, <PersonCode>01015000017</PersonCode>",
        "FAILED_300,       <Message>Sistēmas kļūda</Message>",
        "UNAVAILABLE_400,  <Code>400</Code>",
        "TWO_SIGNATURES,   </Signature><Signature",
        "SECOND_REFERENCE, </Reference><Reference",
        "DOCTYPE,          <!DOCTYPE FIDAVISTA>",
        "EXCLUSIVE_C14N,   xml-exc-c14n#"
    })
    void isWrongInWhatTheVariantNames(Variant variant, String piece) {
        assertThat(answer(variant)).contains(piece);
    }

    @Test
    void asksForAnotherRequestAndSendsTheFormTwice() {
        assertThat(answer(Variant.OTHER_REQUEST)).doesNotContain(QuestionFixture.REQUEST_UID);
        assertThat(citadele.answer(question(), ZANE, Variant.DUPLICATE_PARAMETER)
                        .orElseThrow()
                        .fields()
                        .of("xmldata"))
                .hasSize(2);
        assertThat(answer(Variant.UNSIGNED)).doesNotContain("<Signature ");
    }

    @Test
    void repeatsTheLastRightAnswerToTheLetter() {
        assertThat(citadele.answer(question(), ZANE, Variant.REPLAY)).isEmpty();
        var right = answer(Variant.CORRECT);
        answer(Variant.CHANGED);

        assertThat(answer(Variant.REPLAY)).isEqualTo(right);
    }

    @Test
    void saysSignedThatThePersonCancelled() throws Exception {
        var answer = citadele.decline(question()).orElseThrow();

        assertThat(answer.returnTo()).isEqualTo(QuestionFixture.RETURN);
        assertThat(xml(answer.fields())).contains("<Code>200</Code>").doesNotContain("Person");
        assertThat(rightlySigned(xml(answer.fields()))).isTrue();
    }

    @Test
    void readsAQuestionThatALibrarySigned() {
        var asked = citadele.take(asking().fields());

        assertThat(asked.requestUid()).isEqualTo(QuestionFixture.REQUEST_UID);
        assertThat(asked.returnTo()).isEqualTo(QuestionFixture.RETURN);
        assertThat(citadele.resume(asked.fields())).isEqualTo(asked);
    }

    @ParameterizedTest
    @CsvSource({
        "Timestamp,  20261130084459999, DATE_AGE",
        "Timestamp,  2026-11-30,        DATE_FORMAT",
        "From,       SOMEBODY,          SENDER",
        "Request,    PMTREQ,            SERVICE",
        "RequestUID, a_b_c,             CHARACTERS",
        "Version,    3.0,               VERSION",
        "Language,   LT,                LANGUAGE",
        "Location,   LV,                LOCATION",
        "ReturnURL,  http://localhost/the_portal, CHARACTERS",
        "ReturnURL,  '',                REQUIRED"
    })
    void refusesAQuestionThatBreaksARule(String element, String value, Rule rule) {
        assertRefused(asking().with(element, value).fields(), element, rule);
    }

    @Test
    void refusesAQuestionInVersionSixWithoutLocation() {
        assertRefused(asking().with("Version", "6.0").fields(), "Location", Rule.LOCATION);
    }

    @Test
    void refusesAQuestionThatIsNotSignedAsItShouldBe() {
        var xml = asking().xml();

        assertRefused(form(xml.replace("<Language>LV", "<Language>EN")), "DigestValue", Rule.DIGEST);
        assertRefused(form(xml.replaceFirst("(<SignatureValue>).{4}", "$1AAAA")), "SignatureValue", Rule.SIGNATURE);
        assertRefused(
                asking().signedWith("http://www.w3.org/2001/04/xmldsig-more#rsa-sha512")
                        .fields(),
                "SignedInfo",
                Rule.ALGORITHM);
        assertRefused(form(xml.replaceAll("(?s)<Signature .*</Signature>", "")), "Signature", Rule.REQUIRED);
        assertRefused(form(xml.replaceFirst("\\?>", "?><!DOCTYPE FIDAVISTA>")), "xmldata", Rule.NOT_XML);
        assertRefused(new Fields(List.of()), "xmldata", Rule.NOT_XML);
    }

    private void assertRefused(Fields fields, String element, Rule rule) {
        assertThatThrownBy(() -> citadele.take(fields))
                .asInstanceOf(type(RequestRefused.class))
                .extracting(RequestRefused::violations, list(Violation.class))
                .containsExactly(new Violation(element, rule));
    }

    private AuthenticationRequest question() {
        return citadele.take(asking().fields());
    }

    private String answer(Variant variant) {
        return xml(citadele.answer(question(), ZANE, variant).orElseThrow().fields());
    }

    private static String xml(Fields fields) {
        return fields.value("xmldata");
    }

    private static Fields form(String xml) {
        return new Fields(List.of(new Field("xmldata", xml)));
    }

    private static boolean rightlySigned(String xml) throws Exception {
        return verifies(document(xml), KEYS.citadeleKey());
    }

    private static boolean verifies(Document document, PublicKey key) throws Exception {
        var signature = document.getElementsByTagNameNS(XMLDSIG, "Signature").item(0);
        var context = new DOMValidateContext(key, signature);
        return XMLSignatureFactory.getInstance("DOM")
                .unmarshalXMLSignature(context)
                .validate(context);
    }

    private static Document document(String xml) throws Exception {
        return DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(xml)));
    }
}
