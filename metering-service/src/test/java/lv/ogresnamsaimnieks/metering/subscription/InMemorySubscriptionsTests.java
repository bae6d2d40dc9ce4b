package lv.ogresnamsaimnieks.metering.subscription;

class InMemorySubscriptionsTests extends SubscriptionsContract {

    private final Subscriptions subscriptions = new InMemorySubscriptions();

    @Override
    protected Subscriptions subscriptions() {
        return subscriptions;
    }
}
