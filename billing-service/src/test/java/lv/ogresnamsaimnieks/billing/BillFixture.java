package lv.ogresnamsaimnieks.billing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import lv.ogresnamsaimnieks.ownership.Ownership;
import lv.ogresnamsaimnieks.ownership.Property;
import lv.ogresnamsaimnieks.testsupport.InMemoryProperties;
import lv.ogresnamsaimnieks.testsupport.MovableClock;
import org.jspecify.annotations.Nullable;

/** A flat, its bills, and what was paid. */
public final class BillFixture {

    public static final String ANNA = "anna";
    public static final String JANIS = "janis";
    public static final String FLAT = "parauga-7-12";
    public static final Recipient RECIPIENT = new Recipient("SIA “Ogres Namsaimnieks”", "LV80BANK0000435195001", null);

    /** Anna's since 2019. */
    public static Property annasFlat() {
        return flat(new Ownership(ANNA, "1/1", LocalDate.parse("2019-05-01"), null));
    }

    /** Anna's until that day, Jānis's from the next. */
    public static Property flatSoldAfter(String lastDay) {
        var last = LocalDate.parse(lastDay);
        return flat(
                new Ownership(ANNA, "1/1", LocalDate.parse("2019-05-01"), last),
                new Ownership(JANIS, "1/1", last.plusDays(1), null));
    }

    private static Property flat(Ownership... owners) {
        return new Property(
                FLAT,
                "parauga-7",
                1,
                "12",
                "Parauga iela 7–12, Ogre",
                "100123",
                new BigDecimal("52.40"),
                2,
                List.of(owners),
                List.of());
    }

    /** Issued on the 10th of the month after, due on its last day; one line, without VAT. */
    public static BillContent content(String period, String openingBalance, String total) {
        var month = YearMonth.parse(period);
        return new BillContent(
                month,
                month.plusMonths(1).atDay(10),
                month.plusMonths(1).atEndOfMonth(),
                Money.of(openingBalance),
                new BigDecimal("52.40"),
                2,
                "Anna Ozola",
                List.of(charge(Group.OTHER, "1", total, total, null, "0.00")),
                List.of(),
                null);
    }

    public static Bill bill(String period, String openingBalance, String total, Payment... payments) {
        return Bill.issued(
                period + "-100123", annasFlat(), content(period, openingBalance, total), List.of(payments), false);
    }

    public static Charge charge(
            Group group, String quantity, String price, String net, @Nullable String vatRate, String vat) {
        return new Charge(
                group,
                "CODE",
                "Pakalpojums",
                new BigDecimal(quantity),
                "m²",
                new BigDecimal(price),
                Money.of(net),
                vatRate == null ? null : new BigDecimal(vatRate),
                Money.of(vat),
                null);
    }

    /** Like {@code 2026-11-12=77.77}. */
    public static Payment payment(String text) {
        var parts = text.split("=", 2);
        return new Payment(LocalDate.parse(parts[0]), Money.of(parts[1]));
    }

    /** Like {@code 2026-11-12=77.77 2026-11-15=10.00}. */
    public static Payment[] payments(@Nullable String text) {
        return text == null
                ? new Payment[0]
                : Arrays.stream(text.split(" ", -1)).map(BillFixture::payment).toArray(Payment[]::new);
    }

    public static MeterConsumption consumption(String meter, int submission, String value) {
        return new MeterConsumption(
                meter,
                "2041-" + meter,
                "COLD_WATER",
                "BATHROOM",
                new BigDecimal(value),
                new BigDecimal("3.291"),
                "R-2026-11-7K4MQ2XD",
                submission,
                Instant.parse("2026-11-29T08:16:00Z"),
                MeterConsumption.Basis.READ);
    }

    /** What metering tells of October's water in the house of {@link #FLAT}: 318 m³ came in, and flat 12 bears a share. */
    public static HouseWaterBalance balance(String difference, String share, boolean notRead) {
        return balance(HouseWaterBalance.Rules.MK1013, HouseWaterBalance.Key.PROPERTIES, difference, share, notRead);
    }

    static HouseWaterBalance balance(
            HouseWaterBalance.Rules rules,
            HouseWaterBalance.Key key,
            String difference,
            String share,
            boolean notRead) {
        var october = YearMonth.parse("2026-10");
        var inlet = new BigDecimal("318.000");
        var shared = new BigDecimal(difference);
        return new HouseWaterBalance(
                HouseWaterBalance.id("parauga-7", october),
                "parauga-7",
                october,
                inlet,
                inlet.subtract(shared),
                shared,
                shared.multiply(BigDecimal.valueOf(100)).divide(inlet, 1, RoundingMode.HALF_UP),
                rules,
                key,
                "12.01.2026. Nr. 3",
                List.of(
                        new HouseWaterBalance.Share(FLAT, new BigDecimal(share), notRead),
                        new HouseWaterBalance.Share("parauga-7-13", shared.subtract(new BigDecimal(share)), false)),
                Instant.parse("2026-11-10T08:00:00Z"),
                0);
    }

    /** A bill with everything its page shows, as Anna sees it on 24 November 2026. */
    public static BillDetails details(String number, BillContent content, List<Payment> payments, boolean cancelled) {
        return details(number, content, payments, cancelled, List.of(), null);
    }

    /** The same with what metering told before. */
    public static BillDetails details(
            String number,
            BillContent content,
            List<Payment> payments,
            boolean cancelled,
            List<MonthlyConsumption> told,
            @Nullable HouseWaterBalance water) {
        var properties = new InMemoryProperties();
        properties.save(annasFlat());
        var consumptions = new InMemoryConsumptions();
        told.forEach(consumptions::save);
        var billing = new Billing(
                new InMemoryBills(),
                consumptions,
                new InMemoryHouseWaterBalances(),
                properties,
                RECIPIENT,
                new MovableClock("2026-11-24T09:00"));
        if (water != null) {
            billing.put(water);
        }
        billing.record(number, FLAT, content, payments, cancelled, false);
        return billing.bill(ANNA, number).orElseThrow();
    }

    private BillFixture() {}
}
