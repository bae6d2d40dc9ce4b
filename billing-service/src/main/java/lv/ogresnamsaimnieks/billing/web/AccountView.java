package lv.ogresnamsaimnieks.billing.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import lv.ogresnamsaimnieks.billing.Account;
import lv.ogresnamsaimnieks.billing.BillStatus;
import lv.ogresnamsaimnieks.billing.Standing;
import org.jspecify.annotations.Nullable;

/** The bills of a property on the page, newest first. Amounts in euro. */
record AccountView(
        BigDecimal payable,
        int unpaid,
        BigDecimal overdue,
        @Nullable LocalDate nextDue,
        List<BillSummary> bills,
        List<ReceivedPayment> payments) {

    record BillSummary(
            String number,
            YearMonth period,
            LocalDate issued,
            LocalDate due,
            BigDecimal total,
            BigDecimal outstanding,
            BillStatus status) {

        static BillSummary of(Standing standing) {
            var bill = standing.bill();
            var content = bill.content();
            return new BillSummary(
                    bill.id(),
                    content.period(),
                    content.issued(),
                    content.due(),
                    content.total().amount(),
                    standing.outstanding().amount(),
                    standing.status());
        }
    }

    record ReceivedPayment(LocalDate on, BigDecimal amount, String bill) {}

    static AccountView of(Account account) {
        return new AccountView(
                account.payable().amount(),
                account.unpaid(),
                account.overdue().amount(),
                account.nextDue().orElse(null),
                account.standings().stream().map(BillSummary::of).toList(),
                account.payments().stream()
                        .map(it -> new ReceivedPayment(
                                it.payment().on(), it.payment().amount().amount(), it.bill()))
                        .toList());
    }
}
