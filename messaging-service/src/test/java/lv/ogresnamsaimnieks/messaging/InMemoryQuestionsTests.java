package lv.ogresnamsaimnieks.messaging;

class InMemoryQuestionsTests extends QuestionsContract {

    private final Questions questions = new InMemoryQuestions();

    @Override
    protected Questions questions() {
        return questions;
    }
}
