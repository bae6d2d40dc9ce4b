package lv.ogresnamsaimnieks.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.PropertySourcesPlaceholdersResolver;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.unit.DataSize;

class SectionTableTests {

    private static final DataSize BYTES = DataSize.ofKilobytes(1);

    private static final Instant NOW = Instant.parse("2026-11-30T07:00:00Z");

    private final SectionTable table = read();

    @ParameterizedTest
    @CsvSource({
        "bills, password bank eparaksts",
        "meters, password bank eparaksts",
        "addresses, password bank eparaksts",
        "settings, password bank eparaksts",
        "notices, password bank eparaksts",
        "house-file, bank eparaksts",
        "communication, password bank eparaksts",
        "documents, password bank eparaksts"
    })
    void opensWhatTheFaqSays(String section, String methods) {
        var opened = table.sectionOf("/api/" + section + "/1").orElseThrow();

        for (var method : LoginMethod.values()) {
            assertThat(opened.opensTo(method)).isEqualTo(methods.contains(method.text()));
        }
        assertThat(table.sections()).hasSize(8);
    }

    @ParameterizedTest
    @CsvSource({
        "0, OPEN",
        "3599, OPEN",
        "3600, TOO_LONG_AGO",
        "86400, TOO_LONG_AGO",
        "-5, OPEN" // the identity server's clock may be a little ahead
    })
    void opensTheHouseFileForAnHourAfterAStrongSignIn(long secondsAgo, Admission admission) {
        var houseFile = table.sectionOf("/api/house-file").orElseThrow();

        assertThat(houseFile.admits(LoginMethod.BANK, NOW.minusSeconds(secondsAgo), NOW))
                .isEqualTo(admission);
        assertThat(houseFile.admits(LoginMethod.PASSWORD, NOW.minusSeconds(secondsAgo), NOW))
                .isEqualTo(Admission.CLOSED);
        assertThat(houseFile.admits(null, NOW.minusSeconds(secondsAgo), NOW)).isEqualTo(Admission.CLOSED);
        assertThat(houseFile.admits(LoginMethod.EPARAKSTS, null, NOW)).isEqualTo(Admission.TOO_LONG_AGO);
        assertThat(table.sectionOf("/api/bills").orElseThrow().admits(LoginMethod.PASSWORD, null, NOW))
                .isEqualTo(Admission.OPEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/api", "/api/", "/api/House-file", "/api/house-file.", "/bills", "/api/bill", "/api//bills"
            })
    void knowsNoSectionByAnotherSpelling(String path) {
        assertThat(table.sectionOf(path)).isEmpty();
    }

    @Test
    void knowsAMunicipalRouteByMethodAndPath() {
        assertThat(table.municipalRouteOf("PUT", "/api/municipal/v1/bills"))
                .get()
                .extracting(MunicipalRoute::authority)
                .isEqualTo("SCOPE_bills.write");
        assertThat(table.municipalRouteOf("GET", "/api/municipal/v1/bills")).isEmpty();
        assertThat(table.municipalRouteOf("PUT", "/api/municipal/v1/bills/1")).isEmpty();
    }

    @Test
    void opensNothingToEverybodyButTheReceiptsAndTheCalendars() {
        assertThat(table.open())
                .containsExactly(
                        new PublicRoute("GET", "/api/receipts/", "metering"),
                        new PublicRoute("GET", "/api/calendars/", "metering"));
        assertThat(table.publicRouteOf("GET", "/api/receipts/R-2026-11-7K4MQ2XD"))
                .get()
                .extracting(PublicRoute::service)
                .isEqualTo("metering");
        for (var method : List.of("HEAD", "PUT", "POST", "DELETE", "PATCH", "get")) {
            assertThat(table.publicRouteOf(method, "/api/receipts/1")).isEmpty();
        }
        for (var path :
                List.of("/api/receipts", "/api/receipts/", "/api/Receipts/1", "/api/receipt/1", "/api/meters/1")) {
            assertThat(table.publicRouteOf("GET", path)).as(path).isEmpty();
        }
        assertThat(table.sectionOf("/api/receipts/1")).isEmpty();
    }

    @Test
    void findsAMunicipalRouteWhoseVariableStandsForAnId() {
        var route = new MunicipalRoute("PUT", "/api/municipal/v1/things/{thing}/part", "things.write", "a", BYTES);
        var small = new SectionTable(List.of(), List.of(), List.of(route), List.of());

        for (var id : List.of("x", "0", "ogres-siltums", "a".repeat(64))) {
            assertThat(small.municipalRouteOf("PUT", "/api/municipal/v1/things/" + id + "/part"))
                    .as(id)
                    .contains(route);
        }
        for (var id : List.of("", "-x", "X", "a.b", "..", "%2e", "a/b", "{thing}", "ā", "a;b", "a".repeat(65))) {
            assertThat(small.municipalRouteOf("PUT", "/api/municipal/v1/things/" + id + "/part"))
                    .as(id)
                    .isEmpty();
        }
        for (var path : List.of("/things/x", "/things/x/part/", "/things/x/Part", "//things/x/part")) {
            assertThat(small.municipalRouteOf("PUT", "/api/municipal/v1" + path))
                    .as(path)
                    .isEmpty();
        }
        assertThat(small.municipalRouteOf("GET", "/api/municipal/v1/things/x/part"))
                .isEmpty();
    }

    @Test
    void doesNotStartWhenItIsWrong() {
        var all = Set.of(LoginMethod.values());
        var good = new Section("x", "X", "a", all, null, null);
        for (var wrong : List.of(
                List.of(new Section("X", "X", "a", all, null, null)),
                List.of(new Section("municipal", "X", "a", all, null, null)),
                List.of(new Section("staff", "X", "a", all, null, null)),
                List.of(new Section("x", "X", "a", Set.of(), null, null)),
                List.of(good, good))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new SectionTable(wrong, List.of(), List.of(), List.of()));
        }
        for (var wrong : List.of(
                new PublicRoute("PUT", "/api/y/", "a"),
                new PublicRoute("GET", "/api/x/", "a"),
                new PublicRoute("GET", "/api/municipal/", "a"),
                new PublicRoute("GET", "/api/session/", "a"),
                new PublicRoute("GET", "/api/staff/", "a"),
                new PublicRoute("GET", "/api/y", "a"),
                new PublicRoute("GET", "/api/", "a"),
                new PublicRoute("GET", "/internal/", "a"),
                new PublicRoute("GET", "/", "a"))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new SectionTable(List.of(good), List.of(), List.of(), List.of(wrong)));
        }
        assertThat(new SectionTable(
                                List.of(good), List.of(), List.of(), List.of(new PublicRoute("GET", "/api/y/", "a")))
                        .sections())
                .containsExactly(good);
    }

    @ParameterizedTest
    @CsvSource({
        "registrations, identity, client-service administrator, ''",
        "owners, identity, client-service administrator, ''",
        "mandates, identity, client-service administrator, ''",
        "readings, metering, client-service building-manager billing administrator, ''",
        "windows, metering, administrator billing, ''",
        "audit, identity, auditor, administrator"
    })
    void opensADeskToItsRolesOnly(String id, String service, String roles, String readers) {
        var desk = table.deskOf("/api/staff/" + id + "/1").orElseThrow();

        assertThat(desk.service()).isEqualTo(service);
        for (var role : StaffRole.values()) {
            var may = List.of(roles.split(" ", -1)).contains(role.text());
            var mayRead = may || List.of(readers.split(" ", -1)).contains(role.text());
            assertThat(desk.opensTo(Set.of(role), "GET")).as("GET by %s", role).isEqualTo(mayRead);
            for (var method : List.of("PUT", "POST", "PATCH", "DELETE", "get")) {
                assertThat(desk.opensTo(Set.of(role), method))
                        .as("%s by %s", method, role)
                        .isEqualTo(may);
            }
        }
        assertThat(desk.opensTo(Set.of(), "GET")).isFalse();
        assertThat(table.desks()).hasSize(6);
        assertThat(table.sectionOf("/api/staff/" + id)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/staff",
                "/api/staff/",
                "/api/staff/Owners",
                "/api/owners",
                "/staff/owners",
                "/api/staff//owners"
            })
    void knowsNoDeskByAnotherSpelling(String path) {
        assertThat(table.deskOf(path)).isEmpty();
    }

    @Test
    void givesRolesOnlyToAStaffSignInAndNoneIfOneIsUnknown() {
        var all = List.of("client-service", "billing", "building-manager", "administrator", "auditor");

        assertThat(StaffRole.of("staff", all)).containsExactlyInAnyOrder(StaffRole.values());
        assertThat(StaffRole.of("staff", List.of("auditor"))).containsExactly(StaffRole.AUDITOR);
        for (var method : LoginMethod.values()) {
            assertThat(StaffRole.of(method.text(), all)).isEmpty();
        }
        for (var method : List.of("", "STAFF", "staff ", "administrator")) {
            assertThat(StaffRole.of(method, all)).isEmpty();
        }
        assertThat(StaffRole.of(null, all)).isEmpty();
        assertThat(StaffRole.of("staff", null)).isEmpty();
        assertThat(StaffRole.of("staff", List.of())).isEmpty();
        assertThat(StaffRole.of("staff", List.of("administrator", "owner"))).isEmpty();
        assertThat(StaffRole.of("staff", List.of("administrator", 1))).isEmpty();
        assertThat(StaffRole.of("staff", List.of("Administrator"))).isEmpty();
        assertThat(LoginMethod.of(StaffRole.LOGIN_METHOD)).isEmpty();
    }

    @Test
    void doesNotStartWithAWrongDesk() {
        var roles = Set.of(StaffRole.ADMINISTRATOR);
        var good = new Desk("x", "X", "a", roles, null);
        for (var wrong : List.of(
                List.of(new Desk("X", "X", "a", roles, null)),
                List.of(new Desk("session", "X", "a", roles, null)),
                List.of(new Desk("x", "X", "a", Set.<StaffRole>of(), roles)),
                List.of(new Desk("x", " ", "a", roles, null)),
                List.of(new Desk("x", "X", "", roles, null)),
                List.of(good, good))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new SectionTable(List.of(), wrong, List.of(), List.of()));
        }
        assertThat(new SectionTable(List.of(), List.of(good), List.of(), List.of()).desks())
                .containsExactly(good);
    }

    private static SectionTable read() {
        try {
            var sources = new MutablePropertySources();
            new YamlPropertySourceLoader()
                    .load("sections", new ClassPathResource("sections.yml"))
                    .forEach(sources::addLast);
            return new Binder(
                            ConfigurationPropertySources.from(sources),
                            new PropertySourcesPlaceholdersResolver(sources),
                            ApplicationConversionService.getSharedInstance())
                    .bind("portal.access", SectionTable.class)
                    .get();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
