package lv.ogresnamsaimnieks.sandbox.esign;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.CertificatePolicies;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.PolicyInformation;
import org.bouncycastle.asn1.x509.qualified.QCStatement;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.jcajce.JcaBasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.jcajce.JcaCertificateID;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

/**
 * A test issuer of qualified certificates. Its own key is the launcher's; everything that it issues lasts as long as the
 * sandbox runs.
 */
@SuppressWarnings("JavaUtilDate") // what the library takes
public final class Issuer {

    private static final String EC = "SHA256withECDSA";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final PrivateKey key;
    private final X509Certificate certificate;
    private final Clock clock;
    private final Key timeStamps;
    private final Key responder;

    /** A key and who it is. */
    record Key(PrivateKey key, X509Certificate certificate) {}

    private enum Use {
        QUALIFIED_DEVICE,
        QUALIFIED_CERTIFICATE,
        TIME_STAMPS,
        REVOCATION
    }

    private Issuer(PrivateKey key, X509Certificate certificate, Clock clock) {
        this.key = key;
        this.certificate = certificate;
        this.clock = clock;
        this.timeStamps = issue(organisation("Testa laika zīmogi"), Use.TIME_STAMPS);
        this.responder = issue(organisation("Testa sertifikātu statuss"), Use.REVOCATION);
    }

    /** Reads the key {@code signatures}; throws {@link IllegalStateException} when it cannot. */
    public static Issuer read(Path keystore, String password, Clock clock) {
        try (var content = Files.newInputStream(keystore)) {
            var keys = KeyStore.getInstance("PKCS12");
            keys.load(content, password.toCharArray());
            var key = (PrivateKey) keys.getKey("signatures", password.toCharArray());
            return new Issuer(key, (X509Certificate) keys.getCertificate("signatures"), clock);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("the key of the test issuer, " + keystore + ": " + e.getMessage(), e);
        }
    }

    X509Certificate certificate() {
        return certificate;
    }

    /** Who answers for revocation. */
    X509Certificate responderCertificate() {
        return responder.certificate();
    }

    X509Certificate timeStampCertificate() {
        return timeStamps.certificate();
    }

    /** A certificate for a person. */
    Key person(String givenName, String familyName, String personalCode, boolean onDevice) {
        var subject = new X500NameBuilder()
                .addRDN(BCStyle.C, "LV")
                .addRDN(BCStyle.CN, givenName + " " + familyName)
                .addRDN(BCStyle.SURNAME, familyName)
                .addRDN(BCStyle.GIVENNAME, givenName)
                .addRDN(BCStyle.SERIALNUMBER, "PNOLV-" + personalCode)
                .build();
        return issue(subject, onDevice ? Use.QUALIFIED_DEVICE : Use.QUALIFIED_CERTIFICATE);
    }

    /** A time-stamp (RFC 3161) of now over a SHA-256 digest. */
    byte[] timeStamp(byte[] digest) {
        try {
            var digests = new JcaDigestCalculatorProviderBuilder().build();
            var tokens = new TimeStampTokenGenerator(
                    new JcaSimpleSignerInfoGeneratorBuilder().build(EC, timeStamps.key(), timeStamps.certificate()),
                    digests.get(CertificateID.HASH_SHA1),
                    new ASN1ObjectIdentifier("1.2.3.4.5"));
            tokens.addCertificates(new JcaCertStore(List.of(timeStamps.certificate(), certificate)));
            var questions = new TimeStampRequestGenerator();
            questions.setCertReq(true);
            var question = questions.generate(TSPAlgorithms.SHA256, digest);
            var answer = new TimeStampResponseGenerator(tokens, TSPAlgorithms.ALLOWED)
                    .generate(question, serial(), Date.from(clock.instant()));
            return answer.getTimeStampToken().getEncoded();
        } catch (OperatorCreationException | GeneralSecurityException | TSPException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the issuer says of a certificate now (RFC 6960). */
    byte[] status(X509Certificate of, boolean revoked) {
        try {
            var digests = new JcaDigestCalculatorProviderBuilder().build();
            var id = new JcaCertificateID(digests.get(CertificateID.HASH_SHA1), certificate, of.getSerialNumber());
            var now = clock.instant();
            var responses = new JcaBasicOCSPRespBuilder(
                    responder.certificate().getPublicKey(), digests.get(CertificateID.HASH_SHA1));
            CertificateStatus status =
                    revoked ? new RevokedStatus(Date.from(now.minus(Duration.ofHours(1))), 1) : CertificateStatus.GOOD;
            responses.addResponse(id, status, Date.from(now), Date.from(now.plus(Duration.ofHours(12))));
            var basic = responses.build(
                    new JcaContentSignerBuilder(EC).build(responder.key()),
                    new X509CertificateHolder[] {new JcaX509CertificateHolder(responder.certificate())},
                    Date.from(now));
            OCSPResp response = new OCSPRespBuilder().build(OCSPRespBuilder.SUCCESSFUL, basic);
            return response.getEncoded();
        } catch (OperatorCreationException | GeneralSecurityException | OCSPException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Key issue(X500Name subject, Use use) {
        try {
            var keys = keys();
            var now = clock.instant();
            var builder = new JcaX509v3CertificateBuilder(
                    X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded()),
                    serial(),
                    Date.from(earlier(now)),
                    Date.from(now.plus(Duration.ofDays(365))),
                    subject,
                    keys.getPublic());
            var extensions = new JcaX509ExtensionUtils();
            builder.addExtension(
                    Extension.subjectKeyIdentifier, false, extensions.createSubjectKeyIdentifier(keys.getPublic()));
            builder.addExtension(
                    Extension.authorityKeyIdentifier,
                    false,
                    extensions.createAuthorityKeyIdentifier(certificate.getPublicKey()));
            extend(builder, use);
            var signed = builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(key));
            return new Key(keys.getPrivate(), new JcaX509CertificateConverter().getCertificate(signed));
        } catch (GeneralSecurityException | IOException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As if it had been issued some time ago, though not before the issuer itself. */
    private Instant earlier(Instant now) {
        var own = certificate.getNotBefore().toInstant();
        var yesterday = now.minus(Duration.ofDays(1));
        return yesterday.isBefore(own) ? own : yesterday;
    }

    private static void extend(JcaX509v3CertificateBuilder builder, Use use) throws IOException {
        switch (use) {
            case QUALIFIED_DEVICE, QUALIFIED_CERTIFICATE -> {
                var onDevice = use == Use.QUALIFIED_DEVICE;
                builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.nonRepudiation));
                builder.addExtension(
                        Extension.certificatePolicies,
                        false,
                        new CertificatePolicies(new PolicyInformation(
                                new ASN1ObjectIdentifier(onDevice ? "0.4.0.194112.1.2" : "0.4.0.194112.1.0"))));
                var statements = new ASN1EncodableVector();
                statements.add(new QCStatement(new ASN1ObjectIdentifier("0.4.0.1862.1.1")));
                if (onDevice) {
                    statements.add(new QCStatement(new ASN1ObjectIdentifier("0.4.0.1862.1.4")));
                }
                statements.add(new QCStatement(
                        new ASN1ObjectIdentifier("0.4.0.1862.1.6"),
                        new DERSequence(new ASN1ObjectIdentifier("0.4.0.1862.1.6.1"))));
                builder.addExtension(Extension.qCStatements, false, new DERSequence(statements));
            }
            case TIME_STAMPS -> {
                builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
                builder.addExtension(
                        Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
            }
            case REVOCATION -> {
                builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
                builder.addExtension(
                        Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_OCSPSigning));
                builder.addExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nocheck, false, DERNull.INSTANCE);
            }
        }
    }

    private static X500Name organisation(String name) {
        return new X500NameBuilder()
                .addRDN(BCStyle.C, "LV")
                .addRDN(BCStyle.OU, "SANDBOX")
                .addRDN(BCStyle.CN, name)
                .build();
    }

    private static KeyPair keys() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    private static BigInteger serial() {
        return new BigInteger(96, RANDOM).setBit(95);
    }
}
