package lv.ogresnamsaimnieks.billing;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;

/**
 * What a meter showed for a month and what was used, in m³, as metering told it.
 *
 * @param submission counts what was handed in or amended in the property's month; the highest one counts
 * @param basis what it rests on
 */
public record MeterConsumption(
        String meter,
        String serial,
        String resource,
        String place,
        BigDecimal value,
        BigDecimal consumption,
        String receipt,
        int submission,
        Instant at,
        Basis basis) {

    /** After what a meter showed when it was taken away nothing comes any more. */
    public static final int LAST = Integer.MAX_VALUE;

    /** What a consumption rests on. */
    public enum Basis {
        /** Somebody read the meter. */
        READ,
        /** Nobody did: an average. */
        ESTIMATED,
        /** Nobody did for the fourth month in a row: a share of the water difference. */
        DIFFERENCE,
        /** What was billed too much or too little for an earlier month. */
        CORRECTION,
        /** Staff said that the reading was wrong; nothing counts until there is another. */
        REJECTED
    }

    public MeterConsumption {
        // What was told before this was known had been read.
        basis = Objects.requireNonNullElse(basis, Basis.READ);
    }

    /** Whether nobody read the meter. */
    boolean isEstimated() {
        return basis == Basis.ESTIMATED || basis == Basis.DIFFERENCE;
    }

    boolean isNewerThan(MeterConsumption known) {
        return submission > known.submission || (submission == known.submission && at.isAfter(known.at));
    }

    MeterConsumption rejected(int by, Instant when) {
        return new MeterConsumption(
                meter, serial, resource, place, value, BigDecimal.ZERO.setScale(3), receipt, by, when, Basis.REJECTED);
    }
}
