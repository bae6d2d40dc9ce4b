package lv.ogresnamsaimnieks.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Every metric and every label that a panel asks for is told by the running portal. */
class DashboardsIT {

    private static final Path BOARDS = Path.of("..", "grafana");
    private static final Pattern SERIES = Pattern.compile("^([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\\{(.*)})? [^ ]+$");
    private static final Pattern LABEL = Pattern.compile("([a-zA-Z_][a-zA-Z0-9_]*)=\"");
    private static final Pattern ASKED = Pattern.compile("([a-z_:][a-z0-9_:]*)(?:\\{([^}]*)})?\\[");
    private static final Pattern MATCHER = Pattern.compile("([a-zA-Z_][a-zA-Z0-9_]*)(?:=~|!~|!=|=)\"");
    private static final Pattern BY = Pattern.compile("by \\(([^)]*)\\)");

    private static Map<String, Set<String>> told;

    @BeforeAll
    static void start() {
        RunningPortal.at(RunningPortal.IN_THE_WINDOW);
        try (var visitor = Visitor.signedInWithThePassword(TestPerson.ANNA)) {
            assertThat(visitor.session().get("/api/house-file").statusCode()).isEqualTo(403);
        }
        try (var visitor = new Visitor()) {
            visitor.open("/sign-in?with=password").password(TestPerson.ANNA.email(), "nav pareiza");
        }
        told = RunningPortal.metrics()
                .flatMap(it -> Http.get(it).body().lines())
                .map(SERIES::matcher)
                .filter(Matcher::matches)
                .collect(HashMap::new, DashboardsIT::add, HashMap::putAll);
    }

    @Test
    void everyPanelAsksForWhatThereIs() throws IOException {
        var missing = new ArrayList<String>();
        for (var board : boards()) {
            var queries = queries(board);
            assertThat(queries).as(board.path("title").asString()).isNotEmpty();
            for (var query : queries) {
                missing.addAll(missing(query));
            }
        }
        assertThat(missing).isEmpty();
    }

    private static List<String> missing(String query) {
        var missing = new ArrayList<String>();
        var asked = ASKED.matcher(query);
        var by = all(BY, query).stream()
                .flatMap(it -> Stream.of(it.split(", *")))
                .toList();
        var count = 0;
        while (asked.find()) {
            count++;
            var labels = told.get(asked.group(1));
            if (labels == null) {
                missing.add(asked.group(1) + " in " + query);
                continue;
            }
            var matchers = asked.group(2) == null ? List.<String>of() : all(MATCHER, asked.group(2));
            Stream.concat(by.stream(), matchers.stream())
                    .filter(it -> !labels.contains(it))
                    .forEach(it -> missing.add(asked.group(1) + " has no " + it + " in " + query));
        }
        assertThat(count).as(query).isPositive();
        return missing;
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(it -> it.group(1)).toList();
    }

    private static void add(Map<String, Set<String>> told, Matcher series) {
        var labels = series.group(2) == null ? List.<String>of() : all(LABEL, series.group(2));
        told.computeIfAbsent(series.group(1), _ -> new TreeSet<>()).addAll(labels);
    }

    private static List<JsonNode> boards() throws IOException {
        try (var files = Files.list(BOARDS)) {
            var boards = new ArrayList<JsonNode>();
            for (var file : files.filter(it -> it.toString().endsWith(".json")).toList()) {
                boards.add(Http.JSON.readTree(Files.readString(file)));
            }
            assertThat(boards).isNotEmpty();
            return boards;
        }
    }

    private static List<String> queries(JsonNode board) {
        return board.path("panels").values().stream()
                .flatMap(it -> it.path("targets").values().stream())
                .map(it -> it.path("expr").asString())
                .toList();
    }
}
