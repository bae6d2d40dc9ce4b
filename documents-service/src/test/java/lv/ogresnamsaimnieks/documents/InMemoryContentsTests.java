package lv.ogresnamsaimnieks.documents;

class InMemoryContentsTests extends ContentsContract {

    private final Contents contents = new InMemoryContents();

    @Override
    protected Contents contents() {
        return contents;
    }
}
