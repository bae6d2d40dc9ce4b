package lv.ogresnamsaimnieks.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever is woken by an alert finds the page that says what to do. */
class AlertsTests {

    private static final Path ROOT = Path.of("..", "..");
    private static final Pattern ALERT =
            Pattern.compile("- alert: (\\w+)\\s(.*?)(?=- alert: |- name: |\\z)", Pattern.DOTALL);
    private static final Pattern RUNBOOK = Pattern.compile("runbook: (\\S+)#(\\S+)");

    @ParameterizedTest
    @MethodSource("alerts")
    void hasASeverityAndARunbookThatIsThere(String alert, String rule) throws IOException {
        assertThat(rule).containsPattern("severity: (warning|critical)").contains("expr:");
        var runbook = RUNBOOK.matcher(rule);
        assertThat(runbook.find()).as("runbook of %s", alert).isTrue();
        assertThat(Files.readAllLines(ROOT.resolve(runbook.group(1))))
                .filteredOn(it -> it.startsWith("#"))
                .extracting(AlertsTests::anchor)
                .contains(runbook.group(2));
    }

    static Stream<String[]> alerts() throws IOException {
        try (var files = Files.list(ROOT.resolve("deploy/prometheus"))) {
            return files
                    .filter(it -> it.toString().endsWith(".rules.yml"))
                    .flatMap(it -> ALERT.matcher(read(it)).results())
                    .map(it -> new String[] {it.group(1), it.group(2)})
                    .toList()
                    .stream();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String anchor(String heading) {
        return heading.replaceFirst("#+ ", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}0-9 -]", "")
                .replace(' ', '-');
    }
}
