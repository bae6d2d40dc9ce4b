package lv.ogresnamsaimnieks.billing;

class InMemoryConsumptionsTests extends ConsumptionsContract {

    private final Consumptions consumptions = new InMemoryConsumptions();

    @Override
    protected Consumptions consumptions() {
        return consumptions;
    }
}
