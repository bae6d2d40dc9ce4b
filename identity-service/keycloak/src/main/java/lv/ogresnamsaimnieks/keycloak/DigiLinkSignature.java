package lv.ogresnamsaimnieks.keycloak;

import static lv.ogresnamsaimnieks.keycloak.AnswerRefused.Reason;
import static lv.ogresnamsaimnieks.keycloak.DigiLinkMessage.children;
import static lv.ogresnamsaimnieks.keycloak.DigiLinkMessage.is;

import java.security.GeneralSecurityException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.DigestMethod;
import javax.xml.crypto.dsig.SignatureMethod;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.XMLSignature;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMSignContext;
import javax.xml.crypto.dsig.dom.DOMValidateContext;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * The signature of DIGI::Link: an enveloped XML signature over the whole message. Only the one shape that the bank's
 * description shows is taken, so that nothing but the whole message can be what was signed, and the key is never taken
 * from the message: its certificate must be one that the bank gave us.
 */
final class DigiLinkSignature {

    private static final String XMLNS = XMLSignature.XMLNS;
    private static final String WHOLE_DOCUMENT = "";
    private static final String SECURE_VALIDATION = "org.jcp.xml.dsig.secureValidation";

    private DigiLinkSignature() {}

    /** Signs a message of ours. */
    static void sign(DigiLinkMessage message, PortalKey ours) {
        try {
            var factory = factory();
            var reference = factory.newReference(
                    WHOLE_DOCUMENT,
                    factory.newDigestMethod(DigestMethod.SHA256, null),
                    List.of(factory.newTransform(Transform.ENVELOPED, noTransformParameters())),
                    null,
                    null);
            var signed = factory.newSignedInfo(
                    factory.newCanonicalizationMethod(CanonicalizationMethod.INCLUSIVE, noCanonicalizationParameters()),
                    factory.newSignatureMethod(SignatureMethod.RSA_SHA256, null),
                    List.of(reference));
            var keys = factory.getKeyInfoFactory();
            var about = keys.newX509Data(List.of(ours.toString(), ours.certificate()));
            var context = new DOMSignContext(ours.key(), message.signatureData());
            factory.newXMLSignature(signed, keys.newKeyInfo(List.of(about))).sign(context);
            var signature = DigiLinkMessage.only(message.signatureData(), XMLNS, "Signature");
            onOneLine(signature, "SignatureValue");
            onOneLine(signature, "X509Certificate");
        } catch (GeneralSecurityException | MarshalException | XMLSignatureException | AnswerRefused e) {
            throw new IllegalStateException("The message for the bank cannot be signed", e);
        }
    }

    /** Refuses the message unless one of the certificates signed all of it. */
    static void demand(DigiLinkMessage message, Collection<X509Certificate> trusted) throws AnswerRefused {
        var signature = signature(message);
        var parts = demandChildren(signature, "SignedInfo", "SignatureValue", "KeyInfo");
        demandSignedInfo(parts.get(0));
        demand(!trusted.isEmpty(), Reason.NO_TRUSTED_CERTIFICATE);
        var named = certificate(parts.get(2));
        for (var certificate : trusted) {
            if (named.equals(encoded(certificate))) {
                demandValid(signature, certificate);
                return;
            }
        }
        throw new AnswerRefused(Reason.CERTIFICATE);
    }

    private static Element signature(DigiLinkMessage message) throws AnswerRefused {
        var inMessage = message.document().getElementsByTagNameNS(XMLNS, "Signature");
        var inPlace = children(message.signatureData());
        demand(inMessage.getLength() == 1 && inPlace.size() == 1, Reason.SIGNATURE_STRUCTURE);
        demand(inPlace.get(0).isSameNode(inMessage.item(0)), Reason.SIGNATURE_STRUCTURE);
        return inPlace.get(0);
    }

    private static void demandSignedInfo(Element signedInfo) throws AnswerRefused {
        var parts = demandChildren(signedInfo, "CanonicalizationMethod", "SignatureMethod", "Reference");
        demandAlgorithm(parts.get(0), CanonicalizationMethod.INCLUSIVE);
        demandAlgorithm(parts.get(1), SignatureMethod.RSA_SHA256);
        var reference = parts.get(2);
        demand(
                reference.hasAttribute("URI") && reference.getAttribute("URI").equals(WHOLE_DOCUMENT),
                Reason.SIGNATURE_STRUCTURE);
        var ofReference = demandChildren(reference, "Transforms", "DigestMethod", "DigestValue");
        demandAlgorithm(demandChildren(ofReference.get(0), "Transform").get(0), Transform.ENVELOPED);
        demandAlgorithm(ofReference.get(1), DigestMethod.SHA256);
    }

    private static List<Element> demandChildren(Element parent, String... names) throws AnswerRefused {
        var found = children(parent);
        demand(found.size() == names.length, Reason.SIGNATURE_STRUCTURE);
        for (var at = 0; at < names.length; at++) {
            demand(is(found.get(at), XMLNS, names[at]), Reason.SIGNATURE_STRUCTURE);
        }
        return found;
    }

    private static void demandAlgorithm(Element method, String algorithm) throws AnswerRefused {
        demand(method.getAttribute("Algorithm").equals(algorithm), Reason.ALGORITHM);
        demand(children(method).isEmpty(), Reason.ALGORITHM);
    }

    private static String certificate(Element keyInfo) throws AnswerRefused {
        var found = keyInfo.getElementsByTagNameNS(XMLNS, "X509Certificate");
        demand(found.getLength() == 1, Reason.SIGNATURE_STRUCTURE);
        return found.item(0).getTextContent().replaceAll("\\s", "");
    }

    private static void demandValid(Element signature, X509Certificate certificate) throws AnswerRefused {
        try {
            var context = new DOMValidateContext(certificate.getPublicKey(), signature);
            context.setProperty(SECURE_VALIDATION, true);
            demand(factory().unmarshalXMLSignature(context).validate(context), Reason.SIGNATURE);
        } catch (MarshalException | XMLSignatureException e) {
            throw new AnswerRefused(Reason.SIGNATURE);
        }
    }

    private static String encoded(X509Certificate certificate) {
        try {
            return Base64.getEncoder().encodeToString(certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("A trusted certificate cannot be encoded", e);
        }
    }

    /** Forms change line breaks on their way; Base64 does without. */
    private static void onOneLine(Element signature, String name) {
        var element = signature.getElementsByTagNameNS(XMLNS, name).item(0);
        element.setTextContent(element.getTextContent().replaceAll("\\s", ""));
    }

    /** The JDK's own, whatever other libraries have registered. */
    private static XMLSignatureFactory factory() {
        try {
            return XMLSignatureFactory.getInstance("DOM", "XMLDSig");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JVM cannot sign XML", e);
        }
    }

    private static @Nullable TransformParameterSpec noTransformParameters() {
        return null;
    }

    private static @Nullable C14NMethodParameterSpec noCanonicalizationParameters() {
        return null;
    }

    private static void demand(boolean right, Reason otherwise) throws AnswerRefused {
        if (!right) {
            throw new AnswerRefused(otherwise);
        }
    }
}
