package lv.ogresnamsaimnieks.billing;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Latvian forms of numbers and amounts. */
final class Texts {

    static String number(BigDecimal number) {
        return number.toPlainString().replace('.', ',');
    }

    /** With a no-break space before the sign of the euro. */
    static String amount(Money money) {
        return number(money.amount()) + "\u00a0€";
    }

    /** With a true minus and a no-break space before the unit. */
    static String volume(BigDecimal cubicMetres) {
        return number(cubicMetres.setScale(3, RoundingMode.HALF_UP)).replace('-', '−') + "\u00a0m³";
    }

    private Texts() {}
}
