package lv.ogresnamsaimnieks.billing;

import static lv.ogresnamsaimnieks.billing.BillFixture.ANNA;
import static lv.ogresnamsaimnieks.billing.BillFixture.FLAT;
import static lv.ogresnamsaimnieks.billing.BillFixture.JANIS;
import static lv.ogresnamsaimnieks.billing.BillFixture.RECIPIENT;
import static lv.ogresnamsaimnieks.billing.BillFixture.annasFlat;
import static lv.ogresnamsaimnieks.billing.BillFixture.consumption;
import static lv.ogresnamsaimnieks.billing.BillFixture.content;
import static lv.ogresnamsaimnieks.billing.BillFixture.flatSoldAfter;
import static lv.ogresnamsaimnieks.billing.BillFixture.payment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import lv.ogresnamsaimnieks.billing.MeterConsumption.Basis;
import lv.ogresnamsaimnieks.defaults.rule.Outcome;
import lv.ogresnamsaimnieks.defaults.rule.Refused;
import lv.ogresnamsaimnieks.events.BillingEvent.BillIssued;
import lv.ogresnamsaimnieks.ownership.Property;
import lv.ogresnamsaimnieks.testsupport.InMemoryProperties;
import lv.ogresnamsaimnieks.testsupport.MovableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BillingTests {

    private static final YearMonth OCTOBER = YearMonth.parse("2026-10");
    private static final YearMonth NOVEMBER = YearMonth.parse("2026-11");

    private final InMemoryBills bills = new InMemoryBills();
    private final InMemoryConsumptions consumptions = new InMemoryConsumptions();
    private final InMemoryHouseWaterBalances waters = new InMemoryHouseWaterBalances();
    private final InMemoryProperties properties = new InMemoryProperties();
    private final MovableClock clock = new MovableClock("2026-11-24T09:00");
    private final Billing billing = new Billing(bills, consumptions, waters, properties, RECIPIENT, clock);

    @BeforeEach
    void annaHasAFlat() {
        properties.save(annasFlat());
    }

    @Test
    void tellsTheOthersOfABillOnce() {
        assertThat(record("2026-10", "120.69")).isEqualTo(Outcome.CREATED);
        assertThat(record("2026-10", "120.69")).isEqualTo(Outcome.UNCHANGED);
        assertThat(record("2026-10", "120.69", payment("2026-11-12=77.77"))).isEqualTo(Outcome.UPDATED);

        assertThat(bills.told)
                .containsExactly(new BillIssued(
                        FLAT,
                        "2026-10-100123",
                        OCTOBER,
                        Money.of("120.69").amount(),
                        LocalDate.parse("2026-11-30"),
                        Instant.parse("2026-11-24T07:00:00Z")));
    }

    @Test
    void doesNotTellOfABillThatWasCancelledBeforeItCame() {
        billing.record("1", FLAT, content("2026-10", "0.00", "1.00"), List.of(), true, false);

        assertThat(bills.told).isEmpty();
    }

    @Test
    void takesPaymentsAndCancellationsOfAnIssuedBill() {
        record("2026-10", "120.69", payment("2026-11-12=20.00"));

        assertThat(record("2026-10", "120.69", payment("2026-11-13=10.00"), payment("2026-11-12=20.00")))
                .isEqualTo(Outcome.UPDATED);
        assertThat(bills.find("2026-10-100123").orElseThrow().payments())
                .containsExactly(payment("2026-11-12=20.00"), payment("2026-11-13=10.00"));
        assertThat(billing.record("2026-10-100123", FLAT, content("2026-10", "0.00", "120.69"), List.of(), true, false))
                .isEqualTo(Outcome.UPDATED);
        assertThat(bills.find("2026-10-100123").orElseThrow().cancelled()).isTrue();
    }

    @Test
    void neverChangesAnIssuedBill() {
        record("2026-10", "120.69");
        var before = bills.find("2026-10-100123");

        var refused = catchThrowableOfType(
                Refused.class,
                () -> billing.record(
                        "2026-10-100123", FLAT, content("2026-10", "1.00", "120.70"), List.of(), false, false));

        assertThat(refused.wrongs())
                .extracting(it -> it.field() + " " + it.code())
                .containsExactly("openingBalance issued-bill-differs", "lines issued-bill-differs");
        assertThat(bills.find("2026-10-100123")).isEqualTo(before);
    }

    @Test
    void neverMovesAnIssuedBillToAnotherProperty() {
        record("2026-10", "120.69");

        var refused = catchThrowableOfType(
                Refused.class,
                () -> billing.record(
                        "2026-10-100123", "elsewhere", content("2026-10", "0.00", "120.69"), List.of(), false, false));

        assertThat(refused.wrongs())
                .extracting(it -> it.field() + " " + it.code())
                .containsExactly("property unknown-property", "property issued-bill-differs");
    }

    @Test
    void keepsTheClientNumberAndAddressOfTheDayOfIssue() {
        record("2026-10", "120.69");
        var flat = annasFlat();
        properties.save(new Property(
                FLAT,
                flat.house(),
                1,
                "12",
                "Cita iela 1–12, Ogre",
                "999999",
                flat.area(),
                2,
                flat.owners(),
                List.of()));

        var details = billing.bill(ANNA, "2026-10-100123").orElseThrow();

        assertThat(details.standing().bill().clientNumber()).isEqualTo("100123");
        assertThat(details.payment().orElseThrow().purpose()).isEqualTo("Rēķins 2026-10-100123, klients 100123");
        assertThat(record("2026-10", "120.69")).isEqualTo(Outcome.UNCHANGED);
    }

    @Test
    void changesNothingOnADryRun() {
        assertThat(billing.record("1", FLAT, content("2026-10", "0.00", "1.00"), List.of(), false, true))
                .isEqualTo(Outcome.CREATED);
        assertThat(bills.find("1")).isEmpty();

        record("2026-10", "120.69");
        assertThat(billing.record("2026-10-100123", FLAT, content("2026-10", "0.00", "120.69"), List.of(), true, true))
                .isEqualTo(Outcome.UPDATED);
        assertThat(bills.find("2026-10-100123").orElseThrow().cancelled()).isFalse();
    }

    /** Anna's until the day, Jānis's from the next. */
    @ParameterizedTest
    @CsvSource({
        "2026-09-14, anna,  2026-08, true",
        "2026-09-14, anna,  2026-09, false",
        "2026-09-14, anna,  2026-10, false",
        "2026-09-14, janis, 2026-08, false",
        "2026-09-14, janis, 2026-09, true",
        "2026-09-14, janis, 2026-10, true",
        "2026-09-29, anna,  2026-09, false",
        "2026-09-29, janis, 2026-09, true",
        "2026-09-30, anna,  2026-09, true",
        "2026-09-30, janis, 2026-09, false",
        "2026-09-30, janis, 2026-10, true",
        "2026-08-31, anna,  2026-08, true",
        "2026-08-31, janis, 2026-08, false",
        "2026-09-14, peter, 2026-09, false"
    })
    void showsABillToWhoOwnedThePropertyAtTheEndOfItsPeriod(
            String lastDay, String person, String period, boolean shown) {
        properties.save(flatSoldAfter(lastDay));
        record("2026-08", "74.90");
        record("2026-09", "77.77");
        record("2026-10", "120.69");

        assertThat(billing.bill(person, period + "-100123").isPresent()).isEqualTo(shown);
        assertThat(billing.account(person, FLAT).stream()
                        .flatMap(it -> it.standings().stream())
                        .anyMatch(it -> it.bill().content().period().equals(YearMonth.parse(period))))
                .isEqualTo(shown);
    }

    @Test
    void keepsShowingFormerOwnersTheirOwn() {
        properties.save(flatSoldAfter("2026-09-14"));
        record("2026-08", "74.90");
        record("2026-10", "120.69");

        assertThat(billing.account(ANNA, FLAT).orElseThrow().payable()).isEqualTo(Money.of("74.90"));
        assertThat(billing.account(JANIS, FLAT).orElseThrow().payable()).isEqualTo(Money.of("120.69"));
        assertThat(billing.bill(JANIS, "2026-10-100123").orElseThrow().previous())
                .isEmpty();
    }

    @Test
    void knowsNoAccountOfWhoNeverOwnedTheProperty() {
        properties.save(flatSoldAfter("2026-11-24"));

        assertThat(billing.account("peter", FLAT)).isEmpty();
        assertThat(billing.consumption("peter", FLAT)).isEmpty();
        assertThat(billing.account(ANNA, "elsewhere")).isEmpty();
        assertThat(billing.account(ANNA, FLAT)).isPresent();
        assertThat(billing.account(JANIS, FLAT)).isEmpty();
        clock.set("2026-11-25T00:00");
        assertThat(billing.account(JANIS, FLAT)).isPresent();
    }

    @Test
    void comparesWithTheBillBefore() {
        record("2026-09", "77.77");
        record("2026-10", "120.69");

        assertThat(billing.bill(ANNA, "2026-10-100123").orElseThrow().previous().map(Bill::id))
                .contains("2026-09-100123");
        assertThat(billing.bill(ANNA, "2026-11-100123")).isEmpty();
    }

    @Test
    void asksForWhatIsStillToBePaidAndNoMore() {
        record("2026-10", "120.69", payment("2026-11-12=20.69"));
        record("2026-09", "77.77", payment("2026-10-27=77.77"));

        assertThat(billing.bill(ANNA, "2026-10-100123").orElseThrow().payment().map(CreditTransfer::amount))
                .contains(Money.of("100.00"));
        assertThat(billing.bill(ANNA, "2026-09-100123").orElseThrow().payment()).isEmpty();
    }

    @Test
    void turnsABillLateAtMidnightInRiga() {
        record("2026-10", "120.69");

        clock.set("2026-11-30T23:59");
        assertThat(billing.account(ANNA, FLAT).orElseThrow().overdue()).isEqualTo(Money.ZERO);
        clock.set("2026-12-01T00:00");
        assertThat(billing.account(ANNA, FLAT).orElseThrow().overdue()).isEqualTo(Money.of("120.69"));
    }

    @Test
    void showsWhatWasHandedInThisMonth() {
        billing.put(FLAT, OCTOBER, consumption("cold", 1, "287.412"));
        billing.put(FLAT, NOVEMBER, consumption("cold", 1, "290.703"));

        assertThat(consumptionMonth(ANNA)).isEqualTo("2026-11 1");
    }

    @Test
    void showsLastMonthUntilItIsBilled() {
        billing.put(FLAT, OCTOBER, consumption("cold", 1, "287.412"));

        assertThat(consumptionMonth(ANNA)).isEqualTo("2026-10 1");
        record("2026-10", "120.69");
        assertThat(consumptionMonth(ANNA)).isEqualTo("2026-11 0");
        billing.record("2026-10-100123", FLAT, content("2026-10", "0.00", "120.69"), List.of(), true, false);
        assertThat(consumptionMonth(ANNA)).isEqualTo("2026-10 1");
    }

    @Test
    void showsNobodyWhatOthersHandedIn() {
        properties.save(flatSoldAfter("2026-11-14"));
        billing.put(FLAT, OCTOBER, consumption("cold", 1, "287.412"));
        billing.put(FLAT, NOVEMBER, consumption("cold", 1, "290.703"));

        assertThat(consumptionMonth(JANIS)).isEqualTo("2026-11 1");
        assertThat(consumptionMonth(ANNA)).isEqualTo("2026-10 1");
        clock.set("2026-12-05T09:00");
        assertThat(consumptionMonth(ANNA)).isEqualTo("2026-12 0");
        assertThat(consumptionMonth(JANIS)).isEqualTo("2026-11 1");
    }

    private String consumptionMonth(String person) {
        var shown = billing.consumption(person, FLAT).orElseThrow();
        return shown.month() + " " + shown.meters().size();
    }

    private Outcome record(String period, String total, Payment... payments) {
        return billing.record(
                period + "-100123", FLAT, content(period, "0.00", total), List.of(payments), false, false);
    }

    @Test
    void marksAnEstimateAndSaysWhatTheNextReadingSettles() {
        told("2026-08", "280.000", "3.000", Basis.ESTIMATED);
        told("2026-09", "283.000", "3.000", Basis.ESTIMATED);
        told("2026-10", "285.500", "2.500", Basis.READ);
        record(metered("2026-08", "277.000", "280.000"));
        record(metered("2026-10", "283.000", "285.500"));

        assertThat(meterOf("2026-08").estimated()).isTrue();
        assertThat(meterOf("2026-08").settled()).isEmpty();
        assertThat(meterOf("2026-10").estimated()).isFalse();
        assertThat(meterOf("2026-10").settled())
                .contains(new BilledMeter.Settlement(2, new BigDecimal("8.500"), new BigDecimal("6.000")));
    }

    @Test
    void saysNothingOfEstimatesFromAnothersTime() {
        properties.save(BillFixture.flatSoldAfter("2026-09-30"));
        told("2026-09", "283.000", "3.000", Basis.ESTIMATED);
        told("2026-10", "285.500", "2.500", Basis.READ);
        record(metered("2026-10", "283.000", "285.500"));

        var meter = billing.bill(BillFixture.JANIS, "2026-10-100123")
                .orElseThrow()
                .meters()
                .getFirst();

        assertThat(meter.settled()).isEmpty();
    }

    @Test
    void callsAnEstimateOnlyWhatTheBillTookForTheValue() {
        told("2026-10", "285.500", "2.500", Basis.ESTIMATED);
        record(metered("2026-10", "283.000", "285.000"));

        assertThat(meterOf("2026-10").estimated()).isFalse();
    }

    @Test
    void explainsTheWaterByWhatMeteringToldLast() {
        record("2026-10", "120.69");
        assertThat(billing.bill(ANNA, "2026-10-100123").orElseThrow().water()).isEmpty();

        var first = BillFixture.balance("11.040", "0.184", false);
        assertThat(billing.put(first)).isEqualTo(Outcome.CREATED);
        assertThat(billing.put(first)).isEqualTo(Outcome.UNCHANGED);

        assertThat(billing.bill(ANNA, "2026-10-100123").orElseThrow().water())
                .hasValueSatisfying(it -> assertThat(it.share()).isEqualByComparingTo("0.184"));
    }

    private void told(String month, String value, String consumption, Basis basis) {
        billing.put(
                FLAT,
                YearMonth.parse(month),
                new MeterConsumption(
                        "cold",
                        "20418833",
                        "COLD_WATER",
                        "BATHROOM",
                        new BigDecimal(value),
                        new BigDecimal(consumption),
                        "",
                        1,
                        Instant.parse("2026-11-01T08:00:00Z"),
                        basis));
    }

    private static BillContent metered(String period, String from, String to) {
        var plain = content(period, "0.00", "10.00");
        var month = plain.period();
        return new BillContent(
                month,
                plain.issued(),
                plain.due(),
                plain.openingBalance(),
                plain.area(),
                plain.declaredPersons(),
                plain.payer(),
                plain.lines(),
                List.of(new MeteredUse(
                        "20418833",
                        Resource.COLD_WATER,
                        month.minusMonths(1).atEndOfMonth(),
                        new BigDecimal(from),
                        month.atEndOfMonth(),
                        new BigDecimal(to),
                        null)),
                null);
    }

    private void record(BillContent content) {
        billing.record(content.period() + "-100123", FLAT, content, List.of(), false, false);
    }

    private BilledMeter meterOf(String period) {
        return billing.bill(ANNA, period + "-100123").orElseThrow().meters().getFirst();
    }
}
