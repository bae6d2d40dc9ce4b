package lv.ogresnamsaimnieks.metering.subscription;

import java.util.Arrays;
import java.util.Optional;

/** What may have happened, and the name other systems know it by. */
public enum FactType {
    READING_ACCEPTED("reading.accepted"),
    READING_CORRECTED("reading.corrected"),
    READING_REJECTED("reading.rejected"),
    READING_ESTIMATED("reading.estimated"),
    READINGS_LOCKED("readings.locked"),
    METER_REPLACED("meter.replaced"),
    WINDOW_OPENED("window.opened"),
    WINDOW_CLOSING("window.closing"),
    WINDOW_CLOSED("window.closed");

    private final String text;

    FactType(String text) {
        this.text = text;
    }

    /** As other systems write it. */
    public String text() {
        return text;
    }

    /** The one that is written so. */
    public static Optional<FactType> of(String text) {
        return Arrays.stream(values()).filter(it -> it.text.equals(text)).findFirst();
    }
}
