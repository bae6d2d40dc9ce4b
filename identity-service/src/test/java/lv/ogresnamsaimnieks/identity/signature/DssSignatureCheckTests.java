package lv.ogresnamsaimnieks.identity.signature;

import static eu.europa.esig.dss.enumerations.SignatureLevel.PAdES_BASELINE_B;
import static eu.europa.esig.dss.enumerations.SignatureLevel.PAdES_BASELINE_LT;
import static eu.europa.esig.dss.enumerations.SignatureLevel.PAdES_BASELINE_LTA;
import static eu.europa.esig.dss.enumerations.SignatureLevel.XAdES_BASELINE_LT;
import static eu.europa.esig.dss.enumerations.SignatureLevel.XAdES_BASELINE_T;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.spi.x509.revocation.ocsp.OCSPSource;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import lv.ogresnamsaimnieks.defaults.rule.Refused;
import lv.ogresnamsaimnieks.identity.PersonalCode;
import lv.ogresnamsaimnieks.identity.registration.CheckedLetter;
import lv.ogresnamsaimnieks.identity.registration.Flaw;
import lv.ogresnamsaimnieks.identity.registration.LetterType;
import lv.ogresnamsaimnieks.identity.registration.Qualification;
import lv.ogresnamsaimnieks.identity.registration.SignedFile;
import lv.ogresnamsaimnieks.identity.registration.Signer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** With certificates that an operator configured; {@link TrustedListsTests} has the lists. */
class DssSignatureCheckTests {

    private static final TestPki PKI = new TestPki();
    private static final Signer JANIS = new Signer("JĀNIS BĒRZIŅŠ", PersonalCode.of("010150-00025"));

    @TempDir
    private static Path folder;

    private static LetterFixture letters;

    @BeforeAll
    static void lettersInAFolder() {
        letters = new LetterFixture(PKI, folder);
    }

    @ParameterizedTest
    @EnumSource(
            value = SignatureLevel.class,
            names = {"XAdES_BASELINE_LT", "XAdES_BASELINE_LTA"})
    void provesASignatureThatCarriesAllItNeedsWithoutAnyNetwork(SignatureLevel level) {
        var checked = check("iesniegums.edoc", letters.container(level, PKI.janis));

        assertThat(checked.findings().flaws()).isEmpty();
        assertThat(checked.signer()).contains(JANIS);
        assertThat(checked.findings().type()).isEqualTo(LetterType.ASIC_E);
        assertThat(checked.findings().files()).containsExactly(new SignedFile(LetterFixture.LETTER, true));
        assertThat(checked.findings().signatures()).singleElement().satisfies(it -> {
            assertThat(it.qualification()).isEqualTo(Qualification.QUALIFIED);
            assertThat(it.form()).isEqualTo(level.toString());
            assertThat(it.timestamped()).isTrue();
            assertThat(it.provenAt()).isCloseTo(Instant.now(), within(2, ChronoUnit.MINUTES));
            assertThat(it.personalCodeMasked()).isEqualTo("010150-*****");
        });
    }

    @ParameterizedTest
    @EnumSource(
            value = SignatureLevel.class,
            names = {"XAdES_BASELINE_B", "XAdES_BASELINE_T"})
    void doesNotBelieveASignatureOfWhichNobodySaysWhetherItWasRevoked(SignatureLevel level) {
        assertThat(flaws(check("iesniegums.edoc", letters.container(level, PKI.janis))))
                .containsExactly(Flaw.NO_REVOCATION_DATA);
    }

    @ParameterizedTest
    @EnumSource(
            value = SignatureLevel.class,
            names = {"XAdES_BASELINE_B", "XAdES_BASELINE_T"})
    void believesItWhenTheIssuerSaysSo(SignatureLevel level) {
        var checked = check("iesniegums.asice", letters.container(level, PKI.janis), Optional.of(PKI.good()));

        assertThat(flaws(checked)).isEmpty();
        assertThat(checked.findings().signatures().getFirst().timestamped()).isEqualTo(level == XAdES_BASELINE_T);
    }

    @Test
    void seesThatACertificateWasRevoked() {
        var letter = letters.container(XAdES_BASELINE_T, PKI.janis);
        assertThat(flaws(check("iesniegums.edoc", letter, Optional.of(PKI.revoked()))))
                .containsExactly(Flaw.REVOKED);
    }

    @Test
    void seesThatAFileWasChanged() {
        var letter = LetterFixture.changed(
                letters.container(XAdES_BASELINE_LT, PKI.janis),
                (name, content) -> name.endsWith(".txt") ? "Reģistrēt kādu citu".getBytes(UTF_8) : content);
        var checked = check("iesniegums.edoc", letter);

        assertThat(flaws(checked)).contains(Flaw.ALTERED);
        assertThat(checked.signer()).isEmpty();
    }

    @Test
    void trustsNobodyWhomItWasNotTold() {
        var checked = new DssSignatureCheck(new ConfiguredCertificates(List.of()), Optional.empty(), Optional.empty())
                .check(letters.received("iesniegums.edoc", letters.container(XAdES_BASELINE_LT, PKI.janis)));

        assertThat(flaws(checked)).contains(Flaw.UNTRUSTED);
        assertThat(checked.signer()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = SignatureLevel.class,
            names = {"PAdES_BASELINE_LT", "PAdES_BASELINE_LTA"})
    void provesASignatureInAPdf(SignatureLevel level) {
        var checked = check("iesniegums.pdf", letters.pdf(level, PKI.janis));

        assertThat(flaws(checked)).isEmpty();
        assertThat(checked.signer()).contains(JANIS);
        assertThat(checked.findings().files()).containsExactly(new SignedFile("iesniegums.pdf", true));
    }

    @Test
    void doesNotBelieveAPdfOfWhichNobodySaysWhetherItWasRevoked() {
        assertThat(flaws(check("iesniegums.pdf", letters.pdf(PAdES_BASELINE_B, PKI.janis))))
                .containsExactly(Flaw.NO_REVOCATION_DATA);
    }

    @Test
    void seesAPageThatWasAddedAfterTheSignature() {
        var letter = LetterFixture.withAnotherPage(letters.pdf(PAdES_BASELINE_LT, PKI.janis));
        assertThat(flaws(check("iesniegums.pdf", letter))).containsExactly(Flaw.ALTERED);
    }

    @Test
    void seesThatAPdfWasChangedInside() {
        var letter = letters.pdf(PAdES_BASELINE_LTA, PKI.janis);
        var at = new String(letter, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("612.0");
        letter[at] = '7';
        assertThat(flaws(check("iesniegums.pdf", letter))).contains(Flaw.ALTERED);
    }

    @Test
    void saysThatAPdfIsNotSigned() {
        assertThat(flaws(check("iesniegums.pdf", LetterFixture.unsignedPdf()))).containsExactly(Flaw.NOT_SIGNED);
    }

    @Test
    void saysThatAContainerIsNotSigned() {
        var letter = LetterFixture.changed(
                letters.container(XAdES_BASELINE_LT, PKI.janis),
                (name, content) -> name.startsWith("META-INF/signatures") ? null : content);
        assertThat(flaws(check("iesniegums.asice", letter))).containsExactly(Flaw.NOT_SIGNED);
    }

    @Test
    void wantsAQualifiedDeviceNotOnlyAQualifiedCertificate() {
        var checked = check("iesniegums.edoc", letters.container(XAdES_BASELINE_LT, PKI.withoutDevice(TestPki.JANIS)));

        assertThat(flaws(checked)).containsExactly(Flaw.NOT_QUALIFIED);
        assertThat(checked.findings().signatures().getFirst().qualification())
                .isEqualTo(Qualification.WITH_QUALIFIED_CERTIFICATE);
    }

    @Test
    void doesNotTakeTwoPeopleForOne() {
        var letter = letters.signedAlso(letters.container(XAdES_BASELINE_LT, PKI.janis), XAdES_BASELINE_LT, PKI.anna);
        var checked = check("iesniegums.edoc", letter);

        assertThat(checked.findings().signatures()).hasSize(2).allMatch(it -> it.flaw() == null);
        assertThat(flaws(checked)).containsExactly(Flaw.SEVERAL_SIGNERS);
        assertThat(checked.signer()).isEmpty();
    }

    @Test
    void takesAPersonWhoSignedTwiceForOne() {
        var letter = letters.signedAlso(letters.container(XAdES_BASELINE_LT, PKI.janis), XAdES_BASELINE_LT, PKI.janis);
        assertThat(check("iesniegums.edoc", letter).signer()).contains(JANIS);
    }

    @Test
    void seesAFileThatNobodySigned() {
        var letter = LetterFixture.withMore(
                letters.container(XAdES_BASELINE_LT, PKI.janis), "pielikums.txt", "Neparakstīts".getBytes(UTF_8));
        var checked = check("iesniegums.edoc", letter);

        assertThat(flaws(checked)).containsExactly(Flaw.UNCOVERED_FILE);
        assertThat(checked.findings().files())
                .containsExactly(new SignedFile(LetterFixture.LETTER, true), new SignedFile("pielikums.txt", false));
    }

    @Test
    void coversEveryFileOfALetterWithSeveral() {
        var letter = letters.container(
                XAdES_BASELINE_LT,
                PKI.janis,
                List.of(
                        LetterFixture.text("iesniegums 100%.txt", "Lūdzu"),
                        LetterFixture.text("pase+karte.txt", "pielikums")));
        assertThat(check("iesniegums.edoc", letter).findings().files())
                .containsExactlyInAnyOrder(
                        new SignedFile("iesniegums 100%.txt", true), new SignedFile("pase+karte.txt", true));
    }

    @Test
    void seesThatTheCertificateHadEnded() {
        var letter = letters.container(XAdES_BASELINE_T, PKI.expired(TestPki.JANIS));
        assertThat(flaws(check("iesniegums.edoc", letter, Optional.of(PKI.good()))))
                .containsExactly(Flaw.EXPIRED);
    }

    @Test
    void saysWhoItWasAndNotWhomSomebodyExpected() {
        var checked = check("iesniegums.edoc", letters.container(XAdES_BASELINE_LT, PKI.anna));
        assertThat(checked.signer().flatMap(Signer::code)).isEqualTo(PersonalCode.of("010150-00017"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "C=LV, CN=SIA PARAUGS, O=SIA PARAUGS, SERIALNUMBER=NTRLV-40003000000",
                "C=EE, CN=JAAN TAMM, SURNAME=TAMM, GIVENNAME=JAAN, SERIALNUMBER=PNOEE-38001085718",
                "C=LV, CN=BEZ KODA, SURNAME=KODA, GIVENNAME=BEZ",
                "C=LV, CN=NEPAREIZS KODS, SURNAME=KODS, GIVENNAME=NEPAREIZS, SERIALNUMBER=PNOLV-010150-00018"
            })
    void wantsALatvianPersonalCode(String name) {
        assertThat(flaws(check("iesniegums.edoc", letters.container(XAdES_BASELINE_LT, PKI.person(name)))))
                .containsExactly(Flaw.NO_PERSONAL_CODE);
    }

    @Test
    void knowsTheOldFormatAndSaysSo() {
        var letter = LetterFixture.archive(
                List.of("META-INF/manifest.xml", "iesniegums.doc", "META-INF/signatures.xml"), "x".getBytes(UTF_8));
        var checked = check("iesniegums.edoc", letter);

        assertThat(flaws(checked)).containsExactly(Flaw.OLD_EDOC);
        assertThat(checked.findings().type()).isEqualTo(LetterType.OLD_EDOC);
    }

    @Test
    void refusesWhatIsNoLetterWhateverItIsCalled() {
        var office = LetterFixture.archive(List.of("[Content_Types].xml", "word/document.xml"), "x".getBytes(UTF_8));

        refuses("unknown-type", "iesniegums.edoc", office);
        refuses("unknown-type", "iesniegums.zip", LetterFixture.archive(List.of("a.txt"), "x".getBytes(UTF_8)));
        refuses("unknown-type", "iesniegums.pdf", "<html>%PDF-1.7".getBytes(UTF_8));
        refuses("unknown-type", "iesniegums.pdf", new byte[0]);
        refuses("unreadable", "iesniegums.edoc", new byte[] {'P', 'K', 3, 4, 0, 0});
    }

    @Test
    void refusesWhatUnpacksToTooMuch() {
        var letter = letters.container(XAdES_BASELINE_LT, PKI.janis);

        refuses("hostile", "bumba.edoc", LetterFixture.withMore(letter, "bumba.bin", new byte[101 * 1024 * 1024]));
        refuses("hostile", "bumba.edoc", LetterFixture.withMore(letter, "bumba.bin", new byte[20 * 1024 * 1024]));
    }

    @Test
    void refusesTooManyEntries() {
        var names = IntStream.range(0, 200).mapToObj(it -> it + ".txt").toList();
        refuses("hostile", "daudz.edoc", LetterFixture.archive(names, new byte[1]));
    }

    @Test
    void saysThatABrokenPdfCannotBeRead() {
        var checked = check("iesniegums.pdf", "%PDF-1.7\nnothing of the sort".getBytes(UTF_8));
        assertThat(flaws(checked)).hasSize(1).containsAnyOf(Flaw.UNREADABLE, Flaw.NOT_SIGNED);
    }

    private static void refuses(String code, String name, byte[] content) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> check(name, content))
                .satisfies(it -> assertThat(it.wrongs()).singleElement().satisfies(wrong -> {
                    assertThat(wrong.field()).isEqualTo("file");
                    assertThat(wrong.code()).isEqualTo(code);
                }));
    }

    private static List<Flaw> flaws(CheckedLetter checked) {
        return checked.findings().flaws();
    }

    private static CheckedLetter check(String name, byte[] content) {
        return check(name, content, Optional.empty());
    }

    private static CheckedLetter check(String name, byte[] content, Optional<OCSPSource> ocsp) {
        var trusted = new ConfiguredCertificates(List.of(PKI.root.token()));
        return new DssSignatureCheck(trusted, ocsp, Optional.empty()).check(letters.received(name, content));
    }
}
