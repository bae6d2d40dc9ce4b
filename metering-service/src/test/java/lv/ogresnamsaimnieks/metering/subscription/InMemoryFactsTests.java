package lv.ogresnamsaimnieks.metering.subscription;

class InMemoryFactsTests extends FactsContract {

    private final Facts facts = new InMemoryFacts();

    @Override
    protected Facts facts() {
        return facts;
    }
}
