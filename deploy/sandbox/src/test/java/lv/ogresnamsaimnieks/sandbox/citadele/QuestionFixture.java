package lv.ogresnamsaimnieks.sandbox.citadele;

import static lv.ogresnamsaimnieks.sandbox.bank.KeysFixture.KEYS;

import java.io.StringReader;
import java.io.StringWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.crypto.dsig.DigestMethod;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMSignContext;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import lv.ogresnamsaimnieks.sandbox.bank.Field;
import lv.ogresnamsaimnieks.sandbox.bank.Fields;
import org.xml.sax.InputSource;

/** An AUTHREQ of the portal, signed by a library that the bank does not use. */
public final class QuestionFixture {

    public static final String RETURN = "http://localhost:8090/realms/portal/broker/citadele/endpoint";

    static final String REQUEST_UID = "11cd235b-1010-48ea-ad54-5c7c93f0e3ba";

    private static final DateTimeFormatter TIMESTAMP = DateTimeFormatter.ofPattern("yyyyMMddHHmmssSSS");
    private static final String FIDAVISTA = "http://ivis.eps.gov.lv/XMLSchemas/100017/fidavista/v1-2";
    private static final String AMAI = "http://online.citadele.lv/XMLSchemas/amai/";

    private final Map<String, String> values = new LinkedHashMap<>();
    private String signatureMethod = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256";

    public static QuestionFixture asking() {
        var question = new QuestionFixture();
        question.values.put("Timestamp", "20261130090000000");
        question.values.put("From", "OGRENAMS");
        question.values.put("Request", "AUTHREQ");
        question.values.put("RequestUID", REQUEST_UID);
        question.values.put("Version", "5.0");
        question.values.put("Language", "LV");
        question.values.put("ReturnURL", RETURN);
        return question;
    }

    public QuestionFixture at(Instant moment) {
        return with("Timestamp", TIMESTAMP.format(moment.atZone(ZoneId.of("Europe/Riga"))));
    }

    public QuestionFixture with(String element, String value) {
        values.put(element, value);
        return this;
    }

    QuestionFixture inVersionSix() {
        var returnTo = values.remove("ReturnURL");
        values.put("Version", "6.0");
        values.put("Location", "LV");
        values.put("ReturnURL", returnTo);
        return this;
    }

    QuestionFixture signedWith(String method) {
        signatureMethod = method;
        return this;
    }

    public Fields fields() {
        return new Fields(List.of(new Field("xmldata", xml())));
    }

    String xml() {
        try {
            var document = DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(unsigned())));
            var factory = XMLSignatureFactory.getInstance("DOM");
            var reference = factory.newReference(
                    "",
                    factory.newDigestMethod(DigestMethod.SHA256, null),
                    List.of(factory.newTransform(
                            "http://www.w3.org/2000/09/xmldsig#enveloped-signature", (TransformParameterSpec) null)),
                    null,
                    null);
            var signed = factory.newSignedInfo(
                    factory.newCanonicalizationMethod(
                            "http://www.w3.org/TR/2001/REC-xml-c14n-20010315", (C14NMethodParameterSpec) null),
                    factory.newSignatureMethod(signatureMethod, null),
                    List.of(reference));
            factory.newXMLSignature(signed, null)
                    .sign(new DOMSignContext(
                            KEYS.portalKey(),
                            document.getElementsByTagName("SignatureData").item(0)));
            var text = new StringWriter();
            TransformerFactory.newDefaultInstance()
                    .newTransformer()
                    .transform(new DOMSource(document), new StreamResult(text));
            return text.toString();
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String unsigned() {
        var text = new StringBuilder("<FIDAVISTA xmlns=\"" + FIDAVISTA
                + "\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"" + FIDAVISTA
                + " x.xsd\">\n <Header>");
        values.forEach((name, value) -> {
            if (name.equals("Request")) {
                text.append("<Extension><Amai xmlns=\"" + AMAI
                        + "\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"" + AMAI
                        + " x.xsd\">");
            }
            text.append("\n  <" + name + ">" + value + "</" + name + ">");
        });
        return text + "<SignatureData/></Amai></Extension></Header></FIDAVISTA>";
    }
}
