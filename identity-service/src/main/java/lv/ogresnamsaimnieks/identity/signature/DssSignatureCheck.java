package lv.ogresnamsaimnieks.identity.signature;

import eu.europa.esig.dss.asic.common.SecureContainerHandlerBuilder;
import eu.europa.esig.dss.asic.common.ZipUtils;
import eu.europa.esig.dss.diagnostic.CertificateWrapper;
import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.QCTypeEnum;
import eu.europa.esig.dss.enumerations.SignatureQualification;
import eu.europa.esig.dss.enumerations.SignatureScopeType;
import eu.europa.esig.dss.enumerations.SubIndication;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.FileDocument;
import eu.europa.esig.dss.model.policy.ValidationPolicy;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.validation.PDFDocumentValidator;
import eu.europa.esig.dss.pdf.PdfMemoryUsageSetting;
import eu.europa.esig.dss.pdf.modifications.DefaultPdfDifferencesFinder;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxDefaultObjectFactory;
import eu.europa.esig.dss.signature.resources.TempFileResourcesHandlerBuilder;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.simplereport.jaxb.XmlSignatureScope;
import eu.europa.esig.dss.spi.client.http.IgnoreDataLoader;
import eu.europa.esig.dss.spi.exception.IllegalInputException;
import eu.europa.esig.dss.spi.policy.SignaturePolicyProvider;
import eu.europa.esig.dss.spi.signature.AdvancedSignature;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.revocation.crl.CRLSource;
import eu.europa.esig.dss.spi.x509.revocation.ocsp.OCSPSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import eu.europa.esig.dss.validation.reports.Reports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import lv.ogresnamsaimnieks.defaults.rule.Refused;
import lv.ogresnamsaimnieks.identity.PersonalCode;
import lv.ogresnamsaimnieks.identity.registration.CheckedLetter;
import lv.ogresnamsaimnieks.identity.registration.Flaw;
import lv.ogresnamsaimnieks.identity.registration.LetterFindings;
import lv.ogresnamsaimnieks.identity.registration.LetterType;
import lv.ogresnamsaimnieks.identity.registration.Qualification;
import lv.ogresnamsaimnieks.identity.registration.SignatureCheck;
import lv.ogresnamsaimnieks.identity.registration.SignatureFinding;
import lv.ogresnamsaimnieks.identity.registration.SignedFile;
import lv.ogresnamsaimnieks.identity.registration.SignedLetter;
import lv.ogresnamsaimnieks.identity.registration.Signer;
import lv.ogresnamsaimnieks.identity.registration.Trust;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Checks signatures with EU DSS: XAdES in ASiC-E containers (ETSI EN 319 162-1) and PAdES in PDF (ETSI EN 319 142-1), at
 * the real time, whatever the portal's is. A signature that carries its time-stamp and revocation data needs no network.
 */
final class DssSignatureCheck implements SignatureCheck {

    private static final Logger LOG = LoggerFactory.getLogger(DssSignatureCheck.class);

    private static final int COMPRESSION_AT_MOST = 100;

    private final Trusted trusted;
    private final Optional<OCSPSource> ocsp;
    private final Optional<CRLSource> crl;

    /** Made when the first letter comes: it takes a while, and most days none comes. */
    private final Supplier<ValidationPolicy> policy;

    /**
     * @param ocsp asked for what a signature lacks
     * @param crl asked for what a signature lacks
     */
    DssSignatureCheck(Trusted trusted, Optional<OCSPSource> ocsp, Optional<CRLSource> crl) {
        this.trusted = trusted;
        this.ocsp = ocsp;
        this.crl = crl;
        this.policy = new Once<>(() -> {
            limitContainers();
            return Policy.read();
        });
    }

    /** The library's own limits, for all containers that it ever unpacks. */
    private static void limitContainers() {
        ZipUtils.getInstance()
                .setZipContainerHandlerBuilder(new SecureContainerHandlerBuilder()
                        .setMaxAllowedFilesAmount(Container.MOST_ENTRIES)
                        .setMaxCompressionRatio(COMPRESSION_AT_MOST)
                        .setMaxMalformedFiles(1)
                        .setResourcesHandlerBuilder(new TempFileResourcesHandlerBuilder()));
    }

    @Override
    public CheckedLetter check(SignedLetter letter) {
        try {
            var type = Container.typeOf(letter.file(), letter.name())
                    .orElseThrow(() -> Refused.input(
                            "file",
                            "unknown-type",
                            "Datnei jābūt parakstītam .edoc vai .asice konteineram vai .pdf dokumentam."));
            return switch (type) {
                case OLD_EDOC -> unproved(type, List.of(), Flaw.OLD_EDOC);
                case PDF -> checked(letter, type, List.of(LetterNames.shown(letter.name())));
                case ASIC_E -> container(letter);
            };
        } catch (Container.Hostile | IllegalInputException hostile) {
            LOG.warn("A letter was refused: {}", hostile.getClass().getSimpleName());
            throw Refused.input(
                    "file", "hostile", "Konteinerā ir pārāk daudz vai pārāk lielu datņu; tādu neapstrādājam.");
        } catch (IOException unreadable) {
            throw Refused.input("file", "unreadable", "Datni nevar nolasīt: tā ir bojāta vai nepilnīga.");
        }
    }

    private CheckedLetter container(SignedLetter letter) throws IOException {
        var files = Container.filesIn(letter.file());
        return Container.hasSignatures(letter.file())
                ? checked(letter, LetterType.ASIC_E, files)
                : unproved(LetterType.ASIC_E, files, Flaw.NOT_SIGNED);
    }

    private CheckedLetter checked(SignedLetter letter, LetterType type, List<String> files) throws IOException {
        if (!trusted.isReady()) {
            throw Refused.rule(
                    "trust-not-ready",
                    "Paraksta pārbaude vēl nav gatava",
                    "Uzticamības saraksti vēl nav ielādēti. Mēģiniet pēc brīža!");
        }
        SignedDocumentValidator validator;
        Reports reports;
        // First, since it limits what is unpacked.
        var rules = policy.get();
        try {
            validator = SignedDocumentValidator.fromDocument(
                    new FileDocument(letter.file().toFile()));
            prepare(validator);
            if (validator.getSignatures().isEmpty()) {
                return unproved(type, files, Flaw.NOT_SIGNED);
            }
            reports = validator.validateDocument(rules);
        } catch (IllegalInputException hostile) {
            throw hostile;
        } catch (UnsupportedOperationException | DSSException | UncheckedIOException unreadable) {
            LOG.info("A letter cannot be read: {}", unreadable.getClass().getSimpleName());
            return unproved(type, files, Flaw.UNREADABLE);
        }
        return found(type, files, validator.getSignatures(), reports);
    }

    private void prepare(SignedDocumentValidator validator) {
        var verifier = new CommonCertificateVerifier();
        verifier.setTrustedCertSources(trusted.certificates());
        verifier.setAIASource(null);
        verifier.setOcspSource(ocsp.orElse(null));
        verifier.setCrlSource(crl.orElse(null));
        validator.setCertificateVerifier(verifier);
        validator.setSignaturePolicyProvider(policiesFromNowhere());
        validator.setLocale(Locale.ENGLISH);
        validator.setEnableEtsiValidationReport(false);
        if (validator instanceof PDFDocumentValidator pdf) {
            var differences = new DefaultPdfDifferencesFinder();
            // Drawing pages to compare them takes more memory than a letter is worth; what was changed is found
            // without.
            differences.setMaximalPagesAmountForVisualComparison(0);
            var factory = new PdfBoxDefaultObjectFactory();
            factory.setPdfMemoryUsageSetting(PdfMemoryUsageSetting.fileOnly());
            factory.setResourcesHandlerBuilder(new TempFileResourcesHandlerBuilder());
            factory.setPdfDifferencesFinder(differences);
            pdf.setPdfObjFactory(factory);
        }
    }

    /** Whoever signs may name the address of a policy; nothing is fetched from where a stranger says. */
    private static SignaturePolicyProvider policiesFromNowhere() {
        var policies = new SignaturePolicyProvider();
        policies.setDataLoader(new IgnoreDataLoader());
        return policies;
    }

    private CheckedLetter found(
            LetterType type, List<String> files, List<AdvancedSignature> signatures, Reports reports) {
        var findings = new ArrayList<SignatureFinding>();
        var signers = new LinkedHashSet<Signer>();
        var flaws = new LinkedHashSet<Flaw>();
        for (var signature : signatures) {
            var id = signature.getId();
            var token = signature.getSigningCertificateToken();
            var signer = token == null ? new Signer("", Optional.empty()) : SignerNames.of(token.getCertificate());
            var finding = finding(id, signer, token, type, files, reports);
            findings.add(finding);
            signers.add(signer);
            if (finding.flaw() != null) {
                flaws.add(finding.flaw());
            }
        }
        var listed = files.stream()
                .map(it -> new SignedFile(
                        it,
                        findings.stream().allMatch(finding -> finding.files().contains(it))))
                .toList();
        if (!listed.stream().allMatch(SignedFile::covered)) {
            flaws.add(Flaw.UNCOVERED_FILE);
        }
        if (signers.size() > 1) {
            flaws.add(Flaw.SEVERAL_SIGNERS);
        }
        if (signers.stream().anyMatch(it -> it.code().isEmpty())) {
            flaws.add(Flaw.NO_PERSONAL_CODE);
        }
        var letter = new LetterFindings(type, findings, listed, List.copyOf(flaws), trusted.trust());
        return new CheckedLetter(letter, letter.valid() ? Optional.of(signers.getFirst()) : Optional.empty());
    }

    @SuppressWarnings("JavaUtilDate") // what the library says
    private SignatureFinding finding(
            String id,
            Signer signer,
            @Nullable CertificateToken certificate,
            LetterType type,
            List<String> files,
            Reports reports) {
        var report = reports.getSimpleReport();
        var signature = reports.getDiagnosticData().getSignatureById(id);
        var best = report.getBestSignatureTime(id);
        var isTimestamped = signature.getTimestampList().stream().anyMatch(it -> report.isValid(it.getId()));
        var qualification = qualification(report.getSignatureQualification(id), signature);
        var format = report.getSignatureFormat(id);
        return new SignatureFinding(
                signer.name(),
                signer.code().map(PersonalCode::masked).orElse(null),
                format == null ? "" : format.toString(),
                qualification,
                best == null ? null : Instant.ofEpochMilli(best.getTime()),
                isTimestamped,
                covered(report.getSignatureScopes(id), type, files),
                isOutOfTime(certificate, best, report.getIndication(id))
                        ? Flaw.EXPIRED
                        : flaw(report, id, type, qualification));
    }

    /** The library blames the revocation data of a certificate that had ended. */
    @SuppressWarnings("JavaUtilDate") // what the library says
    private static boolean isOutOfTime(
            @Nullable CertificateToken certificate, @Nullable Date best, Indication indication) {
        return indication == Indication.INDETERMINATE
                && certificate != null
                && best != null
                && !certificate.isValidOn(best);
    }

    private static List<String> covered(List<XmlSignatureScope> scopes, LetterType type, List<String> files) {
        if (type == LetterType.PDF) {
            return scopes.isEmpty() ? List.of() : files;
        }
        var names = scopes.stream()
                .filter(it -> it.getScope() == SignatureScopeType.FULL)
                .map(it -> LetterNames.decoded(it.getName()))
                .toList();
        return files.stream()
                .filter(it -> names.contains(Normalizer.normalize(it, Normalizer.Form.NFC)))
                .toList();
    }

    private Qualification qualification(SignatureQualification said, SignatureWrapper signature) {
        if (trusted.trust().source() == Trust.Source.CONFIGURED) {
            return byCertificate(signature.getSigningCertificate());
        }
        return switch (said) {
            case QESIG -> Qualification.QUALIFIED;
            case ADESIG_QC -> Qualification.WITH_QUALIFIED_CERTIFICATE;
            default -> Qualification.NONE;
        };
    }

    /** Without a list, what the issuer, who is trusted, says of the certificate (ETSI EN 319 412-5). */
    private static Qualification byCertificate(@Nullable CertificateWrapper certificate) {
        if (certificate == null
                || !certificate.isQcCompliance()
                || !certificate.getQcTypes().contains(QCTypeEnum.QCT_ESIGN)) {
            return Qualification.NONE;
        }
        return certificate.isSupportedByQSCD() ? Qualification.QUALIFIED : Qualification.WITH_QUALIFIED_CERTIFICATE;
    }

    private static @Nullable Flaw flaw(SimpleReport report, String id, LetterType type, Qualification qualification) {
        if (report.getIndication(id) != Indication.TOTAL_PASSED) {
            return flaw(report.getSubIndication(id), type);
        }
        return qualification == Qualification.QUALIFIED ? null : Flaw.NOT_QUALIFIED;
    }

    private static Flaw flaw(@Nullable SubIndication why, LetterType type) {
        return switch (why) {
            case HASH_FAILURE, SIGNED_DATA_NOT_FOUND -> Flaw.ALTERED;
            case FORMAT_FAILURE -> type == LetterType.PDF ? Flaw.ALTERED : Flaw.UNREADABLE;
            case SIG_CRYPTO_FAILURE -> Flaw.BROKEN;
            case NO_CERTIFICATE_CHAIN_FOUND, NO_CERTIFICATE_CHAIN_FOUND_NO_POE, NO_SIGNING_CERTIFICATE_FOUND ->
                Flaw.UNTRUSTED;
            case CERTIFICATE_CHAIN_GENERAL_FAILURE, TRY_LATER, REVOCATION_OUT_OF_BOUNDS_NO_POE ->
                Flaw.NO_REVOCATION_DATA;
            case EXPIRED, NOT_YET_VALID, OUT_OF_BOUNDS_NO_POE, OUT_OF_BOUNDS_NOT_REVOKED, CHAIN_CONSTRAINTS_FAILURE ->
                Flaw.EXPIRED;
            case REVOKED, REVOKED_NO_POE, REVOKED_CA_NO_POE -> Flaw.REVOKED;
            case CRYPTO_CONSTRAINTS_FAILURE, CRYPTO_CONSTRAINTS_FAILURE_NO_POE -> Flaw.WEAK;
            case null, default -> Flaw.UNDECIDED;
        };
    }

    private CheckedLetter unproved(LetterType type, List<String> files, Flaw flaw) {
        var uncovered = files.stream().map(it -> new SignedFile(it, false)).toList();
        return new CheckedLetter(
                new LetterFindings(type, List.of(), uncovered, List.of(flaw), trusted.trust()), Optional.empty());
    }
}
