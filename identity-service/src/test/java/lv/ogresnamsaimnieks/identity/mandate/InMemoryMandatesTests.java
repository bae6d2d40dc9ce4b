package lv.ogresnamsaimnieks.identity.mandate;

class InMemoryMandatesTests extends MandatesContract {

    private final Mandates mandates = new InMemoryMandates();

    @Override
    protected Mandates mandates() {
        return mandates;
    }
}
