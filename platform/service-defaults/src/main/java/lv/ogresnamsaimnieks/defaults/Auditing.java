package lv.ogresnamsaimnieks.defaults;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import lv.ogresnamsaimnieks.access.Desk;
import lv.ogresnamsaimnieks.access.LoginMethod;
import lv.ogresnamsaimnieks.access.SectionTable;
import lv.ogresnamsaimnieks.access.StaffRole;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** Writes down every request of the staff before anything is done about it, and what became of it. */
final class Auditing implements HandlerInterceptor {

    static final String PATHS = "/api/staff/";

    /** Why somebody asks, in their own words, percent-encoded UTF-8. */
    static final String PURPOSE = "X-Purpose";

    private static final int LONGEST = 200;
    private static final Pattern TRACE_PARENT = Pattern.compile("00-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");
    private static final Pattern PERSONAL_CODE = Pattern.compile("\\d{6}\\s*[-–]?\\s*\\d{5}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final AuditTrail trail;
    private final SectionTable table;

    Auditing(AuditTrail trail, SectionTable table) {
        this.trail = trail;
        this.table = table;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getAttribute(AuditedRequest.ATTRIBUTE) == null) {
            var staff = staff(request).orElseThrow(() -> new AccessDeniedException("nobody of the staff asks"));
            var begun = AuditedRequest.begin(trail, what(request, staff, route(request)));
            request.setAttribute(AuditedRequest.ATTRIBUTE, begun);
        }
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception why) {
        if (request.getAttribute(AuditedRequest.ATTRIBUTE) instanceof AuditedRequest it) {
            it.end(response.getStatus());
        }
    }

    /** Whoever of the staff was not let in leaves an entry too; whoever is not of the staff has no place in the trail. */
    void refused(HttpServletRequest request, int status) {
        if (request.getRequestURI().startsWith(PATHS)) {
            staff(request).ifPresent(it -> AuditedRequest.refuse(trail, what(request, it, PATHS + "**"), status));
        }
    }

    /** Who of the staff asks; nobody without the claims that only their sign-in writes. */
    static Optional<Staff> staff(HttpServletRequest request) {
        return request.getUserPrincipal() instanceof JwtAuthenticationToken it
                ? staff(it.getToken())
                : Optional.empty();
    }

    static Optional<Staff> staff(Jwt token) {
        var roles = StaffRole.of(
                token.getClaimAsString(LoginMethod.CLAIM),
                token.getClaim(StaffRole.CLAIM) instanceof Collection<?> claim ? claim : null);
        var id = token.getSubject();
        return id == null || roles.isEmpty()
                ? Optional.empty()
                : Optional.of(new Staff(
                        id, Optional.ofNullable(token.getClaimAsString("name")).orElse(""), roles));
    }

    private AuditedRequest.What what(HttpServletRequest request, Staff staff, String route) {
        return new AuditedRequest.What(
                staff,
                table.deskOf(request.getRequestURI()).map(Desk::id).orElse(""),
                request.getMethod() + " " + route,
                objects(request),
                purpose(request.getHeader(PURPOSE)),
                trace(request.getHeader("traceparent")));
    }

    private static String route(HttpServletRequest request) {
        return String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
    }

    private static Map<String, String> objects(HttpServletRequest request) {
        var objects = new TreeMap<String, String>();
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> places) {
            places.forEach((name, value) -> objects.put(name.toString(), presentable(value.toString())));
        }
        return objects;
    }

    static @Nullable String purpose(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return null;
        }
        try {
            return presentable(URLDecoder.decode(header, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notEncoded) {
            return presentable(header);
        }
    }

    /** What people wrote may hold what must not be kept. */
    private static String presentable(String text) {
        var masked = PERSONAL_CODE.matcher(text).replaceAll("******-*****");
        return masked.length() <= LONGEST ? masked : masked.substring(0, LONGEST);
    }

    private static String trace(@Nullable String parent) {
        var known = TRACE_PARENT.matcher(parent == null ? "" : parent);
        if (known.matches()) {
            return known.group(1);
        }
        var fresh = new byte[16];
        RANDOM.nextBytes(fresh);
        return HexFormat.of().formatHex(fresh);
    }
}
