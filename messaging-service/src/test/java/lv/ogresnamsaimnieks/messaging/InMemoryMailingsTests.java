package lv.ogresnamsaimnieks.messaging;

class InMemoryMailingsTests extends MailingsContract {

    private final Mailings mailings = new InMemoryMailings();

    @Override
    protected Mailings mailings() {
        return mailings;
    }
}
