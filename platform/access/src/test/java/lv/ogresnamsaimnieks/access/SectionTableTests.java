package lv.ogresnamsaimnieks.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.io.ClassPathResource;

class SectionTableTests {

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
    void doesNotStartWhenItIsWrong() {
        var all = Set.of(LoginMethod.values());
        var good = new Section("x", "X", "a", all);
        for (var wrong : List.of(
                List.of(new Section("X", "X", "a", all)),
                List.of(new Section("municipal", "X", "a", all)),
                List.of(new Section("x", "X", "a", Set.of())),
                List.of(good, good))) {
            assertThatIllegalArgumentException().isThrownBy(() -> new SectionTable(wrong, List.of()));
        }
        assertThat(new SectionTable(List.of(good), List.of()).sections()).containsExactly(good);
    }

    private static SectionTable read() {
        try {
            var sources = new MutablePropertySources();
            new YamlPropertySourceLoader()
                    .load("sections", new ClassPathResource("sections.yml"))
                    .forEach(sources::addLast);
            return new Binder(ConfigurationPropertySources.from(sources))
                    .bind("portal.access", SectionTable.class)
                    .get();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
