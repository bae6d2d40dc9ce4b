package lv.ogresnamsaimnieks.benchmarks;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Connection.KeyVal;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import tools.jackson.databind.json.JsonMapper;

/** Somebody at a text browser, who reads pages, fills forms in and presses buttons. */
final class Visitor {

    /** How people show who they are. */
    enum Way {
        PASSWORD,
        BANK;

        /** As the session names it. */
        String method() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final String PASSWORD = "priede pie upes krasta";
    private static final Pattern LINK = Pattern.compile("https?://\\S+/registration/\\S+");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final JsonMapper JSON = new JsonMapper();

    private final Portal portal;
    private final Person person;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private Document page = new Document("");

    Visitor(Portal portal, Person person) {
        this.portal = portal;
        this.person = person;
    }

    /** Makes an account, as somebody who comes for the first time. */
    void register() throws IOException, InterruptedException {
        throughTheBank();
        press("Jauns lietotājs", Map.of());
        press(
                "Reģistrēties",
                Map.of("email", person.email(), "password", PASSWORD, "password-confirm", PASSWORD, "terms", "on"));
        open(confirmationLink());
        press("Apstiprināt reģistrāciju", Map.of());
        if (!page.text().contains("Reģistrācija ir izdevusies!")) {
            throw new Failure("not registered: " + page.text());
        }
    }

    Session signIn(Way way) throws IOException, InterruptedException {
        switch (way) {
            case PASSWORD -> byPassword();
            case BANK -> throughTheBank();
        }
        var cookie = cookies.getCookieStore().getCookies().stream()
                .filter(it -> it.getName().endsWith("session"))
                .filter(it -> !it.getValue().isEmpty())
                .findFirst()
                .orElseThrow(() -> new Failure("not signed in: " + page.text()));
        return Session.of(portal, cookie.getName() + "=" + cookie.getValue());
    }

    private void byPassword() throws IOException, InterruptedException {
        open(portal.address() + "/sign-in");
        press("Pieslēgties", Map.of("username", person.email(), "password", PASSWORD));
    }

    private void throughTheBank() throws IOException, InterruptedException {
        open(portal.address() + "/sign-in?with=swedbank");
        submit(form("form#to-bank"), Map.of());
        press("Apstiprināt", isListed() ? Map.of("person", person.personalCode()) : described());
        submit(form("form#answer"), Map.of());
    }

    /** Whether the bank offers this person by name. */
    private boolean isListed() {
        return !page.select("input[name=person][value=" + person.personalCode() + "]")
                .isEmpty();
    }

    private Map<String, String> described() {
        return Map.of(
                "person", "other",
                "name", person.givenName(),
                "surname", person.familyName(),
                "personalCode", person.personalCode());
    }

    private String confirmationLink() throws IOException, InterruptedException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            var letters = JSON.readTree(send(
                    HttpRequest.newBuilder(URI.create(portal.sandbox() + "/mail/api/messages?to=" + person.email()))));
            for (var letter : letters) {
                var link = LINK.matcher(letter.path("text").asString(""));
                if (link.find()) {
                    return link.group();
                }
            }
            Thread.sleep(200);
        }
        throw new Failure("no letter came");
    }

    private void open(String address) throws IOException, InterruptedException {
        send(HttpRequest.newBuilder(URI.create(address)));
    }

    private FormElement form(String selector) {
        var form = page.selectFirst(selector);
        if (form == null) {
            throw new Failure("no " + selector + " on: " + page.text());
        }
        return (FormElement) form;
    }

    private void press(String button, Map<String, String> entered) throws IOException, InterruptedException {
        var pressed = page.select("form button").stream()
                .filter(it -> it.text().equals(button))
                .findFirst()
                .orElseThrow(() -> new Failure("no button " + button + " on: " + page.text()));
        var form = (FormElement) pressed.closest("form");
        if (form == null) {
            throw new Failure("the button " + button + " is in no form");
        }
        var fields = new ArrayList<>(filled(form, entered));
        if (pressed.hasAttr("name")) {
            fields.add(field(pressed.attr("name"), pressed.attr("value")));
        }
        send(form, fields);
    }

    private void submit(FormElement form, Map<String, String> entered) throws IOException, InterruptedException {
        send(form, filled(form, entered));
    }

    private static List<String> filled(FormElement form, Map<String, String> entered) {
        var fields = new ArrayList<String>();
        for (KeyVal it : form.formData()) {
            if (!entered.containsKey(it.key())) {
                fields.add(field(it.key(), it.value()));
            }
        }
        entered.forEach((name, value) -> fields.add(field(name, value)));
        return fields;
    }

    private static String field(String name, String value) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8) + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private void send(Element form, List<String> fields) throws IOException, InterruptedException {
        var action = form.hasAttr("action") ? form.absUrl("action") : page.location();
        send(HttpRequest.newBuilder(URI.create(action))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields.stream().collect(Collectors.joining("&")))));
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = client.send(
                request.header("Accept", "text/html").timeout(PATIENCE).build(), BodyHandlers.ofString());
        takeLocalhostForSafe();
        var location = answer.headers().firstValue("Location");
        if (answer.statusCode() / 100 == 3 && location.isPresent()) {
            return send(HttpRequest.newBuilder(answer.uri().resolve(location.get())));
        }
        if (answer.statusCode() != 200) {
            throw new Failure("%s: %d %s".formatted(answer.uri(), answer.statusCode(), answer.body()));
        }
        page = Jsoup.parse(answer.body(), answer.uri().toString());
        return answer.body();
    }

    /** As browsers do: a cookie that is for safe connections only is for localhost too. */
    private void takeLocalhostForSafe() {
        for (HttpCookie it : cookies.getCookieStore().getCookies()) {
            it.setSecure(false);
        }
    }
}
