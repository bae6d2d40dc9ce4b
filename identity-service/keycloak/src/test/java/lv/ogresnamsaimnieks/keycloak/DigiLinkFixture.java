package lv.ogresnamsaimnieks.keycloak;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Citadele, which answers as told, rightly or wrongly. It writes canonical XML by hand and signs the text, so that the
 * library that verifies has no part in it.
 */
final class DigiLinkFixture {

    static final KeysFixture KEYS = KeysFixture.of("CN=Citadele, O=Test", "-keysize", "2048");

    private static final String XMLDSIG = "http://www.w3.org/2000/09/xmldsig#";
    private static final String XSI = "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"";
    private static final String FIDAVISTA = "http://ivis.eps.gov.lv/XMLSchemas/100017/fidavista/v1-2";
    private static final String AMAI = "http://online.citadele.lv/XMLSchemas/amai/";
    private static final String C14N = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315";
    private static final String ENVELOPED = XMLDSIG + "enveloped-signature";

    private final Map<String, String> header = new LinkedHashMap<>();
    private final Map<String, String> amai = new LinkedHashMap<>();
    private KeysFixture signer = KEYS;
    private KeysFixture named = KEYS;
    private String inAmai = "";
    private String signatureMethod = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256";
    private String digestMethod = "http://www.w3.org/2001/04/xmlenc#sha256";
    private String c14n = C14N;
    private String signatureAlgorithm = "SHA256withRSA";
    private String digestAlgorithm = "SHA-256";
    private String uri = "URI=\"\"";
    private String transforms = empty("Transform", ENVELOPED);
    private String moreReferences = "";
    private UnaryOperator<String> keyInfo = UnaryOperator.identity();
    private UnaryOperator<String> signed = UnaryOperator.identity();

    static DigiLinkFixture answering(String requestUid) {
        var bank = new DigiLinkFixture();
        bank.header.put("Timestamp", "20261130090000000");
        bank.header.put("From", "10001");
        bank.amai.put("Request", "AUTHRESP");
        bank.amai.put("RequestUID", requestUid);
        bank.amai.put("Version", "5.0");
        bank.amai.put("Language", "LV");
        bank.amai.put("PersonCode", "01015000017");
        bank.amai.put("Person", "BĒRZIŅŠ JĀNIS");
        bank.amai.put("Code", "100");
        bank.amai.put("Message", "");
        return bank;
    }

    /** Another value, in Amai or in the header. */
    DigiLinkFixture with(String element, String value) {
        (header.containsKey(element) ? header : amai).put(element, value);
        return this;
    }

    DigiLinkFixture without(String element) {
        header.remove(element);
        amai.remove(element);
        return this;
    }

    /** XML that stands in Amai before the signature, and is signed with it. */
    DigiLinkFixture and(String xml) {
        inAmai = xml;
        return this;
    }

    /** Another key signs, and the message names its certificate. */
    DigiLinkFixture signedBy(KeysFixture other) {
        signer = other;
        named = other;
        return this;
    }

    DigiLinkFixture naming(KeysFixture other) {
        named = other;
        return this;
    }

    DigiLinkFixture withKeyInfo(UnaryOperator<String> other) {
        keyInfo = other;
        return this;
    }

    DigiLinkFixture withSignatureMethod(String method, String algorithm) {
        signatureMethod = method;
        signatureAlgorithm = algorithm;
        return this;
    }

    DigiLinkFixture withDigestMethod(String method, String algorithm) {
        digestMethod = method;
        digestAlgorithm = algorithm;
        return this;
    }

    /** Another name for the same canonical form: for this document the two write the same text. */
    DigiLinkFixture canonicalisedAs(String method) {
        c14n = method;
        return this;
    }

    DigiLinkFixture withUri(String other) {
        uri = other;
        return this;
    }

    DigiLinkFixture transformedBy(String... algorithms) {
        transforms = "";
        for (var algorithm : algorithms) {
            transforms += empty("Transform", algorithm);
        }
        return this;
    }

    DigiLinkFixture referringAlsoTo(String reference) {
        moreReferences = reference;
        return this;
    }

    /** What happens to the message once it is signed. */
    DigiLinkFixture afterwards(UnaryOperator<String> change) {
        signed = change;
        return this;
    }

    /** The message as the bank sends it. */
    String xml() {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
                + signed.apply(document(amaiElement("", signature(document(amaiElement("", ""))))));
    }

    /**
     * The oldest trick: what the bank signed stands aside, with the signature that refers to it by its Id, and another
     * Amai stands where it is read.
     */
    String wrapped(String otherPersonCode) {
        var genuine = amaiElement(" Id=\"genuine\"", "");
        uri = "URI=\"#genuine\"";
        var signature =
                signature(genuine.replace("<Amai xmlns=\"" + AMAI + "\"", "<Amai xmlns=\"" + AMAI + "\" " + XSI));
        amai.put("PersonCode", otherPersonCode);
        return document(amaiElement("", signature))
                .replace("</Extension>", "<Aside>" + genuine + "</Aside></Extension>");
    }

    /** A reference to another part of the message. */
    static String reference(String uri, String digest) {
        return "<Reference URI=\"" + uri + "\"><Transforms>" + empty("Transform", ENVELOPED) + "</Transforms>"
                + empty("DigestMethod", "http://www.w3.org/2001/04/xmlenc#sha256") + "<DigestValue>" + digest
                + "</DigestValue></Reference>";
    }

    Map<String, List<String>> form() {
        return Map.of("xmldata", List.of(xml()));
    }

    private String document(String amaiElement) {
        var text = new StringBuilder("<FIDAVISTA xmlns=\"" + FIDAVISTA + "\" " + XSI + " xsi:schemaLocation=\""
                + FIDAVISTA + " " + FIDAVISTA + "/fidavista.xsd\"><Header>");
        header.forEach((name, value) -> text.append(element(name, value)));
        return text.append("<Extension>")
                .append(amaiElement)
                .append("</Extension></Header></FIDAVISTA>")
                .toString();
    }

    private String amaiElement(String attribute, String signature) {
        var text = new StringBuilder("<Amai xmlns=\"" + AMAI + "\"" + attribute + " xsi:schemaLocation=\"" + AMAI + " "
                + AMAI + "amai.xsd\">");
        amai.forEach((name, value) -> text.append(element(name, value)));
        return text.append(inAmai)
                .append("<SignatureData>")
                .append(signature)
                .append("</SignatureData></Amai>")
                .toString();
    }

    private String signature(String what) {
        var signedInfo = empty("CanonicalizationMethod", c14n) + empty("SignatureMethod", signatureMethod)
                + "<Reference " + uri + "><Transforms>" + transforms + "</Transforms>"
                + empty("DigestMethod", digestMethod) + "<DigestValue>" + digest(what) + "</DigestValue></Reference>"
                + moreReferences;
        var value = sign("<SignedInfo xmlns=\"" + XMLDSIG + "\" " + XSI + ">" + signedInfo + "</SignedInfo>");
        return "<Signature xmlns=\"" + XMLDSIG + "\"><SignedInfo>" + signedInfo + "</SignedInfo><SignatureValue>"
                + value
                + "</SignatureValue>"
                + keyInfo.apply("<KeyInfo><X509Data><X509SubjectName>CN=Citadele</X509SubjectName>" + certificate(named)
                        + "</X509Data></KeyInfo>")
                + "</Signature>";
    }

    static String certificate(KeysFixture keys) {
        try {
            return "<X509Certificate>"
                    + Base64.getMimeEncoder(64, new byte[] {'\n'})
                            .encodeToString(keys.certificate().getEncoded())
                    + "</X509Certificate>";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String digest(String text) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance(digestAlgorithm).digest(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String sign(String text) {
        try {
            var signature = Signature.getInstance(signatureAlgorithm);
            signature.initSign(signer.key());
            signature.update(text.getBytes(UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String element(String name, String value) {
        var escaped = value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return "<" + name + ">" + escaped + "</" + name + ">";
    }

    private static String empty(String name, String algorithm) {
        return "<" + name + " Algorithm=\"" + algorithm + "\"></" + name + ">";
    }
}
