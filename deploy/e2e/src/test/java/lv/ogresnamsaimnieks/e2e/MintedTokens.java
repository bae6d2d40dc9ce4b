package lv.ogresnamsaimnieks.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Tokens that Keycloak signs as it signs everybody's, without anybody signing in: each of a client of its own, made by the
 * administrator, whose claims are fixed.
 */
final class MintedTokens {

    private static final String REALM = "/realms/portal/protocol/openid-connect/token";
    private static final String SECRET = "minted for a test";

    private final String admin;

    MintedTokens() {
        this.admin = Http.json(token(
                        "/realms/master/protocol/openid-connect/token",
                        "grant_type=password&client_id=admin-cli&username=admin&password="
                                + encoded(RunningPortal.secret("keycloak-admin"))))
                .path("access_token")
                .asString();
    }

    /** What an owner's token has after signing in by that method now; an empty method is a token that names none. */
    String owner(String person, String method) {
        var claims = new ArrayList<Map<String, Object>>();
        claims.add(claim("person", person, "String"));
        claims.add(audience("portal-services"));
        if (!method.isEmpty()) {
            claims.add(claim("login_method", method, "String"));
        }
        if (!method.equals("password") && !method.isEmpty()) {
            claims.add(claim("strong_auth_time", Long.toString(System.currentTimeMillis() / 1000), "long"));
        }
        return minted("minted-" + person + "-" + method, claims);
    }

    /** What somebody of the staff has, with the password and the one-time code behind them. */
    String staff(String name, String... roles) {
        return minted(
                "minted-staff-" + name,
                List.of(
                        claim("login_method", "staff", "String"),
                        claim("name", name, "String"),
                        claim("staff_roles", Http.JSON.writeValueAsString(List.of(roles)), "JSON"),
                        audience("portal-desks")));
    }

    private String minted(String client, List<Map<String, Object>> mappers) {
        var body = Http.JSON.writeValueAsString(Map.of(
                "clientId",
                client,
                "secret",
                SECRET,
                "protocol",
                "openid-connect",
                "publicClient",
                false,
                "standardFlowEnabled",
                false,
                "directAccessGrantsEnabled",
                false,
                "serviceAccountsEnabled",
                true,
                "fullScopeAllowed",
                false,
                "defaultClientScopes",
                List.of("basic"),
                "protocolMappers",
                mappers));
        var made =
                Http.send(HttpRequest.newBuilder(URI.create(RunningPortal.keycloak() + "/admin/realms/portal/clients"))
                        .header("Authorization", "Bearer " + admin)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body)));
        assertThat(made.statusCode()).as(made.body()).isIn(201, 409);
        var answer = token(
                REALM,
                "grant_type=client_credentials&client_id=" + encoded(client) + "&client_secret=" + encoded(SECRET));
        var token = Http.json(answer).path("access_token").asString("");
        assertThat(token).as(answer.body()).isNotEmpty();
        return token;
    }

    private static Map<String, Object> claim(String name, String value, String type) {
        return Map.of(
                "name",
                name,
                "protocol",
                "openid-connect",
                "protocolMapper",
                "oidc-hardcoded-claim-mapper",
                "config",
                Map.of(
                        "claim.name", name,
                        "claim.value", value,
                        "jsonType.label", type,
                        "access.token.claim", "true"));
    }

    private static Map<String, Object> audience(String name) {
        return Map.of(
                "name", "audience",
                "protocol", "openid-connect",
                "protocolMapper", "oidc-audience-mapper",
                "config", Map.of("included.custom.audience", name, "access.token.claim", "true"));
    }

    private static HttpResponse<String> token(String path, String form) {
        return Http.send(HttpRequest.newBuilder(URI.create(RunningPortal.keycloak() + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
