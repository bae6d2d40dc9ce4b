package lv.ogresnamsaimnieks.messaging.mongo;

import lv.ogresnamsaimnieks.messaging.Questions;
import lv.ogresnamsaimnieks.messaging.QuestionsContract;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;

@StoreTest
class MongoQuestionsTests extends QuestionsContract {

    @Autowired
    private Questions questions;

    @Autowired
    private MongoOperations mongo;

    @Override
    protected Questions questions() {
        return questions;
    }

    @AfterEach
    void empty() {
        mongo.remove(new Query(), MongoQuestions.COLLECTION);
    }
}
