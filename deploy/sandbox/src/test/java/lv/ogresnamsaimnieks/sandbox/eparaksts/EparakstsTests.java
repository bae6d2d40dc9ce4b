package lv.ogresnamsaimnieks.sandbox.eparaksts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.jayway.jsonpath.JsonPath;
import java.net.URLEncoder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import lv.ogresnamsaimnieks.sandbox.bank.Field;
import lv.ogresnamsaimnieks.sandbox.bank.Fields;
import lv.ogresnamsaimnieks.sandbox.bank.Person;
import lv.ogresnamsaimnieks.sandbox.bank.RequestRefused;
import lv.ogresnamsaimnieks.sandbox.bank.Violation;
import lv.ogresnamsaimnieks.sandbox.bank.Violation.Rule;
import lv.ogresnamsaimnieks.sandbox.eparaksts.Eparaksts.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EparakstsTests {

    private static final String RETURN = "http://localhost:8090/realms/portal/broker/eparaksts-mobile/endpoint";
    private static final String MOBILE = "urn:eparaksts:authentication:flow:mobileid";
    private static final String CARD = "urn:eparaksts:authentication:flow:sc_plugin";
    private static final Person ZANE = new Person("Žanete", "Kļaviņa \"Z\"", "010150-00017", "");

    private Instant now = Instant.parse("2026-11-30T07:00:00Z");
    private final Eparaksts eparaksts = new Eparaksts(
            new Eparaksts.Agreement("portāls", "drošība", List.of(RETURN)), clock(), Duration.ofMillis(1));

    @Test
    void tellsThePersonForTheCodeAndTheSecret() {
        var person = person(token(answer(MOBILE, Variant.CORRECT)));

        assertThat(person.contentType()).isEqualTo("application/json");
        assertThat(read(person, "serial_number")).isEqualTo("PNOLV-010150-00017");
        assertThat(read(person, "given_name")).isEqualTo("ŽANETE");
        assertThat(read(person, "family_name")).isEqualTo("KĻAVIŅA \"Z\"");
        assertThat(read(person, "acr")).isEqualTo(MOBILE);
        assertThat(methods(person))
                .containsExactly("urn:safelayer:tws:policies:authentication:adaptive:methods:mobileid");
    }

    @Test
    void callsAPersonOtherwiseAtEveryWayOfProvingWhoTheyAre() {
        var byPhone = person(token(answer(MOBILE, Variant.CORRECT)));
        var again = person(token(answer(MOBILE, Variant.CORRECT)));
        var byCard = person(token(answer(CARD, Variant.CORRECT)));

        assertThat(read(byPhone, "sub")).isEqualTo(read(again, "sub")).isNotEqualTo(read(byCard, "sub"));
    }

    @ParameterizedTest
    @CsvSource({
        "AS_DOCUMENTED,  urn:safelayer:tws:policies:authentication:level:high, mobileid,  PNOLV-010150-00017",
        "ACR_DOWNGRADE,  urn:safelayer:tws:policies:authentication:level:low,  password,  PNOLV-010150-00017",
        "OTHER_FLOW,     urn:eparaksts:authentication:flow:sc_plugin,          sc_plugin, PNOLV-010150-00017",
        "CODE_EE,        urn:eparaksts:authentication:flow:mobileid,           mobileid,  PNOEE-38001085718",
        "PASSPORT,       urn:eparaksts:authentication:flow:mobileid,           mobileid,  PASLV-LV1234567"
    })
    void hasOneFaultWhenAskedFor(Variant variant, String acr, String method, String serialNumber) {
        var person = person(token(answer(MOBILE, variant)));

        assertThat(read(person, "acr")).isEqualTo(acr);
        assertThat(methods(person).getFirst()).endsWith(":" + method);
        assertThat(read(person, "serial_number")).isEqualTo(serialNumber);
    }

    @Test
    void leavesOutTheSerialNumberWhenAskedFor() {
        assertThat(person(token(answer(MOBILE, Variant.MISSING_SERIAL_NUMBER))).body())
                .doesNotContain("serial_number")
                .contains("\"eips\":\"\"");
    }

    @ParameterizedTest
    @CsvSource({"TOKEN_400, 400", "TOKEN_401, 401", "USED_CODE, 400"})
    void givesNoTokenWhenAskedFor(Variant variant, int status) {
        assertThat(token(answer(MOBILE, variant)).status()).isEqualTo(status);
    }

    @Test
    void givesAPageInsteadOfAnAnswerWhenAskedFor() {
        assertThat(token(answer(MOBILE, Variant.TOKEN_HTML)).contentType()).isEqualTo("text/html");
        assertThat(person(token(answer(MOBILE, Variant.PERSON_HTML))).contentType())
                .startsWith("text/html");
        assertThat(person(token(answer(MOBILE, Variant.PERSON_401))).status()).isEqualTo(401);
    }

    @Test
    void takesACodeOnce() {
        var back = answer(MOBILE, Variant.CORRECT);

        assertThat(token(back).status()).isEqualTo(200);
        assertThat(token(back).status()).isEqualTo(400);
    }

    @Test
    void takesACodeForAMinute() {
        var back = answer(MOBILE, Variant.CORRECT);
        now = now.plusSeconds(61);

        assertThat(token(back).status()).isEqualTo(400);
    }

    @Test
    void knowsNobodyWithAnotherSecret() {
        var back = answer(MOBILE, Variant.CORRECT);

        assertThat(eparaksts.token(basic("portāls", "cits"), form(back, RETURN)).status())
                .isEqualTo(401);
        assertThat(eparaksts.token("", form(back, RETURN)).status()).isEqualTo(401);
        assertThat(eparaksts.token("Basic ???", form(back, RETURN)).status()).isEqualTo(401);
        assertThat(eparaksts
                        .token(basic("portāls", "drošība"), form(back, "http://elsewhere.example/"))
                        .status())
                .isEqualTo(400);
        assertThat(eparaksts.person("Bearer guess").status()).isEqualTo(401);
    }

    @Test
    void sendsTheStateBackOrAnotherOneWhenAskedFor() {
        assertThat(answer(MOBILE, Variant.CORRECT).value("state")).isEqualTo("a.b.gateway");
        assertThat(answer(MOBILE, Variant.OTHER_STATE).value("state"))
                .endsWith(".gateway")
                .isNotEqualTo("a.b.gateway");
        assertThat(answer(MOBILE, Variant.MISSING_STATE).of("state")).isEmpty();
        assertThat(answer(MOBILE, Variant.MISSING_CODE).of("code")).isEmpty();
        assertThat(answer(MOBILE, Variant.SERVER_ERROR).value("error")).isEqualTo("server_error");
        assertThat(eparaksts
                        .decline(eparaksts.take(question(MOBILE, RETURN)))
                        .orElseThrow()
                        .fields()
                        .all())
                .containsExactly(new Field("error", "access_denied"), new Field("state", "a.b.gateway"));
    }

    @Test
    void saysEverythingThatIsWrongWithAQuestion() {
        assertThatThrownBy(() -> eparaksts.take(Fields.parse("response_type=token&client_id=x&redirect_uri=http://x/"
                        + "&scope=openid&acr_values=password&acr_values=x&prompt=none&ui_locales=de")))
                .isInstanceOfSatisfying(
                        RequestRefused.class,
                        it -> assertThat(it.violations())
                                .containsExactly(
                                        new Violation("response_type", Rule.RESPONSE_TYPE),
                                        new Violation("client_id", Rule.SENDER),
                                        new Violation("redirect_uri", Rule.RETURN_NOT_AGREED),
                                        new Violation("scope", Rule.SCOPE),
                                        new Violation("state", Rule.REQUIRED),
                                        new Violation("acr_values", Rule.DUPLICATE),
                                        new Violation("prompt", Rule.PROMPT),
                                        new Violation("ui_locales", Rule.LANGUAGE)));
    }

    @Test
    void sendsNobodyElsewhereAfterSigningOut() {
        assertThat(eparaksts.signOut("http://localhost:8090/after")).contains("http://localhost:8090/after");
        assertThat(eparaksts.signOut("http://elsewhere.example/")).isEmpty();
        assertThat(eparaksts.signOut("")).isEmpty();
    }

    private Fields answer(String flow, Variant variant) {
        return eparaksts
                .answer(eparaksts.take(question(flow, RETURN)), ZANE, variant)
                .orElseThrow()
                .fields();
    }

    private static Fields question(String flow, String redirect) {
        return new Fields(List.of(
                new Field("response_type", "code"),
                new Field("client_id", "portāls"),
                new Field("redirect_uri", redirect),
                new Field("scope", "urn:lvrtc:fpeil:aa"),
                new Field("state", "a.b.gateway"),
                new Field("acr_values", flow),
                new Field("prompt", "login"),
                new Field("ui_locales", "lv")));
    }

    private Told token(Fields back) {
        return eparaksts.token(basic("portāls", "drošība"), form(back, RETURN));
    }

    private Told person(Told token) {
        return eparaksts.person("Bearer " + read(token, "access_token"));
    }

    private static Fields form(Fields back, String redirect) {
        return new Fields(List.of(
                new Field("grant_type", "authorization_code"),
                new Field("code", back.value("code")),
                new Field("redirect_uri", redirect)));
    }

    private static String read(Told told, String name) {
        return JsonPath.read(told.body(), "$." + name);
    }

    private static List<String> methods(Told told) {
        return JsonPath.read(told.body(), "$.amr");
    }

    private static String basic(String id, String secret) {
        var pair = URLEncoder.encode(id, UTF_8) + ":" + URLEncoder.encode(secret, UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(UTF_8));
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }
}
