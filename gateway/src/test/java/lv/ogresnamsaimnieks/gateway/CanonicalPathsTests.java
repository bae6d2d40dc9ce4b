package lv.ogresnamsaimnieks.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalPathsTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/api",
                "/api/",
                "/api/meters/parauga-7-12",
                "/assets/app-1a2b.js",
                "/api/documents/a%20b.pdf",
                "/api/m%C4%93r%C4%ABt%C4%81ji",
                "/a...b",
                "/.well-known/x"
            })
    void acceptsAPathInItsOneForm(String path) {
        assertThat(CanonicalPaths.isCanonical(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "api",
                "//",
                "/api//meters",
                "/api/./meters",
                "/api/../meters",
                "/api/meters/..",
                "/api/meters/.",
                "/api/meters.",
                "/api/meters./1",
                "/api/meters..",
                "/api/meters%20",
                "/api/meters%20/1",
                "/api/meters%2e",
                "/api/%6Deters",
                "/api%2Fmeters",
                "/api/meters%2f1",
                "/api/meters%252f1",
                "/api/meters;a=b",
                "/api/meters\\1",
                "/api/meters%5c1",
                "/api/meters%00",
                "/api/meters%",
                "/api/meters%4",
                "/api/meters%zz",
                "/api/meters%7F",
                "/api/mērījumi",
                "/api/meters\"",
                "/api/meters|1"
            })
    void refusesEveryOtherSpelling(String path) {
        assertThat(CanonicalPaths.isCanonical(path)).isFalse();
    }

    @Test
    void readsAVeryLongPath() {
        assertThat(CanonicalPaths.isCanonical("/" + "a/".repeat(100_000))).isTrue();
    }
}
