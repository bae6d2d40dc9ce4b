package lv.ogresnamsaimnieks.sandbox.esign;

import static java.nio.charset.StandardCharsets.UTF_8;
import static lv.ogresnamsaimnieks.sandbox.bank.KeysFixture.KEYS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipInputStream;
import lv.ogresnamsaimnieks.sandbox.bank.KeysFixture;
import org.junit.jupiter.api.Test;

/** The form of what is made; that it proves its signer is seen where it is checked, in the journeys. */
class SignedContainerTests {

    private final SignedContainer container = new SignedContainer(
            Issuer.read(KEYS.signaturesKeystore(), KeysFixture.PASSWORD, Clock.systemUTC()), Clock.systemUTC());

    @Test
    void holdsTheApplicationAndItsSignature() throws IOException {
        var entries = entries(container.make("ANNA", "OZOLA", "010150-00017", "Lūdzu", Variant.CORRECT));

        assertThat(entries.keySet())
                .containsExactly("mimetype", "iesniegums.txt", "META-INF/manifest.xml", "META-INF/signatures0.xml");
        assertThat(entries)
                .containsEntry("mimetype", SignedContainer.MEDIA_TYPE)
                .containsEntry("iesniegums.txt", "Lūdzu");
        assertThat(entries.get("META-INF/signatures0.xml"))
                .contains("EncapsulatedTimeStamp", "EncapsulatedOCSPValue", "URI=\"iesniegums.txt\"");
    }

    @Test
    void isWrongInWhatTheVariantSays() throws IOException {
        assertThat(entries(container.make("ANNA", "OZOLA", "010150-00017", "Lūdzu", Variant.BASIC))
                        .get("META-INF/signatures0.xml"))
                .doesNotContain("EncapsulatedTimeStamp");
        assertThat(entries(container.make("ANNA", "OZOLA", "010150-00017", "Lūdzu", Variant.ADDED_FILE)))
                .containsKey("pielikums.txt");
        assertThat(entries(container.make("ANNA", "OZOLA", "010150-00017", "Lūdzu", Variant.ALTERED))
                        .get("iesniegums.txt"))
                .isNotEqualTo("Lūdzu");
    }

    private static Map<String, String> entries(byte[] archive) throws IOException {
        var entries = new LinkedHashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), new String(zip.readAllBytes(), UTF_8));
            }
        }
        return entries;
    }
}
