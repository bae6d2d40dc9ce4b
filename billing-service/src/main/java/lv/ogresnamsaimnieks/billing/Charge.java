package lv.ogresnamsaimnieks.billing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import lv.ogresnamsaimnieks.defaults.rule.Wrong;
import org.jspecify.annotations.Nullable;

/**
 * One line of a bill. Corrections of earlier bills are lines too, with a negative quantity or price.
 *
 * @param price of a unit in euro, without VAT
 * @param net quantity × price
 * @param vatRate in percent; null when VAT does not apply, which is not the same as 0
 * @param vat of the net amount
 * @param explanation how it was calculated, for the payer
 */
public record Charge(
        Group group,
        String code,
        String title,
        BigDecimal quantity,
        String unit,
        BigDecimal price,
        Money net,
        @Nullable BigDecimal vatRate,
        Money vat,
        @Nullable String explanation) {

    /** The accounting system's code of a flat's share of its house's water difference. */
    private static final String WATER_DIFFERENCE = "CWD";

    /** How far the accounting system's own rounding may be from ours. */
    private static final BigDecimal CENT = new BigDecimal("0.01");

    public Charge {
        quantity = plain(quantity);
        price = plain(price);
        vatRate = vatRate == null ? null : plain(vatRate);
    }

    /** With VAT. */
    public Money gross() {
        return net.plus(vat);
    }

    /** Whether it charges for a share of the house's water difference; its quantity is that share then. */
    public boolean isWaterDifference() {
        return code.equals(WATER_DIFFERENCE);
    }

    /** What the line itself contradicts. */
    List<Wrong> contradictions(String field) {
        var wrongs = new ArrayList<Wrong>();
        var exactNet = quantity.multiply(price);
        if (isFar(net, exactNet)) {
            wrongs.add(new Wrong(
                    field + ".net",
                    "net-differs",
                    "Summai bez PVN jābūt daudzumam, reizinātam ar cenu: %s."
                            .formatted(Texts.amount(Money.roundedHalfUp(exactNet)))));
        }
        if (vatRate == null) {
            if (vat.amount().signum() != 0) {
                wrongs.add(new Wrong(field + ".vat", "vat-without-rate", "PVN ir norādīts, bet tā likme nav."));
            }
        } else {
            var expected = vatOf(net, vatRate);
            if (isFar(vat, expected.amount())) {
                wrongs.add(new Wrong(
                        field + ".vat",
                        "vat-differs",
                        "PVN jābūt %s %% no summas bez PVN: %s."
                                .formatted(Texts.number(vatRate), Texts.amount(expected))));
            }
        }
        return wrongs;
    }

    /** VAT is rounded line by line, half up to the cent; the VAT of a bill is the sum of its lines. */
    static Money vatOf(Money net, BigDecimal rate) {
        return Money.roundedHalfUp(net.amount().multiply(rate).movePointLeft(2));
    }

    private static boolean isFar(Money said, BigDecimal expected) {
        return said.amount().subtract(expected).abs().compareTo(CENT) > 0;
    }

    /** 52.4 and 52.40 are the same quantity. */
    private static BigDecimal plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0, RoundingMode.UNNECESSARY) : stripped;
    }
}
