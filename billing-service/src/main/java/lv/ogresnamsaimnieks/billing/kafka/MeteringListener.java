package lv.ogresnamsaimnieks.billing.kafka;

import lv.ogresnamsaimnieks.billing.Billing;
import lv.ogresnamsaimnieks.billing.MeterConsumption;
import lv.ogresnamsaimnieks.defaults.Overtaking;
import lv.ogresnamsaimnieks.events.MeteringEvent;
import lv.ogresnamsaimnieks.events.MeteringEvent.ReadingAccepted;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Hears metering. A month's consumption is put, not added, so hearing it twice changes nothing. */
@Component
class MeteringListener {

    private final Billing billing;

    MeteringListener(Billing billing) {
        this.billing = billing;
    }

    @KafkaListener(topics = MeteringEvent.TOPIC)
    void on(MeteringEvent event) {
        switch (event) {
            case ReadingAccepted it ->
                Overtaking.decidingAgain(() -> billing.put(it.property(), it.month(), consumption(it)));
        }
    }

    private static MeterConsumption consumption(ReadingAccepted it) {
        return new MeterConsumption(
                it.meter(),
                it.serial(),
                it.resource(),
                it.place(),
                it.value(),
                it.consumption(),
                it.receipt(),
                it.submission(),
                it.at());
    }
}
