package lv.ogresnamsaimnieks.metering;

import java.time.LocalDate;

/**
 * Until when a flat's water meter counts, by the rules that hold on a day.
 *
 * <p>MK 40/2007 and MK 289/2024: every four years, or six where nothing in it moves. Since 06.06.2025 flats' meters are not
 * verified any more; they are replaced when the manufacturer says so, or after ten years.
 *
 * @param due the last day
 */
public record Verification(Kind kind, LocalDate due) {

    /** What has to be done by then. */
    public enum Kind {
        VERIFY,
        REPLACE
    }

    /** From this day on nobody verifies a flat's water meter. */
    static final LocalDate ABOLISHED = LocalDate.of(2025, 6, 6);

    private static final int MECHANICAL_YEARS = 4;
    private static final int STATIC_YEARS = 6;
    private static final int REPLACED_AFTER_YEARS = 10;

    static Verification of(Meter meter, LocalDate day) {
        if (!day.isBefore(ABOLISHED)) {
            return new Verification(Kind.REPLACE, meter.installedOn().plusYears(REPLACED_AFTER_YEARS));
        }
        var due = meter.verificationDue();
        var years = meter.construction() == Construction.STATIC ? STATIC_YEARS : MECHANICAL_YEARS;
        return new Verification(Kind.VERIFY, due == null ? meter.installedOn().plusYears(years) : due);
    }

    /** Whether the day has come and gone. */
    public boolean isOverOn(LocalDate day) {
        return day.isAfter(due);
    }
}
