package lv.ogresnamsaimnieks.messaging;

/** Why a letter is sent. What a person wants of it is chosen in “Uzstādījumi”. */
public enum Occasion {
    WINDOW_OPENS,
    WINDOW_LAST_DAY,
    METER_DUE,
    /** Something was done about a reading or a meter of the flat. */
    FLAT;

    /** Whether it asks for readings. */
    boolean asksForReadings() {
        return this == WINDOW_OPENS || this == WINDOW_LAST_DAY;
    }
}
