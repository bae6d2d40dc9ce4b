package lv.ogresnamsaimnieks.e2e;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The invented staff of the demo data, by the one role that each has. */
enum TestStaff {
    CLIENT_SERVICE("ilze"),
    BILLING("dace"),
    BUILDING_MANAGER("aigars"),
    ADMINISTRATOR("inga"),
    AUDITOR("raimonds"),
    /** Client service too, and has never signed in. */
    NEWCOMER("liga");

    private static final int PERIOD = 30;
    private static final Map<TestStaff, Long> USED = new EnumMap<>(TestStaff.class);

    private final String username;

    TestStaff(String username) {
        this.username = username;
    }

    String username() {
        return username;
    }

    String password() {
        return RunningPortal.secret("staff-" + username + "-password");
    }

    /** A code that works: no code works twice, so it may take up to half a minute to have the next. */
    String code() {
        synchronized (USED) {
            var period = now();
            while (period <= USED.getOrDefault(this, 0L)) {
                LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
                period = now();
            }
            USED.put(this, period);
            return code(RunningPortal.secret("staff-" + username + "-codes"), period);
        }
    }

    /** The code of this moment from a secret, RFC 6238 with SHA-1, six digits, half a minute. */
    static String code(String secret) {
        return code(secret, now());
    }

    private static long now() {
        return Instant.now().getEpochSecond() / PERIOD;
    }

    private static String code(String secret, long period) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.US_ASCII), "HmacSHA1"));
            var hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(period).array());
            var at = hash[hash.length - 1] & 0xf;
            var number = ByteBuffer.wrap(hash, at, Integer.BYTES).getInt() & Integer.MAX_VALUE;
            return "%06d".formatted(number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /** Signs in at the portal with password and code, in a browser of their own. */
    Visitor signedIn() {
        var visitor = new Visitor();
        signIn(visitor);
        return visitor;
    }

    /** Signs in with a browser that is there. */
    void signIn(Visitor visitor) {
        visitor.open("/sign-in/staff?to=/darbinieki");
        password(visitor);
        visitor.fill("Vienreizējais kods", code());
        visitor.press("Pieslēgties");
        visitor.page.waitForURL(it -> it.startsWith(RunningPortal.origin() + "/darbinieki"));
    }

    /** The first half of the sign-in. */
    void password(Visitor visitor) {
        visitor.fill("Lietotājvārds", username);
        visitor.fill("Parole", password());
        visitor.press("Turpināt");
    }

    /** What the browser knows of the staff's session, for asking without a page. */
    static Session session(Visitor visitor) {
        var cookie = visitor.context.cookies(RunningPortal.origin()).stream()
                .filter(it -> it.name.endsWith("staff-session"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no session of staff"));
        return new Session(cookie.name + "=" + cookie.value);
    }

    /** A session of somebody of the staff. */
    record Session(String cookie) {

        HttpResponse<String> get(String path) {
            return Http.send(request(path).GET());
        }

        HttpResponse<String> call(String method, String path, String body) {
            return call(method, path, body, csrf());
        }

        HttpResponse<String> call(String method, String path, String body, String csrf) {
            return Http.send(request(path)
                    .header("X-CSRF-TOKEN", csrf)
                    .header("Content-Type", "application/json")
                    .method(method, BodyPublishers.ofString(body)));
        }

        /** A file, as a form sends it. */
        HttpResponse<String> upload(String path, String name, byte[] file) {
            var boundary = "a-file-of-the-staff";
            var body = new ByteArrayOutputStream();
            body.writeBytes("""
                    --%s\r
                    Content-Disposition: form-data; name="file"; filename="%s"\r
                    Content-Type: application/octet-stream\r
                    \r
                    """.formatted(boundary, name).getBytes(StandardCharsets.UTF_8));
            body.writeBytes(file);
            body.writeBytes("\r\n--%s--\r\n".formatted(boundary).getBytes(StandardCharsets.UTF_8));
            return Http.send(request(path)
                    .header("X-CSRF-TOKEN", csrf())
                    .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                    .POST(BodyPublishers.ofByteArray(body.toByteArray())));
        }

        String csrf() {
            return Http.json(get("/api/staff/session")).path("csrf").asString("");
        }

        private HttpRequest.Builder request(String path) {
            return HttpRequest.newBuilder(URI.create(RunningPortal.origin() + path))
                    .header("Cookie", cookie)
                    .header("Accept", "application/json, */*;q=0.5");
        }
    }
}
