package lv.ogresnamsaimnieks.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lv.ogresnamsaimnieks.access.Desk;
import lv.ogresnamsaimnieks.access.LoginMethod;
import lv.ogresnamsaimnieks.access.Section;
import lv.ogresnamsaimnieks.access.SectionTable;
import lv.ogresnamsaimnieks.access.StaffRole;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every section × every way of having signed in (FAQ 6), every desk × every set of roles, those that do not exist too. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessMatrixTests {

    private static final List<String> ROLES =
            Stream.of(StaffRole.values()).map(StaffRole::text).toList();

    private final World world = new World();
    private World.Gateway gateway;

    @BeforeAll
    void start() {
        gateway = world.gateway();
    }

    @AfterAll
    void stop() {
        world.close();
    }

    record Case(Section section, String claim) {

        boolean open() {
            return section.openedBy().stream().anyMatch(it -> it.text().equals(claim));
        }

        @Override
        public String toString() {
            return section.id() + " by " + claim;
        }
    }

    Stream<Case> cases() {
        var claims = Stream.concat(
                        Stream.of(LoginMethod.values()).map(LoginMethod::text),
                        Stream.of("", "none", "unknown", "BANK", "bank ", "smart-card"))
                .toList();
        return gateway.bean(SectionTable.class).sections().stream()
                .flatMap(section -> claims.stream().map(it -> new Case(section, it)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void opensASectionToItsMethodsAndToNoOther(Case it) {
        var cookie = "Cookie: " + gateway.cookie(it.claim());

        for (var path :
                List.of("/api/" + it.section().id(), "/api/" + it.section().id() + "/1")) {
            assertThat(RawHttp.status(gateway.port(), "GET", path, cookie)).isEqualTo(it.open() ? 200 : 403);
        }
        assertThat(world.service.asked("/api/" + it.section().id() + "/1")).isEqualTo(openedUntil(it));
    }

    @Test
    void opensNothingWithoutAMethod() {
        var cookie = "Cookie: " + gateway.cookie(null);

        for (var section : gateway.bean(SectionTable.class).sections()) {
            assertThat(RawHttp.send(gateway.port(), "GET", "/api/" + section.id(), cookie))
                    .startsWith("HTTP/1.1 403")
                    .contains("urn:problem:section-closed");
        }
    }

    @Test
    void opensNothingToNobody() {
        for (var section : gateway.bean(SectionTable.class).sections()) {
            assertThat(RawHttp.send(gateway.port(), "GET", "/api/" + section.id()))
                    .startsWith("HTTP/1.1 401")
                    .contains("urn:problem:not-signed-in");
        }
    }

    /** A combination of roles as the claim has it, those that do not exist too. */
    record DeskCase(
            Desk desk,
            String method,
            @Nullable String loginMethod,
            @Nullable List<String> roles) {

        boolean open() {
            return "staff".equals(loginMethod)
                    && roles != null
                    && ROLES.containsAll(roles)
                    && (roles.stream().anyMatch(it -> names(desk.roles()).contains(it))
                            || (method.equals("GET")
                                    && roles.stream()
                                            .anyMatch(
                                                    it -> names(desk.readers()).contains(it))));
        }

        private static Set<String> names(@Nullable Set<StaffRole> roles) {
            return roles == null
                    ? Set.of()
                    : roles.stream().map(StaffRole::text).collect(Collectors.toSet());
        }
    }

    Stream<DeskCase> desks() {
        var combinations = Stream.concat(
                        IntStream.range(0, 1 << ROLES.size())
                                .mapToObj(bits -> IntStream.range(0, ROLES.size())
                                        .filter(it -> (bits >> it & 1) == 1)
                                        .mapToObj(ROLES::get)
                                        .toList()),
                        Stream.of(
                                List.of("administrator", "unknown"),
                                List.of("Administrator"),
                                List.of(""),
                                List.of("staff")))
                .toList();
        return gateway.bean(SectionTable.class).desks().stream()
                .flatMap(desk -> Stream.of("GET", "PUT")
                        .flatMap(method -> Stream.concat(
                                combinations.stream().map(it -> new DeskCase(desk, method, "staff", it)),
                                Stream.of("password", "bank", "eparaksts", "", "STAFF", null)
                                        .map(it -> new DeskCase(desk, method, it, ROLES)))));
    }

    @Test
    void opensADeskToItsRolesAndToNobodyElse() {
        var wrong = new ArrayList<String>();
        var asked = new AtomicInteger();
        desks().forEach(it -> {
            var cookie = gateway.staffCookie(it.loginMethod(), it.roles());
            var path = "/api/staff/" + it.desk().id() + "/1";
            var before = world.service.asked(path);
            var status = RawHttp.status(
                    gateway.port(),
                    it.method(),
                    path,
                    "Cookie: " + cookie,
                    "X-CSRF-TOKEN: " + gateway.csrfOf(cookie),
                    "Content-Length: 0");
            if (status != (it.open() ? 200 : 403) || world.service.asked(path) != before + (it.open() ? 1 : 0)) {
                wrong.add(status + " for " + it);
            }
            asked.incrementAndGet();
        });
        assertThat(wrong).isEmpty();
        assertThat(asked.get()).isGreaterThan(400);
    }

    @Test
    void opensNoSectionToStaffAndNoDeskToAnOwner() {
        var staff = gateway.staffCookie("staff", ROLES);
        var asOwner = staff.replace("staff-session=", "session=");
        for (var section : gateway.bean(SectionTable.class).sections()) {
            var path = "/api/" + section.id();
            assertThat(RawHttp.status(gateway.port(), "GET", path, "Cookie: " + staff))
                    .isEqualTo(401);
            assertThat(RawHttp.status(gateway.port(), "GET", path, "Cookie: " + asOwner))
                    .isEqualTo(401);
            assertThat(RawHttp.status(gateway.port(), "GET", path, "Cookie: " + gateway.cookie(StaffRole.LOGIN_METHOD)))
                    .isEqualTo(403);
        }
        for (var desk : gateway.bean(SectionTable.class).desks()) {
            for (var method : LoginMethod.values()) {
                var owner = gateway.cookie(method.text());
                var path = "/api/staff/" + desk.id();
                assertThat(RawHttp.status(gateway.port(), "GET", path, "Cookie: " + owner))
                        .isEqualTo(401);
                assertThat(RawHttp.status(gateway.port(), "GET", path, "Cookie: staff-" + owner))
                        .isEqualTo(401);
            }
            assertThat(RawHttp.send(gateway.port(), "GET", "/api/staff/" + desk.id()))
                    .startsWith("HTTP/1.1 401")
                    .contains("/sign-in/staff");
        }
    }

    @Test
    void knowsNoDeskThatIsNotInTheTable() {
        var cookie = "Cookie: " + gateway.staffCookie("staff", ROLES);

        for (var path : List.of("/api/staff/", "/api/staff/bills", "/api/staff/Owners", "/api/staff/owners.")) {
            assertThat(RawHttp.status(gateway.port(), "GET", path, cookie))
                    .as(path)
                    .isIn(400, 403);
        }
        assertThat(RawHttp.status(gateway.port(), "GET", "/api/staff", cookie)).isEqualTo(401);
    }

    @Test
    void knowsTheEightSectionsOfTheFaqAndThatAPasswordOpensAllButOne() {
        var sections = gateway.bean(SectionTable.class).sections();

        assertThat(sections).hasSize(8);
        assertThat(sections.stream()
                        .filter(it -> !it.opensTo(LoginMethod.PASSWORD))
                        .map(Section::title))
                .isEqualTo(List.of("Mājas lieta"));
        assertThat(sections).allMatch(it -> it.openedBy().containsAll(Set.of(LoginMethod.BANK, LoginMethod.EPARAKSTS)));
    }

    /** A closed section's service is never asked: as often as the cases so far were open. */
    private int openedUntil(Case last) {
        return (int) cases().filter(it -> it.section().equals(last.section()))
                        .takeWhile(it -> !it.equals(last))
                        .filter(Case::open)
                        .count()
                + (last.open() ? 1 : 0);
    }
}
