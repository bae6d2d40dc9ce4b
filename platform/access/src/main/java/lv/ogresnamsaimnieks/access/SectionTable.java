package lv.ogresnamsaimnieks.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Name;

/**
 * The one table of who gets where (FAQ 6): sections for owners, desks for staff, routes for municipal systems, and the
 * few routes that are open to everybody. It stands in {@code sections.yml}; the gateway decides by it and each service checks by it again.
 * What is not in the table is closed, and a wrong table does not start.
 *
 * @param open to everybody; in the file {@code public}
 */
@ConfigurationProperties("portal.access")
public record SectionTable(
        List<Section> sections,
        List<Desk> desks,
        List<MunicipalRoute> municipal,
        @Name("public") List<PublicRoute> open) {

    private static final String API = "/api/";
    private static final String MUNICIPAL = "/api/municipal/";
    private static final String STAFF = "/api/staff/";
    private static final Pattern ID = Pattern.compile("[a-z]+(-[a-z]+)*");
    private static final Set<String> RESERVED = Set.of("municipal", "session", "staff");
    private static final Pattern PUBLIC = Pattern.compile("/api/([a-z]+(?:-[a-z]+)*)/");

    public SectionTable {
        sections = List.copyOf(sections);
        desks = List.copyOf(desks);
        municipal = List.copyOf(municipal);
        open = List.copyOf(open);
        var ids = sections.stream().map(Section::id).toList();
        for (var section : sections) {
            check(ID.matcher(section.id()).matches(), section.id(), "its id is not a path segment in small letters");
            check(!RESERVED.contains(section.id()), section.id(), "that path belongs to others");
            check(ids.indexOf(section.id()) == ids.lastIndexOf(section.id()), section.id(), "it is there twice");
            check(!section.openedBy().isEmpty(), section.id(), "no login method opens it");
        }
        var deskIds = desks.stream().map(Desk::id).toList();
        for (var desk : desks) {
            check(ID.matcher(desk.id()).matches(), desk.id(), "its id is not a path segment in small letters");
            check(!RESERVED.contains(desk.id()), desk.id(), "that path belongs to others");
            check(deskIds.indexOf(desk.id()) == deskIds.lastIndexOf(desk.id()), desk.id(), "it is there twice");
            check(!desk.roles().isEmpty(), desk.id(), "no role opens it");
            check(!desk.title().isBlank(), desk.id(), "it has no title");
            check(!desk.service().isBlank(), desk.id(), "no service owns it");
        }
        for (var route : municipal) {
            check(route.path().startsWith(MUNICIPAL), route.path(), "it is not under " + MUNICIPAL);
            check(!route.scope().isBlank(), route.path(), "no scope opens it");
        }
        for (var route : open) {
            var path = PUBLIC.matcher(route.path());
            check(path.matches(), route.path(), "it is not of the form /api/…/");
            check(!RESERVED.contains(path.group(1)), route.path(), "that path belongs to others");
            check(!ids.contains(path.group(1)), route.path(), "that path belongs to a section");
            check(route.method().equals("GET"), route.path(), "a stranger may only read");
        }
    }

    /** The section of a canonical path; letters count as they are written. */
    public Optional<Section> sectionOf(String path) {
        var id = segmentAfter(API, path);
        return sections.stream().filter(it -> it.id().equals(id)).findFirst();
    }

    /** The desk of a canonical path; letters count as they are written. */
    public Optional<Desk> deskOf(String path) {
        var id = segmentAfter(STAFF, path);
        return desks.stream().filter(it -> it.id().equals(id)).findFirst();
    }

    /** The municipal route of a method and a canonical path. */
    public Optional<MunicipalRoute> municipalRouteOf(String method, String path) {
        return municipal.stream().filter(it -> it.leadsTo(method, path)).findFirst();
    }

    /** The route that is open to everybody, of a method and a canonical path. */
    public Optional<PublicRoute> publicRouteOf(String method, String path) {
        return open.stream().filter(it -> it.leadsTo(method, path)).findFirst();
    }

    private static String segmentAfter(String start, String path) {
        if (!path.startsWith(start)) {
            return "";
        }
        var end = path.indexOf('/', start.length());
        return path.substring(start.length(), end < 0 ? path.length() : end);
    }

    private static void check(boolean holds, String what, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException("Access to " + what + ": " + otherwise);
        }
    }
}
