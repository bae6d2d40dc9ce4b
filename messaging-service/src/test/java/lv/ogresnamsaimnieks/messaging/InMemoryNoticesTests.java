package lv.ogresnamsaimnieks.messaging;

class InMemoryNoticesTests extends NoticesContract {

    private final Notices notices = new InMemoryNotices();

    @Override
    protected Notices notices() {
        return notices;
    }
}
