package lv.ogresnamsaimnieks.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import lv.ogresnamsaimnieks.keycloak.AnswerRefused.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class EIdentityTests {

    private static final String JSON = "application/json";
    private static final String METHODS = "urn:safelayer:tws:policies:authentication:adaptive:methods:";
    private static final String HIGH = "urn:safelayer:tws:policies:authentication:level:high";

    /** A person as the platform tells of them; another value of a field is a fault. */
    private static String person(String acr, String amr, String serialNumber) {
        return """
                {"sub":"f3c1","domain":"citizen","acr":"%s","amr":["%s"],"given_name":"JĀNIS","family_name":"KALNIŅŠ",\
                "name":"JĀNIS KALNIŅŠ","serial_number":"%s","eips":""}""".formatted(acr, amr, serialNumber);
    }

    private static String rightPerson(EIdentityFlow flow) {
        return person(flow.acrValue(), METHODS + "mobileid", "PNOLV-010150-00041");
    }

    @ParameterizedTest
    @EnumSource
    void believesWhoProvedThemselvesInTheWayAskedFor(EIdentityFlow flow) throws AnswerRefused {
        assertThat(EIdentity.person(flow, 200, JSON, rightPerson(flow)))
                .isEqualTo(PersonalCode.of("01015000041").orElseThrow());
    }

    @Test
    void readsTheExampleOfTheDocumentWhereOnlyAmrNamesTheFlow() throws AnswerRefused {
        assertThat(EIdentity.person(
                        EIdentityFlow.CARD,
                        200,
                        "application/json;charset=UTF-8",
                        person(HIGH, METHODS + "sc_plugin", "PNOLV-010150-00041")))
                .isEqualTo(PersonalCode.of("010150-00041").orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({
        "MOBILE, urn:safelayer:tws:policies:authentication:level:high, urn:safelayer:tws:methods:password",
        "MOBILE, urn:safelayer:tws:policies:authentication:level:low,  urn:safelayer:tws:methods:otp",
        "MOBILE, urn:eparaksts:authentication:flow:sc_plugin,          urn:safelayer:tws:methods:sc_plugin",
        "MOBILE, urn:eparaksts:authentication:flow:mobile-eid,         urn:safelayer:tws:methods:nfc",
        "MOBILE, urn:eparaksts:authentication:flow:mobileidentity,     urn:safelayer:tws:methods:xmobileid",
        "CARD,   urn:eparaksts:authentication:flow:mobileid,           urn:safelayer:tws:methods:mobileid",
        "CARD,   '',                                                   ''"
    })
    void refusesAnotherProofThanTheOneAskedFor(EIdentityFlow flow, String acr, String amr) {
        refuses(Reason.FLOW, () -> EIdentity.person(flow, 200, JSON, person(acr, amr, "PNOLV-010150-00041")));
    }

    @Test
    void refusesAPersonWithoutAnyProof() {
        refuses(
                Reason.FLOW,
                () -> EIdentity.person(EIdentityFlow.CARD, 200, JSON, "{\"serial_number\":\"PNOLV-010150-00041\"}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PNOEE-38001085718",
                "PNOLT-38001085718",
                "IDCLV-PA1234567",
                "PASLV-LV1234567",
                "TINLV-01015000041"
            })
    void leavesWhoHasNoLatvianPersonalCodeToThePaper(String serialNumber) {
        refuses(Reason.COUNTRY, () -> card(serialNumber));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "01015000041",
                "010150-00041",
                "PNOLV-",
                "PNOLV-1015000041",
                "PNOLV-PNOLV-010150-00041",
                "PNOLV-010150-00041;PNOLV-010150-00017",
                "pnolv-010150-00041",
                "xPNOLV-010150-00041"
            })
    void refusesWhatIsNoPersonalCode(String serialNumber) {
        refuses(Reason.PERSONAL_CODE, () -> card(serialNumber));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"acr\":\"urn:eparaksts:authentication:flow:sc_plugin\"}",
                "{\"acr\":\"urn:eparaksts:authentication:flow:sc_plugin\",\"serial_number\":null}",
                "{\"acr\":\"urn:eparaksts:authentication:flow:sc_plugin\",\"serial_number\":1015000041}",
                "{\"acr\":\"urn:eparaksts:authentication:flow:sc_plugin\",\"serial_number\":[\"PNOLV-010150-00041\"]}"
            })
    void refusesAPersonWithoutASerialNumber(String body) {
        refuses(Reason.PERSONAL_CODE, () -> EIdentity.person(EIdentityFlow.CARD, 200, JSON, body));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/html",
                "text/html; charset=utf-8",
                "text/plain",
                "application/jsonp",
                "*/*",
                "application/jwt"
            })
    @NullSource
    void refusesAPersonOfAnotherTypeThanJson(String contentType) {
        refuses(
                Reason.USER_INFO,
                () -> EIdentity.person(EIdentityFlow.CARD, 200, contentType, rightPerson(EIdentityFlow.CARD)));
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 204, 302, 401, 403, 500, 503})
    void refusesAPersonUnderAnotherStatus(int status) {
        refuses(
                Reason.USER_INFO,
                () -> EIdentity.person(EIdentityFlow.CARD, status, JSON, rightPerson(EIdentityFlow.CARD)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "<html><body>Pieteikties</body></html>", "[]", "null", "\"PNOLV-010150-00041\"", "{", "{} {}"
            })
    void refusesWhatIsNoObject(String body) {
        refuses(Reason.USER_INFO, () -> EIdentity.person(EIdentityFlow.CARD, 200, JSON, body));
    }

    @Test
    void refusesTwoPersonalCodes() {
        var twice =
                rightPerson(EIdentityFlow.CARD).replace("\"eips\":\"\"", "\"serial_number\":\"PNOLV-010150-00017\"");
        refuses(Reason.USER_INFO, () -> EIdentity.person(EIdentityFlow.CARD, 200, JSON, twice));
    }

    @Test
    void saysNothingOfThePersonInARefusal() {
        assertThatThrownBy(() ->
                        EIdentity.person(EIdentityFlow.CARD, 200, JSON, "{\"serial_number\":\"PNOLV-010150-00041\" x"))
                .hasMessage("user-info")
                .hasNoCause();
    }

    @Test
    void takesTheTokenOutOfItsAnswer() throws AnswerRefused {
        assertThat(EIdentity.accessToken("{\"access_token\":\"abc\",\"token_type\":\"bearer\",\"expires_in\":300}"))
                .isEqualTo("abc");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"token_type\":\"Bearer\"}",
                "{\"access_token\":\"\",\"token_type\":\"Bearer\"}",
                "{\"access_token\":7,\"token_type\":\"Bearer\"}",
                "{\"access_token\":\"abc\"}",
                "{\"access_token\":\"abc\",\"token_type\":\"mac\"}",
                "{\"error\":\"invalid_grant\"}"
            })
    void refusesAnAnswerWithoutAToken(String body) {
        refuses(Reason.ACCESS_TOKEN, () -> EIdentity.accessToken(body));
    }

    @Test
    void refusesATokenInAForm() {
        refuses(Reason.USER_INFO, () -> EIdentity.accessToken("access_token=abc&token_type=Bearer"));
    }

    @Test
    void knowsItsWaysIn() {
        assertThat(EIdentityFlow.of("eparaksts-mobile")).contains(EIdentityFlow.MOBILE);
        assertThat(EIdentityFlow.of("eparaksts-eid")).contains(EIdentityFlow.CARD);
        assertThat(EIdentityFlow.of("swedbank")).isEmpty();
    }

    @Test
    void buildsTheAddressesOfThePlatform() {
        var settings = EIdentitySettings.of(agreement("https://eidas-demo.eparaksts.lv", "false"))
                .orElseThrow();

        assertThat(settings.authorization(EIdentityFlow.MOBILE))
                .isEqualTo("https://eidas-demo.eparaksts.lv/trustedx-authserver/oauth/lvrtc-eipsign-as"
                        + "?acr_values=urn:eparaksts:authentication:flow:mobileid");
        assertThat(settings.token())
                .isEqualTo("https://eidas-demo.eparaksts.lv/trustedx-authserver/oauth/lvrtc-eipsign-as/token");
        assertThat(settings.userInfo())
                .isEqualTo("https://eidas-demo.eparaksts.lv/trustedx-resources/openid/v1/users/me");
        assertThat(settings).asString().doesNotContain("hush");
    }

    @Test
    void takesAPlatformWithoutTlsForATestOnly() {
        assertThat(EIdentitySettings.of(agreement("http://localhost:8095/eparaksts", "true")))
                .isPresent();
        assertThatThrownBy(() -> EIdentitySettings.of(agreement("http://localhost:8095/eparaksts", "false")))
                .hasMessage("EPARAKSTS_URL must begin with https");
    }

    @Test
    void refusesHalfAnAgreement() {
        assertThat(EIdentitySettings.of(Map.of())).isEmpty();
        assertThatThrownBy(() -> EIdentitySettings.of(
                        Map.of("EPARAKSTS_URL", "https://eidas.eparaksts.lv", "EPARAKSTS_CLIENT_ID", "portal")))
                .hasMessage("EPARAKSTS_CLIENT_SECRET is missing");
    }

    private static Map<String, String> agreement(String url, String sandbox) {
        return Map.of(
                "EPARAKSTS_URL",
                url,
                "EPARAKSTS_CLIENT_ID",
                "portal",
                "EPARAKSTS_CLIENT_SECRET",
                "hush",
                "PORTAL_SANDBOX",
                sandbox);
    }

    private static PersonalCode card(String serialNumber) throws AnswerRefused {
        return EIdentity.person(
                EIdentityFlow.CARD, 200, JSON, person(EIdentityFlow.CARD.acrValue(), METHODS + "sc", serialNumber));
    }

    private interface Reading {
        Object read() throws AnswerRefused;
    }

    private static void refuses(Reason reason, Reading reading) {
        assertThatThrownBy(reading::read)
                .isInstanceOfSatisfying(
                        AnswerRefused.class, it -> assertThat(it.reason()).isEqualTo(reason));
    }
}
