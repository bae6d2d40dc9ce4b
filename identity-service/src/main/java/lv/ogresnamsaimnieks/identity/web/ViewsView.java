package lv.ogresnamsaimnieks.identity.web;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import lv.ogresnamsaimnieks.identity.PersonalDataView;
import org.jspecify.annotations.Nullable;

/** “Kas skatījis manus datus”: by role, not by name, newest first. */
record ViewsView(List<ViewView> views) {

    private static final ZoneId RIGA = ZoneId.of("Europe/Riga");

    /**
     * Somebody of the staff saw or changed the person's data.
     *
     * @param roles as {@code client-service} and the like
     * @param desk by its id, like {@code owners}
     * @param purpose why, if they said so
     */
    record ViewView(
            OffsetDateTime at,
            List<String> roles,
            String desk,
            @Nullable String purpose,
            boolean changed) {}

    static ViewsView of(List<PersonalDataView> views) {
        return new ViewsView(views.stream().map(ViewsView::view).toList());
    }

    private static ViewView view(PersonalDataView it) {
        return new ViewView(it.at().atZone(RIGA).toOffsetDateTime(), it.roles(), it.desk(), it.purpose(), it.changed());
    }
}
