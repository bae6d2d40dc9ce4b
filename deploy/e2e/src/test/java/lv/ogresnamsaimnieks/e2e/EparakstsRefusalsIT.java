package lv.ogresnamsaimnieks.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static lv.ogresnamsaimnieks.e2e.TestPerson.ANDRIS;
import static lv.ogresnamsaimnieks.e2e.TestPerson.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.RequestOptions;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What eParaksts can say that must sign nobody in. */
class EparakstsRefusalsIT {

    @BeforeAll
    static void start() {
        RunningPortal.at(RunningPortal.IN_THE_WINDOW);
        Visitor.registered(ANDRIS);
    }

    @ParameterizedTest
    @EnumSource
    void theAnswerThatTheDocumentsShowSignsIn(TestEparaksts eparaksts) {
        try (var visitor = new Visitor()) {
            visitor.open("/").atEparaksts(eparaksts, ANDRIS, "as-documented").isIn();
        }
    }

    @ParameterizedTest
    @Execution(ExecutionMode.CONCURRENT)
    @ValueSource(
            strings = {"acr-downgrade", "other-flow", "missing-serial-number", "person-html", "person-401", "token-html"
            })
    void aPersonWithOneFaultIsNotBelieved(String variant) {
        for (var eparaksts : TestEparaksts.values()) {
            try (var visitor = new Visitor()) {
                assertThat(answered(visitor, eparaksts, variant).status()).isEqualTo(400);
                visitor.sees("Pieslēgšanās ar eParakstu nav pabeigta");
                isOut(visitor);
            }
        }
    }

    @ParameterizedTest
    @Execution(ExecutionMode.CONCURRENT)
    @ValueSource(strings = {"code-ee", "passport"})
    void whoHasNoLatvianPersonalCodeIsToldOfThePaper(String variant) {
        try (var visitor = new Visitor()) {
            assertThat(answered(visitor, TestEparaksts.EID, variant).status()).isEqualTo(400);
            visitor.sees("Pieslēgšanās ar eParakstu nav pabeigta")
                    .reads("aizpildiet reģistrācijas iesniegumu klātienē");
            isOut(visitor);
        }
    }

    @ParameterizedTest
    @Execution(ExecutionMode.CONCURRENT)
    @ValueSource(strings = {"token-400", "token-401", "token-slow", "used-code"})
    void withoutATokenNobodyIsSignedIn(String variant) {
        try (var visitor = new Visitor()) {
            assertThat(answered(visitor, TestEparaksts.MOBILE, variant).status())
                    .isIn(500, 502);
            visitor.sees("Neizdevās turpināt").reads("izvēlētais veids šobrīd neatbild");
            isOut(visitor);
        }
    }

    @ParameterizedTest
    @Execution(ExecutionMode.CONCURRENT)
    @ValueSource(strings = {"other-state", "missing-state", "missing-code", "server-error"})
    void aWayBackThatIsNotOursSignsNobodyIn(String variant) {
        try (var visitor = new Visitor()) {
            answered(visitor, TestEparaksts.MOBILE, variant);
            isOut(visitor);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoSaysNoIsBackAtTheSignInWithASentence(TestEparaksts eparaksts) {
        try (var visitor = new Visitor()) {
            visitor.open("/");
            visitor.page.locator("#way-" + eparaksts.way()).click();
            visitor.sees("Testa eParaksts").press("Atcelt");

            visitor.sees("Pieslēgties klientu portālam").reads("personību neapstiprinājāt");
            isOut(visitor);
            visitor.atEparaksts(eparaksts, ANDRIS, "correct").isIn();
        }
    }

    /** Somebody who leads another's browser to their own code would have it signed in as themselves. */
    @Test
    void theWayBackOfAnotherBrowserSignsNobodyIn() {
        try (var attacker = new Visitor();
                var victim = new Visitor()) {
            var wayBack = wayBack(attacker);
            victim.open("/");

            var refused = victim.context
                    .request()
                    .get(wayBack, RequestOptions.create().setMaxRedirects(0));

            // Keycloak says so itself or sends the browser back to the portal with an error, never with a code.
            assertThat(refused.status()).isIn(302, 400);
            assertThat(refused.headers().getOrDefault("location", "")).doesNotContain("code=");
            isOut(victim);
        }
    }

    /** A tab that was begun anew has a state of its own; what comes back for the former one is not taken. */
    @Test
    void theStateOfATabThatWasBegunAnewIsNotTaken() {
        try (var visitor = new Visitor()) {
            var former = wayBack(visitor);
            visitor.context.clearCookies();
            visitor.open("/");

            visitor.openAddress(former);

            isOut(visitor);
        }
    }

    @Test
    void theSameWayBackTwiceSignsInOnce() {
        try (var visitor = new Visitor()) {
            var wayBack = wayBack(visitor);
            visitor.openAddress(wayBack).isIn();

            var again = visitor.context
                    .request()
                    .get(wayBack, RequestOptions.create().setMaxRedirects(0));

            assertThat(again.headers().getOrDefault("location", "")).doesNotContain("/sign-in/done?code");
        }
    }

    @Test
    void nothingOfThePersonIsInKeycloaksAddresses() {
        try (var visitor = new Visitor()) {
            var addresses = new StringBuilder();
            visitor.page.onRequest(it -> addresses.append(it.url()).append('\n'));
            visitor.withEparaksts(TestEparaksts.MOBILE, ANDRIS).isIn();

            assertThat(addresses).contains("prompt=login").contains("ui_locales=lv");
            assertThat(addresses.toString())
                    .doesNotContain(ANDRIS.personalCode())
                    .doesNotContain(ANDRIS.personalCode().replace("-", ""));
        }
    }

    @Test
    void somebodyElsesEparakstsDoesNotTakeOverASession() {
        Visitor.registered(ANNA);
        try (var visitor = Visitor.signedInWithThePassword(ANNA)) {
            visitor.open("/majas-lieta");
            visitor.page.locator("a[href*='with=eparaksts-mobile']").first().click();
            visitor.answerOfEparaksts(ANDRIS, "correct");

            visitor.page.waitForURL(Pattern.compile(".*/realms/portal/.*"));
            assertThat(visitor.page.locator("main h1")).not().hasText(Pattern.compile("Mājas lieta|Sākums"));
            assertThat(visitor.session().get("/api/settings").body()).contains(ANNA.email());
        }
    }

    private static Response answered(Visitor visitor, TestEparaksts eparaksts, String variant) {
        visitor.open("/");
        return visitor.page.waitForResponse(
                it -> it.url().contains("/broker/" + eparaksts.way() + "/endpoint"),
                () -> visitor.atEparaksts(eparaksts, ANDRIS, variant));
    }

    /** The address, with state and code, that eParaksts sends that browser to; the browser does not go there. */
    private static String wayBack(Visitor visitor) {
        visitor.page.route("**/broker/eparaksts-mobile/endpoint**", route -> route.abort());
        visitor.open("/");
        var asked = visitor.page.waitForRequest(
                it -> it.url().contains("/broker/eparaksts-mobile/endpoint"),
                () -> visitor.atEparaksts(TestEparaksts.MOBILE, ANDRIS, "correct"));
        visitor.page.unroute("**/broker/eparaksts-mobile/endpoint**");
        return asked.url();
    }

    private static void isOut(Visitor visitor) {
        assertThat(visitor.context.cookies(RunningPortal.origin())).noneMatch(it -> it.name.endsWith("session"));
        visitor.open("/rekini").sees("Pieslēgties klientu portālam");
    }
}
