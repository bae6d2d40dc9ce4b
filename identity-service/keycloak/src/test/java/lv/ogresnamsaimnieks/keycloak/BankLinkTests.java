package lv.ogresnamsaimnieks.keycloak;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lv.ogresnamsaimnieks.keycloak.AnswerRefused.Reason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BankLinkTests {

    private static final Instant NOW = Instant.parse("2026-11-30T07:00:00Z");
    private static final String NONCE = "4f1c0d";
    private static final String OUR_BROWSER = "our browser";
    private static final KeysFixture OURS = KeysFixture.of("CN=Portal, O=Test", "-keysize", "2048");

    @TempDir
    private Path folder;

    private final List<String> problems = new ArrayList<>();
    private final Waiting waiting = new Waiting(Map.of(NONCE, OUR_BROWSER));

    @BeforeEach
    void trustTheBank() throws IOException {
        trust("bank.pem", BankFixture.KEYS);
    }

    @Test
    void believesTheBankAndUsesTheNonceUp() throws AnswerRefused {
        assertThat(answered(BankFixture.answering(NONCE).form())).isEqualTo(code("01015000017"));
        assertThat(waiting.entries).isEmpty();
    }

    @Test
    void believesValuesWithSpacesAroundThem() throws AnswerRefused {
        var form = BankFixture.answering(NONCE)
                .with("VK_USER_NAME", " Jānis Bērziņš ")
                .form();

        assertThat(answered(form)).isEqualTo(code("01015000017"));
    }

    @ParameterizedTest
    @CsvSource({
        "VK_SERVICE,   3012,                      SERVICE",
        "VK_SERVICE,   3003,                      SERVICE",
        "VK_VERSION,   008,                       VERSION",
        "VK_SND_ID,    HP,                        SENDER",
        "VK_REC_ID,    SOMEBODY,                  RECEIVER",
        "VK_ENCODING,  ISO-8859-1,                ENCODING",
        "VK_NONCE,     5f1c0d,                    NONCE_UNKNOWN",
        "VK_NONCE,     '',                        NONCE_UNKNOWN",
        "VK_COUNTRY,   EE,                        COUNTRY",
        "VK_COUNTRY,   LT,                        COUNTRY",
        "VK_USER_ID,   010150-0001,               PERSONAL_CODE",
        "VK_USER_ID,   PNOEE-01015000017,         PERSONAL_CODE",
        "VK_TOKEN,     7,                         TOKEN",
        "VK_TOKEN,     '',                        TOKEN",
        "VK_DATETIME,  2026-11-30T08:53:59+0200,  STALE",
        "VK_DATETIME,  2026-11-30T08:54:00+0200,  STALE",
        "VK_DATETIME,  2026-11-30T09:05:01+0200,  STALE",
        "VK_DATETIME,  2026-11-30T09:00:00+0300,  STALE",
        "VK_DATETIME,  2026-11-30T09:00:00,       STALE",
        "VK_DATETIME,  2026-11-31T09:00:00+0200,  STALE"
    })
    void refusesAnAnswerThatIsSignedButNotForUsNow(String parameter, String value, Reason reason) {
        assertRefused(BankFixture.answering(NONCE).with(parameter, value).form(), reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-30T08:55:00+0200", "2026-11-30T09:05:00+0200", "2026-11-30T07:00:00+0000"})
    void believesAnAnswerWithinFiveMinutes(String dateTime) throws AnswerRefused {
        assertThat(answered(BankFixture.answering(NONCE)
                        .with("VK_DATETIME", dateTime)
                        .form()))
                .isEqualTo(code("01015000017"));
    }

    @Test
    void refusesAnUnsolicitedMessageOfTheBanksOwnPage() {
        assertRefused(
                BankFixture.answering("")
                        .with("VK_SERVICE", "3012")
                        .with("VK_USER", "1")
                        .without("VK_NONCE")
                        .form(),
                Reason.SERVICE);
    }

    @Test
    void refusesAMacOverLengthsInBytes() {
        assertRefused(BankFixture.answering(NONCE).countingBytes().form(), Reason.SIGNATURE);
    }

    @Test
    void refusesAMacOfTheFormerVersionsHash() {
        assertRefused(BankFixture.answering(NONCE).signedWith("SHA1withRSA").form(), Reason.SIGNATURE);
    }

    @Test
    void refusesAMacOverFieldsInAnotherOrder() {
        assertRefused(
                BankFixture.answering(NONCE).inOrder(BankFixture.swappedOrder()).form(), Reason.SIGNATURE);
    }

    @Test
    void refusesAMacBySomebodyElse() {
        assertRefused(BankFixture.answering(NONCE).signedBy(OURS).form(), Reason.SIGNATURE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AAAA", "not base64 at all"})
    void refusesAMacThatIsNone(String mac) {
        var form = BankFixture.answering(NONCE).form();
        form.put("VK_MAC", List.of(mac));

        assertRefused(form, Reason.SIGNATURE);
    }

    @ParameterizedTest
    @CsvSource({
        "VK_USER_ID,   020250-00028",
        "VK_NONCE,     5f1c0d",
        "VK_DATETIME,  2026-11-30T09:01:00+0200",
        "VK_COUNTRY,   EE",
        "VK_TOKEN,     1",
        "VK_USER_NAME, OZOLA,ANNA"
    })
    void refusesAFieldThatWasChangedOnTheWay(String parameter, String value) {
        var form = BankFixture.answering(NONCE).form();
        form.put(parameter, List.of(value));

        assertRefused(form, Reason.SIGNATURE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"VK_USER_ID", "VK_MAC", "VK_NONCE", "VK_ENCODING", "VK_LANG"})
    void refusesAParameterThatComesTwice(String parameter) {
        var form = BankFixture.answering(NONCE).form();
        form.merge(parameter, List.of("twice"), (one, two) -> List.of(one.get(0), one.get(0)));

        assertRefused(form, Reason.DUPLICATE_PARAMETER);
    }

    @ParameterizedTest
    @CsvSource({"VK_USER_NAME, 141", "VK_OTHER, 151", "VK_USER_ID, 21", "VK_RID, 31", "VK_NONCE, 51", "VK_TOKEN, 3"})
    void refusesAValueThatIsTooLong(String parameter, int symbols) {
        assertRefused(
                BankFixture.answering(NONCE)
                        .with(parameter, "ē".repeat(symbols))
                        .form(),
                Reason.TOO_LONG);
    }

    @Test
    void refusesAnAnswerThatAnotherBrowserBrings() {
        var form = BankFixture.answering(NONCE).form();

        assertThatThrownBy(() -> link(NOW).answered(form, waiting, "their browser"::equals))
                .hasMessage(Reason.OTHER_BROWSER.code());
        assertThat(waiting.entries).containsKey(NONCE);
    }

    @Test
    void refusesTheSameAnswerASecondTime() throws AnswerRefused {
        var form = BankFixture.answering(NONCE).form();
        answered(form);

        assertRefused(form, Reason.NONCE_UNKNOWN);
    }

    @Test
    void refusesAnAnswerThatLosesTheRaceForItsNonce() {
        var raced = new Waiting(Map.of(NONCE, OUR_BROWSER)) {
            @Override
            public boolean take(String nonce) {
                return false;
            }
        };

        assertThatThrownBy(() -> link(NOW).answered(BankFixture.answering(NONCE).form(), raced, OUR_BROWSER::equals))
                .hasMessage(Reason.NONCE_USED.code());
    }

    @Test
    void refusesAnEmptyForm() {
        assertRefused(Map.of(), Reason.SERVICE);
    }

    @Test
    void leavesTheNonceAloneWhenItRefuses() {
        assertRefused(BankFixture.answering(NONCE).with("VK_COUNTRY", "EE").form(), Reason.COUNTRY);
        assertThat(waiting.entries).containsKey(NONCE);
    }

    @Test
    void believesEachOfSeveralCertificates() throws Exception {
        trust("next.pem", OURS);

        assertThat(answered(BankFixture.answering(NONCE).signedBy(OURS).form())).isEqualTo(code("01015000017"));
    }

    @Test
    void forgetsACertificateThatIsTakenAway() throws Exception {
        Files.delete(folder.resolve("bank.pem"));

        assertRefused(BankFixture.answering(NONCE).form(), Reason.NO_TRUSTED_CERTIFICATE);
    }

    @Test
    void forgetsACertificateThatHasExpired() {
        var later = NOW.plus(Duration.ofDays(2000));
        var form = BankFixture.answering(NONCE)
                .with("VK_DATETIME", "2032-05-22T10:00:00+0300")
                .form();

        assertThatThrownBy(() -> link(later).answered(form, waiting, OUR_BROWSER::equals))
                .hasMessage(Reason.NO_TRUSTED_CERTIFICATE.code());
        assertThat(problems).first().asString().startsWith("bank.pem is valid from");
    }

    @Test
    void asksWithTheFieldsOfMessage4012() {
        var request =
                link(NOW).request(NONCE, URI.create("http://localhost:8090/realms/portal/broker/swedbank/endpoint"));

        assertThat(request)
                .containsExactly(
                        Map.entry("VK_SERVICE", "4012"),
                        Map.entry("VK_VERSION", "009"),
                        Map.entry("VK_SND_ID", "OGRENAMS"),
                        Map.entry("VK_REC_ID", "SWEDBANK_LV"),
                        Map.entry("VK_NONCE", NONCE),
                        Map.entry("VK_RETURN", "http://localhost:8090/realms/portal/broker/swedbank/endpoint"),
                        Map.entry("VK_DATETIME", "2026-11-30T09:00:00+0200"),
                        Map.entry("VK_RID", ""),
                        Map.entry("VK_MAC", request.get("VK_MAC")),
                        Map.entry("VK_ENCODING", "UTF-8"),
                        Map.entry("VK_LANG", "LAT"));
        assertThat(BankLinkMac.verifies(
                        "0044012003009008OGRENAMS011SWEDBANK_LV0064f1c0d060http://localhost:8090/realms/portal/broker/"
                                + "swedbank/endpoint0242026-11-30T09:00:00+0200000",
                        request.getOrDefault("VK_MAC", ""),
                        OURS.certificate().getPublicKey()))
                .isTrue();
    }

    @Test
    void refusesToAskWithAnAddressThatIsTooLong() {
        assertThatThrownBy(() -> link(NOW).request(NONCE, URI.create("http://localhost/" + "a".repeat(240))))
                .hasMessage("VK_RETURN is too long");
    }

    private PersonalCode answered(Map<String, List<String>> form) throws AnswerRefused {
        return link(NOW).answered(form, waiting, OUR_BROWSER::equals);
    }

    private void assertRefused(Map<String, List<String>> form, Reason reason) {
        assertThatThrownBy(() -> answered(form))
                .isInstanceOfSatisfying(
                        AnswerRefused.class, it -> assertThat(it.reason()).isEqualTo(reason));
    }

    private BankLink link(Instant now) {
        return new BankLink(
                "OGRENAMS",
                "SWEDBANK_LV",
                OURS.key(),
                new TrustedCertificates(folder, false, problems::add),
                Clock.fixed(now, ZoneOffset.UTC));
    }

    private void trust(String file, KeysFixture keys) throws IOException {
        Files.write(folder.resolve(file), keys.pem().getBytes(UTF_8));
    }

    private static PersonalCode code(String digits) {
        return PersonalCode.of(digits).orElseThrow();
    }
}
