package lv.ogresnamsaimnieks.sandbox.citadele;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.XMLConstants;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.CharacterData;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Canonical XML 1.0 without comments of an element, as far as messages of the protocol need it: elements, attributes,
 * namespaces and text.
 */
final class CanonicalXml {

    private final StringBuilder text = new StringBuilder();
    private final @Nullable Node omitted;

    private CanonicalXml(@Nullable Node omitted) {
        this.omitted = omitted;
    }

    /** The element as it is signed; the omitted one, if any, is left out with all it holds. */
    static String of(Element element, @Nullable Node omitted) {
        var canonical = new CanonicalXml(omitted);
        canonical.write(element, inherited(element), Map.of());
        return canonical.text.toString();
    }

    /** The namespaces that the elements around this one have declared. */
    private static Map<String, String> inherited(Element element) {
        var found = new TreeMap<String, String>();
        for (var node = element.getParentNode(); node instanceof Element around; node = node.getParentNode()) {
            declared(around).forEach(found::putIfAbsent);
        }
        return found;
    }

    private void write(Element element, Map<String, String> around, Map<String, String> written) {
        var namespaces = new TreeMap<>(around);
        namespaces.putAll(declared(element));
        text.append('<').append(element.getTagName());
        namespaces.forEach((prefix, namespace) -> {
            if (!namespace.equals(written.getOrDefault(prefix, ""))) {
                attribute(prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix, namespace);
            }
        });
        attributes(element).values().forEach(it -> attribute(it.getName(), it.getValue()));
        text.append('>');
        for (var node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node.isSameNode(omitted)) {
                continue;
            }
            if (node instanceof Element child) {
                write(child, namespaces, namespaces);
            } else if (node.getNodeType() == Node.TEXT_NODE || node.getNodeType() == Node.CDATA_SECTION_NODE) {
                text.append(escaped(((CharacterData) node).getData()));
            }
        }
        text.append("</").append(element.getTagName()).append('>');
    }

    private void attribute(String name, String value) {
        text.append(' ')
                .append(name)
                .append("=\"")
                .append(value.replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace("\"", "&quot;")
                        .replace("\t", "&#x9;")
                        .replace("\n", "&#xA;")
                        .replace("\r", "&#xD;"))
                .append('"');
    }

    private static String escaped(String value) {
        return value.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\r", "&#xD;");
    }

    private static Map<String, String> declared(Element element) {
        var found = new TreeMap<String, String>();
        var all = element.getAttributes();
        for (var at = 0; at < all.getLength(); at++) {
            var attribute = (Attr) all.item(at);
            if (isNamespace(attribute)) {
                found.put(attribute.getName().equals("xmlns") ? "" : attribute.getLocalName(), attribute.getValue());
            }
        }
        return found;
    }

    /** The other attributes in the order of their namespaces, then of their names. */
    private static Map<String, Attr> attributes(Element element) {
        var found = new TreeMap<String, Attr>(Comparator.naturalOrder());
        var all = element.getAttributes();
        for (var at = 0; at < all.getLength(); at++) {
            var attribute = (Attr) all.item(at);
            if (!isNamespace(attribute)) {
                var namespace = attribute.getNamespaceURI();
                found.put((namespace == null ? "" : namespace) + " " + attribute.getLocalName(), attribute);
            }
        }
        return found;
    }

    private static boolean isNamespace(Attr attribute) {
        return XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(attribute.getNamespaceURI());
    }
}
