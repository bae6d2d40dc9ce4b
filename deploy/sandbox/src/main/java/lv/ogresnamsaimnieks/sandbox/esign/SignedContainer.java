package lv.ogresnamsaimnieks.sandbox.esign;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.OctetStreamData;
import javax.xml.crypto.XMLStructure;
import javax.xml.crypto.dom.DOMStructure;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.DigestMethod;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.XMLSignature;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMSignContext;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * An application in a signed container: ASiC-E with XAdES (ETSI EN 319 162-1, EN 319 132-1), with a time-stamp and
 * revocation data (level LT) unless the variant says otherwise.
 */
public final class SignedContainer {

    /** What it is. */
    public static final String MEDIA_TYPE = "application/vnd.etsi.asic-e+zip";

    private static final String DS = XMLSignature.XMLNS;
    private static final String XADES = "http://uri.etsi.org/01903/v1.3.2#";
    private static final String ASIC = "http://uri.etsi.org/02918/v1.2.1#";
    private static final String ECDSA = "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256";
    private static final String PROPERTIES = "xades-S0";

    private final Issuer issuer;
    private final Clock clock;

    public SignedContainer(Issuer issuer, Clock clock) {
        this.issuer = issuer;
        this.clock = clock;
    }

    /** The container with one application in it, signed by this person. */
    public byte[] make(String givenName, String familyName, String personalCode, String text, Variant variant) {
        var signer = issuer.person(givenName, familyName, personalCode, variant != Variant.NOT_QUALIFIED);
        var files = new LinkedHashMap<String, byte[]>();
        files.put("iesniegums.txt", text.getBytes(UTF_8));
        try {
            var signature = sign(files, signer, variant);
            if (variant == Variant.ALTERED) {
                files.put("iesniegums.txt", (text + "\n\nPielikts pēc parakstīšanas.").getBytes(UTF_8));
            }
            if (variant == Variant.ADDED_FILE) {
                files.put("pielikums.txt", "Šo neviens nav parakstījis.".getBytes(UTF_8));
            }
            return archive(files, signature);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException
                | ParserConfigurationException
                | TransformerException
                | MarshalException
                | XMLSignatureException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] sign(Map<String, byte[]> files, Issuer.Key signer, Variant variant)
            throws GeneralSecurityException, ParserConfigurationException, MarshalException, XMLSignatureException,
                    TransformerException {
        var builders = DocumentBuilderFactory.newInstance();
        builders.setNamespaceAware(true);
        var document = builders.newDocumentBuilder().newDocument();
        var root = document.createElementNS(ASIC, "asic:XAdESSignatures");
        root.setAttributeNS("http://www.w3.org/2000/xmlns/", "xmlns:asic", ASIC);
        document.appendChild(root);

        var xml = XMLSignatureFactory.getInstance("DOM");
        var references = new ArrayList<Reference>();
        var names = List.copyOf(files.keySet());
        for (int i = 0; i < names.size(); i++) {
            references.add(xml.newReference(
                    encoded(names.get(i)), xml.newDigestMethod(DigestMethod.SHA256, null), null, null, "r-id-" + i));
        }
        references.add(xml.newReference(
                "#" + PROPERTIES,
                xml.newDigestMethod(DigestMethod.SHA256, null),
                List.of(xml.newTransform(CanonicalizationMethod.EXCLUSIVE, (C14NMethodParameterSpec) null)),
                "http://uri.etsi.org/01903#SignedProperties",
                null));
        var info = xml.newSignedInfo(
                xml.newCanonicalizationMethod(CanonicalizationMethod.EXCLUSIVE, (C14NMethodParameterSpec) null),
                xml.newSignatureMethod(ECDSA, null),
                references);
        var properties = properties(document, signer.certificate(), names);
        var keys = xml.getKeyInfoFactory();
        XMLStructure content = new DOMStructure(properties);
        var signature = xml.newXMLSignature(
                info,
                keys.newKeyInfo(List.of(keys.newX509Data(List.of(signer.certificate())))),
                List.of(xml.newXMLObject(List.of(content), null, null, null)),
                "S0",
                "SV0");
        var context = new DOMSignContext(signer.key(), root);
        context.setDefaultNamespacePrefix("ds");
        context.setIdAttributeNS((Element) properties.getFirstChild(), null, "Id");
        var own = xml.getURIDereferencer();
        context.setURIDereferencer((reference, within) -> {
            var uri = reference.getURI();
            for (var file : files.entrySet()) {
                if (encoded(file.getKey()).equals(uri)) {
                    return new OctetStreamData(new ByteArrayInputStream(file.getValue()));
                }
            }
            return own.dereference(reference, within);
        });
        signature.sign(context);
        if (variant != Variant.BASIC) {
            prove(document, properties, signer.certificate(), variant == Variant.REVOKED);
        }
        return bytes(document);
    }

    /** What is signed along with the files: when, with which certificate, what sort of files. */
    private Element properties(Document document, X509Certificate certificate, List<String> names)
            throws GeneralSecurityException {
        var qualifying = document.createElementNS(XADES, "xades:QualifyingProperties");
        qualifying.setAttributeNS("http://www.w3.org/2000/xmlns/", "xmlns:xades", XADES);
        qualifying.setAttributeNS("http://www.w3.org/2000/xmlns/", "xmlns:ds", DS);
        qualifying.setAttribute("Target", "#S0");
        var signed = child(qualifying, "xades:SignedProperties");
        signed.setAttribute("Id", PROPERTIES);
        var ofSignature = child(signed, "xades:SignedSignatureProperties");
        child(ofSignature, "xades:SigningTime")
                .setTextContent(clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
        var digest = child(child(child(ofSignature, "xades:SigningCertificateV2"), "xades:Cert"), "xades:CertDigest");
        var method = document.createElementNS(DS, "ds:DigestMethod");
        method.setAttribute("Algorithm", DigestMethod.SHA256);
        digest.appendChild(method);
        var value = document.createElementNS(DS, "ds:DigestValue");
        value.setTextContent(base64(sha256(certificate.getEncoded())));
        digest.appendChild(value);
        var ofFiles = child(signed, "xades:SignedDataObjectProperties");
        for (int i = 0; i < names.size(); i++) {
            var format = child(ofFiles, "xades:DataObjectFormat");
            format.setAttribute("ObjectReference", "#r-id-" + i);
            child(format, "xades:MimeType").setTextContent("text/plain");
        }
        return qualifying;
    }

    /** What shows later that the signature was good when it was made. */
    private void prove(Document document, Element qualifying, X509Certificate signer, boolean revoked)
            throws GeneralSecurityException, TransformerException {
        var unsigned = child(child(qualifying, "xades:UnsignedProperties"), "xades:UnsignedSignatureProperties");
        var stamp = child(unsigned, "xades:SignatureTimeStamp");
        stamp.setAttribute("Id", "T0");
        var method = document.createElementNS(DS, "ds:CanonicalizationMethod");
        method.setAttribute("Algorithm", CanonicalizationMethod.EXCLUSIVE);
        stamp.appendChild(method);
        var value =
                (Element) document.getElementsByTagNameNS(DS, "SignatureValue").item(0);
        child(stamp, "xades:EncapsulatedTimeStamp").setTextContent(base64(issuer.timeStamp(sha256(canonical(value)))));
        var certificates = child(unsigned, "xades:CertificateValues");
        for (var certificate :
                List.of(signer, issuer.certificate(), issuer.timeStampCertificate(), issuer.responderCertificate())) {
            child(certificates, "xades:EncapsulatedX509Certificate").setTextContent(base64(certificate.getEncoded()));
        }
        var answers = child(child(unsigned, "xades:RevocationValues"), "xades:OCSPValues");
        child(answers, "xades:EncapsulatedOCSPValue").setTextContent(base64(issuer.status(signer, revoked)));
        child(answers, "xades:EncapsulatedOCSPValue")
                .setTextContent(base64(issuer.status(issuer.timeStampCertificate(), false)));
    }

    /**
     * The exclusive canonical form (RFC 3741) of a ds:SignatureValue, which holds nothing but text: its one namespace, its
     * one attribute.
     */
    private static byte[] canonical(Element value) {
        return "<ds:SignatureValue xmlns:ds=\"%s\" Id=\"%s\">%s</ds:SignatureValue>"
                .formatted(DS, value.getAttribute("Id"), value.getTextContent().replace("\r", "&#xD;"))
                .getBytes(UTF_8);
    }

    private static Element child(Element parent, String name) {
        var element = parent.getOwnerDocument().createElementNS(XADES, name);
        parent.appendChild(element);
        return element;
    }

    private static byte[] bytes(Document document) throws TransformerException {
        var bytes = new ByteArrayOutputStream();
        TransformerFactory.newInstance().newTransformer().transform(new DOMSource(document), new StreamResult(bytes));
        return bytes.toByteArray();
    }

    private static byte[] archive(Map<String, byte[]> files, byte[] signature) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var to = new ZipOutputStream(bytes)) {
            var type = MEDIA_TYPE.getBytes(UTF_8);
            var first = new ZipEntry("mimetype");
            var checksum = new CRC32();
            checksum.update(type);
            first.setMethod(ZipEntry.STORED);
            first.setSize(type.length);
            first.setCrc(checksum.getValue());
            to.putNextEntry(first);
            to.write(type);
            to.closeEntry();
            for (var file : files.entrySet()) {
                put(to, file.getKey(), file.getValue());
            }
            put(to, "META-INF/manifest.xml", manifest(files));
            put(to, "META-INF/signatures0.xml", signature);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream to, String name, byte[] content) throws IOException {
        to.putNextEntry(new ZipEntry(name));
        to.write(content);
        to.closeEntry();
    }

    private static byte[] manifest(Map<String, byte[]> files) {
        var manifest = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?><manifest:manifest"
                + " xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" manifest:version=\"1.2\">"
                + "<manifest:file-entry manifest:full-path=\"/\" manifest:media-type=\"" + MEDIA_TYPE + "\"/>");
        files.keySet()
                .forEach(it -> manifest.append(
                        "<manifest:file-entry manifest:full-path=\"%s\" manifest:media-type=\"text/plain\"/>"
                                .formatted(it)));
        return manifest.append("</manifest:manifest>").toString().getBytes(UTF_8);
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, UTF_8).replace("+", "%20");
    }

    private static byte[] sha256(byte[] content) throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-256").digest(content);
    }

    private static String base64(byte[] content) {
        return Base64.getEncoder().encodeToString(content);
    }
}
