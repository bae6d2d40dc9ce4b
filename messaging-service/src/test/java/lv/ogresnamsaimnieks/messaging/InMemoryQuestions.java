package lv.ogresnamsaimnieks.messaging;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lv.ogresnamsaimnieks.events.MessagingEvent.QuestionAsked;
import org.springframework.dao.OptimisticLockingFailureException;

/** Keeps to the same contract as the database: {@link QuestionsContract} holds it to that. */
class InMemoryQuestions implements Questions {

    private final Map<String, Question> all = new LinkedHashMap<>();

    final List<QuestionAsked> told = new ArrayList<>();

    @Override
    public Optional<Question> find(String question) {
        return Optional.ofNullable(all.get(question));
    }

    @Override
    public List<Question> askedBy(String person) {
        return all.values().stream()
                .filter(it -> it.person().equals(person))
                .sorted(Comparator.comparing(Question::askedAt).reversed())
                .toList();
    }

    @Override
    public long countAskedBy(String person, Instant since) {
        return askedBy(person).stream()
                .filter(it -> !it.askedAt().isBefore(since))
                .count();
    }

    @Override
    public void save(Question question, List<QuestionAsked> events) {
        long now = find(question.id()).map(Question::version).orElse(0L);
        if (now != question.version()) {
            throw new OptimisticLockingFailureException(question.id());
        }
        all.put(
                question.id(),
                new Question(
                        question.id(),
                        question.person(),
                        question.onBehalfOf(),
                        question.subject(),
                        question.property(),
                        question.askedAt(),
                        question.status(),
                        question.messages(),
                        now + 1));
        told.addAll(events);
    }
}
