package lv.ogresnamsaimnieks.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What was acknowledged is there, whatever is killed, and once. */
class DurabilityIT {

    private static final String PROPERTY = "testa-4-31";

    @BeforeAll
    static void start() {
        RunningPortal.at(RunningPortal.IN_THE_WINDOW);
    }

    @Test
    void aReadingSurvivesTheDeathOfItsServiceRightAfterTheReceipt() {
        handInAndKill("metering", new BigDecimal("1.111"));
    }

    @Test
    void aReadingSurvivesTheDeathOfTheDatabaseRightAfterTheReceipt() {
        handInAndKill("database", new BigDecimal("1.222"));
    }

    @Test
    void aReadingSurvivesTheDeathOfTheBrokerRightAfterTheReceipt() {
        handInAndKill("kafka", new BigDecimal("1.333"));
    }

    @Test
    void aFullStopAndANewStartFindEverythingAgain() {
        try (var visitor = Visitor.signedInWithTheBank(TestPerson.ANNA)) {
            var session = visitor.session();
            var before = session.get("/api/bills?property=parauga-7-12").body();
            var settings = session.get("/api/settings").body();

            RunningPortal.restart();

            assertThat(session.get("/api/bills?property=parauga-7-12").body()).isEqualTo(before);
            assertThat(session.get("/api/settings").body()).isEqualTo(settings);
        }
        try (var visitor = Visitor.signedInWithThePassword(TestPerson.ANNA)) {
            assertThat(visitor.session().get("/api/addresses").body()).contains("Testa iela 4–31");
        }
    }

    private static void handInAndKill(String process, BigDecimal more) {
        try (var visitor = Visitor.signedInWithTheBank(TestPerson.ANDRIS)) {
            var session = visitor.session();
            var meter = Http.json(session.get("/api/meters/" + PROPERTY))
                    .path("meters")
                    .get(0);
            var value = meter.path("previous").path("value").asDecimal().add(more);
            var body = "{\"readings\":[{\"meter\":\"%s\",\"value\":\"%s\",\"confirmed\":true}]}"
                    .formatted(meter.path("id").asString(), value);

            var receipt = session.put("/api/meters/" + PROPERTY + "/readings/2026-11", body);
            RunningPortal.process(process).destroyForcibly();

            assertThat(receipt.statusCode()).as(receipt.body()).isEqualTo(201);
            var number = Http.json(receipt).path("number").asString();
            await().atMost(Duration.ofSeconds(90))
                    .pollInterval(Duration.ofSeconds(1))
                    .untilAsserted(() -> {
                        var kept = session.get("/api/meters/" + PROPERTY);
                        assertThat(kept.statusCode()).isEqualTo(200);
                        assertThat(Http.json(kept)
                                        .path("receipt")
                                        .path("number")
                                        .asString())
                                .isEqualTo(number);
                        assertThat(consumption(session, meter, number)).isEqualByComparingTo(more);
                    });
        }
    }

    private static BigDecimal consumption(Http.Session session, JsonNode meter, String receipt) {
        var heard =
                Http.json(session.get("/api/bills/consumption?property=" + PROPERTY)).path("readings").values().stream()
                        .filter(it -> it.path("meter")
                                .asString()
                                .equals(meter.path("id").asString()))
                        .toList();
        assertThat(heard).hasSize(1);
        assertThat(heard.getFirst().path("receipt").asString()).isEqualTo(receipt);
        return heard.getFirst().path("consumption").asDecimal();
    }
}
