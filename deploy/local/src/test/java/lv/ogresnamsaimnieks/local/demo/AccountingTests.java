package lv.ogresnamsaimnieks.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountingTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private final Town town = new Town(YearMonth.of(2026, 10));
    private final List<Bill> bills = new Accounting(town, TODAY).bills();

    @Test
    void writesABillForEachFlatAndMonth() {
        assertThat(bills).hasSize(60 * Town.MONTHS).extracting(Bill::number).doesNotHaveDuplicates();
        assertThat(bills).extracting(Bill::number).contains("2026-10-100123");
    }

    @Test
    void roundsEachLineToTheCent() {
        assertThat(bills).flatExtracting(Bill::lines).allSatisfy(line -> {
            assertThat(line.net())
                    .isEqualByComparingTo(line.quantity().multiply(line.price()).setScale(2, RoundingMode.HALF_UP));
            var rate = line.vatRate();
            assertThat(line.vat())
                    .isEqualByComparingTo(
                            rate == null
                                    ? BigDecimal.ZERO
                                    : line.net()
                                            .multiply(BigDecimal.valueOf(rate))
                                            .movePointLeft(2)
                                            .setScale(2, RoundingMode.HALF_UP));
        });
    }

    @Test
    void chargesNoHeatInSummer() {
        assertThat(bills)
                .filteredOn(it -> it.period().getMonthValue() == 7)
                .isNotEmpty()
                .flatExtracting(Bill::lines)
                .extracting(Bill.Line::code)
                .doesNotContain("HEAT")
                .contains("HWH");
    }

    @Test
    void carriesOverWhatIsNotPaid() {
        for (var flat : town.flatsOfAll()) {
            var owed = BigDecimal.ZERO;
            for (var bill : of(flat.id())) {
                var since = bill.period().atDay(1);
                var paidBefore = of(flat.id()).stream()
                        .filter(it -> it.period().isBefore(bill.period()))
                        .flatMap(it -> it.payments().stream())
                        .filter(it -> it.on().isBefore(since))
                        .map(Bill.Payment::amount)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
                assertThat(bill.openingBalance()).isEqualByComparingTo(owed.subtract(paidBefore));
                owed = owed.add(bill.total());
            }
        }
    }

    @Test
    void leavesTheLastBillUnpaidForSomeAndPaidInPartForOne() {
        var last = bills.stream()
                .filter(it -> it.period().equals(town.last()))
                .collect(Collectors.groupingBy(it -> it.payments().isEmpty(), Collectors.counting()));
        assertThat(last.get(true)).isBetween(10L, 40L);
        assertThat(of("testa-4-8").getLast().payments())
                .extracting(Bill.Payment::amount)
                .containsExactly(new BigDecimal("40.00"));
        assertThat(of("parauga-7-5").stream()
                        .filter(it -> it.payments().isEmpty())
                        .filter(it -> it.due().isBefore(TODAY)))
                .hasSize(2);
        assertThat(of("parauga-7-12").getLast().payments()).isEmpty();
    }

    @Test
    void knowsNoPaymentOfTomorrow() {
        var early = new Accounting(town, LocalDate.of(2026, 11, 10)).bills();
        assertThat(early)
                .flatExtracting(Bill::payments)
                .allSatisfy(it -> assertThat(it.on()).isBeforeOrEqualTo("2026-11-10"));
    }

    @Test
    void sharesTheDifferenceOfAHouse() {
        assertThat(bills).extracting(Bill::waterDifference).allSatisfy(it -> {
            assertThat(it.difference())
                    .isEqualByComparingTo(it.house().subtract(it.flats()))
                    .isPositive();
            assertThat(it.share()
                            .multiply(BigDecimal.valueOf(it.flatCount()))
                            .subtract(it.difference())
                            .abs())
                    .isLessThan(new BigDecimal("0.02"));
        });
    }

    @ParameterizedTest
    @CsvSource({"2026-11-24, 2026-10", "2026-12-01, 2026-10", "2026-12-09, 2026-10", "2026-12-10, 2026-11"})
    void billsAMonthOnTheTenthOfTheNext(LocalDate today, YearMonth last) {
        assertThat(DemoData.lastBilled(today)).isEqualTo(last);
    }

    private List<Bill> of(String flat) {
        return bills.stream().filter(it -> it.property().equals(flat)).toList();
    }
}
