package lv.ogresnamsaimnieks.identity;

class InMemoryRegisterTests extends RegisterContract {

    private final InMemoryRegister register = new InMemoryRegister();

    @Override
    protected Houses houses() {
        return register.houses;
    }

    @Override
    protected Properties properties() {
        return register.properties;
    }

    @Override
    protected Persons persons() {
        return register.persons;
    }

    @Override
    protected Attempts attempts() {
        return register.attempts;
    }

    @Override
    protected Companies companies() {
        return register.companies;
    }
}
