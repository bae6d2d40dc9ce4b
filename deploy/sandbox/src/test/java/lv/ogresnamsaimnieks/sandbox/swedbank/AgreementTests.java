package lv.ogresnamsaimnieks.sandbox.swedbank;

import static lv.ogresnamsaimnieks.sandbox.swedbank.KeysFixture.KEYS;
import static lv.ogresnamsaimnieks.sandbox.swedbank.KeysFixture.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgreementTests {

    @TempDir
    Path folder;

    @Test
    void refusesAKeyWhoseCertificateIsNotMarkedAsOneOfTheSandbox() {
        new KeysFixture(folder).generate("bank", "CN=Test bank,OU=SANDBOXES");

        assertThatIllegalStateException()
                .isThrownBy(() -> read(folder.resolve("bank.p12"), PASSWORD))
                .withMessageContaining("OU=SANDBOX");
    }

    @Test
    void refusesAWrongPasswordWithoutRepeatingIt() {
        assertThatIllegalStateException()
                .isThrownBy(() -> read(KEYS.bankKeystore(), "mistyped"))
                .satisfies(it -> assertThat(it.getMessage()).doesNotContain("mistyped"));
    }

    @Test
    void refusesAKeystoreWithoutTheBanksKey() {
        assertThatIllegalStateException().isThrownBy(() -> read(KEYS.portalKeystore(), PASSWORD));
    }

    private static Agreement read(Path keystore, String password) {
        return Agreement.read("OGRENAMS", "SWEDBANK_LV", KEYS.portalCertificate(), keystore, password);
    }
}
