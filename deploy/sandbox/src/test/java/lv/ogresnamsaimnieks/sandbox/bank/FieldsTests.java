package lv.ogresnamsaimnieks.sandbox.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class FieldsTests {

    @Test
    void keepTheirOrderAndWhatStandsTwice() {
        var fields = Fields.parse("a=1&b=%C4%81+b&a=&c");

        assertThat(fields.all())
                .containsExactly(new Field("a", "1"), new Field("b", "ā b"), new Field("a", ""), new Field("c", ""));
        assertThat(fields.of("a")).containsExactly("1", "");
    }

    @Test
    void areNotReadFromBrokenEscapes() {
        assertThatIllegalArgumentException().isThrownBy(() -> Fields.parse("a=%zz"));
    }
}
