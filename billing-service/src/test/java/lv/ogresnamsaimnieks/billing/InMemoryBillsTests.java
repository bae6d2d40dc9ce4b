package lv.ogresnamsaimnieks.billing;

class InMemoryBillsTests extends BillsContract {

    private final Bills bills = new InMemoryBills();

    @Override
    protected Bills bills() {
        return bills;
    }
}
