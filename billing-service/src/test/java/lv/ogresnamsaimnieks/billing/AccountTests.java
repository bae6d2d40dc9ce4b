package lv.ogresnamsaimnieks.billing;

import static lv.ogresnamsaimnieks.billing.BillFixture.bill;
import static lv.ogresnamsaimnieks.billing.BillFixture.payment;
import static lv.ogresnamsaimnieks.billing.BillFixture.payments;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import lv.ogresnamsaimnieks.billing.Account.Received;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountTests {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-24");

    /** The bill of October is issued on 2026-11-10 and due on 2026-11-30. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-10, 0.00, 120.69, , ISSUED, 120.69, false",
        "2026-11-30, 0.00, 120.69, , ISSUED, 120.69, false",
        "2026-12-01, 0.00, 120.69, , OVERDUE, 120.69, true",
        "2026-11-30, 0.00, 120.69, 2026-11-12=20.69, PARTLY_PAID, 100.00, false",
        "2026-12-01, 0.00, 120.69, 2026-11-12=20.69, PARTLY_PAID, 100.00, true",
        "2026-12-01, 0.00, 120.69, 2026-11-12=120.68, PARTLY_PAID, 0.01, true",
        "2026-11-30, 0.00, 120.69, 2026-11-12=120.69, PAID, 0.00, false",
        "2026-12-01, 0.00, 120.69, 2026-11-12=100.00 2026-11-13=20.69, PAID, 0.00, false",
        "2026-12-01, 0.00, 120.69, 2026-11-12=130.00, PAID, 0.00, false",
        "2026-11-30, 0.00, 120.69, 2026-11-10=120.69, PAID, 0.00, false",
        "2026-11-30, 77.77, 120.69, 2026-11-09=77.77, ISSUED, 120.69, false",
        "2026-11-30, 77.77, 120.69, 2026-11-09=80.00, ISSUED, 118.46, false",
        "2026-11-30, 77.77, 120.69, , ISSUED, 120.69, false",
        "2026-11-30, -20.69, 120.69, , ISSUED, 100.00, false",
        "2026-12-01, -150.00, 120.69, , PAID, 0.00, false",
        "2026-12-01, 0.00, -5.00, , PAID, 0.00, false",
        "2026-12-01, 0.00, 0.00, , PAID, 0.00, false"
    })
    void tellsHowABillStands(
            LocalDate today,
            String openingBalance,
            String total,
            @Nullable String payments,
            BillStatus status,
            String outstanding,
            boolean late) {
        var standing = new Account(List.of(bill("2026-10", openingBalance, total, payments(payments))), today)
                .standings()
                .getFirst();

        assertThat(standing.status()).isEqualTo(status);
        assertThat(standing.outstanding()).isEqualTo(Money.of(outstanding));
        assertThat(standing.late()).isEqualTo(late);
    }

    @Test
    void asksNothingForACancelledBill() {
        var cancelled = bill("2026-08", "0.00", "96.10").with(List.of(payment("2026-09-12=10.00")), true);

        var account = new Account(List.of(cancelled), TODAY);

        assertThat(account.standings().getFirst().status()).isEqualTo(BillStatus.CANCELLED);
        assertThat(account.standings().getFirst().payable()).isEqualTo(Money.ZERO);
        assertThat(account.payable()).isEqualTo(Money.ZERO);
        assertThat(account.unpaid()).isZero();
        assertThat(account.payments()).hasSize(1);
    }

    @Test
    void addsUpWhatIsOpen() {
        var account = new Account(
                List.of(
                        bill("2026-09", "0.00", "77.77", payment("2026-10-20=50.00")),
                        bill("2026-07", "0.00", "71.32", payment("2026-08-27=71.32")),
                        bill("2026-10", "152.67", "120.69"),
                        bill("2026-08", "0.00", "74.90")),
                TODAY);

        assertThat(account.payable()).isEqualTo(Money.of("223.36"));
        assertThat(account.unpaid()).isEqualTo(3);
        assertThat(account.overdue()).isEqualTo(Money.of("102.67"));
        assertThat(account.nextDue()).contains(LocalDate.parse("2026-11-30"));
        assertThat(account.standings())
                .extracting(Standing::status)
                .containsExactly(BillStatus.ISSUED, BillStatus.PARTLY_PAID, BillStatus.OVERDUE, BillStatus.PAID);
        assertThat(account.standings().getFirst().payable()).isEqualTo(Money.of("223.36"));
    }

    @Test
    void hasNoNextDayWhenEverythingIsLateOrPaid() {
        var account = new Account(
                List.of(
                        bill("2026-08", "0.00", "74.90"),
                        bill("2026-10", "0.00", "10.00", payment("2026-11-12=10.00"))),
                TODAY);

        assertThat(account.nextDue()).isEmpty();
    }

    @Test
    void settlesTheOpeningBalanceWithPaymentsOfEarlierBills() {
        var october = bill("2026-10", "77.77", "120.69");
        var account = new Account(
                List.of(
                        bill("2026-08", "0.00", "74.90", payment("2026-09-28=74.90")),
                        bill("2026-09", "0.00", "77.77", payment("2026-10-27=77.77")),
                        october),
                TODAY);

        var standing = account.standing(october);
        assertThat(standing.payments()).containsExactly(payment("2026-10-27=77.77"));
        assertThat(standing.payable()).isEqualTo(Money.of("120.69"));
        assertThat(standing.paid()).isEqualTo(Money.of("77.77"));
        assertThat(standing.status()).isEqualTo(BillStatus.ISSUED);
    }

    @Test
    void countsAPaymentThatIsPrintedOnTheNextBillOnce() {
        var october = bill("2026-10", "77.77", "120.69", payment("2026-10-27=77.77"), payment("2026-11-12=20.00"));
        var account =
                new Account(List.of(bill("2026-09", "0.00", "77.77", payment("2026-10-27=77.77")), october), TODAY);

        assertThat(account.standing(october).payments())
                .containsExactly(payment("2026-10-27=77.77"), payment("2026-11-12=20.00"));
        assertThat(account.standing(october).payable()).isEqualTo(Money.of("100.69"));
        assertThat(account.payments())
                .containsExactly(
                        new Received(payment("2026-11-12=20.00"), "2026-10-100123"),
                        new Received(payment("2026-10-27=77.77"), "2026-09-100123"));
    }

    @Test
    void leavesAPaymentThatDoesNotFitIntoTheOpeningBalanceWithItsBill() {
        var october = bill("2026-10", "0.00", "120.69");
        var account =
                new Account(List.of(bill("2026-09", "0.00", "77.77", payment("2026-10-27=77.77")), october), TODAY);

        assertThat(account.standing(october).payments()).isEmpty();
        assertThat(account.standing(october).payable()).isEqualTo(Money.of("120.69"));
    }

    @Test
    void showsAPrintedPaymentOfABillThatIsNotThere() {
        var account = new Account(List.of(bill("2026-10", "77.77", "120.69", payment("2026-10-27=77.77"))), TODAY);

        assertThat(account.payments()).containsExactly(new Received(payment("2026-10-27=77.77"), "2026-10-100123"));
    }

    @Test
    void comparesWithTheLatestEarlierPeriod() {
        var october = bill("2026-10", "0.00", "120.69");
        var cancelled = bill("2026-09", "0.00", "96.10").with(List.of(), true);
        var july = bill("2026-07", "0.00", "71.32");
        var account = new Account(List.of(july, cancelled, october), TODAY);

        assertThat(account.before(october)).contains(july);
        assertThat(account.before(july)).isEmpty();
    }
}
