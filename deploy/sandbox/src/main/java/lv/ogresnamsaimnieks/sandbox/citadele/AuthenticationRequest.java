package lv.ogresnamsaimnieks.sandbox.citadele;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import lv.ogresnamsaimnieks.sandbox.bank.Field;
import lv.ogresnamsaimnieks.sandbox.bank.Fields;
import lv.ogresnamsaimnieks.sandbox.bank.Question;
import lv.ogresnamsaimnieks.sandbox.bank.RequestRefused;
import lv.ogresnamsaimnieks.sandbox.bank.Violation;
import lv.ogresnamsaimnieks.sandbox.bank.Violation.Rule;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** An AUTHREQ whose signature and elements the bank has found right: the portal asks who its visitor is. */
public record AuthenticationRequest(String requestUid, String version, String language, String returnTo, Fields fields)
        implements Question {

    static final ZoneId RIGA = ZoneId.of("Europe/Riga");
    static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmssSSS", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private static final String PARAMETER = "xmldata";
    private static final List<String> ELEMENTS =
            List.of("Timestamp", "From", "Request", "RequestUID", "Version", "Language", "Location", "ReturnURL");
    private static final Set<String> LANGUAGES = Set.of("LV", "RU", "EN");
    private static final Pattern REQUEST_UID = Pattern.compile("[0-9A-Za-z-]{5,36}");
    private static final Pattern RETURN_URL = Pattern.compile("https?://[0-9A-Za-z/.:-]{1,246}");

    /** Reads a request made at most {@code leeway} before or after {@code now}; throws {@link RequestRefused}. */
    static AuthenticationRequest read(Fields form, Citadele.Agreement agreement, Instant now, Duration leeway) {
        if (form.of(PARAMETER).size() > 1) {
            throw refused(PARAMETER, Rule.DUPLICATE);
        }
        var document = document(form.value(PARAMETER));
        var values = new LinkedHashMap<String, String>();
        var violations = new ArrayList<Violation>();
        for (var name : ELEMENTS) {
            var found = document.getElementsByTagName(name);
            if (found.getLength() > 1) {
                violations.add(new Violation(name, Rule.DUPLICATE));
            } else if (found.getLength() == 1) {
                values.put(name, found.item(0).getTextContent());
            }
        }
        for (var name : ELEMENTS) {
            if (violations.stream().noneMatch(it -> it.field().equals(name))) {
                brokenRule(name, values, agreement, now, leeway)
                        .ifPresent(rule -> violations.add(new Violation(name, rule)));
            }
        }
        brokenBySignature(document, agreement.portalKey()).ifPresent(violations::add);
        if (!violations.isEmpty()) {
            throw new RequestRefused(violations, signedText(document));
        }
        return new AuthenticationRequest(
                values.getOrDefault("RequestUID", ""),
                values.getOrDefault("Version", ""),
                values.getOrDefault("Language", ""),
                values.getOrDefault("ReturnURL", ""),
                new Fields(List.of(new Field(PARAMETER, form.value(PARAMETER)))));
    }

    private static Optional<Rule> brokenRule(
            String name, Map<String, String> values, Citadele.Agreement agreement, Instant now, Duration leeway) {
        var value = values.getOrDefault(name, "");
        var six = values.getOrDefault("Version", "").equals("6.0");
        if (name.equals("Location")) {
            return unless(value.equals(six ? "LV" : ""), Rule.LOCATION);
        }
        if (value.isEmpty()) {
            return Optional.of(Rule.REQUIRED);
        }
        return switch (name) {
            case "Timestamp" -> brokenByTimestamp(value, now, leeway);
            case "From" -> unless(value.equals(agreement.portal()), Rule.SENDER);
            case "Request" -> unless(value.equals("AUTHREQ"), Rule.SERVICE);
            case "RequestUID" -> unless(REQUEST_UID.matcher(value).matches(), Rule.CHARACTERS);
            case "Version" -> unless(six || value.equals("5.0"), Rule.VERSION);
            case "Language" -> unless(LANGUAGES.contains(value), Rule.LANGUAGE);
            default -> unless(RETURN_URL.matcher(value).matches(), Rule.CHARACTERS);
        };
    }

    private static Optional<Rule> unless(boolean right, Rule rule) {
        return right ? Optional.empty() : Optional.of(rule);
    }

    private static Optional<Rule> brokenByTimestamp(String value, Instant now, Duration leeway) {
        try {
            var local = LocalDateTime.parse(value, TIMESTAMP);
            return unless(
                    RIGA.getRules().getValidOffsets(local).stream()
                            .map(local::toInstant)
                            .anyMatch(it -> Duration.between(it, now).abs().compareTo(leeway) <= 0),
                    Rule.DATE_AGE);
        } catch (DateTimeException notADate) {
            return Optional.of(Rule.DATE_FORMAT);
        }
    }

    private static Optional<Violation> brokenBySignature(Document document, PublicKey key) {
        var signatures = document.getElementsByTagNameNS(Message.XMLDSIG, "Signature");
        if (signatures.getLength() != 1) {
            return Optional.of(new Violation("Signature", Rule.REQUIRED));
        }
        var signature = (Element) signatures.item(0);
        if (!algorithm(signature, "CanonicalizationMethod").equals(Message.C14N)
                || !algorithm(signature, "SignatureMethod").equals(Message.RSA_SHA256)
                || !algorithm(signature, "DigestMethod").equals(Message.SHA256)
                || !algorithm(signature, "Transform").equals(Message.ENVELOPED)) {
            return Optional.of(new Violation("SignedInfo", Rule.ALGORITHM));
        }
        if (!value(signature, "DigestValue").equals(Message.digest(signedText(document), false))) {
            return Optional.of(new Violation("DigestValue", Rule.DIGEST));
        }
        var info = (Element)
                signature.getElementsByTagNameNS(Message.XMLDSIG, "SignedInfo").item(0);
        return verifies(CanonicalXml.of(info, null), value(signature, "SignatureValue"), key)
                ? Optional.empty()
                : Optional.of(new Violation("SignatureValue", Rule.SIGNATURE));
    }

    private static boolean verifies(String text, String base64, PublicKey key) {
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initVerify(key);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return signature.verify(Base64.getMimeDecoder().decode(base64));
        } catch (GeneralSecurityException | IllegalArgumentException wrong) {
            return false;
        }
    }

    private static String signedText(Document document) {
        return CanonicalXml.of(
                document.getDocumentElement(),
                document.getElementsByTagNameNS(Message.XMLDSIG, "Signature").item(0));
    }

    private static String algorithm(Element signature, String name) {
        var found = signature.getElementsByTagNameNS(Message.XMLDSIG, name);
        return found.getLength() == 1 ? ((Element) found.item(0)).getAttribute("Algorithm") : "";
    }

    private static String value(Element signature, String name) {
        var found = signature.getElementsByTagNameNS(Message.XMLDSIG, name);
        return found.getLength() == 1 ? found.item(0).getTextContent() : "";
    }

    private static Document document(String xml) {
        var factory = DocumentBuilderFactory.newDefaultNSInstance();
        try {
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            return builder.parse(new InputSource(new StringReader(xml)));
        } catch (SAXException | IOException notXml) {
            throw refused(PARAMETER, Rule.NOT_XML);
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static RequestRefused refused(String field, Rule rule) {
        return new RequestRefused(List.of(new Violation(field, rule)), "");
    }
}
