package lv.ogresnamsaimnieks.billing;

class InMemoryHouseWaterBalancesTests extends HouseWaterBalancesContract {

    private final HouseWaterBalances balances = new InMemoryHouseWaterBalances();

    @Override
    protected HouseWaterBalances balances() {
        return balances;
    }
}
