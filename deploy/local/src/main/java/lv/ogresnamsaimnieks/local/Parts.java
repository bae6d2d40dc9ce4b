package lv.ogresnamsaimnieks.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import lv.ogresnamsaimnieks.local.database.Database;

/** Every process of the system: its command, its settings, its ports. */
final class Parts {

    static final String DATABASE = "database";
    static final String KAFKA = "kafka";
    static final String KEYCLOAK = "keycloak";
    static final String SANDBOX = "sandbox";
    static final String GATEWAY = "gateway";
    static final List<String> SERVICES = List.of("identity", "billing", "metering", "messaging", "documents");

    /** In the order in which they are listed. */
    static final List<String> ALL = List.of(
            GATEWAY, "identity", "billing", "metering", "messaging", "documents", KEYCLOAK, SANDBOX, KAFKA, DATABASE);

    private static final int GATEWAY_HEAP = 160;
    private static final int SERVICE_HEAP = 192;

    /** Room for a letter of 25 MiB whose signature is checked. */
    private static final int IDENTITY_HEAP = 256;

    private final Settings settings;
    private final Secrets secrets;
    private final Preparation preparation;
    private final Path own;

    Parts(Settings settings, Secrets secrets, Preparation preparation) {
        this.settings = settings;
        this.secrets = secrets;
        this.preparation = preparation;
        this.own = preparation.own(settings.root().resolve("deploy/local/target/local.jar"));
    }

    /** All parts that this run includes, prepared; in the order in which they depend on one another. */
    List<Part> prepare() {
        var wanted = new ArrayList<Supplier<Part>>();
        if (settings.mongodb().isEmpty()) {
            add(wanted, DATABASE, this::database);
        }
        add(wanted, KAFKA, this::kafka);
        add(wanted, KEYCLOAK, this::keycloak);
        add(wanted, SANDBOX, this::sandbox);
        SERVICES.forEach(name -> add(wanted, name, () -> service(name)));
        add(wanted, GATEWAY, this::gateway);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var parts = wanted.stream()
                    .map(it -> CompletableFuture.supplyAsync(it, threads))
                    .toList();
            return parts.stream().map(CompletableFuture::join).toList();
        } catch (CompletionException e) {
            throw e.getCause() instanceof Failure failure ? failure : e;
        }
    }

    Optional<Path> mongod() {
        return settings.path().stream()
                .flatMap(it -> List.of(it.split(":", -1)).stream())
                .map(it -> Path.of(it, "mongod"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private void add(List<Supplier<Part>> wanted, String name, Supplier<Part> part) {
        if (settings.includes(name)) {
            wanted.add(part);
        }
    }

    private Part database() {
        return mongod().map(this::mongod).orElseGet(() -> rehearsed(DATABASE, own, this::database));
    }

    private Part database(Settings place, Path cache) {
        return java(
                place,
                DATABASE,
                settings.databaseHeap(),
                cache,
                List.of(
                        // What outlives a collection of garbage is a stored document, and need not be moved again. All
                        // wait for its one thread, so it collects little and often.
                        "-XX:MaxTenuringThreshold=1",
                        "-XX:MaxNewSize=32m",
                        "-cp",
                        own.toString(),
                        Database.class.getName(),
                        Integer.toString(place.databasePort()),
                        place.data(DATABASE).toString()),
                Map.of());
    }

    private Part mongod(Path mongod) {
        var folder = "--dbpath=" + settings.data("mongodb");
        return new Part(
                DATABASE,
                List.of(
                        mongod.toString(),
                        folder,
                        "--port=" + settings.databasePort(),
                        "--bind_ip=127.0.0.1",
                        "--wiredTigerCacheSizeGB=0.25"),
                folder,
                Map.of(),
                Place.of(settings, DATABASE));
    }

    private Part kafka() {
        return rehearsed(KAFKA, own, (place, cache) -> {
            var broker = new Broker(place, own);
            broker.format();
            return java(place, KAFKA, 256, cache, broker.arguments(), Map.of());
        });
    }

    private Part keycloak() {
        var home = preparation.keycloak(
                settings.root().resolve("deploy/local/target/keycloak.zip"),
                settings.root().resolve("identity-service/keycloak/target/keycloak-provider.jar"));
        return rehearsed(KEYCLOAK, home, (place, cache) -> {
            var keycloak = new Keycloak(place, secrets, home);
            return java(place, KEYCLOAK, 384, cache, keycloak.arguments(), keycloak.environment());
        });
    }

    private Part rehearsed(String name, Path program, BiFunction<Settings, Path, Part> part) {
        var none = program.resolveSibling("none");
        var cache = preparation.rehearse(name, program, place -> part.apply(place, none));
        return part.apply(settings, cache);
    }

    private Part sandbox() {
        var jar = settings.root().resolve("deploy/sandbox/target/sandbox.jar");
        var prepared = preparation.program(SANDBOX, jar);
        return java(
                settings,
                SANDBOX,
                64,
                prepared.cache(),
                prepared.arguments(),
                Map.ofEntries(
                        Map.entry("SANDBOX_PORT", Integer.toString(settings.sandboxPort())),
                        Map.entry("SANDBOX_SMTP_PORT", Integer.toString(settings.mailPort())),
                        Map.entry(
                                "SANDBOX_SWEDBANK_KEYSTORE",
                                secrets.file("bank.p12").toString()),
                        Map.entry("SANDBOX_SWEDBANK_KEYSTORE_PASSWORD", secrets.get("bank-keystore")),
                        Map.entry(
                                "SANDBOX_PORTAL_CERTIFICATE",
                                secrets.file("portal.pem").toString()),
                        Map.entry(
                                "SANDBOX_SEB_KEYSTORE", secrets.file("seb.p12").toString()),
                        Map.entry("SANDBOX_SEB_KEYSTORE_PASSWORD", secrets.get("seb-keystore")),
                        Map.entry("SANDBOX_SEB_RETURN", returnTo("seb")),
                        Map.entry(
                                "SANDBOX_CITADELE_KEYSTORE",
                                secrets.file("citadele.p12").toString()),
                        Map.entry("SANDBOX_CITADELE_KEYSTORE_PASSWORD", secrets.get("citadele-keystore")),
                        Map.entry(
                                "SANDBOX_CITADELE_NEXT_KEYSTORE",
                                secrets.file("citadele-next.p12").toString()),
                        Map.entry("SANDBOX_CITADELE_NEXT_KEYSTORE_PASSWORD", secrets.get("citadele-next-keystore")),
                        Map.entry("SANDBOX_EPARAKSTS_CLIENT_SECRET", secrets.get("eparaksts-client")),
                        Map.entry(
                                "SANDBOX_EPARAKSTS_RETURNS",
                                returnTo("eparaksts-mobile") + "," + returnTo("eparaksts-eid")),
                        Map.entry("SANDBOX_PEOPLE", settings.run("people.json").toString()),
                        Map.entry(
                                "SANDBOX_SIGNATURES_KEYSTORE",
                                secrets.file("signatures.p12").toString()),
                        Map.entry("SANDBOX_SIGNATURES_KEYSTORE_PASSWORD", secrets.get("signatures-keystore")),
                        Map.entry("SANDBOX_MAIL_REPORTS", settings.portal() + "/api/municipal/v1/mail-reports"),
                        Map.entry("SANDBOX_MAIL_TOKENS", settings.issuer() + "/protocol/openid-connect/token"),
                        Map.entry("SANDBOX_MAIL_SECRET", secrets.get("mail-server-client"))));
    }

    /** Where a bank or eParaksts sends the browser back to. */
    private String returnTo(String way) {
        return settings.issuer() + "/broker/" + way + "/endpoint";
    }

    private Part service(String name) {
        var artifact = name + "-service";
        var environment = common(settings.servicePort(name));
        if (name.equals("identity")) {
            environment.put("PERSONAL_CODE_HMAC_KEY", secrets.get("personal-code-hmac"));
            environment.put("PERSONAL_CODE_AES_KEY", secrets.get("personal-code-aes"));
            environment.put("PORTAL_SANDBOX", "true");
            environment.put(
                    "SIGNATURE_TRUSTED", secrets.file("trusted-signatures").toString());
            environment.put("SIGNATURE_ONLINE", "false");
            environment.put("SMTP_PORT", Integer.toString(settings.mailPort()));
        }
        if (name.equals("messaging")) {
            environment.put("PORTAL_ORIGIN", settings.portal());
            environment.put("SMTP_PORT", Integer.toString(settings.mailPort()));
        }
        if (name.equals("metering")) {
            environment.put("WEBHOOK_KEY", secrets.get("webhook-key"));
            environment.put("WEBHOOK_LOOPBACK", "true");
            environment.put(
                    "PORTAL_PROBES",
                    settings.portal() + "/api/receipts/R-2000-01-00000000," + settings.issuer()
                            + "/.well-known/openid-configuration");
        }
        var jar = settings.root().resolve(artifact).resolve("target").resolve(artifact + ".jar");
        return application(name, jar, name.equals("identity") ? IDENTITY_HEAP : SERVICE_HEAP, environment);
    }

    private Part gateway() {
        var environment = common(settings.port());
        environment.put("PORTAL_ORIGIN", settings.portal());
        environment.put("GATEWAY_CLIENT_SECRET", secrets.get("gateway-client"));
        environment.put("STAFF_CLIENT_SECRET", secrets.get("staff-client"));
        environment.put("MANAGEMENT_PORT", Integer.toString(settings.gatewayManagementPort()));
        for (var service : SERVICES) {
            environment.put(
                    service.toUpperCase(Locale.ROOT) + "_URL",
                    Place.of(settings, service).address());
        }
        return application(GATEWAY, settings.root().resolve("gateway/target/gateway.jar"), GATEWAY_HEAP, environment);
    }

    private Part application(String name, Path jar, int heapMegabytes, Map<String, String> environment) {
        var prepared = preparation.application(name, jar, heapMegabytes, environment);
        return java(settings, name, heapMegabytes, prepared.cache(), prepared.arguments(), environment);
    }

    private Map<String, String> common(int port) {
        return new HashMap<>(Map.of(
                "SERVER_PORT", Integer.toString(port),
                "MONGODB_URI", settings.mongodbUri(),
                "KAFKA", "127.0.0.1:" + settings.kafkaPort(),
                "KEYCLOAK_ISSUER", settings.issuer(),
                "KEYCLOAK_BACK_CHANNEL", settings.realmHere(),
                "SPRING_PROFILES_ACTIVE", "local"));
    }

    private static Part java(
            Settings place,
            String name,
            int heapMegabytes,
            Path cache,
            List<String> arguments,
            Map<String, String> environment) {
        var marker = Java.marker(place, name);
        var command = new ArrayList<String>();
        if (Files.exists(cache)) {
            command.add("-XX:AOTCache=" + cache);
        }
        command.addAll(arguments);
        return new Part(name, Java.command(marker, heapMegabytes, command), marker, environment, Place.of(place, name));
    }

    /** What a process is told about the portal's time when it starts at this moment; empty for the time of day. */
    Map<String, String> clock(ZonedDateTime moment) {
        return settings.clock() == null
                ? Map.of()
                : Map.of(
                        "PORTAL_CLOCK",
                        settings.portalTime(moment).toLocalDateTime().toString());
    }
}
