package lv.ogresnamsaimnieks.messaging;

import static lv.ogresnamsaimnieks.messaging.MessagingFixture.FLAT;
import static lv.ogresnamsaimnieks.messaging.MessagingFixture.inRiga;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.dao.OptimisticLockingFailureException;

/** What all {@link Questions} must do, the fake and the real. */
public abstract class QuestionsContract {

    protected abstract Questions questions();

    @Test
    void findsThoseOfAPersonNewestFirst() {
        ask("1", "anna", "2026-11-23T23:59");
        ask("2", "anna", "2026-11-24T00:00");
        ask("3", "janis", "2026-11-24T00:00");
        ask("4", "anna", "2026-11-24T18:12");

        assertThat(questions().askedBy("anna")).extracting(Question::id).containsExactly("4", "2", "1");
        assertThat(questions().countAskedBy("anna", inRiga("2026-11-24T00:00"))).isEqualTo(2);
        assertThat(questions().countAskedBy("nobody", inRiga("2026-11-24T00:00")))
                .isZero();
        assertThat(questions().find("4")).hasValueSatisfying(it -> {
            assertThat(it.asksTheSameAs(question("4", "anna", "2026-11-24T18:12")))
                    .isTrue();
            assertThat(it.askedAt()).isEqualTo(inRiga("2026-11-24T18:12"));
            assertThat(it.version()).isEqualTo(1);
        });
    }

    @Test
    void refusesToSaveOverAnother() {
        ask("1", "anna", "2026-11-24T18:12");

        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> ask("1", "janis", "2026-11-24T18:12"));
    }

    private void ask(String id, String person, String at) {
        questions().save(question(id, person, at), List.of());
    }

    private static Question question(String id, String person, String at) {
        return Question.asked(
                id, person, null, "Par radiatora siltumu", "Guļamistabā radiators ir remdens.", FLAT, inRiga(at));
    }
}
