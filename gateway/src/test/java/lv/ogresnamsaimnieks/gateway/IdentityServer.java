package lv.ogresnamsaimnieks.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/** As much of Keycloak as the gateway talks to, and as strict: codes work once, with their verifier, for their client. */
class IdentityServer implements AutoCloseable {

    static final String SECRET = "only-for-tests";
    static final String STAFF_SECRET = "only-for-tests-of-staff";

    private static final JsonMapper JSON = new JsonMapper();
    private static final String REALM = "/realms/portal";
    private static final String PROTOCOL = REALM + "/protocol/openid-connect";

    private final HttpServer server;
    private final RSAKey key;
    private final Map<String, Code> codes = new ConcurrentHashMap<>();
    private final Map<String, Person> refreshTokens = new ConcurrentHashMap<>();
    private final List<String> renewals = new ArrayList<>();

    /** How long the access tokens last. */
    volatile Duration tokenLife = Duration.ofMinutes(5);

    /** What the next tokens say of how people signed in; empty for what they said at first. */
    volatile String methodFromNowOn = "";

    /** How long ago the bank vouched for people, as the next tokens have it. */
    volatile Duration strongSignInAgo = Duration.ZERO;

    /** How long ago people proved who they are, as the next tokens have it. */
    volatile Duration signInAgo = Duration.ZERO;

    /** What was asked of people's own accounts, as method and path below {@code /own-account}. */
    final List<String> askedOfAccounts = new CopyOnWriteArrayList<>();

    /** Somebody who signs in. */
    record Person(String name, @Nullable String loginMethod, String session, List<String> staffRoles) {

        static Person by(@Nullable String loginMethod) {
            return new Person("Anna Ozola", loginMethod, UUID.randomUUID().toString(), List.of());
        }

        /** Somebody of the staff. */
        static Person with(String... staffRoles) {
            return new Person("Ilze Kalniņa", "staff", UUID.randomUUID().toString(), List.of(staffRoles));
        }
    }

    private record Code(Person person, String client, String nonce, String challenge, String redirect) {}

    IdentityServer() {
        try {
            key = new RSAKeyGenerator(2048).keyID("test").generate();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException | JOSEException e) {
            throw new AssertionError(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext(PROTOCOL + "/certs", it -> send(it, 200, new JWKSet(key.toPublicJWK()).toJSONObject()));
        server.createContext(PROTOCOL + "/token", this::token);
        server.createContext(PROTOCOL + "/logout", it -> {
            refreshTokens.remove(form(it).getOrDefault("refresh_token", ""));
            send(it, 204, Map.of());
        });
        server.createContext(REALM + "/own-account", this::ownAccount);
        server.start();
    }

    String issuer() {
        return "http://localhost:" + server.getAddress().getPort() + REALM;
    }

    /** What the person does at the address to which the gateway sent the browser: where the browser goes then. */
    String signIn(Person person, String address) {
        var query = UriComponentsBuilder.fromUriString(address)
                .build()
                .getQueryParams()
                .toSingleValueMap();
        var code = UUID.randomUUID().toString();
        var redirect = query.getOrDefault("redirect_uri", "");
        codes.put(
                code,
                new Code(
                        person,
                        query.getOrDefault("client_id", ""),
                        query.getOrDefault("nonce", ""),
                        query.getOrDefault("code_challenge", ""),
                        redirect));
        var changed = query.containsKey("kc_action") ? "&kc_action_status=success" : "";
        return redirect + "?code=" + code + "&state=" + query.getOrDefault("state", "") + changed;
    }

    boolean knows(Person person) {
        return refreshTokens.containsValue(person);
    }

    void forget(Person person) {
        refreshTokens.values().removeIf(person::equals);
    }

    int renewals() {
        synchronized (renewals) {
            return renewals.size();
        }
    }

    /** A token signed as all are. */
    String signed(String type, Map<String, ?> claims) {
        try {
            var set = new JWTClaimsSet.Builder()
                    .issuer(issuer())
                    .issueTime(Date.from(Instant.now()))
                    .expirationTime(Date.from(Instant.now().plus(Duration.ofMinutes(5))));
            claims.forEach(set::claim);
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID("test")
                            .type(new JOSEObjectType(type))
                            .build(),
                    set.build());
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    String municipalToken(String scope) {
        return signed("JWT", Map.of("aud", List.of("municipal-api"), "azp", "municipality", "scope", scope));
    }

    String logoutToken(Person person) {
        return signed(
                "logout+jwt",
                Map.of(
                        "aud",
                        person.staffRoles().isEmpty() ? "gateway" : "portal-staff",
                        "sid",
                        person.session(),
                        "events",
                        Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of())));
    }

    private void ownAccount(HttpExchange exchange) throws IOException {
        var token = exchange.getRequestHeaders().getFirst("Authorization");
        if (token == null || !token.startsWith("Bearer ey")) {
            send(exchange, 401, Map.of());
            return;
        }
        var path = exchange.getRequestURI().getPath().substring((REALM + "/own-account").length());
        askedOfAccounts.add(exchange.getRequestMethod() + " " + path);
        if (exchange.getRequestMethod().equals("GET")) {
            send(
                    exchange,
                    200,
                    Map.of(
                            "email",
                            "anna@piemers.lv",
                            "passwordChangedAt",
                            "2026-02-03T10:00:00Z",
                            "ways",
                            List.of(Map.of(
                                    "alias",
                                    "seb",
                                    "on",
                                    true,
                                    "since",
                                    "2026-01-14T07:00:00Z",
                                    "used",
                                    "2026-11-26T07:00:00Z"))));
        } else {
            send(exchange, 204, Map.of());
        }
    }

    private void token(HttpExchange exchange) throws IOException {
        var form = form(exchange);
        var client = clientOf(exchange.getRequestHeaders().getFirst("Authorization"));
        if (client.isEmpty()) {
            send(exchange, 401, Map.of("error", "invalid_client"));
        } else if ("refresh_token".equals(form.get("grant_type"))) {
            var refresh = form.getOrDefault("refresh_token", "");
            synchronized (renewals) {
                renewals.add(refresh);
            }
            var person = refreshTokens.get(refresh);
            if (person == null) {
                send(exchange, 400, Map.of("error", "invalid_grant"));
            } else {
                send(exchange, 200, tokens(person, client, refresh, null));
            }
        } else {
            var code = codes.remove(form.getOrDefault("code", ""));
            if (code == null
                    || !code.client().equals(client)
                    || !code.redirect().equals(form.get("redirect_uri"))
                    || !code.challenge().equals(challenge(form.getOrDefault("code_verifier", "")))) {
                send(exchange, 400, Map.of("error", "invalid_grant"));
            } else {
                var refresh = UUID.randomUUID().toString();
                refreshTokens.put(refresh, code.person());
                send(exchange, 200, tokens(code.person(), client, refresh, code.nonce()));
            }
        }
    }

    private static String clientOf(@Nullable String authorization) {
        return Map.of("gateway", SECRET, "portal-staff", STAFF_SECRET).entrySet().stream()
                .filter(it -> ("Basic "
                                + Base64.getEncoder()
                                        .encodeToString((it.getKey() + ":" + it.getValue()).getBytes(UTF_8)))
                        .equals(authorization))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    private Map<String, Object> tokens(Person person, String client, String refresh, @Nullable String nonce) {
        var claims = new HashMap<String, Object>(Map.of(
                "sub",
                UUID.nameUUIDFromBytes(person.name().getBytes(UTF_8)).toString(),
                "sid",
                person.session(),
                "name",
                person.name(),
                "jti",
                UUID.randomUUID().toString()));
        var method = methodFromNowOn.isEmpty() ? person.loginMethod() : methodFromNowOn;
        if (method != null) {
            claims.put("login_method", method);
        }
        if ("bank".equals(method)) {
            claims.put("identity_provider", "swedbank");
            claims.put(
                    "strong_auth_time",
                    Long.toString(Instant.now().minus(strongSignInAgo).getEpochSecond()));
        }
        if (!person.staffRoles().isEmpty()) {
            claims.put("staff_roles", person.staffRoles());
        }
        claims.put("auth_time", Instant.now().minus(signInAgo).getEpochSecond());
        var access = new HashMap<>(claims);
        access.put("aud", List.of(client.equals("gateway") ? "portal-services" : "portal-desks"));
        var id = new HashMap<>(claims);
        id.put("aud", client);
        id.put("azp", client);
        if (nonce != null) {
            id.put("nonce", nonce);
        }
        return Map.of(
                "token_type",
                "Bearer",
                "expires_in",
                tokenLife.toSeconds(),
                "access_token",
                signed("JWT", access),
                "id_token",
                signed("JWT", id),
                "refresh_token",
                refresh,
                "scope",
                "openid profile");
    }

    private static String challenge(String verifier) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static Map<String, String> form(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        return UriComponentsBuilder.fromUri(URI.create("http://form/?" + body))
                .build(true)
                .getQueryParams()
                .entrySet()
                .stream()
                .collect(
                        HashMap::new,
                        (all, it) -> all.put(it.getKey(), decoded(it.getValue().getFirst())),
                        Map::putAll);
    }

    private static String decoded(@Nullable String value) {
        return value == null ? "" : URLDecoder.decode(value, UTF_8);
    }

    private static void send(HttpExchange exchange, int status, Map<String, ?> body) throws IOException {
        var bytes = JSON.writeValueAsBytes(body);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, status == 204 ? -1 : bytes.length);
        if (status != 204) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
