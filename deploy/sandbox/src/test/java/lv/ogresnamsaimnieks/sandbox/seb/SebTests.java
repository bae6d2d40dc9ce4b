package lv.ogresnamsaimnieks.sandbox.seb;

import static java.nio.charset.StandardCharsets.UTF_8;
import static lv.ogresnamsaimnieks.sandbox.bank.KeysFixture.KEYS;
import static lv.ogresnamsaimnieks.sandbox.bank.KeysFixture.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.list;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.nio.charset.Charset;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import lv.ogresnamsaimnieks.sandbox.bank.BankKey;
import lv.ogresnamsaimnieks.sandbox.bank.Field;
import lv.ogresnamsaimnieks.sandbox.bank.Fields;
import lv.ogresnamsaimnieks.sandbox.bank.Person;
import lv.ogresnamsaimnieks.sandbox.bank.RequestRefused;
import lv.ogresnamsaimnieks.sandbox.bank.Violation;
import lv.ogresnamsaimnieks.sandbox.bank.Violation.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

class SebTests {

    private static final String RETURN = "http://localhost:8090/realms/portal/broker/seb/endpoint";
    private static final Person ZANE = new Person("Žanete Āņa", "Kļaviņa-Šķēle", "010150-00017", "");
    private static final Person ANNA = new Person("Anna", "Ozola", "010150-00017", "");
    private static final List<String> ORDER = List.of(
            "IB_SND_ID", "IB_SERVICE", "IB_REC_ID", "IB_USER", "IB_DATE", "IB_TIME", "IB_USER_INFO", "IB_VERSION");

    private final Seb seb = new Seb(
            new Seb.Agreement("OGRENAMS", "SEBUB", RETURN, BankKey.read(KEYS.sebKeystore(), PASSWORD, "seb")),
            Clock.fixed(Instant.parse("2026-11-30T07:00:00Z"), ZoneOffset.UTC));

    @Test
    void vouchesForThePersonAsELinkWantsIt() {
        var answer = answer(ZANE, Variant.CORRECT);

        assertThat(answer.all())
                .startsWith(
                        new Field("IB_SND_ID", "SEBUB"),
                        new Field("IB_SERVICE", "0001"),
                        new Field("IB_REC_ID", "OGRENAMS"),
                        new Field("IB_USER", "010150-00017"),
                        new Field("IB_DATE", "30.11.2026"),
                        new Field("IB_TIME", "09:00:00"),
                        new Field("IB_USER_INFO", "ID=010150-00017;NAME=ŽANETE ĀŅA KĻAVIŅA-ŠĶĒLE"),
                        new Field("IB_VERSION", "001"))
                .endsWith(new Field("IB_LANG", "LAT"))
                .hasSize(10);
        assertThat(rightlySigned(answer)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"WRONG_MAC", "BYTE_LENGTH_MAC", "OTHER_CHARSET", "SHA1", "SWAPPED_ORDER", "REPLAY", "DECLINED_0008"
            })
    void signsRightlyWhateverElseIsWrong(Variant variant) {
        assertThat(rightlySigned(answer(ZANE, variant))).isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"WRONG_MAC", "SHA1", "SWAPPED_ORDER"})
    void saysTheSameUnderAWrongSignature(Variant variant) {
        for (var person : List.of(ANNA, ZANE)) {
            var answer = answer(person, variant);
            assertThat(rightlySigned(answer)).isFalse();
            assertThat(withoutSignature(answer)).isEqualTo(withoutSignature(answer(person, Variant.CORRECT)));
        }
    }

    @Test
    void signsOverByteLengthsAndAnotherCharsetForEveryName() {
        for (var person : List.of(ANNA, ZANE)) {
            var bytes = answer(person, Variant.BYTE_LENGTH_MAC);
            assertThat(rightlySigned(bytes)).isFalse();
            assertThat(verifies(bytes, text(bytes, ORDER, it -> it.getBytes(UTF_8).length), UTF_8, "SHA512withRSA"))
                    .isTrue();
            var baltic = answer(person, Variant.OTHER_CHARSET);
            assertThat(rightlySigned(baltic)).isFalse();
            assertThat(verifies(
                            baltic,
                            text(baltic, ORDER, String::length),
                            Charset.forName("windows-1257"),
                            "SHA512withRSA"))
                    .isTrue();
        }
    }

    @Test
    void signsWithSha1() {
        var answer = answer(ZANE, Variant.SHA1);

        assertThat(verifies(answer, text(answer, ORDER, String::length), UTF_8, "SHA1withRSA"))
                .isTrue();
    }

    @Test
    void signsFieldsInAnotherOrder() {
        var swapped = new ArrayList<>(ORDER);
        swapped.set(3, "IB_USER_INFO");
        swapped.set(6, "IB_USER");
        var answer = answer(ZANE, Variant.SWAPPED_ORDER);

        assertThat(verifies(answer, text(answer, swapped, String::length), UTF_8, "SHA512withRSA"))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "STALE,            IB_TIME,      08:54:00",
        "FUTURE,           IB_TIME,      09:02:00",
        "UNSOLICITED_0003, IB_SERVICE,   0003",
        "WRONG_RECEIVER,   IB_REC_ID,    CITS",
        "WRONG_SENDER,     IB_SND_ID,    CITABANKA",
        "COUNTRY_EE,       IB_USER,      38001085718",
        "COMPANY,          IB_USER_INFO, ID=40000000001;NAME=SIA PARAUGS;USER=ANNA OZOLA",
        "OTHER_PERSON,     IB_USER_INFO, ID=010101-10006;NAME=ANNA OZOLA"
    })
    void isWrongInWhatTheVariantNames(Variant variant, String field, String value) {
        assertThat(answer(ANNA, variant).value(field)).isEqualTo(value);
    }

    @Test
    void sendsTheSignedPersonalCodeAndThenAnother() {
        assertThat(answer(ANNA, Variant.DUPLICATE_PARAMETER).of("IB_USER"))
                .hasSize(2)
                .startsWith("010150-00017")
                .doesNotHaveDuplicates();
    }

    @Test
    void repeatsTheLastRightAnswerToTheLetter() {
        assertThat(seb.answer(request(), ANNA, Variant.REPLAY)).isEmpty();
        var right = answer(ZANE, Variant.CORRECT);
        answer(ANNA, Variant.WRONG_MAC);

        assertThat(answer(ANNA, Variant.REPLAY)).isEqualTo(right);
    }

    @Test
    void saysUnsignedThatThePersonDeclined() {
        var answer = seb.decline(request()).orElseThrow();

        assertThat(answer.returnTo()).isEqualTo(RETURN);
        assertThat(answer.fields().all())
                .containsExactly(
                        new Field("IB_SND_ID", "SEBUB"), new Field("IB_SERVICE", "0008"), new Field("IB_LANG", "LAT"));
        assertThat(answer(ANNA, Variant.DECLINED_0008)).isEqualTo(answer.fields());
    }

    @ParameterizedTest
    @CsvSource({
        "IB_SND_ID,  SOMEBODY,    SENDER",
        "IB_SND_ID,  ELEVEN_LONG, TOO_LONG",
        "IB_SND_ID,  '',          REQUIRED",
        "IB_SERVICE, 0002,        SERVICE",
        "IB_LANG,    EST,         LANGUAGE",
        "IB_LANG,    '',          REQUIRED"
    })
    void refusesAQuestionThatBreaksARule(String field, String value, Rule rule) {
        assertRefused(
                new Fields(request().fields().all().stream()
                        .map(it -> it.name().equals(field) ? new Field(field, value) : it)
                        .toList()),
                new Violation(field, rule));
    }

    @ParameterizedTest
    @ValueSource(strings = {"IB_SND_ID", "IB_SERVICE", "IB_LANG"})
    void refusesAQuestionInWhichAFieldStandsTwice(String field) {
        var fields = new ArrayList<>(request().fields().all());
        fields.add(new Field(field, "again"));

        assertRefused(new Fields(fields), new Violation(field, Rule.DUPLICATE));
    }

    private void assertRefused(Fields fields, Violation violation) {
        assertThatThrownBy(() -> seb.take(fields))
                .asInstanceOf(type(RequestRefused.class))
                .extracting(RequestRefused::violations, list(Violation.class))
                .containsExactly(violation);
    }

    private AuthenticationRequest request() {
        return seb.take(
                new Fields(Map.of("IB_SND_ID", "OGRENAMS", "IB_SERVICE", "0005", "IB_LANG", "LAT").entrySet().stream()
                        .map(it -> new Field(it.getKey(), it.getValue()))
                        .toList()));
    }

    private Fields answer(Person person, Variant variant) {
        return seb.answer(request(), person, variant).orElseThrow().fields();
    }

    private static List<Field> withoutSignature(Fields fields) {
        return fields.all().stream().filter(it -> !it.name().equals("IB_CRC")).toList();
    }

    private static boolean rightlySigned(Fields fields) {
        return verifies(fields, text(fields, ORDER, String::length), UTF_8, "SHA512withRSA");
    }

    private static String text(Fields fields, List<String> order, ToIntFunction<String> length) {
        var text = new StringBuilder();
        for (var name : order) {
            var value = fields.value(name);
            text.append(String.format("%03d", length.applyAsInt(value))).append(value);
        }
        return text.toString();
    }

    private static boolean verifies(Fields fields, String text, Charset charset, String algorithm) {
        try {
            var signature = Signature.getInstance(algorithm);
            signature.initVerify(KEYS.sebKey());
            signature.update(text.getBytes(charset));
            return signature.verify(Base64.getDecoder().decode(fields.value("IB_CRC")));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
