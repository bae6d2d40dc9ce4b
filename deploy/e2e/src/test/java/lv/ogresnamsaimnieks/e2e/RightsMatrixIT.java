package lv.ogresnamsaimnieks.e2e;

import static lv.ogresnamsaimnieks.e2e.RightsWorld.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import lv.ogresnamsaimnieks.e2e.RightsWorld.Flat;
import lv.ogresnamsaimnieks.e2e.RightsWorld.Who;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Everybody against every object of five flats, at every login method and past the gateway, where each service decides
 * alone. What each may see is worked out in {@link RightsWorld} from who owns what, not asked of the portal.
 */
class RightsMatrixIT {

    private static final List<String> METHODS = List.of("password", "bank", "eparaksts");

    /** Somebody who asks. */
    private record Asker(@Nullable Who who, String how, String token) {

        boolean isIn() {
            return who != null && METHODS.contains(how);
        }

        Who person() {
            if (who == null) {
                throw new AssertionError("nobody");
            }
            return who;
        }
    }

    /** What is asked, and what one who may ask at all gets: a status, and perhaps what has to be in the answer. */
    private record Question(String service, String method, String path, String body, Oracle oracle) {}

    private interface Oracle {

        Expected of(Who who, String how);
    }

    /**
     * An answer.
     *
     * @param listed exactly these of the objects of this world are in it; null if that does not matter
     */
    private record Expected(int status, @Nullable Set<String> listed) {

        static Expected of(boolean may) {
            return new Expected(may ? 200 : 404, null);
        }
    }

    private static final List<Asker> ASKERS = new ArrayList<>();

    @BeforeAll
    static void loadTheWorld() {
        RunningPortal.at(RunningPortal.IN_THE_WINDOW);
        var tokens = new MintedTokens();
        var world = new RightsWorld(tokens);
        world.load();
        for (var who : Who.values()) {
            if (who.isAPerson()) {
                var id = String.valueOf(world.ids.get(who));
                METHODS.forEach(how -> ASKERS.add(new Asker(who, how, tokens.owner(id, how))));
                ASKERS.add(new Asker(who, "unknown", tokens.owner(id, "")));
            }
        }
        ASKERS.add(new Asker(null, "staff", tokens.staff("curious", "administrator", "client-service")));
        ASKERS.add(new Asker(null, "nobody", ""));
        var last = new Question(
                "documents", "GET", "/api/documents?property=" + Flat.SOLD.id(), "", (_, _) -> Expected.of(true));
        var newOwner = asker(Who.NEW_OWNER);
        await("the sale and the last notice are heard of")
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> {
                    assertThat(ask(last, newOwner).statusCode()).isEqualTo(200);
                    assertThat(ask(notices(), newOwner).body()).contains("rights-2-" + TODAY);
                });
    }

    @Test
    void everybodySeesWhatIsTheirsAndOfTheirTimeAndNothingElse() throws InterruptedException {
        var questions = questions();
        var cases = new ArrayList<Callable<String>>();
        for (var asker : ASKERS) {
            for (var question : questions) {
                cases.add(() -> fault(asker, question));
            }
        }
        List<String> faults;
        try (var threads = Executors.newFixedThreadPool(12)) {
            faults = threads.invokeAll(cases).stream()
                    .map(it -> it.resultNow())
                    .filter(it -> !it.isEmpty())
                    .toList();
        }
        assertThat(faults).isEmpty();
        assertThat(cases).hasSizeGreaterThan(5_000);
    }

    /** Not yours and not there are the same, to the letter. */
    @Test
    void whatIsNotYoursIsAnsweredLikeWhatIsNotThere() {
        var stranger = asker(Who.STRANGER);
        for (var question : questions()) {
            var path = question.path();
            var absent = path.replaceAll("rights-[a-z-]+", "rights-nowhere").replaceAll("rm\\d", "rm77");
            if (question.method().equals("GET") && !absent.equals(path) && !path.contains("{")) {
                var foreign = ask(question, stranger);
                var nowhere = ask(
                        new Question(question.service(), question.method(), absent, "", question.oracle()), stranger);
                assertThat(foreign.statusCode()).as(path).isEqualTo(nowhere.statusCode());
                assertThat(foreign.body().replace(path.replaceAll("\\?.*", ""), ""))
                        .isEqualTo(nowhere.body().replace(absent.replaceAll("\\?.*", ""), ""));
            }
        }
    }

    private static List<Question> questions() {
        var all = new ArrayList<Question>();
        for (var flat : Flat.values()) {
            bills(flat, all);
            meters(flat, all);
            documents(flat, all);
            houseFile(flat, all);
            for (var date : RightsWorld.DATES) {
                all.add(read(
                        flat.id() + "-" + date,
                        (who, _) -> new Expected(RightsWorld.sees(who, flat, "notices", date) ? 204 : 404, null)));
            }
            all.add(new Question(
                    "messaging",
                    "PUT",
                    "/api/communication/questions/" + UUID.randomUUID(),
                    "{\"subject\":\"ab\",\"text\":\"īss\",\"property\":\"%s\"}".formatted(flat.id()),
                    (who, _) -> new Expected(
                            400,
                            RightsWorld.knows(who, flat, "communication") ? Set.of() : Set.of("unknown-property"))));
        }
        for (var house : List.of("rights-1", "rights-2")) {
            for (var date : RightsWorld.DATES) {
                all.add(read(
                        house + "-" + date,
                        (who, _) -> new Expected(
                                Arrays.stream(Flat.values())
                                                .anyMatch(it -> it.house().equals(house)
                                                        && RightsWorld.acts(who, it, "notices")
                                                        && RightsWorld.sees(who, it, "notices", date))
                                        ? 204
                                        : 404,
                                null)));
            }
            all.add(content(
                    "documents",
                    house + "-doc",
                    (who, _) -> Expected.of(RightsWorld.actsInHouse(who, house, "documents"))));
        }
        all.add(content(
                "house-file",
                "rights-house-file",
                (who, how) -> how.equals("password")
                        ? new Expected(403, null)
                        : Expected.of(RightsWorld.actsInHouse(who, "rights-1", "house-file"))));
        all.add(notices());
        all.add(new Question("identity", "GET", "/api/addresses", "", (who, _) -> new Expected(200, addresses(who))));
        return all;
    }

    private static void bills(Flat flat, List<Question> all) {
        all.add(new Question(
                "billing",
                "GET",
                "/api/bills?property=" + flat.id(),
                "",
                (who, _) -> RightsWorld.knows(who, flat, "bills")
                        ? new Expected(
                                200,
                                RightsWorld.PERIODS.stream()
                                        .filter(it -> RightsWorld.sees(who, flat, "bills", it.atEndOfMonth()))
                                        .map(it -> RightsWorld.billNumber(flat, it))
                                        .collect(Collectors.toSet()))
                        : new Expected(404, null)));
        all.add(new Question(
                "billing",
                "GET",
                "/api/bills/consumption?property=" + flat.id(),
                "",
                (who, _) -> Expected.of(RightsWorld.knows(who, flat, "bills"))));
        for (var period : RightsWorld.PERIODS) {
            for (var form : List.of("", "/pdf")) {
                all.add(new Question(
                        "billing",
                        "GET",
                        "/api/bills/" + RightsWorld.billNumber(flat, period) + form,
                        "",
                        (who, _) -> Expected.of(RightsWorld.sees(who, flat, "bills", period.atEndOfMonth()))));
            }
        }
    }

    private static void meters(Flat flat, List<Question> all) {
        var path = "/api/meters/" + flat.id();
        all.add(new Question(
                "metering", "GET", path, "", (who, _) -> Expected.of(RightsWorld.knows(who, flat, "meters"))));
        all.add(new Question(
                "metering",
                "GET",
                path + "/history",
                "",
                (who, _) -> RightsWorld.knows(who, flat, "meters")
                        ? new Expected(
                                200,
                                RightsWorld.PERIODS.stream()
                                        .filter(it -> RightsWorld.sees(who, flat, "meters", it.atEndOfMonth()))
                                        .map(it -> "\"month\":\"" + it + "\"")
                                        .collect(Collectors.toSet()))
                        : new Expected(404, null)));
        all.add(new Question(
                "metering",
                "GET",
                path + "/history.csv?from=2015-01&to=2026-12",
                "",
                (who, _) -> RightsWorld.knows(who, flat, "meters")
                        ? new Expected(
                                200,
                                RightsWorld.PERIODS.stream()
                                        .filter(it -> RightsWorld.sees(who, flat, "meters", it.atEndOfMonth()))
                                        .map(RightsMatrixIT::row)
                                        .collect(Collectors.toSet()))
                        : new Expected(404, null)));
        all.add(new Question(
                "metering",
                "GET",
                path + "/history.xlsx?from=2015-01&to=2026-12",
                "",
                (who, _) -> Expected.of(RightsWorld.knows(who, flat, "meters"))));
        all.add(new Question(
                "metering",
                "PUT",
                path + "/readings/2026-11",
                "{\"readings\":[]}",
                (who, _) -> new Expected(RightsWorld.acts(who, flat, "meters") ? 400 : 404, null)));
    }

    private static void documents(Flat flat, List<Question> all) {
        all.add(new Question("documents", "GET", "/api/documents?property=" + flat.id(), "", (who, _) -> {
            if (!RightsWorld.knows(who, flat, "documents")) {
                return new Expected(404, null);
            }
            var listed = RightsWorld.DATES.stream()
                    .filter(it -> RightsWorld.sees(who, flat, "documents", it))
                    .map(it -> quoted(flat.id() + "-" + it))
                    .collect(Collectors.toCollection(TreeSet::new));
            if (RightsWorld.actsInHouse(who, flat.house(), "documents")) {
                listed.add(quoted(flat.house() + "-doc"));
            }
            return new Expected(200, listed);
        }));
        for (var date : RightsWorld.DATES) {
            all.add(content(
                    "documents",
                    flat.id() + "-" + date,
                    (who, _) -> Expected.of(RightsWorld.sees(who, flat, "documents", date))));
        }
    }

    private static void houseFile(Flat flat, List<Question> all) {
        all.add(new Question(
                "documents",
                "GET",
                "/api/house-file?property=" + flat.id(),
                "",
                (who, how) -> how.equals("password")
                        ? new Expected(403, null)
                        : Expected.of(RightsWorld.acts(who, flat, "house-file"))));
    }

    private static Question content(String section, String document, Oracle oracle) {
        return new Question("documents", "GET", "/api/%s/%s/content".formatted(section, document), "", oracle);
    }

    private static Question read(String notice, Oracle oracle) {
        return new Question("messaging", "PUT", "/api/notices/%s/read".formatted(notice), "{}", oracle);
    }

    private static Question notices() {
        return new Question("messaging", "GET", "/api/notices", "", (who, _) -> {
            var listed = new TreeSet<String>();
            for (var flat : Flat.values()) {
                for (var date : RightsWorld.DATES) {
                    if (RightsWorld.sees(who, flat, "notices", date)) {
                        listed.add(quoted(flat.id() + "-" + date));
                        if (RightsWorld.acts(who, flat, "notices")) {
                            listed.add(quoted(flat.house() + "-" + date));
                        }
                    }
                }
            }
            return new Expected(200, listed);
        });
    }

    /** How a row of a table in text begins. */
    private static String row(YearMonth month) {
        return "\n" + month + ";";
    }

    /** As the answer writes them: in the list of today, and in the selector. */
    private static Set<String> addresses(Who who) {
        return Arrays.stream(Flat.values())
                .filter(flat -> RightsWorld.EVERYTHING.stream().anyMatch(it -> RightsWorld.knows(who, flat, it)))
                .map(it -> quoted(it.id()))
                .collect(Collectors.toSet());
    }

    /** What this world has that an answer could list. */
    private static Set<String> everything() {
        var all = new TreeSet<String>();
        for (var flat : Flat.values()) {
            all.add(quoted(flat.id()));
            RightsWorld.PERIODS.forEach(it -> all.add(RightsWorld.billNumber(flat, it)));
            RightsWorld.PERIODS.forEach(it -> all.add("\"month\":\"" + it + "\""));
            RightsWorld.PERIODS.forEach(it -> all.add(row(it)));
            for (var date : RightsWorld.DATES) {
                all.add(quoted(flat.id() + "-" + date));
                all.add(quoted(flat.house() + "-" + date));
            }
            all.add(quoted(flat.house() + "-doc"));
        }
        all.add("unknown-property");
        return all;
    }

    private static String fault(Asker asker, Question question) {
        var answer = ask(question, asker);
        var expected = asker.isIn()
                ? question.oracle().of(asker.person(), asker.how())
                : new Expected(asker.token().isEmpty() ? 401 : 403, null);
        var what = "%s %s by %s with %s".formatted(question.method(), question.path(), asker.who(), asker.how());
        if (answer.statusCode() != expected.status()) {
            return "%s: %d, expected %d".formatted(what, answer.statusCode(), expected.status());
        }
        var listed = expected.listed();
        if (listed == null) {
            return "";
        }
        // A flat's own id is in every answer about it.
        var asked = quoted(question.path().replaceAll(".*=", ""));
        var found = everything().stream()
                .filter(it -> !it.equals(asked) && isListed(it, question, answer.body()))
                .collect(Collectors.toCollection(TreeSet::new));
        var wanted = listed.stream().filter(it -> !it.equals(asked)).collect(Collectors.toCollection(TreeSet::new));
        return found.equals(wanted) ? "" : "%s: lists %s, expected %s".formatted(what, found, wanted);
    }

    /** An object is listed by its id; of notices and documents the property they are of is no object of its own. */
    private static boolean isListed(String object, Question question, String body) {
        return switch (question.service()) {
            case "billing" -> object.startsWith("2") && body.contains(quoted(object));
            case "messaging", "documents", "identity" ->
                object.equals("unknown-property")
                        ? body.contains(object)
                        : ids(body).contains(object);
            default -> body.contains(object);
        };
    }

    private static Set<String> ids(String body) {
        return StreamSupport.stream(Http.JSON.readTree(body).spliterator(), false)
                .flatMap(it -> it.isArray() ? StreamSupport.stream(it.spliterator(), false) : Stream.empty())
                .map(it -> quoted(it.path("id").asString("")))
                .collect(Collectors.toSet());
    }

    private static Asker asker(Who who) {
        return ASKERS.stream()
                .filter(it -> it.who() == who && it.how().equals("bank"))
                .findFirst()
                .orElseThrow();
    }

    private static HttpResponse<String> ask(Question question, Asker asker) {
        var request = HttpRequest.newBuilder(URI.create(RunningPortal.service(question.service()) + question.path()))
                .header("Accept", "application/json, */*;q=0.5")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .method(question.method(), BodyPublishers.ofString(question.body()));
        if (!asker.token().isEmpty()) {
            request.header("Authorization", "Bearer " + asker.token());
        }
        return Http.send(request);
    }

    private static String quoted(String text) {
        return "\"" + text + "\"";
    }
}
