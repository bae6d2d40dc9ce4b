package lv.ogresnamsaimnieks.identity.web;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import lv.ogresnamsaimnieks.identity.PersonalDataView;
import lv.ogresnamsaimnieks.identity.SystemView;
import org.jspecify.annotations.Nullable;

/**
 * “Kas skatījis manus datus”, newest first.
 *
 * @param views of the staff, by role, not by name
 * @param systems that read what is known of the person's properties
 */
record ViewsView(List<ViewView> views, List<SystemViewView> systems) {

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

    /**
     * Another system read data of a property on a day.
     *
     * @param at when it read last
     * @param name of the system
     * @param purpose for which it is registered
     * @param service where it read, like {@code metering}
     * @param calls how often that day
     */
    record SystemViewView(
            OffsetDateTime at,
            String name,
            String purpose,
            String service,
            String property,
            String address,
            int calls) {}

    static ViewsView of(List<PersonalDataView> views, List<SystemView> systems) {
        return new ViewsView(
                views.stream().map(ViewsView::view).toList(),
                systems.stream().map(ViewsView::view).toList());
    }

    private static SystemViewView view(SystemView it) {
        return new SystemViewView(
                it.at().atZone(RIGA).toOffsetDateTime(),
                it.name(),
                it.purpose(),
                it.service(),
                it.property(),
                it.address(),
                it.calls());
    }

    private static ViewView view(PersonalDataView it) {
        return new ViewView(it.at().atZone(RIGA).toOffsetDateTime(), it.roles(), it.desk(), it.purpose(), it.changed());
    }
}
