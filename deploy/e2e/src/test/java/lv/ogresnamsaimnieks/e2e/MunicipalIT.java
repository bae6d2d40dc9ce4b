package lv.ogresnamsaimnieks.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Other municipal systems putting things in, rightly and wrongly. */
class MunicipalIT {

    private static final String HOUSES = "/api/municipal/v1/houses";
    private static Http.Municipal municipality;

    @BeforeAll
    static void start() {
        RunningPortal.at(RunningPortal.IN_THE_WINDOW);
        municipality = Http.Municipal.municipality();
    }

    @Test
    void theSameLinesTwiceChangeNothing() {
        var lines = house("again-1", "1") + house("again-2", "2");

        assertThat(last(municipality.put(HOUSES, lines))).contains("\"created\":2");
        assertThat(last(municipality.put(HOUSES, lines))).contains("\"unchanged\":2");
    }

    @Test
    void aDryRunSaysWhatItWouldDoAndDoesNothing() {
        assertThat(last(municipality.put(HOUSES + "?dryRun=true", house("dry-1", "1"))))
                .contains("\"created\":1", "\"dryRun\":true");
        assertThat(last(municipality.put(HOUSES + "?dryRun=true", house("dry-1", "1"))))
                .contains("\"created\":1");
    }

    @Test
    void aBrokenSeventhLineOfTenIsNamedAndNothingIsTaken() {
        var lines = IntStream.rangeClosed(1, 10)
                .mapToObj(it -> it == 7 ? "{\"id\":\"broken-7\",\n" : house("broken-" + it, "" + it))
                .reduce("", String::concat);

        var answer = municipality.put(HOUSES, lines);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Http.json(answer).path("type").asString()).isEqualTo("urn:problem:lines-rejected");
        assertThat(Http.json(answer).at("/errors/0/line").asInt()).isEqualTo(7);
        assertThat(last(municipality.put(HOUSES + "?dryRun=true", house("broken-1", "1"))))
                .contains("\"created\":1");
    }

    @Test
    void anUnknownHouseAndOverlappingOwnersAreNamed() {
        var unknown = municipality.put("/api/municipal/v1/properties", property("lost-1", "nowhere", OWNER));
        var twice =
                municipality.put("/api/municipal/v1/properties", property("lost-2", "parauga-7", OWNER + "," + OWNER));

        assertThat(unknown.statusCode()).isEqualTo(400);
        assertThat(unknown.body()).contains("unknown-house").contains("\"field\":\"house\"");
        assertThat(twice.statusCode()).isEqualTo(400);
        assertThat(twice.body()).contains("overlap");
        assertThat(unknown.body() + twice.body()).doesNotContain("010150");
    }

    @Test
    void fiftyMegabytesAreRefusedWhole() {
        var line = house("big-1", "1").getBytes(StandardCharsets.UTF_8);
        var body = new byte[50 * 1024 * 1024];
        Arrays.fill(body, (byte) '\n');
        System.arraycopy(line, 0, body, 0, line.length);

        var answer = municipality.put(HOUSES, "application/x-ndjson", BodyPublishers.ofByteArray(body));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("urn:problem:too-large");
        assertThat(last(municipality.put(HOUSES + "?dryRun=true", house("big-1", "1"))))
                .contains("\"created\":1");
    }

    @Test
    void anotherCharsetIsRefused() {
        var line = house("charset-1", "1").replace("Parauga", "Pārauga").getBytes(Charset.forName("windows-1257"));

        assertThat(municipality
                        .put(HOUSES, "application/x-ndjson", BodyPublishers.ofByteArray(line))
                        .statusCode())
                .isEqualTo(415);
        assertThat(municipality
                        .put(HOUSES, "application/x-ndjson; charset=windows-1257", BodyPublishers.ofByteArray(line))
                        .statusCode())
                .isEqualTo(415);
    }

    @Test
    void aTokenWithoutTheScopeOrOfNobodyIsRefused() {
        assertThat(Http.Municipal.heatSupplier()
                        .put(HOUSES, house("scope-1", "1"))
                        .statusCode())
                .isEqualTo(403);
        var forged = municipality.token().substring(0, municipality.token().length() - 4) + "AAAA";
        assertThat(new Http.Municipal(forged).put(HOUSES, house("scope-1", "1")).statusCode())
                .isEqualTo(401);
        assertThat(new Http.Municipal("").put(HOUSES, house("scope-1", "1")).statusCode())
                .isEqualTo(401);
    }

    private static final String OWNER =
            "{\"personalCode\":\"010150-00017\",\"givenName\":\"Anna\",\"familyName\":\"Ozola\",\"share\":\"1/1\",\"from\":\"2020-01-01\",\"until\":null}";

    private static String property(String id, String house, String owners) {
        return "{\"id\":\"%s\",\"house\":\"%s\",\"flat\":\"99\",\"staircase\":1,\"floor\":1,\"area\":40.00,\"heatedArea\":40.00,\"cadastreNumber\":\"74019009999\",\"share\":\"400/31240\",\"declaredPersons\":1,\"clientNumber\":\"999999\",\"owners\":[%s]}%n"
                .formatted(id, house, owners);
    }

    private static String house(String id, String number) {
        return "{\"id\":\"%s\",\"street\":\"Parauga iela\",\"number\":\"%s\",\"city\":\"Ogre\",\"municipality\":\"Ogres nov.\",\"postcode\":\"LV-5001\",\"cadastreNumber\":\"74010030123\",\"buildingCadastreNumber\":\"74010030123001\",\"yearBuilt\":1978,\"staircases\":1,\"flats\":1}%n"
                .formatted(id, number);
    }

    private static String last(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body().strip().lines().reduce("", (_, line) -> line);
    }
}
