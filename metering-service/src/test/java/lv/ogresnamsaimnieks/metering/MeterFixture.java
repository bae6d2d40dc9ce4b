package lv.ogresnamsaimnieks.metering;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import lv.ogresnamsaimnieks.ownership.Ownership;
import lv.ogresnamsaimnieks.ownership.Property;

/** A flat of Anna's with a cold and a hot meter, and what they showed. */
public final class MeterFixture {

    public static final String ANNA = "anna";
    public static final String JANIS = "janis";
    public static final String FLAT = "parauga-7-12";

    /** Anna's since 2019. */
    public static Property annasFlat() {
        return flat(FLAT, new Ownership(ANNA, "1/1", LocalDate.parse("2019-05-01"), null));
    }

    public static Property flat(String id, Ownership... owners) {
        return new Property(
                id,
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

    /** A cold meter of five digits and three decimals that showed these values from 2026-01 on. */
    public static Meter coldMeter(String... values) {
        return meter("cold", Resource.COLD_WATER, values);
    }

    public static Meter hotMeter(String... values) {
        return meter("hot", Resource.HOT_WATER, values);
    }

    /** The same meter with another dial. */
    static Meter withDial(Meter meter, int digits, int decimals) {
        return new Meter(
                meter.id(),
                meter.serial(),
                meter.resource(),
                meter.place(),
                meter.installedOn(),
                meter.initialValue(),
                digits,
                decimals,
                meter.verificationDue(),
                meter.removedOn(),
                meter.finalValue(),
                meter.replaces(),
                meter.construction(),
                meter.readBy(),
                meter.history());
    }

    private static Meter meter(String id, Resource resource, String... values) {
        var history = new ArrayList<PastReading>();
        var month = YearMonth.parse("2026-01");
        for (var value : values) {
            history.add(new PastReading(month, new BigDecimal(value), month.atEndOfMonth(), false));
            month = month.plusMonths(1);
        }
        return new Meter(
                id,
                "2041-" + id,
                resource,
                Place.BATHROOM,
                LocalDate.parse("2023-03-14"),
                new BigDecimal("0.000"),
                5,
                3,
                null,
                null,
                null,
                null,
                Construction.MECHANICAL,
                ReadBy.OWNER,
                history);
    }

    private MeterFixture() {}
}
