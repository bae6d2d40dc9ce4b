package lv.ogresnamsaimnieks.metering;

class InMemoryAwaitedInHousesTests extends AwaitedInHousesContract {

    private final AwaitedInHouses awaited = new InMemoryAwaitedInHouses();

    @Override
    protected AwaitedInHouses awaited() {
        return awaited;
    }
}
