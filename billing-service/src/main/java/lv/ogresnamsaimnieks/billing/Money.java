package lv.ogresnamsaimnieks.billing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.Stream;

/** An amount in euro and whole cents; what is owed to the payer is negative. */
public record Money(BigDecimal amount) implements Comparable<Money> {

    public static final Money ZERO = new Money(BigDecimal.ZERO);

    /** @throws ArithmeticException if the amount has a fraction of a cent: whoever has one says how to round it */
    public Money {
        amount = amount.setScale(2, RoundingMode.UNNECESSARY);
    }

    public static Money of(String amount) {
        return new Money(new BigDecimal(amount));
    }

    /** To the nearest cent, half a cent away from zero. */
    public static Money roundedHalfUp(BigDecimal exact) {
        return new Money(exact.setScale(2, RoundingMode.HALF_UP));
    }

    public static Money sum(Stream<Money> amounts) {
        return amounts.reduce(ZERO, Money::plus);
    }

    public Money plus(Money other) {
        return new Money(amount.add(other.amount));
    }

    public Money minus(Money other) {
        return new Money(amount.subtract(other.amount));
    }

    public boolean isPositive() {
        return amount.signum() > 0;
    }

    public boolean isNegative() {
        return amount.signum() < 0;
    }

    /** This amount, or nothing if it is owed to the payer. */
    public Money orZeroIfNegative() {
        return isNegative() ? ZERO : this;
    }

    @Override
    public int compareTo(Money other) {
        return amount.compareTo(other.amount);
    }
}
