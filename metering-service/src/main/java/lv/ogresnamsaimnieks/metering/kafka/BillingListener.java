package lv.ogresnamsaimnieks.metering.kafka;

import lv.ogresnamsaimnieks.defaults.Overtaking;
import lv.ogresnamsaimnieks.events.BillingEvent;
import lv.ogresnamsaimnieks.events.BillingEvent.BillIssued;
import lv.ogresnamsaimnieks.metering.HouseBalances;
import lv.ogresnamsaimnieks.metering.Metering;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Hears billing: what a bill was made of does not change any more. Hearing it twice changes nothing. */
@Component
class BillingListener {

    private final Metering metering;
    private final HouseBalances balances;

    BillingListener(Metering metering, HouseBalances balances) {
        this.metering = metering;
        this.balances = balances;
    }

    @KafkaListener(topics = BillingEvent.TOPIC)
    void on(BillingEvent event) {
        switch (event) {
            case BillIssued it -> {
                Overtaking.decidingAgain(() -> metering.lock(it.property(), it.period(), it.bill()));
                Overtaking.decidingAgain(() -> balances.bill(it.property(), it.period()));
            }
        }
    }
}
