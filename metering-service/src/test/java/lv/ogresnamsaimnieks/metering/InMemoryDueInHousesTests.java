package lv.ogresnamsaimnieks.metering;

class InMemoryDueInHousesTests extends DueInHousesContract {

    private final DueInHouses due = new InMemoryDueInHouses();

    @Override
    protected DueInHouses due() {
        return due;
    }
}
