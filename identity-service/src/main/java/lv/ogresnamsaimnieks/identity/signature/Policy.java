package lv.ogresnamsaimnieks.identity.signature;

import static java.nio.charset.StandardCharsets.UTF_8;

import eu.europa.esig.dss.model.policy.ValidationPolicy;
import eu.europa.esig.dss.validation.policy.ValidationPolicyLoader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** By what rules a signature holds: the library's, stricter where they only warn of what must not pass here. */
final class Policy {

    private static final String RULES = "/policy/constraint.xml";

    /** A list that is not well signed, and anything added to a PDF that is not known to be harmless. */
    private static final List<String> MUST_NOT_PASS =
            List.of("TLWellSigned", "UndefinedChanges", "PdfAnnotationOverlap");

    static ValidationPolicy read() {
        try (var rules = Objects.requireNonNull(ValidationPolicy.class.getResourceAsStream(RULES))) {
            var text = new String(rules.readAllBytes(), UTF_8);
            for (var rule : MUST_NOT_PASS) {
                var warns = "<%s Level=\"WARN\"".formatted(rule);
                if (!text.contains(warns)) {
                    throw new IllegalStateException("the library's rules have changed: " + rule);
                }
                text = text.replace(warns, "<%s Level=\"FAIL\"".formatted(rule));
            }
            return ValidationPolicyLoader.fromValidationPolicy(new ByteArrayInputStream(text.getBytes(UTF_8)))
                    .withDefaultCryptographicSuite()
                    .create();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Policy() {}
}
