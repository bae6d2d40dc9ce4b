package lv.ogresnamsaimnieks.e2e;

import static lv.ogresnamsaimnieks.e2e.TestPerson.BAIBA;
import static lv.ogresnamsaimnieks.e2e.TestPerson.KARLIS;
import static lv.ogresnamsaimnieks.e2e.TestPerson.VILIS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * Three flats of a house of their own, in the window and on its last day: who has handed in is left alone, who
 * has not is told on the portal, and by e-mail if they want it.
 */
@Order(RunningPortal.NEEDS_THE_LAST_DAY)
class RemindersIT {

    private static final String HOUSE = "atgadinajumu-1";
    private static final String OPENS = "Laiks iesniegt skaitītāju rādījumus";
    private static final String LAST_DAY = "Šodien pēdējā diena iesniegt rādījumus";
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @Test
    void whoHasNotHandedInIsReminded() {
        RunningPortal.at(RunningPortal.IN_THE_WINDOW);
        try (var vilis = Visitor.signedInWithTheBank(VILIS)) {
            vilis.open("/uzstadijumi").page.locator("#settings-windowLastDay").uncheck();
            vilis.reads("Dati ir saglabāti.");
        }
        Stream.of(KARLIS, BAIBA).forEach(Visitor::registered);
        load();
        Stream.of(KARLIS, BAIBA, VILIS).forEach(it -> awaitLetter(it, OPENS));
        assertThat(text(KARLIS, OPENS))
                .contains(
                        "Par dzīvokli Atgādinājumu iela 1–1",
                        "no 29.11.2026. līdz 01.12.2026.",
                        RunningPortal.origin() + "/skaititaji",
                        RunningPortal.origin() + "/uzstadijumi");
        try (var karlis = Visitor.signedInWithTheBank(KARLIS)) {
            karlis.hears("/pazinojumi", OPENS);
            var session = karlis.session();
            var handedIn = session.put(
                    "/api/meters/" + flat(1) + "/readings/2026-11",
                    "{\"readings\":[{\"meter\":\"m-%s\",\"value\":\"3,417\",\"confirmed\":true}]}".formatted(flat(1)));
            assertThat(handedIn.statusCode()).as(handedIn.body()).isEqualTo(201);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(session.get("/api/notices").body())
                            .doesNotContain("awaited-" + flat(1))
                            .contains("Rādījumi pieņemti"));
        }

        RunningPortal.at(RunningPortal.ON_THE_LAST_DAY);
        awaitLetter(BAIBA, LAST_DAY);
        try (var vilis = Visitor.signedInWithTheBank(VILIS)) {
            vilis.hears("/pazinojumi", LAST_DAY);
        }
        assertThat(texts(KARLIS, LAST_DAY)).isEmpty();
        assertThat(texts(VILIS, LAST_DAY)).isEmpty();
        assertThat(texts(BAIBA, LAST_DAY)).hasSize(1);
        Stream.of(KARLIS, BAIBA, VILIS)
                .forEach(it -> assertThat(texts(it, OPENS)).hasSize(1));
    }

    private static void awaitLetter(TestPerson person, String title) {
        await(person + ": " + title)
                .atMost(PATIENCE)
                .until(() -> !texts(person, title).isEmpty());
    }

    private static String text(TestPerson person, String title) {
        return texts(person, title).getFirst();
    }

    /** Of the letters about the flats of this house: the people have other ones, too. */
    private static List<String> texts(TestPerson person, String title) {
        return Visitor.letters(person.email()).values().stream()
                .filter(it -> it.path("subject").asString().equals(title))
                .map(it -> it.path("text").asString())
                .filter(it -> it.contains("Atgādinājumu iela 1"))
                .toList();
    }

    private static void load() {
        var municipality = Http.Municipal.municipality();
        put(
                municipality,
                "houses",
                "{\"id\":\"%s\",\"street\":\"Atgādinājumu iela\",\"number\":\"1\",\"city\":\"Ogre\",\"municipality\":\"Ogres nov.\",\"postcode\":\"LV-5001\",\"cadastreNumber\":\"74010039078\",\"buildingCadastreNumber\":\"74010039078001\",\"yearBuilt\":1986,\"staircases\":1,\"flats\":3}"
                        .formatted(HOUSE));
        put(municipality, "properties", property(1, KARLIS) + "\n" + property(2, BAIBA) + "\n" + property(3, VILIS));
        put(municipality, "meters", meter(1) + "\n" + meter(2) + "\n" + meter(3));
    }

    /** Until all are taken: a service may not have heard yet of what another one knows. */
    private static void put(Http.Municipal municipality, String what, String lines) {
        await(what).atMost(PATIENCE).pollInterval(Duration.ofSeconds(1)).untilAsserted(() -> {
            var answer = municipality.put("/api/municipal/v1/" + what, lines);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        });
    }

    private static String flat(int number) {
        return HOUSE + "-" + number;
    }

    private static String property(int number, TestPerson owner) {
        return "{\"id\":\"%s\",\"house\":\"%s\",\"flat\":\"%d\",\"staircase\":1,\"floor\":1,\"area\":52.4,\"heatedArea\":50.1,\"cadastreNumber\":\"7401900710%d\",\"share\":\"1/3\",\"declaredPersons\":1,\"clientNumber\":\"RM%03d\",\"owners\":[{\"personalCode\":\"%s\",\"givenName\":\"%s\",\"familyName\":\"Testa\",\"share\":\"1/1\",\"from\":\"2019-05-01\"}]}"
                .formatted(flat(number), HOUSE, number, number, number, owner.personalCode(), owner.name());
    }

    private static String meter(int number) {
        return "{\"id\":\"m-%s\",\"property\":\"%s\",\"serial\":\"RM%05d\",\"resource\":\"COLD_WATER\",\"place\":\"BATHROOM\",\"installedOn\":\"2024-05-14\",\"initialValue\":0,\"digits\":5,\"decimals\":3}"
                .formatted(flat(number), flat(number), number);
    }
}
