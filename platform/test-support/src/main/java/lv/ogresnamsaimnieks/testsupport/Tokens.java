package lv.ogresnamsaimnieks.testsupport;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import lv.ogresnamsaimnieks.access.LoginMethod;
import lv.ogresnamsaimnieks.access.StaffRole;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Tokens as the identity server gives them. */
public final class Tokens {

    /** A person who signed in with a bank. */
    public static RequestPostProcessor owner(String person) {
        return owner(person, LoginMethod.BANK);
    }

    /** A person who signed in this way. */
    public static RequestPostProcessor owner(String person, LoginMethod method) {
        return jwt().jwt(it -> it.subject("account-of-" + person)
                .audience(List.of("portal-services"))
                .claim("person", person)
                .claim(LoginMethod.CLAIM, method.text())
                .claims(claims -> {
                    if (method != LoginMethod.PASSWORD) {
                        claims.put(LoginMethod.STRONG_SIGN_IN_CLAIM, Instant.now(Clock.systemUTC()));
                    }
                }));
    }

    /** Somebody of the staff with these roles, by the id {@code staff-1}. */
    public static RequestPostProcessor staff(StaffRole... roles) {
        return staff("staff-1", roles);
    }

    /** Somebody of the staff with this id and these roles. */
    public static RequestPostProcessor staff(String id, StaffRole... roles) {
        return jwt().jwt(it -> it.subject(id)
                .audience(List.of(StaffRole.AUDIENCE))
                .claim("name", "Ilze Kalniņa")
                .claim(LoginMethod.CLAIM, StaffRole.LOGIN_METHOD)
                .claim(
                        StaffRole.CLAIM,
                        List.of(roles).stream().map(StaffRole::text).toList()));
    }

    /** Another municipal system that may do this. */
    public static RequestPostProcessor municipal(String... scopes) {
        return system("municipality", scopes);
    }

    /** The municipal system of that id, with a name and a purpose, that may do this. */
    public static RequestPostProcessor system(String id, String... scopes) {
        return jwt().jwt(it -> it.subject("service-account-" + id)
                        .audience(List.of("municipal-api"))
                        .claim("azp", id)
                        .claim("system_name", "Sistēma " + id)
                        .claim("system_purpose", "Patēriņa uzskaite"))
                .authorities(List.of(scopes).stream()
                        .map(it -> new SimpleGrantedAuthority("SCOPE_" + it))
                        .toArray(SimpleGrantedAuthority[]::new));
    }

    /** The identity server itself, during a registration. */
    public static RequestPostProcessor registration() {
        return jwt().jwt(it -> it.subject("keycloak").audience(List.of("portal-services")))
                .authorities(new SimpleGrantedAuthority("SCOPE_registration"));
    }

    private Tokens() {}
}
