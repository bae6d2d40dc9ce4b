package lv.ogresnamsaimnieks.messaging;

import org.jspecify.annotations.Nullable;

/**
 * A person as far as letters need to know them. The id is identity's.
 *
 * @param email of the account; null while the person has none
 * @param windowOpens whether they want to be told by e-mail that the window opens
 * @param windowLastDay whether they want to be told that it is its last day and readings are missing
 * @param notices whether they want to be told by e-mail of what concerns their flat and house
 */
public record Recipient(
        String id, @Nullable String email, boolean windowOpens, boolean windowLastDay, boolean notices) {

    /** What holds until identity tells otherwise. */
    static Recipient untouched(String person) {
        return new Recipient(person, null, true, true, true);
    }

    Recipient at(@Nullable String address) {
        return new Recipient(id, address, windowOpens, windowLastDay, notices);
    }

    Recipient choosing(boolean opens, boolean lastDay, boolean others) {
        return new Recipient(id, email, opens, lastDay, others);
    }

    boolean wants(Occasion occasion) {
        return switch (occasion) {
            case WINDOW_OPENS -> windowOpens;
            case WINDOW_LAST_DAY -> windowLastDay;
            case METER_DUE, FLAT -> notices;
        };
    }

    /** Without the address. */
    @Override
    public String toString() {
        return "Recipient[id=" + id + "]";
    }
}
