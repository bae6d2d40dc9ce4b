package lv.ogresnamsaimnieks.sandbox.eparaksts;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import lv.ogresnamsaimnieks.sandbox.bank.Answer;
import lv.ogresnamsaimnieks.sandbox.bank.Field;
import lv.ogresnamsaimnieks.sandbox.bank.Fields;
import lv.ogresnamsaimnieks.sandbox.bank.Person;
import lv.ogresnamsaimnieks.sandbox.bank.TestBank;

/**
 * The test platform. It asks the tester who came, sends the browser back with a code, and tells the portal the person
 * for the code and the secret. It remembers codes and tokens for minutes, and nobody who signed in.
 */
public final class Eparaksts implements TestBank<AuthorizationRequest, Variant> {

    private static final Duration CODE_LASTS = Duration.ofMinutes(1);
    private static final Duration TOKEN_LASTS = Duration.ofMinutes(5);
    private static final String JSON = "application/json";

    /**
     * What LVRTC and the portal agreed on.
     *
     * @param returns the only addresses to which a browser is sent back
     */
    public record Agreement(String clientId, String clientSecret, List<String> returns) {}

    /** What a program is told. */
    public record Told(int status, String contentType, String body) {}

    private record Grant(Person person, Flow flow, Variant variant, String returnTo, Instant ends) {}

    private final Agreement agreement;
    private final Clock clock;
    private final Duration slow;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Grant> codes = new ConcurrentHashMap<>();
    private final Map<String, Grant> tokens = new ConcurrentHashMap<>();

    /** @param slow how late {@link Variant#TOKEN_SLOW} is */
    public Eparaksts(Agreement agreement, Clock clock, Duration slow) {
        this.agreement = agreement;
        this.clock = clock;
        this.slow = slow;
    }

    @Override
    public String id() {
        return "eparaksts";
    }

    @Override
    public Class<Variant> variants() {
        return Variant.class;
    }

    @Override
    public boolean redirects() {
        return true;
    }

    @Override
    public AuthorizationRequest take(Fields form) {
        return AuthorizationRequest.read(form, agreement);
    }

    @Override
    public AuthorizationRequest resume(Fields form) {
        return AuthorizationRequest.read(form, agreement);
    }

    @Override
    public Optional<Answer> answer(AuthorizationRequest request, Person person, Variant variant) {
        var back = new ArrayList<Field>();
        switch (variant) {
            case SERVER_ERROR -> back.add(new Field("error", "server_error"));
            case MISSING_CODE -> {}
            case USED_CODE -> back.add(new Field("code", random()));
            default -> back.add(new Field("code", code(request, person, variant)));
        }
        switch (variant) {
            case MISSING_STATE -> {}
            case OTHER_STATE -> back.add(new Field("state", random() + "." + random() + ".gateway"));
            default -> back.add(new Field("state", request.state()));
        }
        return Optional.of(new Answer(request.returnTo(), new Fields(back)));
    }

    @Override
    public Optional<Answer> decline(AuthorizationRequest request) {
        return Optional.of(new Answer(
                request.returnTo(),
                new Fields(List.of(new Field("error", "access_denied"), new Field("state", request.state())))));
    }

    /** Gives a token for a code, once, to whoever knows the secret. */
    public Told token(String authorization, Fields form) {
        if (!isPortal(authorization)) {
            return error(401, "invalid_client");
        }
        if (!form.of("grant_type").equals(List.of("authorization_code"))) {
            return error(400, "unsupported_grant_type");
        }
        var grant = form.of("code").size() == 1 ? codes.remove(form.value("code")) : null;
        if (grant == null
                || grant.ends().isBefore(clock.instant())
                || !form.of("redirect_uri").equals(List.of(grant.returnTo()))) {
            return error(400, "invalid_grant");
        }
        return switch (grant.variant()) {
            case TOKEN_400 -> error(400, "invalid_grant");
            case TOKEN_401 -> error(401, "invalid_client");
            case TOKEN_HTML -> new Told(200, "text/html", "<html><body>Pieteikties</body></html>");
            case TOKEN_SLOW -> {
                pause();
                yield token(grant);
            }
            default -> token(grant);
        };
    }

    /** Tells the person whose token it is. */
    public Told person(String authorization) {
        var grant =
                authorization.startsWith("Bearer ") ? tokens.get(authorization.substring("Bearer ".length())) : null;
        if (grant == null || grant.ends().isBefore(clock.instant()) || grant.variant() == Variant.PERSON_401) {
            return error(401, "invalid_token");
        }
        return grant.variant() == Variant.PERSON_HTML
                ? new Told(200, "text/html; charset=utf-8", "<html><body>" + json(grant) + "</body></html>")
                : new Told(200, JSON, json(grant));
    }

    /** Where a browser may go after it has been signed out: to the portal's own hosts only. */
    public Optional<String> signOut(String redirect) {
        return agreement.returns().stream()
                .map(it -> URI.create(it).resolve("/").toString())
                .filter(redirect::startsWith)
                .findFirst()
                .map(ignored -> redirect);
    }

    private String code(AuthorizationRequest request, Person person, Variant variant) {
        forget(codes);
        var code = random();
        codes.put(
                code,
                new Grant(
                        person,
                        request.flow(),
                        variant,
                        request.returnTo(),
                        clock.instant().plus(CODE_LASTS)));
        return code;
    }

    private Told token(Grant grant) {
        forget(tokens);
        var token = random();
        tokens.put(
                token,
                new Grant(
                        grant.person(),
                        grant.flow(),
                        grant.variant(),
                        grant.returnTo(),
                        clock.instant().plus(TOKEN_LASTS)));
        return new Told(
                200,
                JSON,
                "{\"access_token\":\"%s\",\"token_type\":\"Bearer\",\"expires_in\":%d}"
                        .formatted(token, TOKEN_LASTS.toSeconds()));
    }

    private static String json(Grant grant) {
        var flow = grant.variant() == Variant.OTHER_FLOW ? grant.flow().other() : grant.flow();
        var acr = switch (grant.variant()) {
            case AS_DOCUMENTED -> "urn:safelayer:tws:policies:authentication:level:high";
            case ACR_DOWNGRADE -> "urn:safelayer:tws:policies:authentication:level:low";
            default -> flow.acr;
        };
        var amr = grant.variant() == Variant.ACR_DOWNGRADE
                ? "urn:safelayer:tws:policies:authentication:adaptive:methods:password"
                : flow.amr;
        var person = grant.person();
        var serialNumber = switch (grant.variant()) {
            case MISSING_SERIAL_NUMBER -> "";
            case CODE_EE -> "\"serial_number\":\"PNOEE-38001085718\",";
            case PASSPORT -> "\"serial_number\":\"PASLV-LV1234567\",";
            default -> "\"serial_number\":\"PNOLV-" + person.personalCode() + "\",";
        };
        return """
                {"sub":"%s","domain":"citizen","acr":"%s","amr":["%s"],"given_name":%s,"family_name":%s,"name":%s,%s"eips":""}""".formatted(
                        subject(grant),
                        acr,
                        amr,
                        text(person.givenName()),
                        text(person.familyName()),
                        text(person.givenName() + " " + person.familyName()),
                        serialNumber);
    }

    /** Of one person always the same, and another one for every way of proving who they are. */
    private static String subject(Grant grant) {
        return UUID.nameUUIDFromBytes((grant.flow() + grant.person().personalCode()).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private static String text(String name) {
        var capitals = name.toUpperCase(Locale.ROOT);
        var quoted = new StringBuilder("\"");
        capitals.codePoints().forEach(it -> {
            if (it < ' ' || it == '"' || it == '\\') {
                quoted.append("\\u%04x".formatted(it));
            } else {
                quoted.appendCodePoint(it);
            }
        });
        return quoted.append('"').toString();
    }

    private boolean isPortal(String authorization) {
        if (!authorization.startsWith("Basic ")) {
            return false;
        }
        try {
            var decoded = new String(
                    Base64.getDecoder().decode(authorization.substring("Basic ".length())), StandardCharsets.UTF_8);
            var parts = decoded.split(":", 2);
            return parts.length == 2
                    && decode(parts[0]).equals(agreement.clientId())
                    && decode(parts[1]).equals(agreement.clientSecret());
        } catch (IllegalArgumentException notBasic) {
            return false;
        }
    }

    private void forget(Map<String, Grant> grants) {
        var now = clock.instant();
        grants.values().removeIf(it -> it.ends().isBefore(now));
    }

    private void pause() {
        try {
            Thread.sleep(slow);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private String random() {
        var bytes = new byte[24];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static String decode(String encoded) {
        return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
    }

    private static Told error(int status, String error) {
        return new Told(status, JSON, "{\"error\":\"" + error + "\"}");
    }
}
