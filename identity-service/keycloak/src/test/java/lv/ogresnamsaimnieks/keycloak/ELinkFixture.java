package lv.ogresnamsaimnieks.keycloak;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/** SEB, which answers as told, rightly or wrongly. It signs with code of its own. */
final class ELinkFixture {

    static final KeysFixture KEYS = KeysFixture.of("CN=SEB, O=Test", "-keysize", "2048");

    private static final List<String> ORDER = List.of(
            "IB_SND_ID", "IB_SERVICE", "IB_REC_ID", "IB_USER", "IB_DATE", "IB_TIME", "IB_USER_INFO", "IB_VERSION");

    private final Map<String, String> fields = new LinkedHashMap<>();
    private List<String> order = ORDER;
    private String algorithm = "SHA512withRSA";
    private Charset charset = UTF_8;
    private ToIntFunction<String> length = it -> it.codePointCount(0, it.length());
    private KeysFixture signer = KEYS;

    static ELinkFixture answering() {
        var bank = new ELinkFixture();
        bank.fields.put("IB_SND_ID", "SEBUB");
        bank.fields.put("IB_SERVICE", "0001");
        bank.fields.put("IB_REC_ID", "OGRENAMS");
        bank.fields.put("IB_USER", "010150-00017");
        bank.fields.put("IB_DATE", "30.11.2026");
        bank.fields.put("IB_TIME", "09:00:00");
        bank.fields.put("IB_USER_INFO", "ID=010150-00017;NAME=JĀNIS BĒRZIŅŠ");
        bank.fields.put("IB_VERSION", "001");
        bank.fields.put("IB_LANG", "LAT");
        return bank;
    }

    ELinkFixture with(String parameter, String value) {
        fields.put(parameter, value);
        return this;
    }

    /** About another person. */
    ELinkFixture about(String personalCode) {
        return with("IB_USER", personalCode).with("IB_USER_INFO", "ID=" + personalCode + ";NAME=JĀNIS BĒRZIŅŠ");
    }

    ELinkFixture at(String date, String time) {
        return with("IB_DATE", date).with("IB_TIME", time);
    }

    ELinkFixture signedBy(KeysFixture other) {
        signer = other;
        return this;
    }

    ELinkFixture signedWith(String otherAlgorithm) {
        algorithm = otherAlgorithm;
        return this;
    }

    ELinkFixture signedIn(Charset otherCharset) {
        charset = otherCharset;
        return this;
    }

    ELinkFixture countingBytes() {
        length = it -> it.getBytes(UTF_8).length;
        return this;
    }

    ELinkFixture inOrder(List<String> otherOrder) {
        order = otherOrder;
        return this;
    }

    static List<String> swappedOrder() {
        var swapped = new ArrayList<>(ORDER);
        Collections.swap(swapped, 3, 6);
        return swapped;
    }

    /** The form as the browser would post it. */
    Map<String, List<String>> form() {
        var form = new LinkedHashMap<String, List<String>>();
        fields.forEach((name, value) -> form.put(name, List.of(value)));
        form.put("IB_CRC", List.of(crc()));
        return form;
    }

    private String crc() {
        var text = new StringBuilder();
        for (var name : order) {
            var value = fields.getOrDefault(name, "");
            text.append(String.format("%03d", length.applyAsInt(value))).append(value);
        }
        try {
            var signature = Signature.getInstance(algorithm);
            signature.initSign(signer.key());
            signature.update(text.toString().getBytes(charset));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
