package lv.ogresnamsaimnieks.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The one thing that is open to everybody: is this receipt true? */
class PublicReceiptIT {

    private static final String WRONG_CODE = "0000-0000";
    private static final String UNKNOWN = "R-2026-11-00000000";

    @BeforeAll
    static void start() {
        RunningPortal.at(RunningPortal.IN_THE_WINDOW);
    }

    @Test
    void aReceiptIsConfirmedToWhoeverHoldsItAndNothingElseIsTold() {
        var receipt = handedIn();
        var number = receipt.path("number").asString();
        var code = receipt.path("checkCode").asString();

        try (var visitor = new Visitor()) {
            visitor.open("/kvits").fill("Kvīts numurs", number).fill("Pārbaudes kods", code);
            visitor.press("Pārbaudīt kvīti").reads("Kvīts ir īsta.");
            visitor.fill("Pārbaudes kods", WRONG_CODE).press("Pārbaudīt kvīti").reads("Kvīti neizdevās apstiprināt.");
        }

        assertThat(Http.JSON.readTree(asked(number, code)).propertyNames())
                .containsExactlyInAnyOrder("number", "valid", "at");
        assertThat(asked(number, WRONG_CODE))
                .isEqualTo(asked(UNKNOWN, WRONG_CODE).replace(UNKNOWN, number));
        for (var method : List.of("PUT", "POST", "DELETE", "PATCH")) {
            assertThat(Http.send(HttpRequest.newBuilder(address(number, code)).method(method, BodyPublishers.noBody()))
                            .statusCode())
                    .as(method)
                    .isIn(401, 403);
        }
    }

    private static JsonNode handedIn() {
        try (var owner = Visitor.signedInWithTheBank(TestPerson.VILIS)) {
            var session = owner.session();
            var property = Http.json(session.get("/api/addresses"))
                    .path("properties")
                    .get(0)
                    .path("id")
                    .asString();
            var meter = Http.json(session.get("/api/meters/" + property))
                    .path("meters")
                    .get(0);
            var value = meter.path("previous").path("value").asDecimal().add(BigDecimal.ONE);
            var answer = session.put(
                    "/api/meters/" + property + "/readings/2026-11",
                    "{\"readings\":[{\"meter\":\"%s\",\"value\":\"%s\"}]}"
                            .formatted(meter.path("id").asString(), value));
            assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
            return Http.json(answer);
        }
    }

    private static String asked(String number, String code) {
        var answer = Http.get(address(number, code).toString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static URI address(String number, String code) {
        return URI.create(RunningPortal.origin() + "/api/receipts/" + number + "?code=" + code);
    }
}
