package lv.ogresnamsaimnieks.keycloak;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import lv.ogresnamsaimnieks.keycloak.AnswerRefused.Reason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ELinkTests {

    private static final Instant NOW = Instant.parse("2026-11-30T07:00:00Z");
    private static final String OUR_BROWSER = "our browser";
    private static final String THEIR_BROWSER = "their browser";
    private static final KeysFixture SOMEBODY = KeysFixture.of("CN=Portal, O=Test", "-keysize", "2048");

    @TempDir
    private Path folder;

    @TempDir
    private Path formerFolder;

    private final List<String> problems = new ArrayList<>();
    private final Waiting waiting = new Waiting(Map.of(OUR_BROWSER, "our sign-in"));
    private final Set<String> used = new HashSet<>();

    @BeforeEach
    void trustTheBank() throws IOException {
        trust(folder, "seb.pem", ELinkFixture.KEYS);
    }

    @Test
    void believesTheBankAndEndsTheWaiting() throws AnswerRefused {
        assertThat(answered(ELinkFixture.answering().form())).isEqualTo(code("01015000017"));
        assertThat(waiting.entries).isEmpty();
    }

    @Test
    void signsTheTextThatTheBanksDescriptionShows() {
        assertThat(SignedText.of(Stream.of(
                        "SEBUB",
                        "0001",
                        "AAA",
                        "050505-12123",
                        "05.12.2003",
                        "10:00:00",
                        "ID=050505-12123;NAME=JOHN DOE",
                        "001")))
                .isEqualTo("005SEBUB0040001003AAA012050505-1212301005.12.200300810:00:00"
                        + "029ID=050505-12123;NAME=JOHN DOE003001");
    }

    @ParameterizedTest
    @CsvSource({
        "IB_SERVICE,   0002,                                           SERVICE",
        "IB_SERVICE,   '',                                             SERVICE",
        "IB_VERSION,   002,                                            VERSION",
        "IB_SND_ID,    HP,                                             SENDER",
        "IB_REC_ID,    SOMEBODY,                                       RECEIVER",
        "IB_DATE,      29.11.2026,                                     STALE",
        "IB_DATE,      2026-11-30,                                     STALE",
        "IB_DATE,      31.11.2026,                                     STALE",
        "IB_DATE,      '',                                             STALE",
        "IB_TIME,      08:54:59,                                       STALE",
        "IB_TIME,      09:01:01,                                       STALE",
        "IB_TIME,      07:00:00,                                       STALE",
        "IB_TIME,      24:00:00,                                       STALE",
        "IB_USER_INFO, 'ID=020250-00028;NAME=ANNA OZOLA',              USER_INFO",
        "IB_USER_INFO, 'NAME=ANNA OZOLA;ID=010150-00017',              USER_INFO",
        "IB_USER_INFO, 'ID=010150-00017;NAME=ANNA OZOLA;X=1',          USER_INFO",
        "IB_USER_INFO, '',                                             USER_INFO",
        "IB_USER_INFO, 'ID=40003000000;NAME=SIA NAMS;USER=ANNA OZOLA', COMPANY",
        "IB_USER_INFO, 'ID=010150-00017;NAME=A;USER=ANNA OZOLA',       COMPANY",
        "IB_USER,      020250-00028,                                   USER_INFO"
    })
    void refusesAnAnswerThatIsSignedButNotForUsNow(String parameter, String value, Reason reason) {
        assertRefused(ELinkFixture.answering().with(parameter, value).form(), reason);
        assertThat(waiting.entries).containsKey(OUR_BROWSER);
        assertThat(used).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "38001085718,   COUNTRY",
        "01015000017,   COUNTRY",
        "PNOEE-0101500, PERSONAL_CODE",
        "010150-0001,   PERSONAL_CODE",
        "'',            PERSONAL_CODE"
    })
    void refusesACodeThatIsNotWrittenAsALatvianOne(String personalCode, Reason reason) {
        assertRefused(ELinkFixture.answering().about(personalCode).form(), reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"08:55:00", "09:00:00", "09:01:00"})
    void believesAnAnswerFiveMinutesOldOrOneMinuteAhead(String time) throws AnswerRefused {
        assertThat(answered(ELinkFixture.answering().with("IB_TIME", time).form()))
                .isEqualTo(code("01015000017"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z"})
    void believesEitherMeaningInTheHourThatComesTwice(Instant now) throws AnswerRefused {
        var form = ELinkFixture.answering().at("25.10.2026", "03:29:00").form();

        assertThat(link(now).answered(form, OUR_BROWSER, waiting, used::add)).isEqualTo(code("01015000017"));
    }

    @Test
    void refusesATimeThatRigaSkips() {
        var form = ELinkFixture.answering().at("28.03.2027", "03:30:00").form();

        assertThatThrownBy(() ->
                        link(Instant.parse("2027-03-28T01:30:00Z")).answered(form, OUR_BROWSER, waiting, used::add))
                .hasMessage(Reason.STALE.code());
    }

    @Test
    void takesTheWordThatThePersonDeclinedAndChangesNothing() {
        assertRefused(
                Map.of("IB_SND_ID", List.of("SEBUB"), "IB_SERVICE", List.of("0008"), "IB_LANG", List.of("LAT")),
                Reason.DECLINED);
        assertThat(waiting.entries).containsKey(OUR_BROWSER);
    }

    @Test
    void refusesASignatureOverLengthsInBytes() {
        assertRefused(ELinkFixture.answering().countingBytes().form(), Reason.SIGNATURE);
    }

    @Test
    void refusesASignatureOverAnotherCharset() {
        assertRefused(
                ELinkFixture.answering()
                        .signedIn(Charset.forName("windows-1257"))
                        .form(),
                Reason.SIGNATURE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SHA1withRSA", "SHA256withRSA"})
    void refusesAnotherHashThanTheCertificateStandsFor(String algorithm) {
        assertRefused(ELinkFixture.answering().signedWith(algorithm).form(), Reason.SIGNATURE);
    }

    @Test
    void believesTheFormerHashByACertificateThatStandsForItOnly() throws Exception {
        Files.delete(folder.resolve("seb.pem"));
        trust(formerFolder, "former.pem", ELinkFixture.KEYS);

        assertRefused(ELinkFixture.answering().form(), Reason.SIGNATURE);
        assertThat(answered(ELinkFixture.answering().signedWith("SHA1withRSA").form()))
                .isEqualTo(code("01015000017"));
    }

    @Test
    void refusesASignatureOverFieldsInAnotherOrder() {
        assertRefused(
                ELinkFixture.answering().inOrder(ELinkFixture.swappedOrder()).form(), Reason.SIGNATURE);
    }

    @Test
    void refusesASignatureBySomebodyElse() {
        assertRefused(ELinkFixture.answering().signedBy(SOMEBODY).form(), Reason.SIGNATURE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AAAA", "not base64 at all"})
    void refusesASignatureThatIsNone(String crc) {
        var form = ELinkFixture.answering().form();
        form.put("IB_CRC", List.of(crc));

        assertRefused(form, Reason.SIGNATURE);
    }

    @ParameterizedTest
    @CsvSource({
        "IB_USER,      020250-00028",
        "IB_TIME,      09:00:01",
        "IB_USER_INFO, 'ID=010150-00017;NAME=ANNA OZOLA'",
        "IB_USER_INFO, 'ID=010150-00017;NAME=JĀNIS BĒRZIŅŠ '"
    })
    void refusesAFieldThatWasChangedOnTheWay(String parameter, String value) {
        var form = ELinkFixture.answering().form();
        form.put(parameter, List.of(value));

        assertRefused(form, Reason.SIGNATURE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"IB_USER", "IB_CRC", "IB_SERVICE", "IB_USER_INFO", "IB_LANG"})
    void refusesAParameterThatComesTwice(String parameter) {
        var form = ELinkFixture.answering().form();
        form.computeIfPresent(parameter, (name, one) -> List.of(one.get(0), one.get(0)));

        assertRefused(form, Reason.DUPLICATE_PARAMETER);
    }

    @ParameterizedTest
    @CsvSource({
        "IB_SND_ID, 11",
        "IB_SERVICE, 5",
        "IB_REC_ID, 11",
        "IB_USER, 17",
        "IB_DATE, 11",
        "IB_TIME, 9",
        "IB_USER_INFO, 301",
        "IB_VERSION, 4",
        "IB_LANG, 4"
    })
    void refusesAValueThatIsTooLong(String parameter, int symbols) {
        assertRefused(
                ELinkFixture.answering().with(parameter, "ē".repeat(symbols)).form(), Reason.TOO_LONG);
    }

    @Test
    void refusesASignatureThatIsTooLong() {
        var form = ELinkFixture.answering().form();
        form.put("IB_CRC", List.of("A".repeat(501)));

        assertRefused(form, Reason.TOO_LONG);
    }

    @Test
    void refusesAnAnswerNobodyAskedFor() {
        waiting.entries.clear();

        assertRefused(ELinkFixture.answering().form(), Reason.NOT_ASKED);
        assertThat(used).isEmpty();
    }

    @Test
    void refusesAnAnswerThatAnotherBrowserBringsAndLeavesItToTheRightfulOne() throws AnswerRefused {
        var form = ELinkFixture.answering().form();

        assertThatThrownBy(() -> link(NOW).answered(form, THEIR_BROWSER, waiting, used::add))
                .hasMessage(Reason.NOT_ASKED.code());
        assertThat(answered(form)).isEqualTo(code("01015000017"));
    }

    @Test
    void refusesTheSameAnswerASecondTime() throws AnswerRefused {
        var form = ELinkFixture.answering().form();
        answered(form);

        assertRefused(form, Reason.NOT_ASKED);
    }

    @Test
    void refusesAUsedAnswerInABrowserThatWaitsForItsOwn() throws AnswerRefused {
        var form = ELinkFixture.answering().form();
        answered(form);
        waiting.entries.put(THEIR_BROWSER, "their sign-in");
        form.computeIfPresent("IB_CRC", (name, crc) -> List.of(" " + crc.get(0) + "\r\n"));

        assertThatThrownBy(() -> link(NOW).answered(form, THEIR_BROWSER, waiting, used::add))
                .hasMessage(Reason.ANSWER_USED.code());
        assertThat(waiting.entries).containsKey(THEIR_BROWSER);
    }

    @Test
    void refusesAnAnswerThatLosesTheRaceForTheWaiting() {
        var raced = new Waiting(Map.of(OUR_BROWSER, "our sign-in")) {
            @Override
            public boolean take(String key) {
                return false;
            }
        };

        assertThatThrownBy(() -> link(NOW).answered(ELinkFixture.answering().form(), OUR_BROWSER, raced, used::add))
                .hasMessage(Reason.NOT_ASKED.code());
    }

    @Test
    void refusesAnEmptyForm() {
        assertRefused(Map.of(), Reason.SERVICE);
    }

    @Test
    void forgetsACertificateThatIsTakenAway() throws Exception {
        Files.delete(folder.resolve("seb.pem"));

        assertRefused(ELinkFixture.answering().form(), Reason.NO_TRUSTED_CERTIFICATE);
    }

    @Test
    void forgetsACertificateThatHasExpired() {
        var form = ELinkFixture.answering().at("22.05.2032", "10:00:00").form();

        assertThatThrownBy(() -> link(NOW.plus(Duration.ofDays(2000))).answered(form, OUR_BROWSER, waiting, used::add))
                .hasMessage(Reason.NO_TRUSTED_CERTIFICATE.code());
        assertThat(problems).first().asString().startsWith("seb.pem is valid from");
    }

    @Test
    void asksWithTheFieldsOfMessage0005() {
        assertThat(link(NOW).request())
                .containsExactly(
                        Map.entry("IB_SND_ID", "OGRENAMS"),
                        Map.entry("IB_SERVICE", "0005"),
                        Map.entry("IB_LANG", "LAT"));
    }

    @Test
    void isSetUpByTheEnvironment() {
        var environment = Map.of(
                "SEB_URL", "https://bank.example/",
                "SEB_SENDER_ID", "OGRENAMS",
                "SEB_BANK_ID", "SEBUB",
                "SEB_TRUSTED", folder.toString());

        assertThat(ELinkSettings.of(environment, Clock.systemUTC(), problems::add))
                .isPresent();
        assertThat(ELinkSettings.of(Map.of(), Clock.systemUTC(), problems::add)).isEmpty();
        assertThatThrownBy(() ->
                        ELinkSettings.of(Map.of("SEB_URL", "https://bank.example/"), Clock.systemUTC(), problems::add))
                .hasMessage("SEB_TRUSTED is missing");
    }

    private PersonalCode answered(Map<String, List<String>> form) throws AnswerRefused {
        return link(NOW).answered(form, OUR_BROWSER, waiting, used::add);
    }

    private void assertRefused(Map<String, List<String>> form, Reason reason) {
        assertThatThrownBy(() -> answered(form))
                .isInstanceOfSatisfying(
                        AnswerRefused.class, it -> assertThat(it.reason()).isEqualTo(reason));
    }

    private ELink link(Instant now) {
        return new ELink(
                "OGRENAMS",
                "SEBUB",
                Map.of(
                        ELinkSignature.SHA512, new TrustedCertificates(folder, false, problems::add),
                        ELinkSignature.SHA1, new TrustedCertificates(formerFolder, false, problems::add)),
                Clock.fixed(now, ZoneOffset.UTC));
    }

    private static void trust(Path folder, String file, KeysFixture keys) throws IOException {
        Files.write(folder.resolve(file), keys.pem().getBytes(UTF_8));
    }

    private static PersonalCode code(String digits) {
        return PersonalCode.of(digits).orElseThrow();
    }
}
