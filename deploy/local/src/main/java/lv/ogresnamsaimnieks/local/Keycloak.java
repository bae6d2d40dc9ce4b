package lv.ogresnamsaimnieks.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Keycloak as its own start script would start it, without the shell around it. */
final class Keycloak {

    private final Settings settings;
    private final Secrets secrets;
    private final Path home;

    Keycloak(Settings settings, Secrets secrets, Path home) {
        this.settings = settings;
        this.secrets = secrets;
        this.home = home;
    }

    List<String> arguments() {
        var arguments = new ArrayList<>(List.of(
                "-XX:TieredStopAtLevel=1", // starts in half the processor time, and nobody measures it here
                "-Xms64m",
                "-XX:MaxMetaspaceSize=256m",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "-Duser.language=en",
                "-Duser.country=US",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true",
                "-cp",
                home.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
                "start",
                "--optimized",
                "--import-realm",
                // Said at the build it is forgotten, and Keycloak opens a port for a cluster on every interface.
                "--cache=local",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + settings.keycloakPort(),
                "--http-management-host=127.0.0.1",
                "--http-management-port=" + settings.keycloakManagementPort(),
                "--event-metrics-user-tags=idp,clientId",
                "--log-level=info,io.smallrye.health:error",
                "--hostname=" + settings.keycloak(),
                "--db-url=jdbc:h2:file:" + settings.data(Parts.KEYCLOAK).resolve("keycloak") + ";NON_KEYWORDS=VALUE"));
        if (settings.origins().keycloak().isPresent()) {
            arguments.add("--proxy-headers=xforwarded");
        }
        return arguments;
    }

    Map<String, String> environment() {
        return Map.ofEntries(
                Map.entry("KC_BOOTSTRAP_ADMIN_USERNAME", "admin"),
                Map.entry("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.get("keycloak-admin")),
                Map.entry("PERSONAL_CODE_HMAC_KEY", secrets.get("personal-code-hmac")),
                Map.entry("IDENTITY_URL", "http://127.0.0.1:" + (settings.port() + 1)),
                Map.entry("PORTAL_ORIGIN", settings.portal()),
                Map.entry("GATEWAY_URL", "http://127.0.0.1:" + settings.port()),
                Map.entry("GATEWAY_CLIENT_SECRET", secrets.get("gateway-client")),
                Map.entry("STAFF_CLIENT_SECRET", secrets.get("staff-client")),
                Map.entry("MUNICIPAL_CLIENT_SECRET", secrets.get("municipal-client")),
                Map.entry("HEAT_SUPPLIER_CLIENT_SECRET", secrets.get("heat-supplier-client")),
                Map.entry("MAIL_SERVER_CLIENT_SECRET", secrets.get("mail-server-client")),
                Map.entry("SMTP_HOST", "127.0.0.1"),
                Map.entry("SMTP_PORT", Integer.toString(settings.mailPort())),
                Map.entry("MAIL_FROM", "info@ogresnamsaimnieks.lv"),
                Map.entry("SEB_URL", settings.sandbox() + "/seb/elink"),
                Map.entry("SEB_SENDER_ID", "OGRENAMS"),
                Map.entry("SEB_BANK_ID", "SEBUB"),
                Map.entry("SEB_TRUSTED", secrets.file("trusted-seb").toString()),
                Map.entry("SWEDBANK_URL", settings.sandbox() + "/swedbank/banklink"),
                Map.entry("SWEDBANK_SENDER_ID", "OGRENAMS"),
                Map.entry("SWEDBANK_BANK_ID", "SWEDBANK_LV"),
                Map.entry("SWEDBANK_KEYSTORE", secrets.file("portal.p12").toString()),
                Map.entry("SWEDBANK_KEYSTORE_PASSWORD", secrets.get("portal-keystore")),
                Map.entry("SWEDBANK_TRUSTED", secrets.file("trusted").toString()),
                Map.entry("CITADELE_URL", settings.sandbox() + "/citadele/amai"),
                Map.entry("CITADELE_VERSION", "6.0"),
                Map.entry("CITADELE_SENDER_ID", "OGRENAMS"),
                Map.entry("CITADELE_BANK_ID", "10001"),
                Map.entry("CITADELE_KEYSTORE", secrets.file("portal.p12").toString()),
                Map.entry("CITADELE_KEYSTORE_PASSWORD", secrets.get("portal-keystore")),
                Map.entry("CITADELE_TRUSTED", secrets.file("trusted-citadele").toString()),
                Map.entry("EPARAKSTS_URL", settings.sandbox() + "/eparaksts"),
                Map.entry("EPARAKSTS_CLIENT_ID", "ogres-namsaimnieks"),
                Map.entry("EPARAKSTS_CLIENT_SECRET", secrets.get("eparaksts-client")),
                Map.entry("PORTAL_SANDBOX", "true"));
    }
}
