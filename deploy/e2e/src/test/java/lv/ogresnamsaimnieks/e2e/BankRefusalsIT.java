package lv.ogresnamsaimnieks.e2e;

import static lv.ogresnamsaimnieks.e2e.TestPerson.ANDRIS;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The verifier's list of each bank's protocol: an answer that is wrong in one point signs nobody in. */
class BankRefusalsIT {

    @BeforeAll
    static void start() {
        RunningPortal.at(RunningPortal.IN_THE_WINDOW);
        Visitor.registered(ANDRIS);
    }

    static Stream<Arguments> anAnswerWithOneFaultSignsNobodyIn() {
        return Stream.of(
                        faults(
                                TestBank.SWEDBANK,
                                "wrong-mac",
                                "byte-length-mac",
                                "sha1",
                                "swapped-order",
                                "duplicate-parameter",
                                "country-ee",
                                "stale",
                                "replay",
                                "other-nonce",
                                "unsolicited-3012",
                                "missing-nonce",
                                "wrong-receiver",
                                "token-7"),
                        faults(
                                TestBank.SEB,
                                "wrong-mac",
                                "byte-length-mac",
                                "other-charset",
                                "sha1",
                                "swapped-order",
                                "duplicate-parameter",
                                "country-ee",
                                "stale",
                                "future",
                                "replay",
                                "unsolicited-0003",
                                "wrong-receiver",
                                "wrong-sender",
                                "company",
                                "other-person",
                                "declined-0008"),
                        faults(
                                TestBank.CITADELE,
                                "wrong-signature",
                                "changed",
                                "unsigned",
                                "sha1",
                                "exclusive-c14n",
                                "next-key",
                                "other-certificate",
                                "two-signatures",
                                "second-reference",
                                "wrapped",
                                "doctype",
                                "comment",
                                "duplicate-element",
                                "duplicate-parameter",
                                "stale",
                                "future",
                                "replay",
                                "other-request",
                                "eservicereq",
                                "wrong-sender",
                                "wrong-receiver",
                                "wrong-version",
                                "code-with-dash",
                                "unknown-code",
                                "cancelled-200",
                                "cancelled-200-with-person",
                                "failed-300",
                                "unavailable-400"))
                .flatMap(it -> it);
    }

    private static Stream<Arguments> faults(TestBank bank, String... variants) {
        return Stream.of(variants).map(it -> Arguments.of(bank, it));
    }

    @ParameterizedTest
    @Execution(ExecutionMode.CONCURRENT)
    @MethodSource
    void anAnswerWithOneFaultSignsNobodyIn(TestBank bank, String variant) {
        try (var visitor = new Visitor()) {
            if (variant.equals("replay")) {
                Visitor.signedInWithTheBank(bank, ANDRIS).close();
            }
            visitor.open("/");
            visitor.page.locator("#way-" + bank.way()).click();
            Response answer = visitor.page.waitForResponse(
                    it -> it.url().contains("/broker/" + bank.way() + "/endpoint"),
                    () -> visitor.answerOfTheBank(bank, ANDRIS, variant));

            assertThat(answer.status()).isEqualTo(400);
            visitor.sees("Pieslēgšanās ar banku nav pabeigta");
            visitor.open("/rekini").sees("Pieslēgties klientu portālam");
        }
    }

    @ParameterizedTest
    @Execution(ExecutionMode.CONCURRENT)
    @CsvSource({
        "cancelled-200,             'Banka ziņo, ka personību neapstiprinājāt'",
        "cancelled-200-with-person, 'Banka ziņo, ka personību neapstiprinājāt'",
        "failed-300,                'Bankā notika kļūda'",
        "unavailable-400,           'pakalpojums šobrīd nav pieejams'"
    })
    void whatCitadeleSaysOfItselfIsToldToThePerson(String variant, String words) {
        try (var visitor = new Visitor()) {
            visitor.open("/").atTheBank(TestBank.CITADELE, ANDRIS, variant).reads(words);
            assertThat(visitor.page.getByText("Kāpēc tā var būt").count()).isZero();
        }
    }

    @Test
    void whoCancelsAtCitadeleComesBackAndIsNotSignedIn() {
        try (var visitor = new Visitor()) {
            visitor.open("/").page.locator("#way-citadele").click();
            visitor.sees(TestBank.CITADELE.heading()).press("Atcelt").reads("Banka ziņo, ka personību neapstiprinājāt");
            visitor.press("Mēģināt vēlreiz").answerOfTheBank(TestBank.CITADELE, ANDRIS, "correct");
            visitor.isIn();
        }
    }

    @ParameterizedTest
    @EnumSource
    void anAnswerInAnotherBrowserSignsNobodyIn(TestBank bank) {
        try (var own = new Visitor();
                var other = new Visitor()) {
            own.page.route("**/assets/answer.js", route -> route.abort());
            own.open("/").atTheBank(bank, ANDRIS, "correct").sees("Banka atgriež Jūs portālā");
            var form = FormData.create();
            var fields = own.page.locator("#answer input[type=hidden]");
            for (int i = 0; i < fields.count(); i++) {
                form.set(fields.nth(i).getAttribute("name"), fields.nth(i).inputValue());
            }
            var address = own.page.locator("#answer").getAttribute("action");
            other.open("/");
            APIRequestContext elsewhere = other.context.request();

            var refused = elsewhere.post(
                    address, RequestOptions.create().setForm(form).setMaxRedirects(0));

            assertThat(refused.status()).isEqualTo(400);
            other.open("/rekini").sees("Pieslēgties klientu portālam");
            // The rightful browser can still finish what it began.
            own.page.locator("#answer").getByText("Turpināt").click();
            own.isIn();
        }
    }

    @ParameterizedTest
    @EnumSource
    void theSameAnswerTwiceSignsInOnce(TestBank bank) {
        try (var visitor = new Visitor()) {
            visitor.page.route("**/assets/answer.js", route -> route.abort());
            visitor.open("/").atTheBank(bank, ANDRIS, "correct").sees("Banka atgriež Jūs portālā");
            var form = FormData.create();
            var fields = visitor.page.locator("#answer input[type=hidden]");
            for (int i = 0; i < fields.count(); i++) {
                form.set(fields.nth(i).getAttribute("name"), fields.nth(i).inputValue());
            }
            var address = visitor.page.locator("#answer").getAttribute("action");
            visitor.page.locator("#answer").getByText("Turpināt").click();
            visitor.isIn();

            var again = visitor.context
                    .request()
                    .post(address, RequestOptions.create().setForm(form));

            assertThat(again.status()).isEqualTo(400);
        }
    }
}
