package lv.ogresnamsaimnieks.messaging;

import static lv.ogresnamsaimnieks.messaging.NoticeBoard.RIGA;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lv.ogresnamsaimnieks.defaults.rule.Refused;
import lv.ogresnamsaimnieks.defaults.rule.Wrong;
import lv.ogresnamsaimnieks.ownership.Properties;
import lv.ogresnamsaimnieks.ownership.Right;
import org.jspecify.annotations.Nullable;

/** “Saziņa”: general questions to the manager (FAQ 9). */
public class Correspondence {

    private static final String SECTION = "communication";
    private static final int A_DAY = 20;

    /**
     * A question that has reached the manager.
     *
     * @param repeated whether it had before
     */
    public record Asked(Question question, boolean repeated) {}

    private final Questions questions;
    private final Properties properties;
    private final Clock clock;

    public Correspondence(Questions questions, Properties properties, Clock clock) {
        this.questions = questions;
        this.properties = properties;
        this.clock = clock;
    }

    /** The person's own, newest first; what they asked in an owner's name only while they act for that owner. */
    public List<Question> of(String person) {
        return questions.askedBy(person).stream()
                .filter(it ->
                        it.onBehalfOf() == null || Objects.equals(it.onBehalfOf(), actingFor(person, it.property())))
                .toList();
    }

    /** Asks a question, once however often it is sent; empty if the id is of somebody else's question. */
    public Optional<Asked> ask(
            String person, String id, @Nullable String subject, @Nullable String text, @Nullable String property) {
        var known = questions.find(id);
        if (known.filter(it -> !it.person().equals(person)).isPresent()) {
            return Optional.empty();
        }
        var question = Question.asked(
                id, person, actingFor(person, property), written(subject), written(text), property, clock.instant());
        if (known.isPresent()) {
            return Optional.of(new Asked(again(known.get(), question), true));
        }
        refuseWhatIsWrong(question);
        refuseTooMany(person);
        questions.save(question, List.of(question.event()));
        return Optional.of(new Asked(question, false));
    }

    private static Question again(Question known, Question question) {
        if (!known.asksTheSameAs(question)) {
            throw Refused.rule(
                    "question-differs",
                    "Jautājums jau ir nosūtīts",
                    "Ar šo identifikatoru jau ir nosūtīts cits jautājums. Lūdzu, uzdodiet jaunu!");
        }
        return known;
    }

    private void refuseWhatIsWrong(Question question) {
        var wrongs = new ArrayList<Wrong>();
        length("subject", "Tematā", question.subject(), 3, 120).ifPresent(wrongs::add);
        length("text", "Ziņas tekstā", question.messages().getFirst().text(), 10, 4000)
                .ifPresent(wrongs::add);
        var property = question.property();
        if (property != null
                && properties
                        .seenBy(question.person(), property, SECTION, today())
                        .isEmpty()) {
            wrongs.add(new Wrong("property", "unknown-property", "Jūsu īpašumu sarakstā tāda nav."));
        }
        if (!wrongs.isEmpty()) {
            throw Refused.input(wrongs);
        }
    }

    private @Nullable String actingFor(String person, @Nullable String property) {
        return Optional.ofNullable(property)
                .flatMap(it -> properties.heldBy(person, it, SECTION, today()))
                .flatMap(it -> it.rights().acting())
                .map(Right::owner)
                .filter(it -> !it.equals(person))
                .orElse(null);
    }

    private void refuseTooMany(String person) {
        var midnight = today().atStartOfDay(RIGA).toInstant();
        if (questions.countAskedBy(person, midnight) >= A_DAY) {
            throw Refused.rule(
                    "too-many-questions",
                    "Par daudz jautājumu",
                    "Vienā dienā var nosūtīt ne vairāk kā %d jautājumus. Lūdzu, turpiniet rīt vai zvaniet 65049114!"
                            .formatted(A_DAY));
        }
    }

    private static Optional<Wrong> length(String field, String where, String text, int least, int most) {
        var length = text.codePointCount(0, text.length());
        if (length == 0) {
            return Optional.of(new Wrong(field, "required", "Obligāts lauks."));
        }
        return length < least || length > most
                ? Optional.of(
                        new Wrong(field, "length", "%s jābūt no %d līdz %d rakstzīmēm.".formatted(where, least, most)))
                : Optional.empty();
    }

    /** As a person meant it: one kind of line end, no blanks around, nothing that cannot be seen. */
    private static String written(@Nullable String typed) {
        return typed == null
                ? ""
                : typed.replace("\r\n", "\n")
                        .replace('\r', '\n')
                        .replaceAll("[\\p{Cc}&&[^\n\t]]", "")
                        .strip();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), RIGA);
    }
}
