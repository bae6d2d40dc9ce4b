package lv.ogresnamsaimnieks.sandbox.swedbank;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lv.ogresnamsaimnieks.sandbox.bank.BankKey;
import lv.ogresnamsaimnieks.sandbox.bank.Field;
import lv.ogresnamsaimnieks.sandbox.bank.Fields;
import lv.ogresnamsaimnieks.sandbox.bank.KeysFixture;
import lv.ogresnamsaimnieks.sandbox.bank.PortalKey;

/** A portal that asks the bank: makes requests 4012, right or wrong, by means of the JDK alone. */
public final class PortalFixture {

    public static final String NONCE = "b7a1c0ffee5d4e21b7a1c0ffee5d4e21";
    public static final String RETURN =
            "http://localhost:8090/realms/portal/broker/swedbank/endpoint?tab=1&name=%C4%81";

    private final Map<String, String> signed = new LinkedHashMap<>();
    private final List<Field> unsigned = new ArrayList<>();
    private String algorithm = "SHA512withRSA";

    static Agreement agreement() {
        return new Agreement(
                "OGRENAMS",
                "SWEDBANK_LV",
                PortalKey.read(KeysFixture.KEYS.portalCertificate()),
                BankKey.read(KeysFixture.KEYS.bankKeystore(), KeysFixture.PASSWORD, "bank"));
    }

    public static PortalFixture request(String dateTime) {
        var request = new PortalFixture();
        request.signed.put("VK_SERVICE", "4012");
        request.signed.put("VK_VERSION", "009");
        request.signed.put("VK_SND_ID", "OGRENAMS");
        request.signed.put("VK_REC_ID", "SWEDBANK_LV");
        request.signed.put("VK_NONCE", NONCE);
        request.signed.put("VK_RETURN", RETURN);
        request.signed.put("VK_DATETIME", dateTime);
        request.signed.put("VK_RID", "");
        request.unsigned.add(new Field("VK_ENCODING", "UTF-8"));
        request.unsigned.add(new Field("VK_LANG", "LAT"));
        return request;
    }

    /** Signs another value for a field. */
    public PortalFixture with(String field, String value) {
        if (signed.containsKey(field)) {
            signed.put(field, value);
        } else {
            unsigned.removeIf(it -> it.name().equals(field));
            unsigned.add(new Field(field, value));
        }
        return this;
    }

    PortalFixture signedWith(String otherAlgorithm) {
        algorithm = otherAlgorithm;
        return this;
    }

    public Fields fields() {
        var text = new StringBuilder();
        for (var value : signed.values()) {
            text.append(String.format("%03d", value.codePointCount(0, value.length())))
                    .append(value);
        }
        var all = new ArrayList<Field>();
        signed.forEach((name, value) -> all.add(new Field(name, value)));
        if (unsigned.stream().noneMatch(it -> it.name().equals("VK_MAC"))) {
            all.add(new Field("VK_MAC", sign(text.toString())));
        }
        all.addAll(unsigned);
        return new Fields(all);
    }

    private String sign(String text) {
        try {
            var signature = Signature.getInstance(algorithm);
            signature.initSign(KeysFixture.KEYS.portalKey());
            signature.update(text.getBytes(UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
