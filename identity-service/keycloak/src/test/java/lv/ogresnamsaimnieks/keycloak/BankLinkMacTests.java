package lv.ogresnamsaimnieks.keycloak;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BankLinkMacTests {

    /** The worked example of the bank's description. */
    private static final String WORKED = "0044012003009009MY_SND_ID009MY_REC_ID020202604291200001234560"
            + "41http://example.org/auth/swedbank/callback0242026-04-29T12:00:00+0300000";

    private static final KeysFixture KEYS = KeysFixture.of("CN=Portal, O=Test", "-keysize", "2048");

    @TempDir
    private Path folder;

    @Test
    void writesTheWorkedExample() {
        assertThat(BankLinkMac.text(
                        BankLinkField.SIGNED_IN_REQUEST,
                        Map.of(
                                BankLinkField.SERVICE, "4012",
                                BankLinkField.VERSION, "009",
                                BankLinkField.SND_ID, "MY_SND_ID",
                                BankLinkField.REC_ID, "MY_REC_ID",
                                BankLinkField.NONCE, "20260429120000123456",
                                BankLinkField.RETURN, "http://example.org/auth/swedbank/callback",
                                BankLinkField.DATETIME, "2026-04-29T12:00:00+0300")))
                .isEqualTo(WORKED);
    }

    @Test
    void countsSymbolsNotBytes() {
        assertThat(BankLinkMac.text(
                        List.of(BankLinkField.USER_NAME), Map.of(BankLinkField.USER_NAME, "Tõõger Leõpäöld")))
                .isEqualTo("015Tõõger Leõpäöld");
    }

    @Test
    void signsWhatOpensslVerifies() throws Exception {
        assumeTrue(opensslIsThere());
        Files.write(folder.resolve("signature"), Base64.getDecoder().decode(BankLinkMac.sign(WORKED, KEYS.key())));

        assertThat(openssl("dgst", "-sha512", "-verify", "public.pem", "-signature", "signature", "text"))
                .isZero();
        assertThat(openssl("dgst", "-sha256", "-verify", "public.pem", "-signature", "signature", "text"))
                .isNotZero();
    }

    @Test
    void verifiesWhatOpensslSigns() throws Exception {
        assumeTrue(opensslIsThere());
        assertThat(openssl("dgst", "-sha512", "-sign", "private.pem", "-out", "signature", "text"))
                .isZero();
        var mac = Base64.getMimeEncoder().encodeToString(Files.readAllBytes(folder.resolve("signature")));

        var key = KEYS.certificate().getPublicKey();
        assertThat(BankLinkMac.verifies(WORKED, mac, key)).isTrue();
        assertThat(BankLinkMac.verifies(WORKED.replace("009", "008"), mac, key)).isFalse();
    }

    private boolean opensslIsThere() throws InterruptedException {
        try {
            Files.writeString(folder.resolve("text"), WORKED);
            Files.writeString(
                    folder.resolve("private.pem"), pem("PRIVATE KEY", KEYS.key().getEncoded()));
            Files.writeString(
                    folder.resolve("public.pem"),
                    pem("PUBLIC KEY", KEYS.certificate().getPublicKey().getEncoded()));
            return openssl("version") == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static String pem(String what, byte[] encoded) {
        return "-----BEGIN %s-----\n%s\n-----END %s-----\n"
                .formatted(what, Base64.getMimeEncoder(64, "\n".getBytes(UTF_8)).encodeToString(encoded), what);
    }

    private int openssl(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("openssl"));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
