package lv.ogresnamsaimnieks.metering;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A reason to ask the owner about a reading. One who says that it is right is believed.
 *
 * @param message for people, in Latvian
 * @param guess what the meter may show instead, in m³; null where there is nothing to guess
 */
record Doubt(Kind kind, String message, @Nullable BigDecimal guess) {

    /** Why one asks. */
    enum Kind {
        ROLLED_OVER("rolled-over"),
        SHIFTED_COMMA("shifted-comma"),
        SWAPPED_METERS("swapped-meters"),
        UNUSUAL("unusual");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /** Stable: clients and translations go by it. */
        String code() {
            return code;
        }
    }

    /**
     * All that is doubtful about a reading.
     *
     * @param together everything that is handed in at once, with this reading
     */
    static List<Doubt> about(NewReading reading, List<NewReading> together) {
        return Stream.of(
                        RolledOverDial.in(reading),
                        SwappedMeters.in(reading, together),
                        ShiftedComma.in(reading),
                        UnusualConsumption.in(reading))
                .flatMap(Optional::stream)
                .toList();
    }
}
