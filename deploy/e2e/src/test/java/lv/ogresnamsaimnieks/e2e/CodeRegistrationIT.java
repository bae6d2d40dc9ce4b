package lv.ogresnamsaimnieks.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Registering with a typing error in the address and with the digits of the mail, as the person and the staff see it. */
class CodeRegistrationIT {

    private static final Pattern DIGITS = Pattern.compile("\\b[0-9]{6}\\b");
    private static final String WRONG_ADDRESS = "atpakal.edgars@piemers.lv";
    private static final String LONGER = "Sūtīt vēlreiz";

    private static final Pattern NUMBER = Pattern.compile("P-\\d{4}-\\d{5}");

    @BeforeAll
    static void start() {
        RunningPortal.at(RunningPortal.IN_THE_WINDOW);
    }

    @Test
    void theStaffSeeThatTheMailCameBackAndThatTheDigitsOfTheNextOneWereEntered() {
        var edgars = TestPerson.EDGARS;
        var staff = TestStaff.session(TestStaff.CLIENT_SERVICE.signedIn());
        try (var visitor = new Visitor()) {
            visitor.withTheBank(edgars).press("Jauns lietotājs");
            visitor.fill("E-pasta adrese", WRONG_ADDRESS)
                    .fill("Parole", edgars.password())
                    .fill("Parole atkārtoti", edgars.password());
            visitor.page.locator("#terms").check();
            visitor.press("Reģistrēties");
            visitor.sees("Reģistrācijas apstiprinājums tika nosūtīts uz Jūsu e-pasta adresi!");

            await().atMost(Duration.ofSeconds(40))
                    .untilAsserted(() -> assertThat(kinds(attempt(staff, "?state=BOUNCED")))
                            .containsExactly("RECOGNISED", "MAIL_SENT", "BOUNCED 5.1.1"));
            var bounced = attempt(staff, "?state=BOUNCED");
            assertThat(bounced.path("name").asString()).isEqualTo("Edgars Cīrulis");
            assertThat(bounced.path("way").asString()).isEqualTo("swedbank");
            assertThat(bounced.path("email").asString()).isEqualTo(WRONG_ADDRESS);
            assertThat(bounced.path("personalCodeMasked").asString()).isEqualTo("020251-*****");
            assertThat(bounced.toString()).doesNotContain(edgars.personalCode());

            visitor.button(LONGER).waitFor(new Locator.WaitForOptions().setTimeout(90_000));
            visitor.press("Labot e-pasta adresi");
            visitor.fill("E-pasta adrese", edgars.email()).press("Nosūtīt apstiprinājumu");
            visitor.fill("Kods no e-pasta", digits(edgars)).press("Apstiprināt");
            visitor.sees("Reģistrācija ir izdevusies!");
            Visitor.hasRegistered(edgars);
        }

        var path = "/"
                + attempt(staff, "?state=CONFIRMED&way=swedbank&size=100")
                        .path("id")
                        .asString();
        // A person may be quicker than the mail server's report.
        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> assertThat(kinds(attempt(staff, path)))
                        .containsExactlyInAnyOrder(
                                "RECOGNISED",
                                "MAIL_SENT",
                                "BOUNCED 5.1.1",
                                "MAIL_SENT",
                                "DELIVERED 2.0.0",
                                "CONFIRMED_BY_CODE"));
        assertThat(attempt(staff, path).path("resent").asInt()).isEqualTo(1);
    }

    @Test
    void theStaffSeeWhoWasRefused() {
        var staff = TestStaff.session(TestStaff.CLIENT_SERVICE.signedIn());
        try (var visitor = new Visitor()) {
            visitor.withTheBank(TestPerson.JANIS);
            var number = NUMBER.matcher(visitor.page.getByText(NUMBER).first().textContent());
            assertThat(number.find()).isTrue();

            var refused = attempt(staff, "?number=" + number.group());

            assertThat(refused.path("state").asString()).isEqualTo("REFUSED");
            assertThat(refused.path("personalCodeMasked").asString()).isEqualTo("010150-*****");
            assertThat(refused.has("name")).isFalse();
        }
    }

    private static JsonNode attempt(TestStaff.Session staff, String which) {
        var answer = Http.json(staff.get("/api/staff/registrations/attempts" + which));
        return which.startsWith("/")
                ? answer
                : answer.path("attempts").values().stream()
                        .filter(it -> !which.contains("CONFIRMED")
                                || it.path("name").asString("").equals("Edgars Cīrulis"))
                        .findFirst()
                        .orElse(answer);
    }

    private static List<String> kinds(JsonNode attempt) {
        return attempt.path("steps").values().stream()
                .map(it -> (it.path("kind").asString() + " " + it.path("detail").asString("")).strip())
                .toList();
    }

    private static String digits(TestPerson person) {
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> {
                            var letters = Visitor.letters(person.email());
                            var found = DIGITS.matcher(
                                    letters.isEmpty()
                                            ? ""
                                            : letters.get(0).path("text").asString(""));
                            return found.find() ? found.group() : "";
                        },
                        it -> !it.isEmpty());
    }
}
