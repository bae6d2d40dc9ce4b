package lv.ogresnamsaimnieks.keycloak;

import static java.nio.charset.StandardCharsets.UTF_8;
import static lv.ogresnamsaimnieks.keycloak.AnswerRefused.Reason;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * A message of DIGI::Link: a FIDAVISTA document whose header carries one Amai. Elements are found by their way from the
 * root alone, and an element that stands there twice makes the message unreadable, so that what is read is what was
 * signed.
 */
final class DigiLinkMessage {

    /** The longest message that is looked at, in bytes. */
    static final int LONGEST = 64 * 1024;

    private static final String FIDAVISTA = "http://ivis.eps.gov.lv/XMLSchemas/100017/fidavista/v1-2";
    private static final String FIDAVISTA_SCHEMA = FIDAVISTA + " " + FIDAVISTA + "/fidavista.xsd";
    private static final String AMAI = "http://online.citadele.lv/XMLSchemas/amai/";
    private static final String AMAI_SCHEMA = AMAI + " " + AMAI + "amai.xsd";

    private final Document document;
    private final Element header;
    private final Element amai;

    private DigiLinkMessage(Document document, Element header, Element amai) {
        this.document = document;
        this.header = header;
        this.amai = amai;
    }

    /** Reads a message; it may have neither a document type nor anything from outside. */
    static DigiLinkMessage read(String xml) throws AnswerRefused {
        if (xml.getBytes(UTF_8).length > LONGEST) {
            throw new AnswerRefused(Reason.TOO_LONG);
        }
        Document document;
        try {
            document = builder().parse(new InputSource(new StringReader(xml)));
        } catch (SAXException | IOException e) {
            throw new AnswerRefused(Reason.NOT_XML);
        }
        var root = document.getDocumentElement();
        if (!is(root, FIDAVISTA, "FIDAVISTA")) {
            throw new AnswerRefused(Reason.STRUCTURE);
        }
        var header = only(root, FIDAVISTA, "Header");
        var amai = only(only(header, FIDAVISTA, "Extension"), AMAI, "Amai");
        return new DigiLinkMessage(document, header, amai);
    }

    /** A message of ours, whose {@code SignatureData} is still empty. */
    static DigiLinkMessage of(String timestamp, String from, Map<String, String> fields) {
        var document = builder().newDocument();
        var root = element(document, FIDAVISTA, "FIDAVISTA", FIDAVISTA_SCHEMA);
        var header = append(root, FIDAVISTA, "Header");
        append(header, FIDAVISTA, "Timestamp").setTextContent(timestamp);
        append(header, FIDAVISTA, "From").setTextContent(from);
        var amai = element(append(header, FIDAVISTA, "Extension"), AMAI, "Amai", AMAI_SCHEMA);
        fields.forEach((name, value) -> append(amai, AMAI, name).setTextContent(value));
        append(amai, AMAI, "SignatureData");
        return new DigiLinkMessage(document, header, amai);
    }

    /** The text of {@code /FIDAVISTA/Header/name}. */
    String header(String name) throws AnswerRefused {
        return text(only(header, FIDAVISTA, name));
    }

    /** The text of {@code /FIDAVISTA/Header/Extension/Amai/name}. */
    String amai(String name) throws AnswerRefused {
        return text(only(amai, AMAI, name));
    }

    /** The same, or an empty text if there is no such element. */
    String amaiIfAny(String name) throws AnswerRefused {
        var found = all(amai, AMAI, name);
        return found.isEmpty() ? "" : amai(name);
    }

    /** Where the signature stands. */
    Element signatureData() throws AnswerRefused {
        return only(amai, AMAI, "SignatureData");
    }

    Document document() {
        return document;
    }

    /** The message as it is sent. */
    String xml() {
        try {
            var transformer = TransformerFactory.newDefaultInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.ENCODING, UTF_8.name());
            document.setXmlStandalone(true);
            var xml = new StringWriter();
            transformer.transform(new DOMSource(document), new StreamResult(xml));
            return xml.toString();
        } catch (TransformerException e) {
            throw new IllegalStateException("This JVM cannot write XML", e);
        }
    }

    /** The only child element of that name. */
    static Element only(Element parent, String namespace, String name) throws AnswerRefused {
        var found = all(parent, namespace, name);
        if (found.size() > 1) {
            throw new AnswerRefused(Reason.DUPLICATE_ELEMENT);
        }
        return found.stream().findFirst().orElseThrow(() -> new AnswerRefused(Reason.STRUCTURE));
    }

    /** All child elements. */
    static List<Element> children(Element parent) {
        var found = new ArrayList<Element>();
        for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                found.add(element);
            }
        }
        return found;
    }

    static boolean is(Element element, String namespace, String name) {
        return namespace.equals(element.getNamespaceURI()) && name.equals(element.getLocalName());
    }

    /** A value is one piece of text: comments, which no signature covers, would let it be read in more than one way. */
    static String text(Element element) throws AnswerRefused {
        var first = element.getFirstChild();
        if (first == null) {
            return "";
        }
        if (first.getNodeType() != Node.TEXT_NODE || first.getNextSibling() != null) {
            throw new AnswerRefused(Reason.STRUCTURE);
        }
        return first.getNodeValue();
    }

    private static List<Element> all(Element parent, String namespace, String name) {
        return children(parent).stream().filter(it -> is(it, namespace, name)).toList();
    }

    private static Element element(Node parent, String namespace, String name, String schema) {
        var element = append(parent, namespace, name);
        element.setAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, "xmlns", namespace);
        element.setAttributeNS(
                XMLConstants.XMLNS_ATTRIBUTE_NS_URI, "xmlns:xsi", XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI);
        element.setAttributeNS(XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI, "xsi:schemaLocation", schema);
        return element;
    }

    private static Element append(Node parent, String namespace, String name) {
        var document = parent instanceof Document it ? it : parent.getOwnerDocument();
        var element = document.createElementNS(namespace, name);
        parent.appendChild(element);
        return element;
    }

    private static DocumentBuilder builder() {
        var factory = DocumentBuilderFactory.newDefaultNSInstance();
        try {
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Silent());
            return builder;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("This JVM cannot read XML safely", e);
        }
    }

    /** The parser would print what it does not like, and with it what may be personal. */
    private static final class Silent implements ErrorHandler {

        @Override
        public void warning(SAXParseException e) {}

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }
}
