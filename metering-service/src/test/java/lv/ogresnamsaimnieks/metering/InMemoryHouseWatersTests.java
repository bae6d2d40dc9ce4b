package lv.ogresnamsaimnieks.metering;

class InMemoryHouseWatersTests extends HouseWatersContract {

    private final HouseWaters waters = new InMemoryHouseWaters();

    @Override
    protected HouseWaters waters() {
        return waters;
    }
}
