package lv.ogresnamsaimnieks.sandbox.swedbank;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lv.ogresnamsaimnieks.sandbox.bank.Field;
import lv.ogresnamsaimnieks.sandbox.bank.Fields;
import lv.ogresnamsaimnieks.sandbox.bank.Question;
import lv.ogresnamsaimnieks.sandbox.bank.RequestRefused;
import lv.ogresnamsaimnieks.sandbox.bank.SignedText;
import lv.ogresnamsaimnieks.sandbox.bank.Violation;
import lv.ogresnamsaimnieks.sandbox.bank.Violation.Rule;

/** A 4012 whose signature and fields the bank has found right: the portal asks who its visitor is. */
public record AuthenticationRequest(String nonce, String returnTo, String language, Fields fields) implements Question {

    /** How the protocol writes a moment: ISO 8601 with an offset that has no colon. */
    static final DateTimeFormatter DATE_TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxx", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private static final Map<String, Integer> LONGEST = Map.ofEntries(
            Map.entry("VK_SERVICE", 4),
            Map.entry("VK_VERSION", 3),
            Map.entry("VK_SND_ID", 15),
            Map.entry("VK_REC_ID", 15),
            Map.entry("VK_NONCE", 50),
            Map.entry("VK_RETURN", 255),
            Map.entry("VK_DATETIME", 24),
            Map.entry("VK_RID", 30),
            Map.entry("VK_MAC", 700),
            Map.entry("VK_ENCODING", 12),
            Map.entry("VK_LANG", 3));
    private static final List<String> UNSIGNED = List.of("VK_MAC", "VK_ENCODING", "VK_LANG");
    private static final Set<String> MAY_BE_EMPTY = Set.of("VK_RID", "VK_ENCODING", "VK_LANG");
    private static final Set<String> LANGUAGES = Set.of("LAT", "ENG", "RUS", "EST", "LIT");

    /** Reads a request made at most {@code leeway} before or after {@code now}; throws {@link RequestRefused}. */
    static AuthenticationRequest read(Fields form, Agreement agreement, Instant now, Duration leeway) {
        var names = Stream.concat(Message.AUTHENTICATION_REQUEST.signedFields().stream(), UNSIGNED.stream())
                .toList();
        var violations = new ArrayList<Violation>();
        for (var name : names) {
            brokenRule(name, form, agreement, now, leeway).ifPresent(rule -> violations.add(new Violation(name, rule)));
        }
        if (!violations.isEmpty()) {
            throw new RequestRefused(violations, signedText(form));
        }
        return new AuthenticationRequest(
                form.value("VK_NONCE"),
                form.value("VK_RETURN"),
                Optional.of(form.value("VK_LANG")).filter(it -> !it.isEmpty()).orElse("LAT"),
                new Fields(names.stream()
                        .map(name -> new Field(name, form.value(name)))
                        .toList()));
    }

    private static Optional<Rule> brokenRule(
            String name, Fields form, Agreement agreement, Instant now, Duration leeway) {
        if (form.of(name).size() > 1) {
            return Optional.of(Rule.DUPLICATE);
        }
        var value = form.value(name);
        if (value.isEmpty()) {
            return MAY_BE_EMPTY.contains(name) ? Optional.empty() : Optional.of(Rule.REQUIRED);
        }
        if (SignedText.symbols(value) > LONGEST.getOrDefault(name, 0)) {
            return Optional.of(Rule.TOO_LONG);
        }
        return switch (name) {
            case "VK_SERVICE" -> unless(value.equals(Message.AUTHENTICATION_REQUEST.service), Rule.SERVICE);
            case "VK_VERSION" -> unless(value.equals("009"), Rule.VERSION);
            case "VK_SND_ID" -> unless(value.equals(agreement.portal()), Rule.SENDER);
            case "VK_REC_ID" -> unless(value.equals(agreement.bank()), Rule.RECEIVER);
            case "VK_RETURN" -> brokenByReturnAddress(value);
            case "VK_DATETIME" -> brokenByDateTime(value, now, leeway);
            case "VK_RID" -> Optional.of(Rule.NOT_EMPTY);
            case "VK_ENCODING" -> unless(value.equals("UTF-8"), Rule.ENCODING);
            case "VK_LANG" -> unless(LANGUAGES.contains(value), Rule.LANGUAGE);
            case "VK_MAC" -> brokenBySignature(value, signedText(form), agreement.portalKey());
            default -> Optional.empty();
        };
    }

    private static Optional<Rule> unless(boolean right, Rule rule) {
        return right ? Optional.empty() : Optional.of(rule);
    }

    private static Optional<Rule> brokenByReturnAddress(String value) {
        try {
            var address = new URI(value);
            var web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
            if (!web
                    || address.getHost() == null
                    || address.getRawUserInfo() != null
                    || address.getRawFragment() != null) {
                return Optional.of(Rule.RETURN_ADDRESS);
            }
            var query = Fields.parse(Optional.ofNullable(address.getRawQuery()).orElse(""));
            return unless(
                    query.all().stream()
                            .noneMatch(it -> it.name().toUpperCase(Locale.ROOT).startsWith("VK_")),
                    Rule.RETURN_PARAMETER);
        } catch (URISyntaxException notAnAddress) {
            return Optional.of(Rule.RETURN_ADDRESS);
        }
    }

    private static Optional<Rule> brokenByDateTime(String value, Instant now, Duration leeway) {
        try {
            var made = OffsetDateTime.parse(value, DATE_TIME).toInstant();
            return unless(Duration.between(made, now).abs().compareTo(leeway) <= 0, Rule.DATE_AGE);
        } catch (DateTimeException notADate) {
            return Optional.of(Rule.DATE_FORMAT);
        }
    }

    private static Optional<Rule> brokenBySignature(String mac, String signedText, PublicKey key) {
        byte[] bytes;
        try {
            // Some senders wrap the lines of the MAC; nothing else may stand between its characters.
            bytes = Base64.getDecoder().decode(mac.replaceAll("[\\r\\n]", ""));
        } catch (IllegalArgumentException notBase64) {
            return Optional.of(Rule.BASE64);
        }
        try {
            var signature = Signature.getInstance("SHA512withRSA");
            signature.initVerify(key);
            signature.update(signedText.getBytes(StandardCharsets.UTF_8));
            return unless(signature.verify(bytes), Rule.SIGNATURE);
        } catch (SignatureException wrongLength) {
            return Optional.of(Rule.SIGNATURE);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String signedText(Fields form) {
        return SignedText.of(Message.AUTHENTICATION_REQUEST.signedFields().stream()
                .map(form::value)
                .toList());
    }
}
