package lv.ogresnamsaimnieks.billing;

import java.util.List;
import java.util.Optional;

/**
 * A bill with everything its page shows.
 *
 * @param previous the bill before it, if the person may see that one too
 * @param payment how to pay what is still to be paid of it, if anything is
 * @param meters those on the bill, in its order
 * @param corrections what it puts right of earlier months, by meter
 * @param water why the flat bears what it does of the house's water difference, if metering has told
 */
public record BillDetails(
        Standing standing,
        Optional<Bill> previous,
        Optional<CreditTransfer> payment,
        List<BilledMeter> meters,
        List<MeterConsumption> corrections,
        Optional<WaterExplanation> water) {}
