package lv.ogresnamsaimnieks.keycloak.eparaksts;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import lv.ogresnamsaimnieks.keycloak.AnswerRefused;
import lv.ogresnamsaimnieks.keycloak.EIdentity;
import lv.ogresnamsaimnieks.keycloak.EIdentityFlow;
import lv.ogresnamsaimnieks.keycloak.PersonalCode;

/** Where eParaksts tells who came, to whoever has the token. It is not led elsewhere, and not waited for for ever. */
final class UserInfo {

    private final URI address;
    private final Duration patience;
    private final HttpClient http;

    UserInfo(URI address, Duration patience) {
        this.address = address;
        this.patience = patience;
        this.http = HttpClient.newBuilder().connectTimeout(patience).build();
    }

    /** The person whose token it is; {@link IOException} when eParaksts does not answer. */
    PersonalCode person(EIdentityFlow flow, String accessToken) throws AnswerRefused, IOException {
        var question = HttpRequest.newBuilder(address)
                .timeout(patience)
                .header("Authorization", "Bearer " + accessToken)
                .header("Accept", "application/json")
                .build();
        try {
            var answer = http.send(question, BodyHandlers.ofString());
            return EIdentity.person(
                    flow,
                    answer.statusCode(),
                    answer.headers().firstValue("Content-Type").orElse(null),
                    answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        }
    }
}
