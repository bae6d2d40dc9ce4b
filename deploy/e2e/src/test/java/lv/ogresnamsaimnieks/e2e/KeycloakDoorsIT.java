package lv.ogresnamsaimnieks.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keycloak has doors that the portal does not need: a sign-in goes through the portal's own page or not at all. */
class KeycloakDoorsIT {

    @BeforeAll
    static void start() {
        RunningPortal.at(RunningPortal.IN_THE_WINDOW);
        Visitor.registered(TestPerson.ANNA);
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin-cli", "account-console", "security-admin-console", "gateway", "municipality"})
    void noProgramGetsATokenForAPassword(String client) {
        var answer = Http.send(HttpRequest.newBuilder(realm("/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=password&client_id=" + client + "&username="
                        + encoded(TestPerson.ANNA.email()) + "&password=" + encoded(TestPerson.ANNA.password()))));

        assertThat(answer.statusCode()).isIn(400, 401);
        assertThat(answer.body()).doesNotContain("access_token");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/account", "/account/", "/protocol/openid-connect/registrations?client_id=gateway"})
    void keycloaksOwnPagesForPeopleAreNotThere(String path) {
        assertThat(Http.send(HttpRequest.newBuilder(realm(path)).GET()).statusCode())
                .isIn(400, 403, 404);
    }

    @Test
    void nobodyRegistersAClient() {
        assertThat(Http.send(HttpRequest.newBuilder(realm("/clients-registrations/openid-connect"))
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString("{\"redirect_uris\":[\"http://localhost/\"]}")))
                        .statusCode())
                .isIn(401, 403);
    }

    private static URI realm(String path) {
        return URI.create(RunningPortal.keycloak() + "/realms/portal" + path);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
