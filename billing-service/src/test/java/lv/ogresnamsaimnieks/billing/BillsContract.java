package lv.ogresnamsaimnieks.billing;

import static lv.ogresnamsaimnieks.billing.BillFixture.FLAT;
import static lv.ogresnamsaimnieks.billing.BillFixture.annasFlat;
import static lv.ogresnamsaimnieks.billing.BillFixture.bill;
import static lv.ogresnamsaimnieks.billing.BillFixture.charge;
import static lv.ogresnamsaimnieks.billing.BillFixture.payment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.dao.OptimisticLockingFailureException;

/** What every {@link Bills} must do, the fake and the real. */
public abstract class BillsContract {

    protected abstract Bills bills();

    @Test
    void findsTheVeryBillThatWasSaved() {
        var content = new BillContent(
                YearMonth.parse("2026-10"),
                LocalDate.parse("2026-11-10"),
                LocalDate.parse("2026-11-30"),
                Money.of("-5.00"),
                new BigDecimal("52.40"),
                2,
                null,
                List.of(
                        charge(Group.MAINTENANCE, "52.40", "0.4800", "25.15", "21", "5.28"),
                        charge(Group.HEAT, "100", "0.25", "25.00", null, "0.00")),
                List.of(new MeteredUse(
                        "20418833",
                        Resource.COLD_WATER,
                        LocalDate.parse("2026-09-30"),
                        new BigDecimal("284.198"),
                        LocalDate.parse("2026-10-31"),
                        new BigDecimal("287.412"),
                        null)),
                new WaterDifference(
                        new BigDecimal("318"),
                        new BigDecimal("306.96"),
                        60,
                        new BigDecimal("11.04"),
                        new BigDecimal("0.184"),
                        "MK1013-19"));
        var saved = Bill.issued("2026-10-100123", annasFlat(), content, List.of(payment("2026-11-12=77.70")), true);

        bills().save(saved, List.of());

        var found = bills().find("2026-10-100123").orElseThrow();
        assertThat(found.content()).isEqualTo(content);
        assertThat(found.with(saved.payments(), true)).isEqualTo(found);
        assertThat(found.address()).isEqualTo("Parauga iela 7–12, Ogre");
        assertThat(found.cancelled()).isTrue();
        assertThat(bills().find("2026-10-100124")).isEmpty();
    }

    @Test
    void findsTheBillsOfAProperty() {
        bills().save(bill("2026-09", "0.00", "77.77"), List.of());
        bills().save(bill("2026-10", "0.00", "120.69"), List.of());

        assertThat(bills().of(FLAT)).extracting(Bill::id).containsExactlyInAnyOrder("2026-09-100123", "2026-10-100123");
        assertThat(bills().of("elsewhere")).isEmpty();
    }

    @Test
    void refusesToSaveOverAChangeItHasNotSeen() {
        var first = bill("2026-10", "0.00", "120.69");
        bills().save(first, List.of());
        var found = bills().find(first.id()).orElseThrow();
        bills().save(found.with(List.of(payment("2026-11-12=20.00")), false), List.of());

        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> bills().save(found.with(List.of(), true), List.of()));
        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> bills().save(first, List.of()));
        assertThat(bills().find(first.id()).orElseThrow().payments()).containsExactly(payment("2026-11-12=20.00"));
    }
}
