package lv.ogresnamsaimnieks.documents;

import static lv.ogresnamsaimnieks.documents.DocumentFixture.FLAT;
import static lv.ogresnamsaimnieks.documents.DocumentFixture.HOUSE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.dao.OptimisticLockingFailureException;

/** What all {@link Documents} must do, the fake and the real. */
public abstract class DocumentsContract {

    protected abstract Documents documents();

    @Test
    void findsWhatWasSaved() {
        var document = document("estimate", HOUSE, null, Chapter.ESTIMATES);

        documents().save(document, List.of(document.event()));

        assertThat(documents().find("estimate")).contains(document.at(1));
        assertThat(documents().find("act")).isEmpty();
    }

    @Test
    void forgetsWhatIsNoLongerSo() {
        documents().save(document("estimate", HOUSE, null, Chapter.ESTIMATES), List.of());

        documents().save(document("estimate", null, null, null).at(1), List.of());

        assertThat(documents().find("estimate"))
                .contains(document("estimate", null, null, null).at(2));
        assertThat(documents().inFileOf(HOUSE)).isEmpty();
    }

    @Test
    void keepsTheHouseFileApart() {
        documents().save(document("form", null, null, null), List.of());
        documents().save(document("house", HOUSE, null, null), List.of());
        documents().save(document("other-house", "parauga-8", null, null), List.of());
        documents().save(document("flat", null, FLAT, null), List.of());
        documents().save(document("flat-and-house", HOUSE, FLAT, null), List.of());
        documents().save(document("neighbours", HOUSE, "parauga-7-13", null), List.of());
        documents().save(document("file", HOUSE, null, Chapter.PLANS), List.of());
        documents().save(document("other-file", "parauga-8", null, Chapter.PLANS), List.of());

        assertThat(documents().of(HOUSE, FLAT))
                .extracting(Document::id)
                .containsExactlyInAnyOrder("form", "house", "flat", "flat-and-house");
        assertThat(documents().inFileOf(HOUSE)).extracting(Document::id).containsExactly("file");
    }

    @Test
    void refusesToSaveOverAChangeItHasNotSeen() {
        var first = document("estimate", HOUSE, null, null);
        documents().save(first, List.of());
        documents().save(first.at(1), List.of());

        for (var stale : List.of(first, first.at(1))) {
            assertThatExceptionOfType(OptimisticLockingFailureException.class)
                    .isThrownBy(() -> documents().save(stale, List.of()));
        }
    }

    private static Document document(
            String id, @Nullable String house, @Nullable String property, @Nullable Chapter chapter) {
        return new Document(
                id,
                house,
                property,
                chapter,
                DocumentKind.ESTIMATE,
                "2027. gada tāme",
                LocalDate.parse("2026-10-15"),
                "Tāme 2027.pdf",
                FileType.PDF,
                12345,
                "0a".repeat(32),
                Instant.parse("2026-10-15T06:00:00Z"),
                0);
    }
}
