package lv.ogresnamsaimnieks.messaging;

class InMemoryRecipientsTests extends RecipientsContract {

    private final Recipients recipients = new InMemoryRecipients();

    @Override
    protected Recipients recipients() {
        return recipients;
    }
}
