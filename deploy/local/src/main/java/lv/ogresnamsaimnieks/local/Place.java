package lv.ogresnamsaimnieks.local;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;

/**
 * Where a process listens, and how to see that it is well.
 *
 * @param address where a person or a program reaches it
 */
record Place(List<Integer> ports, Readiness readiness, String address) {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

    static Place of(Settings settings, String name) {
        return switch (name) {
            case Parts.DATABASE -> tcp(settings.databasePort(), new Readiness.Tcp(settings.databasePort()));
            case Parts.KAFKA ->
                new Place(
                        List.of(settings.kafkaPort(), settings.kafkaControllerPort()),
                        new Readiness.Kafka(settings.kafkaPort()),
                        "127.0.0.1:" + settings.kafkaPort());
            case Parts.KEYCLOAK ->
                new Place(
                        List.of(settings.keycloakPort(), settings.keycloakManagementPort()),
                        http(settings.keycloakManagementPort(), "/health/ready"),
                        settings.keycloak());
            case Parts.SANDBOX ->
                new Place(
                        List.of(settings.sandboxPort(), settings.mailPort()),
                        http(settings.sandboxPort(), "/"),
                        settings.sandbox());
            case Parts.GATEWAY ->
                new Place(
                        List.of(settings.port(), settings.gatewayManagementPort()),
                        http(settings.gatewayManagementPort(), "/actuator/health/readiness"),
                        settings.portal());
            default -> {
                var port = settings.servicePort(name);
                yield new Place(List.of(port), http(port, "/actuator/health/readiness"), "http://127.0.0.1:" + port);
            }
        };
    }

    private static Place tcp(int port, Readiness readiness) {
        return new Place(List.of(port), readiness, "127.0.0.1:" + port);
    }

    private static Readiness http(int port, String path) {
        return new Readiness.Http(CLIENT, URI.create("http://127.0.0.1:" + port + path));
    }
}
