package lv.ogresnamsaimnieks.sandbox.bank;

import static lv.ogresnamsaimnieks.sandbox.bank.KeysFixture.KEYS;
import static lv.ogresnamsaimnieks.sandbox.bank.KeysFixture.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BankKeyTests {

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

    private static BankKey read(Path keystore, String password) {
        return BankKey.read(keystore, password, "bank");
    }
}
