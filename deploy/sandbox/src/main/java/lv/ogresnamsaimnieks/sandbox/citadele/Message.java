package lv.ogresnamsaimnieks.sandbox.citadele;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Map;
import lv.ogresnamsaimnieks.sandbox.bank.BankKey;

/**
 * A message of the bank. It is written by hand in canonical form, so that its own text is what is digested and signed.
 *
 * @param header what stands in the header, in order
 * @param amai what stands in Amai before the signature, in order
 * @param more XML that stands behind it, usually none
 */
record Message(Map<String, String> header, Map<String, String> amai, String more) {

    static final String XMLDSIG = "http://www.w3.org/2000/09/xmldsig#";
    static final String C14N = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315";
    static final String EXCLUSIVE_C14N = "http://www.w3.org/2001/10/xml-exc-c14n#";
    static final String ENVELOPED = XMLDSIG + "enveloped-signature";
    static final String RSA_SHA256 = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256";
    static final String SHA256 = "http://www.w3.org/2001/04/xmlenc#sha256";
    static final String FIDAVISTA = "http://ivis.eps.gov.lv/XMLSchemas/100017/fidavista/v1-2";
    static final String AMAI = "http://online.citadele.lv/XMLSchemas/amai/";

    private static final String XSI = " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"";

    /**
     * How a message is signed.
     *
     * @param named the certificate that the message carries
     * @param sha1 whether the hash is SHA-1 instead of SHA-256
     * @param canonicalisation the algorithm of the canonical form of what is signed
     * @param reference the references behind the one to the whole message, usually none
     */
    record Signing(BankKey key, X509Certificate named, boolean sha1, String canonicalisation, String reference) {

        static Signing by(BankKey key) {
            return new Signing(key, key.certificate(), false, C14N, "");
        }
    }

    /** The message as the bank sends it. */
    String signed(Signing signing) {
        return xml(document(amaiElement("", signature("", document(amaiElement("", "")), signing))));
    }

    String unsigned() {
        return xml(document(amaiElement("", "")));
    }

    /** The message stands aside, with the signature that refers to it; in its place stands one of another person. */
    String wrapped(String otherPersonCode, Signing signing) {
        var genuine = amaiElement(" Id=\"genuine\"", "");
        var inPlace = genuine.replaceFirst(" xmlns=\"[^\"]*\"", "$0" + XSI);
        var signature = signature("#genuine", inPlace, signing);
        var other = amaiElement("", signature)
                .replaceFirst("<PersonCode>[0-9]*</PersonCode>", "<PersonCode>" + otherPersonCode + "</PersonCode>");
        return xml(document(other).replace("</Extension>", "<Aside>" + genuine + "</Aside></Extension>"));
    }

    static String reference(String uri, String digest, boolean sha1) {
        return "<Reference URI=\"" + uri + "\"><Transforms>" + method("Transform", ENVELOPED) + "</Transforms>"
                + method("DigestMethod", sha1 ? XMLDSIG + "sha1" : SHA256) + "<DigestValue>" + digest
                + "</DigestValue></Reference>";
    }

    static String digest(String text, boolean sha1) {
        try {
            var digest = MessageDigest.getInstance(sha1 ? "SHA-1" : "SHA-256");
            return Base64.getEncoder().encodeToString(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String signature(String uri, String what, Signing signing) {
        var info = method("CanonicalizationMethod", signing.canonicalisation())
                + method("SignatureMethod", signing.sha1() ? XMLDSIG + "rsa-sha1" : RSA_SHA256)
                + reference(uri, digest(what, signing.sha1()), signing.sha1())
                + signing.reference();
        var namespaces =
                " xmlns=\"" + XMLDSIG + "\"" + (signing.canonicalisation().equals(EXCLUSIVE_C14N) ? "" : XSI);
        var value = signing.key()
                .sign(
                        "<SignedInfo" + namespaces + ">" + info + "</SignedInfo>",
                        StandardCharsets.UTF_8,
                        signing.sha1() ? "SHA1withRSA" : "SHA256withRSA");
        return "<Signature xmlns=\"" + XMLDSIG + "\"><SignedInfo>" + info + "</SignedInfo><SignatureValue>"
                + Base64.getEncoder().encodeToString(value) + "</SignatureValue><KeyInfo><X509Data><X509SubjectName>"
                + escaped(signing.named().getSubjectX500Principal().getName()) + "</X509SubjectName><X509Certificate>"
                + encoded(signing.named()) + "</X509Certificate></X509Data></KeyInfo></Signature>";
    }

    private String document(String amaiElement) {
        var text = new StringBuilder("<FIDAVISTA xmlns=\"" + FIDAVISTA + "\"" + XSI + " xsi:schemaLocation=\""
                + FIDAVISTA + " " + FIDAVISTA + "/fidavista.xsd\"><Header>");
        header.forEach((name, value) -> text.append(element(name, value)));
        return text + "<Extension>" + amaiElement + "</Extension></Header></FIDAVISTA>";
    }

    private String amaiElement(String attribute, String signature) {
        var text = new StringBuilder("<Amai xmlns=\"" + AMAI + "\"" + attribute + " xsi:schemaLocation=\"" + AMAI + " "
                + AMAI + "amai.xsd\">");
        amai.forEach((name, value) -> text.append(element(name, value)));
        return text + more + "<SignatureData>" + signature + "</SignatureData></Amai>";
    }

    private static String xml(String document) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + document;
    }

    private static String element(String name, String value) {
        return "<" + name + ">" + escaped(value) + "</" + name + ">";
    }

    private static String method(String name, String algorithm) {
        return "<" + name + " Algorithm=\"" + algorithm + "\"></" + name + ">";
    }

    private static String escaped(String value) {
        return value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String encoded(X509Certificate certificate) {
        try {
            return Base64.getEncoder().encodeToString(certificate.getEncoded());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
