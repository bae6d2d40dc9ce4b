package lv.ogresnamsaimnieks.benchmarks;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/** Puts houses full of flats in through the municipal API, one cold water meter in each; the owners have them in turns. */
final class Municipality {

    private static final int LINES_AT_ONCE = 500;
    private static final int FLATS_IN_A_HOUSE = 6_000;

    /** The month whose window is open. */
    static final YearMonth THIS_MONTH = YearMonth.parse(Benchmarks.IN_THE_WINDOW.substring(0, 7));

    private static final BigDecimal MONTHLY = new BigDecimal("3.500");
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final JsonMapper JSON = new JsonMapper();

    private final Portal portal;
    private final List<Person> owners;
    private int flats;

    Municipality(Portal portal, List<Person> owners) {
        this.portal = portal;
        this.owners = owners;
    }

    static String property(int number) {
        return "salidzinajuma-%d-%d".formatted(1 + number / FLATS_IN_A_HOUSE, 1 + number % FLATS_IN_A_HOUSE);
    }

    static String meter(int number) {
        return "m-" + property(number);
    }

    /** What the meter of a flat showed at the end of that many months of history, in m³. */
    static BigDecimal lastOf(int history) {
        return MONTHLY.multiply(BigDecimal.valueOf(history));
    }

    /**
     * Does nothing if there are as many flats already.
     *
     * @param history how many months of former readings each meter comes with
     */
    void putIn(int flats, int history) throws IOException, InterruptedException {
        if (flats <= this.flats) {
            return;
        }
        Table.progress("%d flats are being put in, with %d months of history".formatted(flats, history));
        this.flats = flats;
        var houses = (flats + FLATS_IN_A_HOUSE - 1) / FLATS_IN_A_HOUSE;
        put("houses", IntStream.rangeClosed(1, houses).mapToObj(this::houseLine).toList());
        put("properties", IntStream.range(0, flats).mapToObj(this::propertyLine).toList());
        put(
                "meters",
                IntStream.range(0, flats).mapToObj(it -> meterLine(it, history)).toList());
    }

    private Map<String, Object> houseLine(int number) {
        return Map.ofEntries(
                Map.entry("id", "salidzinajuma-" + number),
                Map.entry("street", "Salīdzinājuma iela"),
                Map.entry("number", Integer.toString(number)),
                Map.entry("city", "Ogre"),
                Map.entry("municipality", "Ogres nov."),
                Map.entry("postcode", "LV-5001"),
                Map.entry("cadastreNumber", "740100390%02d".formatted(number)),
                Map.entry("buildingCadastreNumber", "740100390%02d001".formatted(number)),
                Map.entry("yearBuilt", 1986),
                Map.entry("staircases", 99),
                Map.entry("flats", FLATS_IN_A_HOUSE));
    }

    private Map<String, Object> propertyLine(int number) {
        var inHouse = 1 + number % FLATS_IN_A_HOUSE;
        var owner = owners.get(number % owners.size());
        return Map.ofEntries(
                Map.entry("id", property(number)),
                Map.entry("house", "salidzinajuma-" + (1 + number / FLATS_IN_A_HOUSE)),
                Map.entry("flat", Integer.toString(inHouse)),
                Map.entry("staircase", 1 + inHouse % 99),
                Map.entry("floor", 1),
                Map.entry("area", 52.4),
                Map.entry("heatedArea", 50.1),
                Map.entry("cadastreNumber", "7401%07d".formatted(9_000_000 + number)),
                Map.entry("share", "1/" + FLATS_IN_A_HOUSE),
                Map.entry("declaredPersons", 1),
                Map.entry("clientNumber", "S%06d".formatted(number)),
                Map.entry(
                        "owners",
                        List.of(Map.of(
                                "personalCode", owner.personalCode(),
                                "givenName", owner.givenName(),
                                "familyName", owner.familyName(),
                                "share", "1/1",
                                "from", "2019-05-01"))));
    }

    private Map<String, Object> meterLine(int number, int history) {
        return Map.ofEntries(
                Map.entry("id", meter(number)),
                Map.entry("property", property(number)),
                Map.entry("serial", "S%06d".formatted(number)),
                Map.entry("resource", "COLD_WATER"),
                Map.entry("place", "BATHROOM"),
                Map.entry("installedOn", "2023-05-14"),
                Map.entry("initialValue", 0),
                Map.entry("digits", 5),
                Map.entry("decimals", 3),
                Map.entry(
                        "history",
                        IntStream.rangeClosed(1, history)
                                .mapToObj(it -> historyLine(THIS_MONTH.minusMonths(history - it + 1L), lastOf(it)))
                                .toList()));
    }

    private static Map<String, Object> historyLine(YearMonth month, BigDecimal value) {
        return Map.of(
                "month",
                month.toString(),
                "value",
                value,
                "on",
                month.atEndOfMonth().toString());
    }

    private void put(String what, List<Map<String, Object>> lines) throws IOException, InterruptedException {
        var start = System.nanoTime();
        for (var from = 0; from < lines.size(); from += LINES_AT_ONCE) {
            putAll(what, lines.subList(from, Math.min(lines.size(), from + LINES_AT_ONCE)));
        }
        Table.progress("  %d %s put in (%.0f s)".formatted(lines.size(), what, (System.nanoTime() - start) / 1e9));
    }

    /** Sends the lines until all are taken: a service may not have heard yet of what another one knows. */
    private void putAll(String what, List<Map<String, Object>> lines) throws IOException, InterruptedException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        var left = lines;
        while (true) {
            var answer = send(what, left);
            if (answer.isEmpty()) {
                return;
            }
            if (System.nanoTime() > deadline) {
                throw new Failure("%s were not taken: %s".formatted(what, answer.getFirst()));
            }
            Thread.sleep(500);
            left = answer;
        }
    }

    /** What was not taken yet. */
    private List<Map<String, Object>> send(String what, List<Map<String, Object>> lines)
            throws IOException, InterruptedException {
        var body = new StringBuilder();
        lines.forEach(it -> body.append(JSON.writeValueAsString(it)).append('\n'));
        var answer = Session.send(
                HttpRequest.newBuilder(URI.create(portal.address() + "/api/municipal/v1/" + what + "?partial=true"))
                        .header("Authorization", "Bearer " + token())
                        .header("Content-Type", "application/x-ndjson")
                        .PUT(BodyPublishers.ofString(body.toString())));
        if (answer.statusCode() == 429 || answer.statusCode() == 503) {
            return lines;
        }
        if (answer.statusCode() != 200) {
            throw new Failure("%s: %d %s".formatted(what, answer.statusCode(), answer.body()));
        }
        var left = new ArrayList<Map<String, Object>>();
        for (var line : answer.body().lines().map(JSON::readTree).toList()) {
            if (!line.path("outcome").asString("").equals("rejected")) {
                continue;
            }
            if (!line.toString().contains("unknown-property")
                    && !line.toString().contains("unknown-house")) {
                throw new Failure(what + ": " + line);
            }
            left.add(lines.get(line.path("line").asInt() - 1));
        }
        return left;
    }

    String token() throws IOException, InterruptedException {
        var form = "grant_type=client_credentials&client_id=municipality&client_secret="
                + URLEncoder.encode(portal.secret("municipal-client"), StandardCharsets.UTF_8);
        var answer = Session.send(
                HttpRequest.newBuilder(URI.create(portal.keycloak() + "/realms/portal/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)));
        return JSON.readTree(answer.body()).path("access_token").asString();
    }
}
