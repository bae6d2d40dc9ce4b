package lv.ogresnamsaimnieks.messaging;

import static lv.ogresnamsaimnieks.messaging.MessagingFixture.ANNA;
import static lv.ogresnamsaimnieks.messaging.MessagingFixture.FLAT;
import static lv.ogresnamsaimnieks.messaging.MessagingFixture.JANIS;
import static lv.ogresnamsaimnieks.messaging.MessagingFixture.annasFlat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lv.ogresnamsaimnieks.defaults.rule.Refused;
import lv.ogresnamsaimnieks.events.IdentityEvent.MandateGranted;
import lv.ogresnamsaimnieks.events.IdentityEvent.MandateRevoked;
import lv.ogresnamsaimnieks.events.MessagingEvent.QuestionAsked;
import lv.ogresnamsaimnieks.messaging.Correspondence.Asked;
import lv.ogresnamsaimnieks.testsupport.InMemoryProperties;
import lv.ogresnamsaimnieks.testsupport.MovableClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CorrespondenceTests {

    private static final String SUBJECT = "Par radiatora siltumu";
    private static final String TEXT = "Guļamistabā radiators ir remdens.";

    private final InMemoryQuestions questions = new InMemoryQuestions();
    private final InMemoryProperties properties = new InMemoryProperties();
    private final MovableClock clock = new MovableClock("2026-11-24T18:12");
    private final Correspondence correspondence = new Correspondence(questions, properties, clock);

    @BeforeEach
    void annaHasAFlat() {
        properties.save(annasFlat());
    }

    @Test
    void takesAQuestionAndTellsOfItOnce() {
        var asked = ask(ANNA, "1", SUBJECT, TEXT, FLAT).orElseThrow();

        assertThat(asked.repeated()).isFalse();
        assertThat(asked.question().status()).isEqualTo(Question.Status.RECEIVED);
        assertThat(asked.question().messages())
                .containsExactly(new Question.Message(Question.By.OWNER, TEXT, clock.instant()));
        assertThat(questions.told).containsExactly(new QuestionAsked("1", ANNA, FLAT, SUBJECT, clock.instant()));
    }

    @Test
    void answersARepetitionWithTheQuestion() {
        ask(ANNA, "1", SUBJECT, "Pirmā rinda.\nOtrā rinda.", null);
        clock.set("2026-11-25T08:00");

        var again = ask(ANNA, "1", " " + SUBJECT + "\n", "Pirmā rinda.\r\nOtrā rinda. ", null)
                .orElseThrow();

        assertThat(again.repeated()).isTrue();
        assertThat(again.question().askedAt()).isEqualTo(MessagingFixture.inRiga("2026-11-24T18:12"));
        assertThat(questions.told).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "Par durvīm, Guļamistabā radiators ir remdens., parauga-7-12",
        "Par radiatora siltumu, Guļamistabā radiators ir auksts., parauga-7-12",
        "Par radiatora siltumu, Guļamistabā radiators ir remdens.,"
    })
    void refusesAnotherQuestionUnderTheSameId(String subject, String text, @Nullable String property) {
        ask(ANNA, "1", SUBJECT, TEXT, FLAT);

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> ask(ANNA, "1", subject, text, property))
                .satisfies(it -> assertThat(it.type()).isEqualTo("question-differs"));
        assertThat(questions.told).hasSize(1);
    }

    @Test
    void knowsNothingOfTheQuestionsOfOthers() {
        ask(ANNA, "1", SUBJECT, TEXT, null);

        assertThat(ask(JANIS, "1", SUBJECT, TEXT, null)).isEmpty();
        assertThat(ask(JANIS, "1", "", "", null)).isEmpty();
        assertThat(correspondence.of(JANIS)).isEmpty();
        assertThat(correspondence.of(ANNA)).hasSize(1);
    }

    @Test
    void recordsInWhoseNameSomebodyAsksAndShowsItWhileTheyMay() {
        var granted = new MandateGranted(
                FLAT, "m", ANNA, JANIS, List.of("communication"), LocalDate.parse("2026-11-01"), null);
        properties.save(annasFlat().with(granted));

        var asked = ask(JANIS, "1", SUBJECT, TEXT, FLAT).orElseThrow().question();
        ask(JANIS, "2", SUBJECT, TEXT, null);

        assertThat(asked.person()).isEqualTo(JANIS);
        assertThat(asked.onBehalfOf()).isEqualTo(ANNA);
        assertThat(correspondence.of(JANIS)).hasSize(2);
        properties.save(annasFlat().with(granted).with(new MandateRevoked(FLAT, "m")));
        assertThat(correspondence.of(JANIS)).extracting(Question::id).containsExactly("2");
    }

    static Stream<Arguments> written() {
        var longest = "ā".repeat(120);
        var longestText = "🔥".repeat(4000);
        return Stream.of(
                Arguments.of("", TEXT, null, "subject required"),
                Arguments.of(null, null, null, "subject required, text required"),
                Arguments.of(" \u0000\n ", TEXT, null, "subject required"),
                Arguments.of("ab", TEXT, null, "subject length"),
                Arguments.of("abc", TEXT, null, ""),
                Arguments.of(longest, TEXT, null, ""),
                Arguments.of(longest + "ā", "īss", "nowhere", "subject length, text length, property unknown-property"),
                Arguments.of(SUBJECT, "123456789", null, "text length"),
                Arguments.of(SUBJECT, "1234567890", null, ""),
                Arguments.of(SUBJECT, longestText, null, ""),
                Arguments.of(SUBJECT, longestText + ".", null, "text length"));
    }

    @ParameterizedTest
    @MethodSource("written")
    void namesEveryWrongField(
            @Nullable String subject, @Nullable String text, @Nullable String property, String wrongs) {
        if (wrongs.isEmpty()) {
            assertThat(ask(ANNA, "1", subject, text, property)).isPresent();
        } else {
            assertThat(catchThrowableOfType(Refused.class, () -> ask(ANNA, "1", subject, text, property))
                            .wrongs())
                    .extracting(it -> it.field() + " " + it.code())
                    .containsExactly(wrongs.split(", ", -1));
            assertThat(questions.told).isEmpty();
        }
    }

    @Test
    void takesNoQuestionAboutAPropertyOfOthers() {
        assertThat(catchThrowableOfType(Refused.class, () -> ask(JANIS, "1", SUBJECT, TEXT, FLAT))
                        .wrongs())
                .isEqualTo(catchThrowableOfType(Refused.class, () -> ask(JANIS, "1", SUBJECT, TEXT, "nowhere"))
                        .wrongs());
    }

    @Test
    void takesTwentyADayFromEachPerson() {
        clock.set("2026-11-23T23:59");
        ask(ANNA, "yesterday", SUBJECT, TEXT, null);
        clock.set("2026-11-24T00:00");
        for (int i = 0; i < 20; i++) {
            ask(ANNA, "q" + i, SUBJECT, TEXT, null);
        }
        clock.set("2026-11-24T23:59");

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> ask(ANNA, "one-more", SUBJECT, TEXT, null))
                .satisfies(it -> assertThat(it.type()).isEqualTo("too-many-questions"));
        assertThat(ask(ANNA, "q7", SUBJECT, TEXT, null)).map(Asked::repeated).contains(true);
        assertThat(ask(JANIS, "first", SUBJECT, TEXT, null)).isPresent();
        clock.set("2026-11-25T00:00");
        assertThat(ask(ANNA, "one-more", SUBJECT, TEXT, null)).isPresent();
    }

    private Optional<Asked> ask(
            String person, String id, @Nullable String subject, @Nullable String text, @Nullable String property) {
        return correspondence.ask(person, id, subject, text, property);
    }
}
