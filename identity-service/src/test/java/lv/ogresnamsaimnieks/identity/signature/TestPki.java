package lv.ogresnamsaimnieks.identity.signature;

import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.x509.revocation.ocsp.OCSPSource;
import eu.europa.esig.dss.spi.x509.revocation.ocsp.OCSPToken;
import eu.europa.esig.dss.spi.x509.tsp.KeyEntityTSPSource;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CertificatePolicies;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.PolicyInformation;
import org.bouncycastle.asn1.x509.qualified.QCStatement;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.jcajce.JcaBasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.jcajce.JcaCertificateID;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.jspecify.annotations.Nullable;

/** An issuer of certificates, the people it vouches for, its time-stamps and its word on what is revoked. */
@SuppressWarnings("JavaUtilDate") // what the libraries take
final class TestPki {

    static final String JANIS =
            "C=LV, CN=JĀNIS BĒRZIŅŠ, SURNAME=BĒRZIŅŠ, GIVENNAME=JĀNIS, SERIALNUMBER=PNOLV-010150-00025";
    static final String ANNA = "C=LV, CN=ANNA OZOLA, SURNAME=OZOLA, GIVENNAME=ANNA, SERIALNUMBER=PNOLV-010150-00017";

    /** A key with its certificate. */
    record Id(PrivateKey key, X509Certificate certificate) {

        CertificateToken token() {
            return new CertificateToken(certificate);
        }
    }

    private enum Role {
        ROOT,
        PERSON,
        PERSON_WITHOUT_DEVICE,
        TIME_STAMPS,
        REVOCATION
    }

    private static final AtomicLong SERIAL = new AtomicLong(1000);
    private static final String EC = "SHA256withECDSA";

    final Id root;
    final Id janis;
    final Id anna;
    final Id timeStamps;
    final Id revocation;

    TestPki() {
        root = root("CN=TEST LV ROOT CA, O=TEST VSIA, C=LV");
        janis = person(JANIS);
        anna = person(ANNA);
        timeStamps = issue("CN=TEST TSA, O=TEST VSIA, C=LV", root, Role.TIME_STAMPS, Duration.ofDays(365));
        revocation = issue("CN=TEST OCSP, O=TEST VSIA, C=LV", root, Role.REVOCATION, Duration.ofDays(365));
    }

    static Id root(String name) {
        return issue(name, null, Role.ROOT, Duration.ofDays(3650));
    }

    Id person(String name) {
        return issue(name, root, Role.PERSON, Duration.ofDays(365));
    }

    /** Whose certificate ended some time ago. */
    Id expired(String name) {
        return issue(name, root, Role.PERSON, Duration.ofHours(-1));
    }

    /** Whose certificate is qualified, but whose key is in no qualified device. */
    Id withoutDevice(String name) {
        return issue(name, root, Role.PERSON_WITHOUT_DEVICE, Duration.ofDays(365));
    }

    KeyEntityTSPSource timeStamping() {
        var source = new KeyEntityTSPSource(
                timeStamps.key(), timeStamps.certificate(), List.of(timeStamps.certificate(), root.certificate()));
        source.setTsaPolicy("1.2.3.4.5");
        return source;
    }

    /** Says that nothing is revoked. */
    OCSPSource good() {
        return saying(CertificateStatus.GOOD);
    }

    /** Says that everything is revoked since yesterday. */
    OCSPSource revoked() {
        return saying(new RevokedStatus(Date.from(Instant.now().minus(Duration.ofHours(20))), 1));
    }

    private OCSPSource saying(@Nullable CertificateStatus status) {
        return (certificate, issuer) -> {
            try {
                var digests = new JcaDigestCalculatorProviderBuilder().build();
                var id = new JcaCertificateID(
                        digests.get(CertificateID.HASH_SHA1),
                        issuer.getCertificate(),
                        certificate.getCertificate().getSerialNumber());
                var now = Instant.now();
                var responses =
                        new JcaBasicOCSPRespBuilder(revocation.certificate().getSubjectX500Principal());
                responses.addResponse(id, status, Date.from(now), Date.from(now.plus(Duration.ofHours(1))));
                var response = responses.build(
                        new JcaContentSignerBuilder(EC).build(revocation.key()),
                        new X509CertificateHolder[] {new JcaX509CertificateHolder(revocation.certificate())},
                        Date.from(now));
                return new OCSPToken(response, response.getResponses()[0], certificate, issuer);
            } catch (GeneralSecurityException | OperatorCreationException | OCSPException e) {
                throw new IllegalStateException(e);
            }
        };
    }

    private static Id issue(String name, @Nullable Id issuer, Role role, Duration lasts) {
        try {
            var keys = keys();
            var subject = new X500Name(name);
            var by = issuer == null
                    ? subject
                    : X500Name.getInstance(
                            issuer.certificate().getSubjectX500Principal().getEncoded());
            var now = Instant.now();
            var certificate = new JcaX509v3CertificateBuilder(
                    by,
                    BigInteger.valueOf(SERIAL.incrementAndGet()),
                    Date.from(now.minus(Duration.ofDays(1))),
                    Date.from(now.plus(lasts)),
                    subject,
                    keys.getPublic());
            var extensions = new JcaX509ExtensionUtils();
            certificate.addExtension(
                    Extension.subjectKeyIdentifier, false, extensions.createSubjectKeyIdentifier(keys.getPublic()));
            certificate.addExtension(
                    Extension.authorityKeyIdentifier,
                    false,
                    extensions.createAuthorityKeyIdentifier(
                            issuer == null
                                    ? keys.getPublic()
                                    : issuer.certificate().getPublicKey()));
            extend(certificate, role);
            var signed = certificate.build(
                    new JcaContentSignerBuilder(EC).build(issuer == null ? keys.getPrivate() : issuer.key()));
            return new Id(keys.getPrivate(), new JcaX509CertificateConverter().getCertificate(signed));
        } catch (GeneralSecurityException | IOException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void extend(JcaX509v3CertificateBuilder certificate, Role role) throws IOException {
        switch (role) {
            case ROOT -> {
                certificate.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
                certificate.addExtension(
                        Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
            }
            case PERSON, PERSON_WITHOUT_DEVICE -> {
                certificate.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.nonRepudiation));
                var isOnDevice = role == Role.PERSON;
                certificate.addExtension(
                        Extension.certificatePolicies,
                        false,
                        new CertificatePolicies(new PolicyInformation(
                                new ASN1ObjectIdentifier(isOnDevice ? "0.4.0.194112.1.2" : "0.4.0.194112.1.0"))));
                var statements = new ASN1EncodableVector();
                statements.add(new QCStatement(new ASN1ObjectIdentifier("0.4.0.1862.1.1")));
                if (isOnDevice) {
                    statements.add(new QCStatement(new ASN1ObjectIdentifier("0.4.0.1862.1.4")));
                }
                statements.add(new QCStatement(
                        new ASN1ObjectIdentifier("0.4.0.1862.1.6"),
                        new DERSequence(new ASN1ObjectIdentifier("0.4.0.1862.1.6.1"))));
                certificate.addExtension(Extension.qCStatements, false, new DERSequence(statements));
            }
            case TIME_STAMPS -> {
                certificate.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
                certificate.addExtension(
                        Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
            }
            case REVOCATION -> {
                certificate.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
                certificate.addExtension(
                        Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_OCSPSigning));
                certificate.addExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nocheck, false, DERNull.INSTANCE);
            }
        }
    }

    private static KeyPair keys() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }
}
