package lv.ogresnamsaimnieks.billing;

import java.util.Optional;

/**
 * A bill with everything its page shows.
 *
 * @param previous the bill before it, if the person may see that one too
 * @param payment how to pay what is still to be paid of it, if anything is
 */
public record BillDetails(Standing standing, Optional<Bill> previous, Optional<CreditTransfer> payment) {}
