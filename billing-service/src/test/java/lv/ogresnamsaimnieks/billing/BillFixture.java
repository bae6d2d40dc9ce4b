package lv.ogresnamsaimnieks.billing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import lv.ogresnamsaimnieks.ownership.Ownership;
import lv.ogresnamsaimnieks.ownership.Property;
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

    private BillFixture() {}
}
