package lv.ogresnamsaimnieks.billing.web;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import lv.ogresnamsaimnieks.billing.MeterConsumption;
import lv.ogresnamsaimnieks.billing.MeterConsumption.Basis;
import lv.ogresnamsaimnieks.billing.MonthlyConsumption;

/** What will be on the next bill, on the page. Values in m³. */
record ConsumptionView(YearMonth month, List<ReadingView> readings) {

    private static final ZoneId RIGA = ZoneId.of("Europe/Riga");

    record ReadingView(
            String meter,
            String serial,
            String resource,
            String place,
            BigDecimal value,
            BigDecimal consumption,
            String receipt,
            OffsetDateTime acceptedAt,
            Basis basis) {

        static ReadingView of(MeterConsumption it) {
            return new ReadingView(
                    it.meter(),
                    it.serial(),
                    it.resource(),
                    it.place(),
                    it.value(),
                    it.consumption(),
                    it.receipt(),
                    it.at().atZone(RIGA).toOffsetDateTime(),
                    it.basis());
        }
    }

    static ConsumptionView of(MonthlyConsumption consumption) {
        return new ConsumptionView(
                consumption.month(),
                consumption.meters().stream()
                        .filter(it -> it.basis() != Basis.REJECTED)
                        .map(ReadingView::of)
                        .toList());
    }
}
