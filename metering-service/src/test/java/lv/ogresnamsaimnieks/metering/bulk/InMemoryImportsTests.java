package lv.ogresnamsaimnieks.metering.bulk;

class InMemoryImportsTests extends ImportsContract {

    private final Imports imports = new InMemoryImports();

    @Override
    protected Imports imports() {
        return imports;
    }
}
