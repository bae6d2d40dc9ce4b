package lv.ogresnamsaimnieks.identity.mandate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import lv.ogresnamsaimnieks.identity.Period;
import org.junit.jupiter.api.Test;
import org.springframework.dao.OptimisticLockingFailureException;

/** What is expected of whatever keeps powers of attorney. */
public abstract class MandatesContract {

    private static final Clerk LIGA = new Clerk("liga", "Līga");
    private static final Instant AT = Instant.parse("2026-11-30T07:00:00.123Z");

    protected abstract Mandates mandates();

    @Test
    void findsAMandateByAllItIsAskedFor() {
        mandates().save(mandate("1", AT), List.of());
        mandates().save(mandate("2", AT.plusSeconds(1)), List.of());
        var first = mandates().find("1").orElseThrow();
        mandates().save(first.with(new Scan("s", ScanType.PDF, 9), LIGA, AT.plusSeconds(2)), List.of());

        var saved = mandates().find("1").orElseThrow();
        assertThat(saved.version()).isEqualTo(2);
        assertThat(saved.scan()).isEqualTo(new Scan("s", ScanType.PDF, 9));
        assertThat(saved.history()).extracting(Step::kind).containsExactly(Step.Kind.RECORDED, Step.Kind.SCANNED);
        assertThat(saved.period()).isEqualTo(first.period());
        assertThat(mandates().to("janis")).hasSize(2);
        assertThat(mandates().to("anna")).isEmpty();
        assertThat(mandates().at("b")).hasSize(2);
        assertThat(mandates().at("c")).isEmpty();
        assertThat(mandates().newest(1)).extracting(Mandate::id).containsExactly("2");
        assertThat(mandates().newest(Mandate.State.RECORDED, 9))
                .extracting(Mandate::id)
                .containsExactly("2", "1");
        assertThat(mandates().newest(Mandate.State.APPROVED, 9)).isEmpty();
    }

    @Test
    void refusesWhatHasMovedOn() {
        mandates().save(mandate("1", AT), List.of());

        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> mandates().save(mandate("1", AT), List.of()));
    }

    private static Mandate mandate(String id, Instant at) {
        return Mandate.recorded(
                id,
                "anna",
                "janis",
                List.of("b", "a"),
                List.of("meters", "bills"),
                new Deed("Zvērināta notāre", "1234", LocalDate.parse("2026-11-01")),
                new Period(LocalDate.parse("2026-11-01"), null),
                LIGA,
                at);
    }
}
