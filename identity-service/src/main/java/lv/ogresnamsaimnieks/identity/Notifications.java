package lv.ogresnamsaimnieks.identity;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person wants to be told of by e-mail.
 *
 * @param windowOpens that the reading window opens and readings are missing
 * @param windowLastDay that it is the window's last day and readings are missing
 * @param notices of the flat: its meters and what was done about readings
 * @param answers to the person's questions; kept for those who chose, and not offered while nobody sends them
 */
public record Notifications(boolean windowOpens, boolean windowLastDay, boolean notices, boolean answers) {

    /** What holds until a person says otherwise. */
    static final Notifications UNTOUCHED = new Notifications(true, true, true, true);

    static Notifications orUntouched(@Nullable Notifications chosen) {
        return chosen == null ? UNTOUCHED : chosen;
    }

    void noteChanges(List<ContactChange> changes, Instant at, Notifications other) {
        Contact.note(changes, at, "windowOpens", text(windowOpens), text(other.windowOpens));
        Contact.note(changes, at, "windowLastDay", text(windowLastDay), text(other.windowLastDay));
        Contact.note(changes, at, "notices", text(notices), text(other.notices));
        Contact.note(changes, at, "answers", text(answers), text(other.answers));
    }

    private static String text(boolean chosen) {
        return String.valueOf(chosen);
    }
}
