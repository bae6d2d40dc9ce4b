package lv.ogresnamsaimnieks.messaging;

class InMemoryReadMarksTests extends ReadMarksContract {

    private final ReadMarks marks = new InMemoryReadMarks();

    @Override
    protected ReadMarks marks() {
        return marks;
    }
}
