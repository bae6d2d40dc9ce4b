package lv.ogresnamsaimnieks.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Every route of every service, as the services' OpenAPI names them, asked with every method by everybody. What each may
 * get is worked out here from the FAQ, not read from the portal's own table.
 */
class AccessMatrixIT {

    private static final Path API = Path.of("..", "..", "docs", "api");
    private static final List<String> SERVICES = List.of("identity", "billing", "metering", "messaging", "documents");
    private static final List<String> METHODS = List.of("GET", "PUT", "POST", "DELETE", "PATCH");

    /** FAQ 6.1: what e-mail and password open. */
    private static final Set<String> WITH_PASSWORD =
            Set.of("bills", "meters", "addresses", "settings", "notices", "communication", "documents");

    /** FAQ 6.2, 6.3: what a bank or eParaksts opens besides. */
    private static final Set<String> WITH_BANK_TOO = Set.of("house-file");

    private static final String ANNAS = "parauga-7-12";
    private static final String NOBODYS = "nowhere";

    private enum Actor {
        NOBODY,
        OWNER_BY_PASSWORD,
        OWNER_BY_BANK,
        OTHER_OWNER,
        MUNICIPALITY,
        HEAT_SUPPLIER,
        CLIENT_SERVICE,
        BILLING,
        BUILDING_MANAGER,
        ADMINISTRATOR,
        AUDITOR
    }

    /** Who of the staff works at which desk. */
    private static final Map<String, Set<Actor>> DESKS = Map.of(
            "registrations", Set.of(Actor.CLIENT_SERVICE, Actor.ADMINISTRATOR),
            "owners", Set.of(Actor.CLIENT_SERVICE, Actor.ADMINISTRATOR),
            "mandates", Set.of(Actor.CLIENT_SERVICE, Actor.ADMINISTRATOR),
            "readings", Set.of(Actor.CLIENT_SERVICE, Actor.BUILDING_MANAGER, Actor.BILLING, Actor.ADMINISTRATOR),
            "windows", Set.of(Actor.ADMINISTRATOR, Actor.BILLING),
            "audit", Set.of(Actor.AUDITOR));

    /** What other systems may do, worked out from what they are for. */
    private static final Map<Actor, Set<String>> MUNICIPAL = Map.of(
            Actor.MUNICIPALITY,
            Set.of(
                    "PUT houses",
                    "PUT properties",
                    "PUT meters",
                    "PUT readings",
                    "PUT bills",
                    "PUT documents",
                    "PUT notices",
                    "GET readings",
                    "GET meters",
                    "GET windows"),
            Actor.HEAT_SUPPLIER,
            Set.of(
                    "PUT meters",
                    "PUT readings",
                    "PUT house-readings",
                    "GET readings",
                    "GET meters",
                    "GET windows",
                    "GET subscriptions",
                    "PUT subscriptions",
                    "POST subscriptions",
                    "DELETE subscriptions"));

    /** Who of the staff may look there and no more. */
    private static final Map<String, Set<Actor>> READERS = Map.of("audit", Set.of(Actor.ADMINISTRATOR));

    private record Route(String path, Set<String> methods) {

        boolean isMunicipal() {
            return path.startsWith("/api/municipal/");
        }

        boolean isInternal() {
            return path.startsWith("/internal/");
        }

        boolean isForStaff() {
            return path.startsWith("/api/staff/");
        }

        String desk() {
            return path.split("/", -1)[3];
        }

        /** Of a municipal route: bills, readings and the like. */
        String what() {
            return path.split("/", -1)[4];
        }

        String section() {
            return path.split("/", -1)[2];
        }

        /** With what it cannot do without: what is asked badly is refused before anybody looks whose it is. */
        String wellAsked() {
            return path.contains("/history.") ? path + "?from=2026-01&to=2026-10" : path;
        }

        boolean namesAProperty() {
            return path.contains("{property}");
        }

        /** With the methods of those whose variables may stand for what is written out here. */
        Route alsoAnsweredBy(List<Route> others) {
            var all = new TreeSet<>(methods);
            others.stream()
                    .filter(it -> path.matches(it.path().replaceAll("\\{[a-z]+}", "[^/]+")))
                    .forEach(it -> all.addAll(it.methods()));
            return new Route(path, all);
        }
    }

    private static final Map<Actor, Http.Session> SESSIONS = new EnumMap<>(Actor.class);
    private static final Map<Actor, Http.Municipal> SYSTEMS = new EnumMap<>(Actor.class);
    private static final Map<Actor, TestStaff.Session> STAFF = new EnumMap<>(Actor.class);

    /** Against requests from elsewhere, asked for once. */
    private static final Map<Actor, String> TOKENS = new EnumMap<>(Actor.class);

    @BeforeAll
    static void everybodyIsThere() {
        RunningPortal.at(RunningPortal.IN_THE_WINDOW);
        SESSIONS.put(
                Actor.OWNER_BY_PASSWORD,
                Visitor.signedInWithThePassword(TestPerson.ANNA).session());
        SESSIONS.put(
                Actor.OWNER_BY_BANK,
                Visitor.signedInWithTheBank(TestPerson.ANNA).session());
        SESSIONS.put(
                Actor.OTHER_OWNER, Visitor.signedInWithTheBank(TestPerson.VILIS).session());
        SYSTEMS.put(Actor.MUNICIPALITY, Http.Municipal.municipality());
        SYSTEMS.put(Actor.HEAT_SUPPLIER, Http.Municipal.heatSupplier());
        for (var staff : TestStaff.values()) {
            if (staff != TestStaff.NEWCOMER) {
                STAFF.put(Actor.valueOf(staff.name()), TestStaff.session(staff.signedIn()));
            }
        }
    }

    @Test
    void everyRouteAnswersWhomItShouldAndNobodyElse() throws IOException {
        var wrong = new ArrayList<String>();
        var asked = 0;
        for (var route : routes()) {
            for (var method : METHODS) {
                for (var actor : Actor.values()) {
                    var status = ask(actor, method, route.path()).statusCode();
                    asked++;
                    if (!expected(actor, method, route).contains(status)) {
                        wrong.add("%s %s by %s: %d, expected one of %s"
                                .formatted(method, route.path(), actor, status, expected(actor, method, route)));
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(asked).isGreaterThan(500);
    }

    @Test
    void whatIsNotYoursIsNotThere() throws IOException {
        for (var route : routes()) {
            if (!route.isForStaff() && route.namesAProperty() && route.methods().contains("GET")) {
                for (var property : List.of(ANNAS, NOBODYS)) {
                    var answer = ask(Actor.OTHER_OWNER, "GET", route.wellAsked().replace("{property}", property));
                    assertThat(answer.statusCode())
                            .as("%s of %s", route.path(), property)
                            .isEqualTo(404);
                }
            }
        }
        for (var path : List.of(
                "/api/bills?property=",
                "/api/documents?property=",
                "/api/house-file?property=",
                "/api/bills/consumption?property=")) {
            var foreign = SESSIONS.get(Actor.OTHER_OWNER).get(path + ANNAS);
            var absent = SESSIONS.get(Actor.OTHER_OWNER).get(path + NOBODYS);
            assertThat(foreign.statusCode()).as(path).isEqualTo(absent.statusCode());
            assertThat(foreign.body().replace(ANNAS, ""))
                    .isEqualTo(absent.body().replace(NOBODYS, ""));
        }
    }

    @Test
    void noSpellingOpensAClosedSection() {
        var session = SESSIONS.get(Actor.OWNER_BY_PASSWORD);
        for (var path : List.of(
                "/api/house-file",
                "/api/house-file/",
                "/api/house-file/x",
                "/api/House-File",
                "/API/house-file",
                "/api/house-file.",
                "/api/house-file..",
                "/api/house-file./x",
                "/api/meters/../house-file",
                "/api/meters/%2e%2e/house-file",
                "/api/meters%2f..%2fhouse-file",
                "/api/meters/..%2fhouse-file",
                "/api/meters;/../house-file",
                "/api/house%2Dfile",
                "/api//house-file",
                "//api/house-file",
                "/api/./house-file",
                "/api/house-file%20",
                "/api/house-file%00",
                "/internal/registrations",
                "/actuator/env")) {
            assertThat(RawHttp.status("GET", path, session.cookie())).as(path).isIn(400, 403, 404);
        }
    }

    @Test
    void aWriteNeedsTheTokenOfItsOwnSession() {
        var session = SESSIONS.get(Actor.OWNER_BY_BANK);
        var path = "/api/notices/none/read";

        assertThat(session.call("PUT", path, "{}", "").statusCode()).isEqualTo(403);
        assertThat(session.call(
                                "PUT",
                                path,
                                "{}",
                                SESSIONS.get(Actor.OTHER_OWNER).csrf())
                        .statusCode())
                .isEqualTo(403);
        assertThat(session.put(path, "{}").statusCode()).isEqualTo(404);
    }

    private static HttpResponse<String> ask(Actor actor, String method, String template) {
        var path = template.replace("{property}", ANNAS)
                .replace("{month}", "2026-11")
                .replace("{person}", "00000000-0000-0000-0000-000000000000")
                .replaceAll("\\{[a-z]+}", "11111111-1111-1111-1111-111111111111");
        var body = template.startsWith("/api/municipal/") ? "" : "{}";
        return switch (actor) {
            case NOBODY ->
                Http.send(HttpRequest.newBuilder(URI.create(RunningPortal.origin() + path))
                        .header("Accept", "application/json, */*;q=0.5")
                        .method(method, BodyPublishers.ofString(body)));
            case OWNER_BY_PASSWORD, OWNER_BY_BANK, OTHER_OWNER -> {
                var session = SESSIONS.get(actor);
                yield session.call(method, path, body, TOKENS.computeIfAbsent(actor, _ -> session.csrf()));
            }
            case CLIENT_SERVICE, BILLING, BUILDING_MANAGER, ADMINISTRATOR, AUDITOR -> {
                var session = STAFF.get(actor);
                yield session.call(method, path, body, TOKENS.computeIfAbsent(actor, _ -> session.csrf()));
            }
            case MUNICIPALITY, HEAT_SUPPLIER ->
                SYSTEMS.get(actor).call(method, path, "application/x-ndjson", BodyPublishers.ofString(body), Map.of());
        };
    }

    private static Set<Integer> expected(Actor actor, String method, Route route) {
        var person = SESSIONS.containsKey(actor);
        if (route.isInternal()) {
            return Set.of(401, 403, 404);
        }
        if (route.isMunicipal()) {
            if (person || STAFF.containsKey(actor) || actor == Actor.NOBODY) {
                return Set.of(401, 403);
            }
            var may = MUNICIPAL.getOrDefault(actor, Set.of()).contains(method + " " + route.what());
            if (!may || !route.methods().contains(method)) {
                return Set.of(403, 405);
            }
            return switch (method) {
                case "GET" -> Set.of(200, 400, 404);
                case "PUT" -> Set.of(400, 415);
                default -> Set.of(404, 415);
            };
        }
        if (route.isForStaff()) {
            return expectedAtDesk(actor, method, route);
        }
        if (!person) {
            return Set.of(401, 403);
        }
        var open = WITH_PASSWORD.contains(route.section())
                || (WITH_BANK_TOO.contains(route.section()) && actor != Actor.OWNER_BY_PASSWORD);
        if (!open) {
            return Set.of(403);
        }
        if (!route.methods().contains(method)) {
            return Set.of(405, 404);
        }
        if (route.namesAProperty() && actor == Actor.OTHER_OWNER) {
            return Set.of(404, 400);
        }
        return Set.of(200, 201, 204, 400, 404, 409);
    }

    private static Set<Integer> expectedAtDesk(Actor actor, String method, Route route) {
        if (!STAFF.containsKey(actor)) {
            return Set.of(401, 403);
        }
        var open = DESKS.getOrDefault(route.desk(), Set.of()).contains(actor)
                || (method.equals("GET")
                        && READERS.getOrDefault(route.desk(), Set.of()).contains(actor));
        if (!open) {
            return Set.of(403);
        }
        return route.methods().contains(method) ? Set.of(200, 201, 204, 400, 404, 409, 415, 422) : Set.of(405, 404);
    }

    private static List<Route> routes() throws IOException {
        var routes = new ArrayList<Route>();
        for (var service : SERVICES) {
            JsonNode paths = Http.JSON
                    .readTree(Files.readString(API.resolve(service + ".json")))
                    .path("paths");
            for (var path : paths.propertyNames()) {
                var methods = new TreeSet<String>();
                paths.path(path).propertyNames().forEach(it -> methods.add(it.toUpperCase(Locale.ROOT)));
                routes.add(new Route(path, methods));
            }
        }
        assertThat(routes).hasSizeGreaterThan(20);
        return routes.stream().map(it -> it.alsoAnsweredBy(routes)).toList();
    }
}
