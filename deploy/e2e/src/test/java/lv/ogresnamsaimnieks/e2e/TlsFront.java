package lv.ogresnamsaimnieks.e2e;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * What stands in front of the portal in operation: ends TLS for several hosts, with a certificate that an authority made
 * for this run has signed, and passes on what it is asked.
 */
final class TlsFront implements AutoCloseable {

    private static final String PASSWORD = "changeit";
    private static final Set<String> OF_ONE_CONNECTION =
            Set.of("connection", "content-length", "expect", "host", "transfer-encoding", "upgrade", "http2-settings");

    private final Map<String, URI> hosts;
    private final HttpsServer server;
    private final KeyStore keys;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /**
     * @param folder where keys are made anew
     * @param hosts names, and who answers for each
     */
    TlsFront(Path folder, Map<String, URI> hosts) {
        this.hosts = Map.copyOf(hosts);
        try {
            Files.createDirectories(folder);
            keys = keys(folder);
            var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            managers.init(keys, PASSWORD.toCharArray());
            var tls = SSLContext.getInstance("TLS");
            tls.init(managers.getKeyManagers(), null, null);
            server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setHttpsConfigurator(new HttpsConfigurator(tls));
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", this::pass);
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /** What makes Chromium come here for these hosts and trust this run's authority, and no other without a name. */
    List<String> chromiumArguments() {
        var rules = hosts.keySet().stream()
                .map(it -> "MAP " + it + " 127.0.0.1:" + server.getAddress().getPort())
                .toList();
        return List.of(
                "--host-resolver-rules=" + String.join(",", rules),
                "--ignore-certificate-errors-spki-list=" + hashOfAuthority());
    }

    @Override
    public void close() {
        server.stop(0);
        http.close();
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            var host = exchange.getRequestHeaders().getFirst("Host");
            var behind = hosts.get(host);
            if (behind == null) {
                exchange.sendResponseHeaders(421, -1);
                return;
            }
            var address = exchange.getRequestURI();
            var query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
            var request = HttpRequest.newBuilder(URI.create(behind + address.getRawPath() + query))
                    .method(
                            exchange.getRequestMethod(),
                            BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()));
            exchange.getRequestHeaders().forEach((name, values) -> {
                if (!OF_ONE_CONNECTION.contains(name.toLowerCase(Locale.ROOT))) {
                    values.forEach(value -> request.header(name, value));
                }
            });
            request.header("X-Forwarded-Proto", "https").header("X-Forwarded-Host", host);
            var answer = http.send(request.build(), BodyHandlers.ofByteArray());
            answer.headers().map().forEach((name, values) -> {
                if (!OF_ONE_CONNECTION.contains(name.toLowerCase(Locale.ROOT))) {
                    values.forEach(value -> exchange.getResponseHeaders().add(name, value));
                }
            });
            var body = answer.body();
            exchange.sendResponseHeaders(answer.statusCode(), body.length == 0 ? -1 : body.length);
            if (body.length > 0) {
                exchange.getResponseBody().write(body);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private KeyStore keys(Path folder) throws IOException, GeneralSecurityException {
        var authority = folder.resolve("authority.p12");
        var front = folder.resolve("front.p12");
        Files.deleteIfExists(authority);
        Files.deleteIfExists(front);
        var names = "SAN="
                + String.join(
                        ",", hosts.keySet().stream().map(it -> "DNS:" + it).toList());
        keytool(
                authority,
                "-genkeypair",
                "-alias",
                "authority",
                "-keyalg",
                "EC",
                "-dname",
                "CN=Test authority",
                "-ext",
                "bc:c");
        keytool(front, "-genkeypair", "-alias", "front", "-keyalg", "EC", "-dname", "CN=Front", "-ext", names);
        var wish = folder.resolve("front.csr");
        var certificate = folder.resolve("front.pem");
        var root = folder.resolve("authority.pem");
        keytool(front, "-certreq", "-alias", "front", "-file", wish.toString());
        keytool(
                authority,
                "-gencert",
                "-alias",
                "authority",
                "-infile",
                wish.toString(),
                "-outfile",
                certificate.toString(),
                "-rfc",
                "-validity",
                "30",
                "-ext",
                names);
        keytool(authority, "-exportcert", "-alias", "authority", "-rfc", "-file", root.toString());
        keytool(front, "-importcert", "-noprompt", "-alias", "authority", "-file", root.toString());
        keytool(front, "-importcert", "-noprompt", "-alias", "front", "-file", certificate.toString());
        return KeyStore.getInstance(front.toFile(), PASSWORD.toCharArray());
    }

    private String hashOfAuthority() {
        try {
            var key = keys.getCertificate("authority").getPublicKey().getEncoded();
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(key));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static void keytool(Path store, String... words) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(words));
        command.addAll(List.of("-keystore", store.toString(), "-storetype", "PKCS12", "-storepass", PASSWORD));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.onExit().join().exitValue() != 0) {
            throw new AssertionError(String.join(" ", words) + ": " + output);
        }
    }
}
