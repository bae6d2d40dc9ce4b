package lv.ogresnamsaimnieks.metering;

class InMemoryWindowMonthsTests extends WindowMonthsContract {

    private final WindowMonths months = new InMemoryWindowMonths();

    @Override
    protected WindowMonths months() {
        return months;
    }
}
