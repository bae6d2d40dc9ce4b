package lv.ogresnamsaimnieks.keycloak;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/** A bank that answers as told, rightly or wrongly. It signs with code of its own. */
final class BankFixture {

    static final KeysFixture KEYS = KeysFixture.of("CN=Bank, O=Test", "-keysize", "2048");

    private static final List<String> ORDER = List.of(
            "VK_SERVICE",
            "VK_VERSION",
            "VK_DATETIME",
            "VK_SND_ID",
            "VK_REC_ID",
            "VK_NONCE",
            "VK_USER_NAME",
            "VK_USER_ID",
            "VK_COUNTRY",
            "VK_OTHER",
            "VK_TOKEN",
            "VK_RID");

    private final Map<String, String> fields = new LinkedHashMap<>();
    private List<String> order = ORDER;
    private String algorithm = "SHA512withRSA";
    private ToIntFunction<String> length = it -> it.codePointCount(0, it.length());
    private KeysFixture signer = KEYS;

    static BankFixture answering(String nonce) {
        var bank = new BankFixture();
        bank.fields.putAll(Map.of(
                "VK_SERVICE", "3013",
                "VK_VERSION", "009",
                "VK_DATETIME", "2026-11-30T09:00:00+0200",
                "VK_SND_ID", "SWEDBANK_LV",
                "VK_REC_ID", "OGRENAMS",
                "VK_NONCE", nonce,
                "VK_USER_NAME", "BĒRZIŅŠ,JĀNIS",
                "VK_USER_ID", "010150-00017",
                "VK_COUNTRY", "LV",
                "VK_TOKEN", "9"));
        bank.fields.put("VK_OTHER", "");
        bank.fields.put("VK_RID", "");
        bank.fields.put("VK_ENCODING", "UTF-8");
        bank.fields.put("VK_LANG", "LAT");
        return bank;
    }

    BankFixture with(String parameter, String value) {
        fields.put(parameter, value);
        return this;
    }

    BankFixture without(String parameter) {
        fields.remove(parameter);
        return this;
    }

    BankFixture signedBy(KeysFixture other) {
        signer = other;
        return this;
    }

    BankFixture signedWith(String otherAlgorithm) {
        algorithm = otherAlgorithm;
        return this;
    }

    BankFixture countingBytes() {
        length = it -> it.getBytes(UTF_8).length;
        return this;
    }

    BankFixture inOrder(List<String> otherOrder) {
        order = otherOrder;
        return this;
    }

    static List<String> swappedOrder() {
        var swapped = new ArrayList<>(ORDER);
        Collections.swap(swapped, 6, 7);
        return swapped;
    }

    /** The form as the browser would post it. */
    Map<String, List<String>> form() {
        var form = new LinkedHashMap<String, List<String>>();
        fields.forEach((name, value) -> form.put(name, List.of(value)));
        form.put("VK_MAC", List.of(mac()));
        return form;
    }

    private String mac() {
        var text = new StringBuilder();
        for (var name : order) {
            var value = fields.getOrDefault(name, "").trim();
            text.append(String.format("%03d", length.applyAsInt(value))).append(value);
        }
        try {
            var signature = Signature.getInstance(algorithm);
            signature.initSign(signer.key());
            signature.update(text.toString().getBytes(UTF_8));
            return Base64.getMimeEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
