package lv.ogresnamsaimnieks.billing;

import java.math.BigDecimal;

/** Latvian forms of numbers and amounts. */
final class Texts {

    static String number(BigDecimal number) {
        return number.toPlainString().replace('.', ',');
    }

    /** With a no-break space before the sign of the euro. */
    static String amount(Money money) {
        return number(money.amount()) + "\u00a0€";
    }

    private Texts() {}
}
