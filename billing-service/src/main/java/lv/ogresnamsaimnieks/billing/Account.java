package lv.ogresnamsaimnieks.billing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The bills of a property that a person may see, as they stand on a day. */
public final class Account {

    private static final Comparator<Bill> OLDEST_FIRST = Comparator.<Bill, YearMonth>comparing(
                    it -> it.content().period())
            .thenComparing(it -> it.content().issued())
            .thenComparing(Bill::id);

    /** A payment and the bill it is of. */
    public record Received(Payment payment, String bill) {}

    private final List<Bill> bills;
    private final List<Standing> standings;

    Account(List<Bill> bills, LocalDate today) {
        this.bills = bills.stream().sorted(OLDEST_FIRST).toList();
        this.standings = this.bills.reversed().stream()
                .map(it -> Standing.of(it, ofOpeningBalance(it), today))
                .toList();
    }

    /** Newest first. */
    public List<Standing> standings() {
        return standings;
    }

    /** What is still to be paid of all bills. */
    public Money payable() {
        return Money.sum(standings.stream().map(Standing::outstanding));
    }

    /** How many bills are not paid whole. */
    public int unpaid() {
        return (int) standings.stream().filter(Standing::isOpen).count();
    }

    /** What should have been paid by now and was not. */
    public Money overdue() {
        return Money.sum(standings.stream().filter(Standing::late).map(Standing::outstanding));
    }

    /** When the next bill that is not late yet must be paid. */
    public Optional<LocalDate> nextDue() {
        return standings.stream()
                .filter(it -> it.isOpen() && !it.late())
                .map(it -> it.bill().content().due())
                .min(Comparator.naturalOrder());
    }

    /** Everything received, newest first; what is printed on the next bill too is there once. */
    public List<Received> payments() {
        var received = new ArrayList<Received>();
        for (var bill : bills) {
            var known = new ArrayList<>(received.stream().map(Received::payment).toList());
            bill.payments().stream()
                    .filter(it -> !bill.printed().contains(it) || !known.remove(it))
                    .forEach(it -> received.add(new Received(it, bill.id())));
        }
        received.sort(Comparator.comparing(it -> it.payment().on()));
        return received.reversed();
    }

    /** How a bill of this account stands. */
    Standing standing(Bill bill) {
        return standings.stream()
                .filter(it -> it.bill().equals(bill))
                .findFirst()
                .orElseThrow();
    }

    /** The bill of the latest earlier period, for comparison. */
    Optional<Bill> before(Bill bill) {
        return bills.reversed().stream()
                .filter(it -> !it.cancelled())
                .filter(it -> it.content().period().isBefore(bill.content().period()))
                .findFirst();
    }

    /**
     * What the opening balance was settled with: the payments printed on the bill, and those of earlier bills since the
     * period began, as long as they fit into it.
     */
    private List<Payment> ofOpeningBalance(Bill bill) {
        var settled = new ArrayList<>(bill.printed());
        var unmatched = new ArrayList<>(settled);
        var open = bill.content().openingBalance().minus(Payment.sum(settled));
        for (var earlier : bills.subList(0, bills.indexOf(bill))) {
            for (var payment : earlier.credited()) {
                var isPrinted = unmatched.remove(payment);
                if (!isPrinted
                        && !payment.on().isBefore(bill.periodFrom())
                        && payment.amount().compareTo(open) <= 0) {
                    settled.add(payment);
                    open = open.minus(payment.amount());
                }
            }
        }
        return settled;
    }
}
