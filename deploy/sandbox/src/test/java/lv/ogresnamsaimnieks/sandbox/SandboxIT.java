package lv.ogresnamsaimnieks.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static lv.ogresnamsaimnieks.sandbox.bank.KeysFixture.KEYS;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Signature;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lv.ogresnamsaimnieks.sandbox.bank.Field;
import lv.ogresnamsaimnieks.sandbox.bank.Fields;
import lv.ogresnamsaimnieks.sandbox.bank.KeysFixture;
import lv.ogresnamsaimnieks.sandbox.citadele.QuestionFixture;
import lv.ogresnamsaimnieks.sandbox.swedbank.PortalFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SandboxIT {

    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\">");
    private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxx");

    private static final String SEB_RETURN = "http://localhost:8090/realms/portal/broker/seb/endpoint";

    private static final String EPARAKSTS_RETURN = "http://localhost:8090/realms/portal/broker/eparaksts-eid/endpoint";

    @TempDir
    static Path folder;

    private static Sandbox sandbox;
    private static HttpClient http;

    @BeforeAll
    static void start() throws Exception {
        var people = Files.writeString(folder.resolve("people.json"), """
                [{"name":"Anna","surname":"Ozola","personalCode":"010150-00017","note":"Parauga iela 7–12"},
                 {"name":"Jānis","surname":"Bērziņš","personalCode":"020260-00025"}]""");
        sandbox = Sandbox.start(
                new Settings(
                        0,
                        0,
                        folder.resolve("mail"),
                        people,
                        new Settings.Bank(KEYS.bankKeystore(), KeysFixture.PASSWORD, "OGRENAMS", "SWEDBANK_LV"),
                        KEYS.portalCertificate(),
                        new Settings.Bank(KEYS.sebKeystore(), KeysFixture.PASSWORD, "OGRENAMS", "SEBUB"),
                        SEB_RETURN,
                        new Settings.Bank(KEYS.citadeleKeystore(), KeysFixture.PASSWORD, "OGRENAMS", "10001"),
                        new Settings.Bank(KEYS.citadeleNextKeystore(), KeysFixture.PASSWORD, "OGRENAMS", "10001"),
                        new Settings.Eparaksts("ogres-namsaimnieks", "secret", List.of(EPARAKSTS_RETURN)),
                        KEYS.signaturesKeystore(),
                        KeysFixture.PASSWORD,
                        Optional.of("http://localhost:8080")),
                Clock.systemUTC());
        http = HttpClient.newHttpClient();
    }

    @AfterAll
    static void stop() {
        sandbox.close();
        http.close();
    }

    @BeforeEach
    void emptyTheMailbox() throws Exception {
        assertThat(send(HttpRequest.newBuilder(at("/mail/api/messages")).DELETE())
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void saysThatItIsWell() throws Exception {
        assertThat(get("/health").body()).isEqualTo("ok");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/swedbank/", "/seb/", "/citadele/", "/eparaksts/", "/letters", "/mail"})
    void callsItselfASandbox(String path) throws Exception {
        var page = get(path);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("SMILŠKASTE").contains("<html lang=\"lv\">");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("script-src 'self'")
                .doesNotContain("unsafe");
    }

    @Test
    void sendsABrowserBackFromEparakstsAndTellsThePersonForTheCode() throws Exception {
        var question = "response_type=code&client_id=ogres-namsaimnieks&state=a.b.gateway&prompt=login"
                + "&scope=urn:lvrtc:fpeil:aa&acr_values=urn:eparaksts:authentication:flow:sc_plugin&redirect_uri="
                + URLEncoder.encode(EPARAKSTS_RETURN, UTF_8);
        var server = "/eparaksts/trustedx-authserver/oauth/lvrtc-eipsign-as";
        assertThat(get(server + "?" + question).body()).contains("Anna Ozola");

        var back = send(HttpRequest.newBuilder(at("/eparaksts/answer"))
                .POST(BodyPublishers.ofString(question + "&person=010150-00017&variant=correct")));
        assertThat(back.statusCode()).isEqualTo(303);
        var address = back.headers().firstValue("Location").orElseThrow();
        assertThat(address).startsWith(EPARAKSTS_RETURN + "?code=").endsWith("&state=a.b.gateway");

        var token = send(HttpRequest.newBuilder(at(server + "/token"))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString("ogres-namsaimnieks:secret".getBytes(UTF_8)))
                .POST(BodyPublishers.ofString("grant_type=authorization_code&code="
                        + address.replaceAll(".*code=([0-9a-f]+)&.*", "$1") + "&redirect_uri="
                        + URLEncoder.encode(EPARAKSTS_RETURN, UTF_8))));
        assertThat(token.statusCode()).isEqualTo(200);
        var person = send(HttpRequest.newBuilder(at("/eparaksts/trustedx-resources/openid/v1/users/me"))
                .header("Authorization", "Bearer " + JsonPath.<String>read(token.body(), "$.access_token")));
        assertThat(JsonPath.<String>read(person.body(), "$.serial_number")).isEqualTo("PNOLV-010150-00017");
    }

    @ParameterizedTest
    @CsvSource({
        "/assets/sandbox.css, text/css; charset=utf-8",
        "/assets/answer.js, text/javascript; charset=utf-8",
        "/assets/fonts/encode-sans-latin-wght-normal.woff2, font/woff2",
    })
    void servesWhatItsPagesNeed(String path, String type) throws Exception {
        var asset = get(path);

        assertThat(asset.statusCode()).isEqualTo(200);
        assertThat(asset.headers().firstValue("Content-Type")).hasValue(type);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/..%2fpages%2fhome.html",
                "/assets/../texts.properties",
                "/mail/20260101000000000-000000",
                "/mail/..%2f..%2fpeople.json",
                "/elsewhere",
            })
    void doesNotFindAnythingElse(String path) throws Exception {
        assertThat(get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void takesAFormOnlyByPost() throws Exception {
        var page = get("/swedbank/banklink");

        assertThat(page.statusCode()).isEqualTo(405);
        assertThat(page.headers().firstValue("Allow")).hasValue("POST");
    }

    @Test
    void refusesAFormThatIsTooLong() throws Exception {
        assertThat(post("/swedbank/banklink", List.of(new Field("a", "x".repeat(70_000))))
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void offersItsPeopleToWhoeverComesFromThePortal() throws Exception {
        var asked = request();
        var page = post("/swedbank/banklink", asked.all());

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Testa banka (Swedbank protokols)")
                .contains("Anna Ozola")
                .contains("Jānis Bērziņš")
                .contains("Parauga iela 7–12")
                .contains("Apstiprināt")
                .contains("Atcelt");
        assertThat(hidden(page.body()).all()).containsExactlyInAnyOrderElementsOf(asked.all());
    }

    @Test
    void sendsASignedAnswerAboutThePersonChosen() throws Exception {
        var asked = hidden(post("/swedbank/banklink", request().all()).body());
        var page = post("/swedbank/answer", and(asked, "person", "020260-00025", "decision", "approve"));

        assertThat(page.body())
                .contains("action=\"" + PortalFixture.RETURN.replace("&", "&amp;") + "\"")
                .contains("<script src=\"/assets/answer.js\"></script>")
                .doesNotContain("Apzināti kļūdaina");
        var answer = hidden(page.body());
        assertThat(answer.value("VK_USER_NAME")).isEqualTo("JĀNIS BĒRZIŅŠ");
        assertThat(answer.value("VK_USER_ID")).isEqualTo("020260-00025");
        assertThat(verifies(answer)).isTrue();
    }

    @Test
    void sendsASignedAnswerAboutAPersonTyped() throws Exception {
        var page = post(
                "/swedbank/answer", and(request(), "name", "Žanis", "surname", "Šķēle", "personalCode", "32000000018"));

        var answer = hidden(page.body());
        assertThat(answer.value("VK_USER_NAME")).isEqualTo("ŽANIS ŠĶĒLE");
        assertThat(answer.value("VK_USER_ID")).isEqualTo("320000-00018");
        assertThat(verifies(answer)).isTrue();
    }

    @Test
    void asksAgainWhenThePersonTypedIsNone() throws Exception {
        var page = post(
                "/swedbank/answer",
                and(request(), "name", "<b>Žanis", "surname", "", "personalCode", "1", "person", "other"));

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body())
                .contains("Ierakstiet vārdu un uzvārdu.")
                .contains("Ierakstiet personas kodu")
                .contains("value=\"&lt;b&gt;Žanis\"")
                .contains("aria-describedby=\"code-hint errors\" aria-invalid=\"true\"")
                .doesNotContain("<b>Žanis");
    }

    @Test
    void answersWithTheFaultThatAScriptAsksFor() throws Exception {
        var chosen = post("/swedbank/banklink?variant=token-7", request().all()).body();
        var page = post("/swedbank/answer?variant=token-7", and(request(), "person", "010150-00017"));

        assertThat(chosen).contains("<option value=\"token-7\" selected>").contains("<details class=\"more\" open>");
        assertThat(page.body()).contains("Apzināti kļūdaina").contains("data-variant=\"token-7\"");
        assertThat(hidden(page.body()).value("VK_TOKEN")).isEqualTo("7");
    }

    @Test
    void refusesAFaultItDoesNotKnow() throws Exception {
        var page = post("/swedbank/answer", and(request(), "person", "010150-00017", "variant", "no-such"));

        assertThat(page.statusCode()).isEqualTo(400);
    }

    @Test
    void leavesThePersonAtTheBankAfterCancelling() throws Exception {
        var page = post("/swedbank/answer", and(request(), "person", "010150-00017", "decision", "cancel"));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Atcelts")
                .contains("http://localhost:8080")
                .doesNotContain("VK_");
    }

    @Test
    void answersForSebAtTheAddressOfTheAgreement() throws Exception {
        var chosen = post("/seb/elink", question().all());
        assertThat(chosen.body()).contains("Testa banka (SEB protokols)").contains("action=\"/seb/answer\"");

        var page = post("/seb/answer", and(hidden(chosen.body()), "person", "020260-00025", "decision", "approve"));

        assertThat(page.body()).contains("action=\"" + SEB_RETURN + "\"");
        var answer = hidden(page.body());
        assertThat(answer.value("IB_SERVICE")).isEqualTo("0001");
        assertThat(answer.value("IB_USER_INFO")).isEqualTo("ID=020260-00025;NAME=JĀNIS BĒRZIŅŠ");
    }

    @Test
    void sendsTheWordThatThePersonDeclinedForSeb() throws Exception {
        var page = post("/seb/answer", and(question(), "person", "010150-00017", "decision", "cancel"));

        assertThat(hidden(page.body()).all())
                .containsExactly(
                        new Field("IB_SND_ID", "SEBUB"), new Field("IB_SERVICE", "0008"), new Field("IB_LANG", "LAT"));
    }

    @Test
    void saysWhatIsWrongWithAQuestionToSeb() throws Exception {
        var page = post("/seb/elink", List.of(new Field("IB_SND_ID", "CITS"), new Field("IB_SERVICE", "0005")));

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body())
                .contains("Banka tādu portālu nepazīst.")
                .contains("IB_LANG")
                .doesNotContain("pret kuru");
    }

    @Test
    void answersForCitadeleAtTheAddressOfTheQuestion() throws Exception {
        var question = QuestionFixture.asking().at(Instant.now()).fields();
        var chosen = post("/citadele/amai", question.all());
        assertThat(chosen.body()).contains("Testa banka (Citadele protokols)").contains("action=\"/citadele/answer\"");

        var asked = hidden(chosen.body());
        assertThat(asked).isEqualTo(question);
        var page = post("/citadele/answer", and(asked, "person", "020260-00025", "decision", "approve"));

        assertThat(page.body()).contains("action=\"" + QuestionFixture.RETURN + "\"");
        assertThat(hidden(page.body()).value("xmldata"))
                .contains("<PersonCode>02026000025</PersonCode><Person>BĒRZIŅŠ JĀNIS</Person><Code>100</Code>");
    }

    @Test
    void sendsTheSignedWordThatThePersonCancelledForCitadele() throws Exception {
        var question = QuestionFixture.asking().at(Instant.now()).fields();
        var page = post("/citadele/answer", and(question, "person", "010150-00017", "decision", "cancel"));

        assertThat(hidden(page.body()).value("xmldata"))
                .contains("<Code>200</Code>")
                .contains("<SignatureValue>")
                .doesNotContain("PersonCode");
    }

    @Test
    void saysWhatIsWrongWithAQuestionToCitadele() throws Exception {
        var page = post(
                "/citadele/amai",
                QuestionFixture.asking()
                        .at(Instant.now())
                        .with("From", "CITS")
                        .fields()
                        .all());

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body())
                .contains("Banka tādu portālu nepazīst.")
                .contains("pret kuru")
                .contains("&lt;From&gt;CITS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/swedbank/banklink", "/swedbank/answer"})
    void saysWhatIsWrongWithARequest(String path) throws Exception {
        var page = post(
                path,
                PortalFixture.request(now()).with("VK_VERSION", "008").fields().all());

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body())
                .contains("VK_VERSION")
                .contains("Tādu protokola versiju šī banka nepieņem.")
                .contains("0044012003008008OGRENAMS");
    }

    @Test
    void deliversALetterToItsPageAndToTests() throws Exception {
        deliver(
                "Reģistrācija: āčē",
                "Kods 123456, saite https://portal.example/a?b=1&c=2.",
                "<p>Kods <b>123456</b> <a href=\"https://portal.example/a\" target=\"_top\">saite ā</a></p>");

        var json = get("/mail/api/messages?to=ANNA@example.org").body();
        assertThat(JsonPath.<List<String>>read(json, "$[*].subject")).containsExactly("Reģistrācija: āčē");
        assertThat(JsonPath.<List<String>>read(json, "$[0].to"))
                .containsExactlyInAnyOrder("anna@example.org", "janis@example.org");
        assertThat(JsonPath.<String>read(json, "$[0].text")).contains("Kods 123456");
        assertThat(JsonPath.<String>read(json, "$[0].html")).contains("saite ā");
        assertThat(JsonPath.<String>read(json, "$[0].receivedAt")).endsWith("Z");
        assertThat(get("/mail/api/messages?to=somebody@example.org").body()).isEqualTo("[]");

        var id = JsonPath.<String>read(json, "$[0].id");
        assertThat(get("/mail").body()).contains("Reģistrācija: āčē").contains("/mail/" + id);
        assertThat(get("/mail/" + id).body())
                .contains("Reģistrācija: āčē")
                .contains("sandbox=\"allow-popups allow-popups-to-escape-sandbox\"")
                .contains(
                        "<a href=\"https://portal.example/a?b=1&amp;c=2\" target=\"_blank\" rel=\"noopener noreferrer\">");
        var html = get("/mail/" + id + "/html");
        assertThat(html.body()).contains("<a target=\"_blank\" rel=\"noopener noreferrer\" href=");
        assertThat(html.headers().firstValue("Content-Security-Policy").orElse(""))
                .startsWith("sandbox allow-popups")
                .doesNotContain("allow-scripts");
    }

    @Test
    void showsALetterWithoutHtmlAsText() throws Exception {
        deliver("", "<script>alert(1)</script>", null);

        var json = get("/mail/api/messages").body();
        assertThat(JsonPath.<String>read(json, "$[0].html")).isNull();
        var page = get("/mail/" + JsonPath.<String>read(json, "$[0].id")).body();
        assertThat(page)
                .contains("(bez temata)")
                .contains("&lt;script&gt;")
                .doesNotContain("<script>")
                .doesNotContain("<iframe");
    }

    @Test
    void throwsLettersAway() throws Exception {
        deliver("x", "x", null);

        assertThat(post("/mail/clear", List.of()).statusCode()).isEqualTo(303);
        assertThat(get("/mail/api/messages").body()).isEqualTo("[]");
        assertThat(get("/mail").body()).contains("Vēl nav nevienas vēstules");
    }

    private static Fields request() {
        return PortalFixture.request(now()).fields();
    }

    private static Fields question() {
        return new Fields(List.of(
                new Field("IB_SND_ID", "OGRENAMS"), new Field("IB_SERVICE", "0005"), new Field("IB_LANG", "LAT")));
    }

    private static String now() {
        return DATE_TIME.format(OffsetDateTime.now(ZoneId.of("Europe/Riga")));
    }

    private static URI at(String path) {
        return sandbox.address().resolve(path);
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return send(HttpRequest.newBuilder(at(path)));
    }

    private static HttpResponse<String> post(String path, List<Field> form) throws Exception {
        var body = form.stream()
                .map(it -> URLEncoder.encode(it.name(), UTF_8) + "=" + URLEncoder.encode(it.value(), UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(at(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), BodyHandlers.ofString(UTF_8));
    }

    private static List<Field> and(Fields fields, String... more) {
        var all = new ArrayList<>(fields.all());
        for (var i = 0; i < more.length; i += 2) {
            all.add(new Field(more[i], more[i + 1]));
        }
        return all;
    }

    private static Fields hidden(String page) {
        return new Fields(HIDDEN.matcher(page)
                .results()
                .map(it -> new Field(
                        it.group(1),
                        it.group(2)
                                .replace("&lt;", "<")
                                .replace("&gt;", ">")
                                .replace("&quot;", "\"")
                                .replace("&amp;", "&")))
                .toList());
    }

    private static boolean verifies(Fields answer) throws Exception {
        var text = new StringBuilder();
        for (var field : answer.all().subList(0, 12)) {
            text.append("%03d%s".formatted(field.value().length(), field.value()));
        }
        var signature = Signature.getInstance("SHA512withRSA");
        signature.initVerify(KEYS.bankKey());
        signature.update(text.toString().getBytes(UTF_8));
        return signature.verify(Base64.getDecoder().decode(answer.value("VK_MAC")));
    }

    private static void deliver(String subject, String text, @Nullable String html) throws MessagingException {
        var properties = new Properties();
        properties.put("mail.smtp.host", InetAddress.getLoopbackAddress().getHostAddress());
        properties.put("mail.smtp.port", sandbox.smtpPort());
        var message = new MimeMessage(Session.getInstance(properties));
        message.setFrom(new InternetAddress("portals@example.org"));
        message.setRecipients(RecipientType.TO, "anna@example.org, janis@example.org");
        message.setSubject(subject, "UTF-8");
        if (html == null) {
            message.setText(text, "UTF-8");
        } else {
            var plain = new MimeBodyPart();
            plain.setText(text, "UTF-8");
            var rich = new MimeBodyPart();
            rich.setText(html, "UTF-8", "html");
            message.setContent(new MimeMultipart("alternative", plain, rich));
        }
        Transport.send(message);
    }
}
