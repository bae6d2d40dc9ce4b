package lv.ogresnamsaimnieks.metering.evidence;

class InMemoryKeptFilesTests extends KeptFilesContract {

    private final KeptFiles files = new InMemoryKeptFiles();

    @Override
    protected KeptFiles files() {
        return files;
    }
}
