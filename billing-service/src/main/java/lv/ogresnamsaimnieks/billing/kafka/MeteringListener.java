package lv.ogresnamsaimnieks.billing.kafka;

import lv.ogresnamsaimnieks.billing.Billing;
import lv.ogresnamsaimnieks.billing.HouseWaterBalance;
import lv.ogresnamsaimnieks.billing.MeterConsumption;
import lv.ogresnamsaimnieks.billing.MeterConsumption.Basis;
import lv.ogresnamsaimnieks.defaults.Overtaking;
import lv.ogresnamsaimnieks.events.MeteringEvent;
import lv.ogresnamsaimnieks.events.MeteringEvent.HouseWaterBalanced;
import lv.ogresnamsaimnieks.events.MeteringEvent.LateReadingsAccepted;
import lv.ogresnamsaimnieks.events.MeteringEvent.LateReadingsRejected;
import lv.ogresnamsaimnieks.events.MeteringEvent.MeterDue;
import lv.ogresnamsaimnieks.events.MeteringEvent.MeterReplaced;
import lv.ogresnamsaimnieks.events.MeteringEvent.ReadingAccepted;
import lv.ogresnamsaimnieks.events.MeteringEvent.ReadingCorrected;
import lv.ogresnamsaimnieks.events.MeteringEvent.ReadingEstimated;
import lv.ogresnamsaimnieks.events.MeteringEvent.ReadingRejected;
import lv.ogresnamsaimnieks.events.MeteringEvent.ReadingsAwaited;
import lv.ogresnamsaimnieks.events.MeteringEvent.ReadingsLocked;
import lv.ogresnamsaimnieks.events.MeteringEvent.WindowClosed;
import lv.ogresnamsaimnieks.events.MeteringEvent.WindowClosing;
import lv.ogresnamsaimnieks.events.MeteringEvent.WindowOpened;
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
            case ReadingCorrected it ->
                Overtaking.decidingAgain(() -> billing.put(it.property(), it.settledIn(), consumption(it)));
            case ReadingRejected it ->
                Overtaking.decidingAgain(
                        () -> billing.reject(it.property(), it.month(), it.meter(), it.submission(), it.at()));
            case ReadingEstimated it ->
                Overtaking.decidingAgain(() -> billing.put(it.property(), it.month(), consumption(it)));
            case MeterReplaced it ->
                Overtaking.decidingAgain(() -> billing.put(it.property(), it.month(), consumption(it)));
            case HouseWaterBalanced it -> Overtaking.decidingAgain(() -> billing.put(balance(it)));
            case ReadingsLocked _,
                    WindowOpened _,
                    WindowClosing _,
                    WindowClosed _,
                    ReadingsAwaited _,
                    MeterDue _,
                    LateReadingsAccepted _,
                    LateReadingsRejected _ -> {
                // Billing itself made the bill, and waits for no window, no meter and nothing that came late.
            }
        }
    }

    /** What was billed wrongly stands beside what the meter counts in the month whose bill puts it right. */
    private static MeterConsumption consumption(ReadingCorrected it) {
        var later = !it.settledIn().equals(it.month());
        return new MeterConsumption(
                later ? it.meter() + "/" + it.month() : it.meter(),
                it.serial(),
                it.resource(),
                it.place(),
                it.value(),
                later ? it.difference() : it.consumption(),
                "",
                it.submission(),
                it.at(),
                later ? Basis.CORRECTION : Basis.READ);
    }

    private static HouseWaterBalance balance(HouseWaterBalanced it) {
        return new HouseWaterBalance(
                HouseWaterBalance.id(it.house(), it.month()),
                it.house(),
                it.month(),
                it.inlet(),
                it.flats(),
                it.difference(),
                it.percent(),
                HouseWaterBalance.Rules.valueOf(it.rules()),
                HouseWaterBalance.Key.valueOf(it.sharedBy()),
                it.decision(),
                it.shares().stream()
                        .map(share -> new HouseWaterBalance.Share(share.property(), share.share(), share.notRead()))
                        .toList(),
                it.at(),
                0);
    }

    private static MeterConsumption consumption(ReadingEstimated it) {
        return new MeterConsumption(
                it.meter(),
                it.serial(),
                it.resource(),
                it.place(),
                it.value(),
                it.consumption(),
                "",
                it.submission(),
                it.at(),
                it.difference() ? Basis.DIFFERENCE : Basis.ESTIMATED);
    }

    private static MeterConsumption consumption(MeterReplaced it) {
        return new MeterConsumption(
                it.oldMeter(),
                it.oldSerial(),
                it.resource(),
                it.place(),
                it.closingValue(),
                it.consumption(),
                "",
                MeterConsumption.LAST,
                it.at(),
                Basis.READ);
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
                it.at(),
                Basis.READ);
    }
}
