package lv.ogresnamsaimnieks.documents;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static lv.ogresnamsaimnieks.documents.DocumentFixture.container;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FileTypeTests {

    private static final String SIGNED = "application/vnd.etsi.asic-e+zip";

    static Stream<Arguments> contents() {
        return Stream.of(
                Arguments.of(FileType.PDF, latin("%PDF-1.7\n")),
                Arguments.of(FileType.PNG, latin("\u0089PNG\r\n\u001a\n\0\0\0\rIHDR")),
                Arguments.of(FileType.JPEG, latin("\u00ff\u00d8\u00ff\u00e0\0\u0010JFIF")),
                Arguments.of(FileType.ASIC_E, container("mimetype", SIGNED, false)),
                Arguments.of(null, container("mimetype", SIGNED, true)),
                Arguments.of(null, container("mimetype", "application/vnd.etsi.asic-s+zip", false)),
                Arguments.of(null, container("mimetype", SIGNED + "x", false)),
                Arguments.of(null, container("Mimetype", SIGNED, false)),
                Arguments.of(null, container("word/document.xml", SIGNED, false)),
                Arguments.of(null, latin("<!doctype html><script>%PDF-1.7</script>")),
                Arguments.of(null, latin(" %PDF-1.7")),
                Arguments.of(null, latin("%PDF")),
                Arguments.of(null, latin("GIF89a")),
                Arguments.of(null, latin("<svg xmlns='http://www.w3.org/2000/svg'/>")),
                Arguments.of(null, latin("MZ")),
                Arguments.of(null, latin("PK\u0003\u0004")),
                Arguments.of(null, new byte[0]));
    }

    @ParameterizedTest
    @MethodSource("contents")
    void isFoundFromTheBytesAlone(@Nullable FileType type, byte[] content) {
        assertThat(FileType.of(content).orElse(null)).isEqualTo(type);
    }

    @Test
    void isUnknownWhileAnyOfItsFirstBytesIsMissing() {
        var whole = container("mimetype", SIGNED, false);
        for (int length = 0; length < 30 + "mimetype".length() + SIGNED.length() + 2; length++) {
            assertThat(FileType.of(Arrays.copyOf(whole, length))).isEmpty();
        }
    }

    private static byte[] latin(String text) {
        return text.getBytes(ISO_8859_1);
    }
}
