package lv.ogresnamsaimnieks.identity.signature;

import java.security.cert.X509Certificate;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.ogresnamsaimnieks.identity.PersonalCode;
import lv.ogresnamsaimnieks.identity.registration.Signer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;

/**
 * Reads who signed from the subject of a certificate. The serial number is taken from the attribute itself (OID 2.5.4.5),
 * since the text form of a name shows it in hexadecimal.
 */
final class SignerNames {

    /** A national personal code of Latvia (ETSI EN 319 412-1, 5.1.3). */
    private static final String LATVIAN_PERSON = "PNOLV-";

    static Signer of(X509Certificate certificate) {
        var subject = X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
        var names = Stream.of(BCStyle.GIVENNAME, BCStyle.SURNAME)
                .flatMap(it -> value(subject, it).stream())
                .collect(Collectors.joining(" "));
        var code = value(subject, BCStyle.SERIALNUMBER)
                .filter(it -> it.startsWith(LATVIAN_PERSON))
                .flatMap(it -> PersonalCode.of(it.substring(LATVIAN_PERSON.length())));
        return new Signer(names.isBlank() ? value(subject, BCStyle.CN).orElse("") : names, code);
    }

    private static Optional<String> value(X500Name subject, ASN1ObjectIdentifier attribute) {
        var values = subject.getRDNs(attribute);
        return values.length == 1
                ? Optional.of(
                        IETFUtils.valueToString(values[0].getFirst().getValue()).strip())
                : Optional.empty();
    }

    private SignerNames() {}
}
