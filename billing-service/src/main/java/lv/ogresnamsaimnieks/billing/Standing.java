package lv.ogresnamsaimnieks.billing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * How a bill stands on a day.
 *
 * @param payments by day, what was received since the period began: for this bill and for the opening balance
 * @param payable “Samaksai kopā”: opening balance and total without the payments; negative when too much was paid
 * @param outstanding what is still to be paid of this bill alone
 * @param late whether some of it should have been paid by now
 */
public record Standing(
        Bill bill, List<Payment> payments, Money payable, Money outstanding, BillStatus status, boolean late) {

    static Standing of(Bill bill, List<Payment> ofOpeningBalance, LocalDate today) {
        var content = bill.content();
        var payments = Stream.concat(ofOpeningBalance.stream(), bill.credited().stream())
                .sorted(Comparator.comparing(Payment::on))
                .toList();
        if (bill.cancelled()) {
            return new Standing(bill, payments, Money.ZERO, Money.ZERO, BillStatus.CANCELLED, false);
        }
        var total = content.total();
        var paid = Payment.sum(bill.credited());
        var carried = content.openingBalance().minus(Payment.sum(ofOpeningBalance));
        // What is owed of earlier bills is to be paid with those; what was paid too much counts for this one.
        var credit = carried.isNegative() ? carried : Money.ZERO;
        var outstanding = total.plus(credit).minus(paid).orZeroIfNegative();
        var late = outstanding.isPositive() && today.isAfter(content.due());
        return new Standing(
                bill, payments, carried.plus(total).minus(paid), outstanding, status(outstanding, paid, late), late);
    }

    /** Everything received, as far as the bill shows it. */
    public Money paid() {
        return Payment.sum(payments);
    }

    boolean isOpen() {
        return outstanding.isPositive();
    }

    private static BillStatus status(Money outstanding, Money paid, boolean late) {
        if (!outstanding.isPositive()) {
            return BillStatus.PAID;
        }
        if (paid.isPositive()) {
            return BillStatus.PARTLY_PAID;
        }
        return late ? BillStatus.OVERDUE : BillStatus.ISSUED;
    }
}
