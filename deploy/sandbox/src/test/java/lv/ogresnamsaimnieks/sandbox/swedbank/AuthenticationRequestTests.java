package lv.ogresnamsaimnieks.sandbox.swedbank;

import static lv.ogresnamsaimnieks.sandbox.swedbank.PortalFixture.NONCE;
import static lv.ogresnamsaimnieks.sandbox.swedbank.PortalFixture.RETURN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.list;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.stream.Stream;
import lv.ogresnamsaimnieks.sandbox.bank.Field;
import lv.ogresnamsaimnieks.sandbox.bank.Fields;
import lv.ogresnamsaimnieks.sandbox.bank.RequestRefused;
import lv.ogresnamsaimnieks.sandbox.bank.Violation;
import lv.ogresnamsaimnieks.sandbox.bank.Violation.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthenticationRequestTests {

    private static final Instant NOW = Instant.parse("2026-11-30T07:00:00Z");
    private static final String AT_NOW = "2026-11-30T09:00:00+0200";

    private final Swedbank swedbank = new Swedbank(PortalFixture.agreement(), Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void isTakenWhenEverythingIsRight() {
        var request = swedbank.take(PortalFixture.request(AT_NOW).fields());

        assertThat(request.nonce()).isEqualTo(NONCE);
        assertThat(request.returnTo()).isEqualTo(RETURN);
        assertThat(request.language()).isEqualTo("LAT");
    }

    @Test
    void isTakenWithoutWhatMayBeLeftOut() {
        var fields = without(PortalFixture.request(AT_NOW).fields(), "VK_RID", "VK_ENCODING", "VK_LANG");

        assertThat(swedbank.take(fields).language()).isEqualTo("LAT");
    }

    @Test
    void isTakenWhenTheLinesOfItsMacAreWrapped() {
        var mac = PortalFixture.request(AT_NOW).fields().value("VK_MAC");
        var wrapped = String.join("\r\n", mac.split("(?<=\\G.{60})", -1));

        assertThat(swedbank.take(
                        PortalFixture.request(AT_NOW).with("VK_MAC", wrapped).fields()))
                .isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "VK_SERVICE,  4011,                     SERVICE",
        "VK_SERVICE,  40122,                    TOO_LONG",
        "VK_VERSION,  008,                      VERSION",
        "VK_SND_ID,   SOMEBODY,                 SENDER",
        "VK_SND_ID,   SIXTEEN_SYMBOLS_,         TOO_LONG",
        "VK_REC_ID,   HP,                       RECEIVER",
        "VK_REC_ID,   SIXTEEN_SYMBOLS_,         TOO_LONG",
        "VK_RETURN,   /broker/swedbank,         RETURN_ADDRESS",
        "VK_RETURN,   javascript:alert(1),      RETURN_ADDRESS",
        "VK_RETURN,   https://bank@portal.lv/,  RETURN_ADDRESS",
        "VK_RETURN,   https://portal.lv/#part,  RETURN_ADDRESS",
        "VK_RETURN,   https://por tal.lv/,      RETURN_ADDRESS",
        "VK_RETURN,   https://portal.lv/?VK_A=1,     RETURN_PARAMETER",
        "VK_RETURN,   https://portal.lv/?a=1&vk%5Fb, RETURN_PARAMETER",
        "VK_DATETIME, 2026-11-30T09:00:00+02:00, TOO_LONG",
        "VK_DATETIME, 2026-11-30T07:00:00Z,     DATE_FORMAT",
        "VK_DATETIME, 2026-11-31T09:00:00+0200, DATE_FORMAT",
        "VK_DATETIME, 2026-11-30T08:54:59+0200, DATE_AGE",
        "VK_DATETIME, 2026-11-30T09:05:01+0200, DATE_AGE",
        "VK_RID,      1,                        NOT_EMPTY",
        "VK_ENCODING, ISO-8859-1,               ENCODING",
        "VK_ENCODING, THIRTEEN-LONG,            TOO_LONG",
        "VK_LANG,     LV,                       LANGUAGE",
        "VK_LANG,     LATV,                     TOO_LONG",
        "VK_MAC,      not base64!,              BASE64",
        "VK_MAC,      c2hvcnQ=,                 SIGNATURE",
    })
    void isRefusedWhenAFieldBreaksItsRule(String field, String value, Rule rule) {
        assertRefused(PortalFixture.request(AT_NOW).with(field, value).fields(), new Violation(field, rule));
    }

    @ParameterizedTest
    @MethodSource
    void isRefusedWhenAFieldIsTooLong(String field, int symbols) {
        var fields = PortalFixture.request(AT_NOW)
                .with(field, "ā".repeat(symbols + 1))
                .fields();

        assertRefused(fields, new Violation(field, Rule.TOO_LONG));
    }

    static Stream<Arguments> isRefusedWhenAFieldIsTooLong() {
        return Stream.of(
                Arguments.of("VK_NONCE", 50),
                Arguments.of("VK_RETURN", 255),
                Arguments.of("VK_RID", 30),
                Arguments.of("VK_MAC", 700));
    }

    @Test
    void isTakenWhenItsFieldsAreAsLongAsTheyMayBe() {
        var address = "https://portal.lv/" + "a".repeat(255 - 18);

        var request = swedbank.take(PortalFixture.request(AT_NOW)
                .with("VK_NONCE", "ā".repeat(50))
                .with("VK_RETURN", address)
                .fields());

        assertThat(request.returnTo()).hasSize(255);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "VK_SERVICE",
                "VK_VERSION",
                "VK_SND_ID",
                "VK_REC_ID",
                "VK_NONCE",
                "VK_RETURN",
                "VK_DATETIME",
            })
    void isRefusedWithoutARequiredField(String field) {
        assertRefused(PortalFixture.request(AT_NOW).with(field, "").fields(), new Violation(field, Rule.REQUIRED));
    }

    @Test
    void isRefusedWithoutAMac() {
        assertRefused(
                without(PortalFixture.request(AT_NOW).fields(), "VK_MAC"), new Violation("VK_MAC", Rule.REQUIRED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"VK_SERVICE", "VK_NONCE", "VK_RETURN", "VK_RID", "VK_MAC", "VK_ENCODING", "VK_LANG"})
    void isRefusedWhenAFieldStandsTwice(String field) {
        var fields = new ArrayList<>(PortalFixture.request(AT_NOW).fields().all());
        fields.add(new Field(field, "again"));

        assertRefused(new Fields(fields), new Violation(field, Rule.DUPLICATE));
    }

    @ParameterizedTest
    @CsvSource({"VK_NONCE, another", "VK_RETURN, https://elsewhere.lv/", "VK_DATETIME, 2026-11-30T09:00:01+0200"})
    void isRefusedWhenAFieldWasChangedAfterSigning(String field, String value) {
        var fields = PortalFixture.request(AT_NOW).fields().all().stream()
                .map(it -> it.name().equals(field) ? new Field(field, value) : it)
                .toList();

        assertRefused(new Fields(fields), new Violation("VK_MAC", Rule.SIGNATURE));
    }

    @Test
    void isRefusedWhenItIsSignedWithSha1() {
        assertRefused(
                PortalFixture.request(AT_NOW).signedWith("SHA1withRSA").fields(),
                new Violation("VK_MAC", Rule.SIGNATURE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-30T08:55:00+0200", "2026-11-30T10:05:00+0300"})
    void isTakenFiveMinutesBeforeAndAfterItWasMade(String dateTime) {
        assertThat(swedbank.take(PortalFixture.request(dateTime).fields())).isNotNull();
    }

    @Test
    void canBeAnsweredAfterMoreThanFiveMinutesAtTheBank() {
        var fields = PortalFixture.request("2026-11-30T08:30:00+0200").fields();

        assertThat(swedbank.resume(fields)).isNotNull();
    }

    @Test
    void isRefusedWithEveryWrongFieldAndTheTextThatWasSigned() {
        var fields = PortalFixture.request(AT_NOW)
                .with("VK_SERVICE", "4002")
                .with("VK_NONCE", "")
                .with("VK_LANG", "XXX")
                .fields();

        assertRefused(
                fields,
                new Violation("VK_SERVICE", Rule.SERVICE),
                new Violation("VK_NONCE", Rule.REQUIRED),
                new Violation("VK_LANG", Rule.LANGUAGE));
        assertThatThrownBy(() -> swedbank.take(fields))
                .asInstanceOf(type(RequestRefused.class))
                .extracting(RequestRefused::signedText)
                .asString()
                .startsWith("0044002003009008OGRENAMS011SWEDBANK_LV000");
    }

    private void assertRefused(Fields fields, Violation... violations) {
        assertThatThrownBy(() -> swedbank.take(fields))
                .asInstanceOf(type(RequestRefused.class))
                .extracting(RequestRefused::violations, list(Violation.class))
                .containsExactly(violations);
    }

    private static Fields without(Fields fields, String... names) {
        return new Fields(fields.all().stream()
                .filter(it -> Stream.of(names).noneMatch(it.name()::equals))
                .toList());
    }
}
