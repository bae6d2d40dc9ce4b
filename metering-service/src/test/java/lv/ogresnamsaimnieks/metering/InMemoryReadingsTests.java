package lv.ogresnamsaimnieks.metering;

class InMemoryReadingsTests extends ReadingsContract {

    private final Readings readings = new InMemoryReadings();

    @Override
    protected Readings readings() {
        return readings;
    }
}
