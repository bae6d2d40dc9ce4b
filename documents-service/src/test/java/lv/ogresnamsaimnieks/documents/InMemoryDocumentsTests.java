package lv.ogresnamsaimnieks.documents;

class InMemoryDocumentsTests extends DocumentsContract {

    private final Documents documents = new InMemoryDocuments();

    @Override
    protected Documents documents() {
        return documents;
    }
}
