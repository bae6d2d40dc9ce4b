package lv.ogresnamsaimnieks.metering.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import lv.ogresnamsaimnieks.metering.bulk.ReadingImport.Stage;
import org.junit.jupiter.api.Test;
import org.springframework.dao.OptimisticLockingFailureException;

/** What every {@link Imports} must do, the fake and the real. */
public abstract class ImportsContract {

    private static final Instant AT = Instant.parse("2026-11-30T08:00:00.123Z");

    protected abstract Imports imports();

    @Test
    void keepsAnImportWithWhatWasFound() {
        imports().save(received("a", AT));
        var row = new ImportRow(2, "100123", "Parauga 7", "12", "2041", null, null, "106,5", false, List.of());
        var verdicts = new Verdicts();
        verdicts.put(row, RowOutcome.CHANGED, new BigDecimal("105.000"), "Bija 105,000.");
        verdicts.touches("parauga-7-12");
        imports().save(imports().find("a").orElseThrow().judged(Stage.EXAMINED, TableFormat.CSV, verdicts, AT));

        var found = imports().find("a").orElseThrow();
        assertThat(found.stage()).isEqualTo(Stage.EXAMINED);
        assertThat(found.judgement().format()).isEqualTo(TableFormat.CSV);
        assertThat(found.judgement().counts()).isEqualTo(Map.of(RowOutcome.CHANGED, 1));
        assertThat(found.judgement().properties()).containsExactly("parauga-7-12");
        assertThat(found.judgement().findings()).singleElement().satisfies(it -> {
            assertThat(it.before()).isEqualByComparingTo("105");
            assertThat(it.explanation()).isEqualTo("Bija 105,000.");
        });
        assertThat(found.progress().finishedAt()).isEqualTo(AT);
        assertThat(imports().find("b")).isEmpty();
    }

    @Test
    void findsTheNewestAndTheWaiting() {
        imports().save(received("a", AT));
        imports().save(received("b", AT.plusSeconds(1)));
        imports().save(received("c", AT.plusSeconds(2)));
        imports().save(imports().find("b").orElseThrow().refused("Nav tabula.", AT));

        assertThat(imports().last(2)).extracting(ReadingImport::id).containsExactly("c", "b");
        assertThat(imports().waiting(AT)).extracting(ReadingImport::id).containsExactly("a");
        assertThat(imports().waiting(AT.plusSeconds(9)))
                .extracting(ReadingImport::id)
                .containsExactly("a", "c");
        imports().save(imports().find("a").orElseThrow().leased(1, 2, AT.plusSeconds(60)));
        assertThat(imports().waiting(AT.plusSeconds(59)))
                .extracting(ReadingImport::id)
                .containsExactly("c");
    }

    @Test
    void findsWhoseFilesAreToGo() {
        imports().save(received("a", AT));

        assertThat(imports().toForget(AT.plusSeconds(99))).isEmpty();
        assertThat(imports().toForget(AT.plusSeconds(100)))
                .extracting(ReadingImport::id)
                .containsExactly("a");
        imports().save(imports().find("a").orElseThrow().forgotten());
        assertThat(imports().toForget(AT.plusSeconds(100))).isEmpty();
    }

    @Test
    void refusesToSaveOverAChangeItHasNotSeen() {
        imports().save(received("a", AT));
        var found = imports().find("a").orElseThrow();
        imports().save(found);

        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> imports().save(found));
        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> imports().save(received("a", AT)));
    }

    private static ReadingImport received(String id, Instant at) {
        return ReadingImport.received(id, "radijumi.csv", "00ff", 12, "staff", at, at.plusSeconds(100));
    }
}
