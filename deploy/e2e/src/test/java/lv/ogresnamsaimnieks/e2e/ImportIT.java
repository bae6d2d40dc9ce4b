package lv.ogresnamsaimnieks.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A table of readings at the reading desk: brought in, looked at row by row, confirmed, written once. */
class ImportIT {

    private static final String DESK = "/api/staff/readings";

    @BeforeAll
    static void start() {
        RunningPortal.at(RunningPortal.IN_THE_WINDOW);
    }

    @Test
    void aTableIsLookedAtAndThenWrittenOnce() {
        try (var visitor = TestStaff.CLIENT_SERVICE.signedIn()) {
            var staff = TestStaff.session(visitor);
            var house = houseWithMissing(staff);
            var missing = missing(house);
            var flat = missing.getFirst();
            var property = flat.path("property").asString();
            var meter = Http.json(staff.get(DESK + "/properties/" + property))
                    .path("property")
                    .path("meters")
                    .get(0);
            var value = new BigDecimal(meter.path("previous").path("read").asString()).add(BigDecimal.ONE);
            var table = """
                Adrese;Dzīvoklis;Skaitītāja numurs;Mēnesis;Rādījums;Avots
                %1$s;%2$s;%3$s;%4$s;%5$s;papīrs
                %1$s;%6$s;nav tāda;%4$s;1;tālrunis
                """.formatted(
                            house.path("address").asString(),
                            flat.path("flat").asString(),
                            meter.path("serial").asString(),
                            house.path("month").asString(),
                            value.toPlainString().replace('.', ','),
                            missing.get(1).path("flat").asString());

            visitor.open("/darbinieki/radijumi/imports");
            visitor.sees("Rādījumu tabulas");
            visitor.page
                    .locator("#import input[type=file]")
                    .setInputFiles(new FilePayload("papīri.csv", "text/csv", table.getBytes(UTF_8)));

            visitor.reads("Šajā īpašumā tāda skaitītāja nav.");
            assertThat(read(staff, property)).isZero();
            visitor.press("Ierakstīt 1 rādījumu");

            visitor.reads("Rādījumi ierakstīti");
            assertThat(read(staff, property)).isEqualTo(1);
            assertThat(visitor.button("Ierakstīt 1 rādījumu").count()).isZero();
        }
    }

    private static JsonNode houseWithMissing(TestStaff.Session staff) {
        return Http.json(staff.get(DESK)).path("houses").values().stream()
                .map(it ->
                        Http.json(staff.get(DESK + "/houses/" + it.path("house").asString())))
                .filter(it -> missing(it).size() > 1)
                .findFirst()
                .orElseThrow();
    }

    private static List<JsonNode> missing(JsonNode house) {
        return house.path("staircases").values().stream()
                .flatMap(it -> it.path("cells").values().stream())
                .filter(it -> it.path("read").asInt() == 0)
                .toList();
    }

    /** How many meters of the flat have been read for the month. */
    private static int read(TestStaff.Session staff, String property) {
        return (int)
                Http.json(staff.get(DESK + "/properties/" + property)).path("property").path("meters").values().stream()
                        .filter(it -> !it.path("current").isNull())
                        .count();
    }
}
