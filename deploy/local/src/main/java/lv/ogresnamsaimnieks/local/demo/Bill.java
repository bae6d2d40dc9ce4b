package lv.ogresnamsaimnieks.local.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A bill as the municipal API takes it. Amounts in euro, two decimals. */
record Bill(
        String number,
        String property,
        YearMonth period,
        LocalDate issued,
        LocalDate due,
        BigDecimal openingBalance,
        BigDecimal area,
        int declaredPersons,
        String payer,
        List<Line> lines,
        List<Use> meters,
        Difference waterDifference,
        List<Payment> payments,
        boolean cancelled) {

    enum Group {
        MAINTENANCE,
        HEAT,
        WATER,
        WASTE,
        OTHER
    }

    record Line(
            Group group,
            String code,
            String title,
            BigDecimal quantity,
            String unit,
            BigDecimal price,
            BigDecimal net,
            @Nullable Integer vatRate,
            BigDecimal vat,
            @Nullable String explanation) {

        /** Rounds each amount half up to the cent. */
        static Line of(
                Group group,
                String code,
                String title,
                BigDecimal quantity,
                String unit,
                String price,
                @Nullable Integer vatRate,
                @Nullable String explanation) {
            var net = quantity.multiply(new BigDecimal(price)).setScale(2, RoundingMode.HALF_UP);
            var vat = BigDecimal.valueOf(vatRate == null ? 0 : vatRate)
                    .multiply(net)
                    .movePointLeft(2)
                    .setScale(2, RoundingMode.HALF_UP);
            return new Line(group, code, title, quantity, unit, new BigDecimal(price), net, vatRate, vat, explanation);
        }
    }

    record Use(
            String serial, Meter.Resource resource, LocalDate fromOn, BigDecimal from, LocalDate toOn, BigDecimal to) {}

    record Difference(
            BigDecimal house, BigDecimal flats, int flatCount, BigDecimal difference, BigDecimal share, String basis) {}

    record Payment(LocalDate on, BigDecimal amount) {}

    BigDecimal total() {
        return lines.stream().map(it -> it.net().add(it.vat())).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
