package lv.ogresnamsaimnieks.sandbox.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonTests {

    @TempDir
    Path folder;

    @Test
    void isReadFromAListThatMayKnowMore() throws IOException {
        var file = file("""
                [{"name":"Anna","surname":"Ozola","personalCode":"010150-00017","note":"divi dzīvokļi","tags":["a",{"b":1}]},
                 {"name":"Jānis","surname":"Bērziņš","personalCode":"32000000018"}]""");

        assertThat(Person.read(file))
                .containsExactly(
                        new Person("Anna", "Ozola", "010150-00017", "divi dzīvokļi"),
                        new Person("Jānis", "Bērziņš", "320000-00018", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[{\"name\":\"Anna\"}]",
                "not json",
                "[{\"name\":\"A\",\"surname\":\"O\",\"personalCode\":\"1\"}]"
            })
    void isNotReadFromAnythingElse(String content) throws IOException {
        var file = file(content);

        assertThatIllegalStateException().isThrownBy(() -> Person.read(file));
    }

    @Test
    void isNotReadFromAFileThatIsNotThere() {
        assertThatIllegalStateException().isThrownBy(() -> Person.read(folder.resolve("nobody.json")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "010150-0001", "010150 00017", "010150--00017", "O10150-00017", "010150-000177"})
    void hasAPersonalCodeOfElevenDigits(String typed) {
        assertThat(Person.personalCode(typed)).isEmpty();
    }

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("people.json"), content);
    }
}
