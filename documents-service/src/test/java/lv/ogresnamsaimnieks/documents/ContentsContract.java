package lv.ogresnamsaimnieks.documents;

import static lv.ogresnamsaimnieks.documents.DocumentFixture.pdf;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What all {@link Contents} must do, the fake and the real. */
public abstract class ContentsContract {

    protected abstract Contents contents();

    @Test
    void findsTheSameBytesByTheirHash() {
        var content = Content.of(pdf("tāme"));

        contents().store(content);
        contents().store(Content.of(pdf("tāme")));

        assertThat(contents().find(content.hash()).orElseThrow().bytes()).isEqualTo(pdf("tāme"));
        assertThat(contents().find("0a".repeat(32))).isEmpty();
    }

    @Test
    void keepsTheLongest() {
        var content = Content.of(new byte[Content.LONGEST]);

        contents().store(content);

        assertThat(contents().find(content.hash()).orElseThrow().bytes()).hasSize(Content.LONGEST);
    }
}
