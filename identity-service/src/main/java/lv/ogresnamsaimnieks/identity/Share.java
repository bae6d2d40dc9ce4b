package lv.ogresnamsaimnieks.identity;

import java.math.BigInteger;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;

/** A share of a property or of a house, above nothing and at most the whole, as it stands in the land register: {@code 1/2}. */
public record Share(long numerator, long denominator) {

    private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,9})/([1-9][0-9]{0,9})");

    public Share {
        if (numerator < 1 || numerator > denominator) {
            throw new IllegalArgumentException("no share: " + numerator + "/" + denominator);
        }
    }

    /** Reads {@code 524/31240}; empty if it is no share. */
    public static Optional<Share> of(String text) {
        var form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        var numerator = Long.parseLong(form.group(1));
        var denominator = Long.parseLong(form.group(2));
        return numerator > denominator ? Optional.empty() : Optional.of(new Share(numerator, denominator));
    }

    /** Whether they come to more than the whole, exactly. */
    static boolean exceedWhole(Collection<Share> shares) {
        var numerator = BigInteger.ZERO;
        var denominator = BigInteger.ONE;
        for (var share : shares) {
            var below = BigInteger.valueOf(share.denominator);
            numerator = numerator
                    .multiply(below)
                    .add(BigInteger.valueOf(share.numerator).multiply(denominator));
            denominator = denominator.multiply(below);
        }
        return numerator.compareTo(denominator) > 0;
    }

    @Override
    public String toString() {
        return numerator + "/" + denominator;
    }
}
