package lv.ogresnamsaimnieks.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import lv.ogresnamsaimnieks.access.LoginMethod;
import lv.ogresnamsaimnieks.access.Section;
import lv.ogresnamsaimnieks.access.SectionTable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every section × every way of having signed in, those that do not exist too (FAQ 6). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessMatrixTests {

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
