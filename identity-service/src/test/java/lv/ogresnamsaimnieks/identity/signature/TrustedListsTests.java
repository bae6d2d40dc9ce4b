package lv.ogresnamsaimnieks.identity.signature;

import static eu.europa.esig.dss.enumerations.SignatureLevel.XAdES_BASELINE_LT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import eu.europa.esig.dss.spi.x509.CertificateSource;
import java.nio.file.Path;
import java.util.Optional;
import lv.ogresnamsaimnieks.defaults.rule.Refused;
import lv.ogresnamsaimnieks.identity.registration.CheckedLetter;
import lv.ogresnamsaimnieks.identity.registration.Flaw;
import lv.ogresnamsaimnieks.identity.registration.Qualification;
import lv.ogresnamsaimnieks.identity.registration.Trust;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TrustedListsTests {

    private static final TestPki PKI = new TestPki();
    private static final TestLists LISTS = new TestLists(PKI);

    @TempDir
    private Path folder;

    @Test
    void trustsWhomAWellSignedListNamesAndSaysTheSignatureIsQualified() {
        var lists = LISTS.refreshed(TestLists.Latvian.SIGNED, folder);
        var checked = check(lists, PKI.janis);

        assertThat(checked.findings().flaws()).isEmpty();
        assertThat(checked.findings().trust().source()).isEqualTo(Trust.Source.TRUSTED_LISTS);
        assertThat(checked.findings().trust().refreshedAt()).isNotNull();
        assertThat(checked.findings().signatures().getFirst().qualification()).isEqualTo(Qualification.QUALIFIED);
    }

    @Test
    void doesNotTakeAnAdvancedSignatureForAQualifiedOne() {
        var lists = LISTS.refreshed(TestLists.Latvian.SIGNED, folder);

        assertThat(check(lists, PKI.withoutDevice(TestPki.JANIS)).findings().flaws())
                .containsExactly(Flaw.NOT_QUALIFIED);
    }

    @ParameterizedTest
    @EnumSource(value = TestLists.Latvian.class, mode = EnumSource.Mode.EXCLUDE, names = "SIGNED")
    void takesOverNoListThatIsNotWellSigned(TestLists.Latvian which) {
        var lists = LISTS.refreshed(which, folder);

        assertThat(lists.certificates().getCertificates()).isEmpty();
        assertThat(check(new Anyway(lists.certificates()), PKI.janis).findings().flaws())
                .contains(Flaw.UNTRUSTED);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> check(lists, PKI.janis))
                .satisfies(it -> assertThat(it.type()).isEqualTo("trust-not-ready"));
    }

    @Test
    void keepsTheListThatItHasWhenTheNextIsNotWellSigned() {
        var lists = LISTS.refreshed(TestLists.Latvian.SIGNED, folder);
        LISTS.serve(TestLists.Latvian.UNSIGNED);
        lists.refresh();

        assertThat(check(lists, PKI.janis).findings().flaws()).isEmpty();
    }

    /** Whose lists are taken for read, whatever is in them. */
    private record Anyway(CertificateSource certificates) implements Trusted {

        @Override
        public Trust trust() {
            return new Trust(Trust.Source.TRUSTED_LISTS, null);
        }

        @Override
        public boolean isReady() {
            return true;
        }
    }

    private CheckedLetter check(Trusted trusted, TestPki.Id signer) {
        var letters = new LetterFixture(PKI, folder);
        return new DssSignatureCheck(trusted, Optional.empty(), Optional.empty())
                .check(letters.received("iesniegums.edoc", letters.container(XAdES_BASELINE_LT, signer)));
    }
}
