package lv.ogresnamsaimnieks.messaging;

class InMemoryReadingsOfPropertiesTests extends ReadingsOfPropertiesContract {

    private final ReadingsOfProperties readings = new InMemoryReadingsOfProperties();

    @Override
    protected ReadingsOfProperties readings() {
        return readings;
    }
}
