package lv.ogresnamsaimnieks.sandbox.swedbank;

import static java.nio.charset.StandardCharsets.UTF_8;
import static lv.ogresnamsaimnieks.sandbox.bank.KeysFixture.KEYS;
import static lv.ogresnamsaimnieks.sandbox.swedbank.PortalFixture.NONCE;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.function.ToIntFunction;
import lv.ogresnamsaimnieks.sandbox.bank.Field;
import lv.ogresnamsaimnieks.sandbox.bank.Fields;
import lv.ogresnamsaimnieks.sandbox.bank.Person;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class SwedbankTests {

    private static final Instant NOW = Instant.parse("2026-11-30T07:00:00Z");
    private static final Person ZANE = new Person("Žanete Āņa", "Kļaviņa-Šķēle", "010150-00017", "");
    private static final Person ANNA = new Person("Anna", "Ozola", "010150-00017", "");
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

    private final Swedbank swedbank = new Swedbank(PortalFixture.agreement(), Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void vouchesForThePersonAsBankLinkWantsIt() {
        var answer = answer(ZANE, Variant.CORRECT);

        assertThat(answer.all())
                .startsWith(
                        new Field("VK_SERVICE", "3013"),
                        new Field("VK_VERSION", "009"),
                        new Field("VK_DATETIME", "2026-11-30T09:00:00+0200"),
                        new Field("VK_SND_ID", "SWEDBANK_LV"),
                        new Field("VK_REC_ID", "OGRENAMS"),
                        new Field("VK_NONCE", NONCE),
                        new Field("VK_USER_NAME", "ŽANETE ĀŅA KĻAVIŅA-ŠĶĒLE"),
                        new Field("VK_USER_ID", "010150-00017"),
                        new Field("VK_COUNTRY", "LV"),
                        new Field("VK_OTHER", ""),
                        new Field("VK_TOKEN", "2"),
                        new Field("VK_RID", ""))
                .endsWith(new Field("VK_ENCODING", "UTF-8"), new Field("VK_LANG", "ENG"))
                .hasSize(15);
        assertThat(rightlySigned(answer)).isTrue();
    }

    @Test
    void writesOneSymbolForALetterTypedAsTwo() {
        var answer = answer(new Person("A\u0304da", "  Liepa \t Ozola ", "010150-00017", ""), Variant.CORRECT);

        assertThat(answer.value("VK_USER_NAME")).isEqualTo("ĀDA LIEPA OZOLA");
    }

    @Test
    void sendsTheAnswerWhereTheRequestWantsIt() {
        assertThat(swedbank.answer(request(), ANNA, Variant.CORRECT)
                        .orElseThrow()
                        .returnTo())
                .isEqualTo(PortalFixture.RETURN);
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"WRONG_MAC", "BYTE_LENGTH_MAC", "SHA1", "SWAPPED_ORDER", "UNSOLICITED_3012", "REPLAY"})
    void signsRightlyWhateverElseIsWrong(Variant variant) {
        assertThat(rightlySigned(answer(ZANE, variant))).isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"WRONG_MAC", "SHA1", "SWAPPED_ORDER"})
    void saysTheSameUnderAWrongMac(Variant variant) {
        for (var person : List.of(ANNA, ZANE)) {
            var answer = answer(person, variant);
            assertThat(rightlySigned(answer)).isFalse();
            assertThat(withoutMac(answer)).isEqualTo(withoutMac(answer(person, Variant.CORRECT)));
        }
    }

    @Test
    void makesAWrongMacThatIsASignatureOfNothing() {
        var mac = answer(ANNA, Variant.WRONG_MAC).value("VK_MAC");

        assertThat(Base64.getDecoder().decode(mac)).hasSize(256);
    }

    @Test
    void makesAMacOverByteLengthsForEveryName() {
        for (var person : List.of(ANNA, ZANE)) {
            var answer = answer(person, Variant.BYTE_LENGTH_MAC);
            assertThat(verifies(answer, text(answer, ORDER, SwedbankTests::bytes), "SHA512withRSA"))
                    .isTrue();
            assertThat(rightlySigned(answer)).isFalse();
        }
    }

    @Test
    void makesAMacWithSha1() {
        var answer = answer(ZANE, Variant.SHA1);

        assertThat(verifies(answer, text(answer, ORDER, SwedbankTests::symbols), "SHA1withRSA"))
                .isTrue();
    }

    @Test
    void makesAMacOverFieldsInAnotherOrder() {
        var answer = answer(ZANE, Variant.SWAPPED_ORDER);
        var swapped = List.of(
                "VK_SERVICE",
                "VK_VERSION",
                "VK_DATETIME",
                "VK_SND_ID",
                "VK_REC_ID",
                "VK_NONCE",
                "VK_USER_ID",
                "VK_USER_NAME",
                "VK_COUNTRY",
                "VK_OTHER",
                "VK_TOKEN",
                "VK_RID");

        assertThat(verifies(answer, text(answer, swapped, SwedbankTests::symbols), "SHA512withRSA"))
                .isTrue();
    }

    @Test
    void sendsTheSignedPersonalCodeAndThenAnother() {
        var answer = answer(ANNA, Variant.DUPLICATE_PARAMETER);

        assertThat(answer.of("VK_USER_ID"))
                .hasSize(2)
                .startsWith("010150-00017")
                .doesNotHaveDuplicates();
        assertThat(answer.all()).hasSize(16);
    }

    @Test
    void vouchesForAnEstonian() {
        assertDiffersIn("VK_COUNTRY", "EE", Variant.COUNTRY_EE);
    }

    @Test
    void answersSixMinutesLate() {
        assertDiffersIn("VK_DATETIME", "2026-11-30T08:54:00+0200", Variant.STALE);
    }

    @Test
    void answersAnotherPortal() {
        assertDiffersIn("VK_REC_ID", "CITS-PORTALS", Variant.WRONG_RECEIVER);
    }

    @Test
    void vouchesOnTheStrengthOfACodeCard() {
        assertDiffersIn("VK_TOKEN", "7", Variant.TOKEN_7);
    }

    @Test
    void answersWithANonceOfItsOwn() {
        var first = answer(ANNA, Variant.OTHER_NONCE).value("VK_NONCE");
        var second = answer(ANNA, Variant.OTHER_NONCE).value("VK_NONCE");

        assertThat(first).hasSize(32).isNotEqualTo(NONCE).isNotEqualTo(second);
        assertDiffersIn("VK_NONCE", null, Variant.OTHER_NONCE);
    }

    @Test
    void leavesTheNonceOut() {
        var answer = answer(ANNA, Variant.MISSING_NONCE);

        assertThat(answer.of("VK_NONCE")).isEmpty();
        assertThat(answer.all()).hasSize(14);
    }

    @Test
    void sendsARightlySignedAnswerNobodyAskedFor() {
        var answer = answer(ZANE, Variant.UNSOLICITED_3012);
        var order = List.of(
                "VK_SERVICE",
                "VK_VERSION",
                "VK_USER",
                "VK_DATETIME",
                "VK_SND_ID",
                "VK_REC_ID",
                "VK_USER_NAME",
                "VK_USER_ID",
                "VK_COUNTRY",
                "VK_OTHER",
                "VK_TOKEN",
                "VK_RID");

        assertThat(answer.value("VK_SERVICE")).isEqualTo("3012");
        assertThat(answer.value("VK_USER")).isNotEmpty();
        assertThat(answer.value("VK_USER_NAME")).isEqualTo("KĻAVIŅA-ŠĶĒLE,ŽANETE ĀŅA");
        assertThat(answer.of("VK_NONCE")).isEmpty();
        assertThat(verifies(answer, text(answer, order, SwedbankTests::symbols), "SHA512withRSA"))
                .isTrue();
    }

    @Test
    void repeatsTheLastRightAnswerToTheLetter() {
        var right = answer(ZANE, Variant.CORRECT);
        answer(ANNA, Variant.WRONG_MAC);

        assertThat(answer(ANNA, Variant.REPLAY)).isEqualTo(right);
        assertThat(answer(ANNA, Variant.REPLAY)).isEqualTo(right);
    }

    @Test
    void hasNothingToRepeatAtFirst() {
        answer(ANNA, Variant.STALE);

        assertThat(swedbank.answer(request(), ANNA, Variant.REPLAY)).isEmpty();
    }

    private void assertDiffersIn(String field, @Nullable String value, Variant variant) {
        var right = answer(ANNA, Variant.CORRECT);
        var wrong = answer(ANNA, variant);
        assertThat(wrong.all()).hasSameSizeAs(right.all());
        for (var it : wrong.all()) {
            if (it.name().equals(field)) {
                assertThat(it.value()).isNotEqualTo(right.value(field));
            } else if (!it.name().equals("VK_MAC")) {
                assertThat(it.value()).isEqualTo(right.value(it.name()));
            }
        }
        if (value != null) {
            assertThat(wrong.value(field)).isEqualTo(value);
        }
    }

    private AuthenticationRequest request() {
        return swedbank.take(PortalFixture.request("2026-11-30T09:00:00+0200")
                .with("VK_LANG", "ENG")
                .fields());
    }

    private Fields answer(Person person, Variant variant) {
        return swedbank.answer(request(), person, variant).orElseThrow().fields();
    }

    private static List<Field> withoutMac(Fields fields) {
        return fields.all().stream().filter(it -> !it.name().equals("VK_MAC")).toList();
    }

    private static boolean rightlySigned(Fields fields) {
        return verifies(fields, text(fields, ORDER, SwedbankTests::symbols), "SHA512withRSA");
    }

    private static String text(Fields fields, List<String> order, ToIntFunction<String> length) {
        var text = new StringBuilder();
        for (var name : order) {
            var value = fields.value(name);
            text.append(String.format("%03d", length.applyAsInt(value))).append(value);
        }
        return text.toString();
    }

    private static boolean verifies(Fields fields, String text, String algorithm) {
        try {
            var signature = Signature.getInstance(algorithm);
            signature.initVerify(KEYS.bankKey());
            signature.update(text.getBytes(UTF_8));
            return signature.verify(Base64.getDecoder().decode(fields.value("VK_MAC")));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static int symbols(String value) {
        return value.codePointCount(0, value.length());
    }

    private static int bytes(String value) {
        return value.getBytes(UTF_8).length;
    }
}
