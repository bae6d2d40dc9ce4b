package lv.ogresnamsaimnieks.messaging.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lv.ogresnamsaimnieks.defaults.Outbox;
import lv.ogresnamsaimnieks.events.MessagingEvent.QuestionAsked;
import lv.ogresnamsaimnieks.messaging.Question;
import lv.ogresnamsaimnieks.messaging.Questions;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Repository;

@Repository
class MongoQuestions implements Questions {

    static final String COLLECTION = "questions";

    private final MongoOperations mongo;
    private final Outbox questionsOutbox;

    MongoQuestions(MongoOperations mongo, Outbox questionsOutbox) {
        this.mongo = mongo;
        this.questionsOutbox = questionsOutbox;
    }

    @Override
    public Optional<Question> find(String question) {
        return Optional.ofNullable(mongo.findById(question, Question.class, COLLECTION));
    }

    @Override
    public List<Question> askedBy(String person) {
        return mongo.find(
                query(where("person").is(person)).with(Sort.by(Sort.Direction.DESC, "askedAt")),
                Question.class,
                COLLECTION);
    }

    @Override
    public long countAskedBy(String person, Instant since) {
        return mongo.count(query(where("person").is(person).and("askedAt").gte(since)), COLLECTION);
    }

    @Override
    public void save(Question question, List<QuestionAsked> events) {
        questionsOutbox.save(question.id(), question.version(), question, events);
    }
}
