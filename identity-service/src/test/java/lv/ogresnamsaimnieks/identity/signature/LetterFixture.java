package lv.ogresnamsaimnieks.identity.signature;

import eu.europa.esig.dss.alert.SilentOnStatusAlert;
import eu.europa.esig.dss.asic.xades.ASiCWithXAdESSignatureParameters;
import eu.europa.esig.dss.asic.xades.signature.ASiCWithXAdESService;
import eu.europa.esig.dss.enumerations.ASiCContainerType;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.ToBeSigned;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.List;
import java.util.function.BiFunction;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import lv.ogresnamsaimnieks.identity.registration.SignedLetter;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;

/** Letters as people send them, and as they should not. */
final class LetterFixture {

    static final String LETTER = "iesniegums āčē.txt";

    private final TestPki pki;
    private final Path folder;

    LetterFixture(TestPki pki, Path folder) {
        this.pki = pki;
        this.folder = folder;
    }

    static DSSDocument text(String name, String text) {
        return new InMemoryDocument(text.getBytes(StandardCharsets.UTF_8), name);
    }

    byte[] container(SignatureLevel level, TestPki.Id signer) {
        return container(level, signer, List.of(text(LETTER, "Lūdzu reģistrēt mani klientu portālā.")));
    }

    byte[] container(SignatureLevel level, TestPki.Id signer, List<DSSDocument> files) {
        var parameters = new ASiCWithXAdESSignatureParameters();
        parameters.setSignatureLevel(level);
        parameters.aSiC().setContainerType(ASiCContainerType.ASiC_E);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.setSigningCertificate(signer.token());
        parameters.setCertificateChain(signer.token(), pki.root.token());
        var signing = new ASiCWithXAdESService(verifier());
        signing.setTspSource(pki.timeStamping());
        return bytes(signing.signDocument(files, parameters, sign(signer, signing.getDataToSign(files, parameters))));
    }

    /** Signed once more by somebody else. */
    byte[] signedAlso(byte[] container, SignatureLevel level, TestPki.Id signer) {
        return container(level, signer, List.of(new InMemoryDocument(container, "iesniegums.edoc")));
    }

    byte[] pdf(SignatureLevel level, TestPki.Id signer) {
        var parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(level);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.setSigningCertificate(signer.token());
        parameters.setCertificateChain(signer.token(), pki.root.token());
        var signing = new PAdESService(verifier());
        signing.setTspSource(pki.timeStamping());
        var document = new InMemoryDocument(unsignedPdf(), "iesniegums.pdf");
        return bytes(
                signing.signDocument(document, parameters, sign(signer, signing.getDataToSign(document, parameters))));
    }

    static byte[] unsignedPdf() {
        try (var document = new PDDocument();
                var bytes = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With a page more, added in the way that PDF is meant to be changed after a signature. */
    static byte[] withAnotherPage(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf);
                var bytes = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
            document.getPages().getCOSObject().setNeedToBeUpdated(true);
            document.saveIncremental(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every entry with what the change makes of it; null leaves it out. */
    static byte[] changed(byte[] container, BiFunction<String, byte[], byte @Nullable []> change) {
        try (var from = new ZipInputStream(new ByteArrayInputStream(container));
                var bytes = new ByteArrayOutputStream()) {
            try (var to = new ZipOutputStream(bytes)) {
                for (var entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                    var content = change.apply(entry.getName(), from.readAllBytes());
                    if (content != null) {
                        put(to, entry.getName(), content);
                    }
                }
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] withMore(byte[] container, String name, byte[] content) {
        try (var from = new ZipInputStream(new ByteArrayInputStream(container));
                var bytes = new ByteArrayOutputStream()) {
            try (var to = new ZipOutputStream(bytes)) {
                for (var entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                    put(to, entry.getName(), from.readAllBytes());
                }
                put(to, name, content);
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] archive(List<String> names, byte[] content) {
        try (var bytes = new ByteArrayOutputStream()) {
            try (var to = new ZipOutputStream(bytes)) {
                for (var name : names) {
                    put(to, name, content);
                }
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void put(ZipOutputStream to, String name, byte[] content) throws IOException {
        var entry = new ZipEntry(name);
        if (name.equals("mimetype")) {
            var checksum = new CRC32();
            checksum.update(content);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(content.length);
            entry.setCrc(checksum.getValue());
        }
        to.putNextEntry(entry);
        to.write(content);
        to.closeEntry();
    }

    SignedLetter received(String name, byte[] content) {
        try {
            var file = Files.createTempFile(folder, "letter", ".received");
            Files.write(file, content);
            return new SignedLetter(name, file, content.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CommonCertificateVerifier verifier() {
        var trusted = new CommonTrustedCertificateSource();
        trusted.addCertificate(pki.root.token());
        var verifier = new CommonCertificateVerifier();
        verifier.setTrustedCertSources(trusted);
        verifier.setAIASource(null);
        verifier.setCrlSource(null);
        verifier.setOcspSource(pki.good());
        verifier.setAlertOnExpiredCertificate(new SilentOnStatusAlert());
        return verifier;
    }

    private static SignatureValue sign(TestPki.Id signer, ToBeSigned data) {
        try {
            var signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(signer.key());
            signature.update(data.getBytes());
            return new SignatureValue(SignatureAlgorithm.ECDSA_SHA256, signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(DSSDocument document) {
        try (var content = document.openStream()) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
