package lv.ogresnamsaimnieks.messaging;

import static lv.ogresnamsaimnieks.messaging.MessagingFixture.inRiga;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What all {@link ReadMarks} must do, the fake and the real. */
public abstract class ReadMarksContract {

    protected abstract ReadMarks marks();

    @Test
    void knowsWhoHasReadWhat() {
        marks().mark("anna", "water", inRiga("2026-11-28T09:00"));
        marks().mark("anna", "water", inRiga("2026-11-28T09:01"));
        marks().mark("anna", "R-2026-11-7K4MQ2XD", inRiga("2026-11-28T09:02"));
        marks().mark("janis", "heat", inRiga("2026-11-28T09:00"));

        assertThat(marks().of("anna", List.of("water", "heat", "R-2026-11-7K4MQ2XD")))
                .containsExactlyInAnyOrder("water", "R-2026-11-7K4MQ2XD");
        assertThat(marks().of("janis", List.of("water", "heat"))).containsExactly("heat");
        assertThat(marks().of("anna", List.of())).isEmpty();
    }
}
