package lv.ogresnamsaimnieks.sandbox;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the sandbox is told at its start.
 *
 * @param portalCertificate what Swedbank and Citadele know the portal by
 * @param sebReturn where the agreement with SEB says that answers go
 * @param citadeleNext the key that Citadele will use one day
 * @param signatures keystore of the test issuer of signing certificates, its key under {@code signatures}
 * @param portal address of the portal, for the way back after “Atcelt”
 */
record Settings(
        int port,
        int smtpPort,
        Path data,
        Path people,
        Bank swedbank,
        Path portalCertificate,
        Bank seb,
        String sebReturn,
        Bank citadele,
        Bank citadeleNext,
        Eparaksts eparaksts,
        Path signatures,
        String signaturesPassword,
        Optional<String> portal) {

    /**
     * A bank's key and names.
     *
     * @param portalId the portal's name in the agreement with the bank
     * @param bankId the bank's name in its messages
     */
    record Bank(Path keystore, String keystorePassword, String portalId, String bankId) {

        private static Bank of(
                Map<String, String> environment, String name, String portalId, String bankId, List<String> missing) {
            return new Bank(
                    Path.of(required(environment, "SANDBOX_" + name + "_KEYSTORE", missing)),
                    required(environment, "SANDBOX_" + name + "_KEYSTORE_PASSWORD", missing),
                    environment.getOrDefault(name + "_SENDER_ID", portalId),
                    environment.getOrDefault(name + "_BANK_ID", bankId));
        }
    }

    /**
     * The agreement with eParaksts.
     *
     * @param returns where browsers may be sent back to
     */
    record Eparaksts(String clientId, String clientSecret, List<String> returns) {

        private static Eparaksts of(Map<String, String> environment, List<String> missing) {
            return new Eparaksts(
                    environment.getOrDefault("EPARAKSTS_CLIENT_ID", "ogres-namsaimnieks"),
                    required(environment, "SANDBOX_EPARAKSTS_CLIENT_SECRET", missing),
                    List.of(required(environment, "SANDBOX_EPARAKSTS_RETURNS", missing)
                            .split(",", -1)));
        }

        @Override
        public String toString() {
            return "Eparaksts[clientId=" + clientId + ", returns=" + returns + "]";
        }
    }

    /** Reads the environment; throws {@link IllegalStateException} in production and when something is missing. */
    static Settings of(Map<String, String> environment) {
        refuseProduction(environment.getOrDefault("SPRING_PROFILES_ACTIVE", ""));
        var missing = new ArrayList<String>();
        var settings = new Settings(
                port(environment, "SANDBOX_PORT", 8095),
                port(environment, "SANDBOX_SMTP_PORT", 8096),
                Path.of(environment.getOrDefault("SANDBOX_DATA", "sandbox-mail")),
                Path.of(required(environment, "SANDBOX_PEOPLE", missing)),
                Bank.of(environment, "SWEDBANK", "OGRENAMS", "SWEDBANK_LV", missing),
                Path.of(required(environment, "SANDBOX_PORTAL_CERTIFICATE", missing)),
                Bank.of(environment, "SEB", "OGRENAMS", "SEBUB", missing),
                required(environment, "SANDBOX_SEB_RETURN", missing),
                Bank.of(environment, "CITADELE", "OGRENAMS", "10001", missing),
                Bank.of(environment, "CITADELE_NEXT", "OGRENAMS", "10001", missing),
                Eparaksts.of(environment, missing),
                Path.of(required(environment, "SANDBOX_SIGNATURES_KEYSTORE", missing)),
                required(environment, "SANDBOX_SIGNATURES_KEYSTORE_PASSWORD", missing),
                Optional.ofNullable(environment.get("PORTAL_ORIGIN")));
        if (!missing.isEmpty()) {
            throw new IllegalStateException("not set: " + String.join(", ", missing));
        }
        return settings;
    }

    private static void refuseProduction(String profiles) {
        if (Arrays.stream(profiles.split(",", -1)).anyMatch(it -> it.strip().equalsIgnoreCase("production"))) {
            throw new IllegalStateException("a test bank has no place in production");
        }
    }

    private static String required(Map<String, String> environment, String name, List<String> missing) {
        var value = environment.getOrDefault(name, "");
        if (value.isBlank()) {
            missing.add(name);
        }
        return value;
    }

    private static int port(Map<String, String> environment, String name, int otherwise) {
        var value = environment.get(name);
        try {
            return value == null ? otherwise : Integer.parseInt(value);
        } catch (NumberFormatException notANumber) {
            throw new IllegalStateException(name + " is not a port: " + value, notANumber);
        }
    }
}
