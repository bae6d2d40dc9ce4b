package lv.ogresnamsaimnieks.identity.web;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import lv.ogresnamsaimnieks.identity.BillDelivery;
import lv.ogresnamsaimnieks.identity.ContactChange;
import lv.ogresnamsaimnieks.identity.Notifications;
import lv.ogresnamsaimnieks.identity.Settings;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a person on the page, with all changes, newest first.
 *
 * @param email of the account
 * @param changedAt null while nothing has been changed
 */
record SettingsView(
        @Nullable String email,
        @Nullable String phone,
        @Nullable String correspondenceAddress,
        BillDelivery billDelivery,
        Notifications notifications,
        String name,
        String personalCodeMasked,
        @Nullable OffsetDateTime changedAt,
        long version,
        List<ChangeView> history) {

    private static final ZoneId RIGA = ZoneId.of("Europe/Riga");

    record ChangeView(
            OffsetDateTime at,
            String field,
            @Nullable String from,
            @Nullable String to) {}

    static SettingsView of(Settings settings) {
        var person = settings.person();
        var account = person.account();
        var contact = person.contact();
        var history = person.history().reversed();
        return new SettingsView(
                account == null ? null : account.email(),
                contact.phone(),
                contact.correspondenceAddress(),
                contact.billDelivery(),
                contact.notifications(),
                person.name(),
                settings.personalCodeMasked(),
                history.isEmpty() ? null : inRiga(history.getFirst().at()),
                person.contactVersion(),
                history.stream().map(SettingsView::change).toList());
    }

    static ChangeView change(ContactChange it) {
        return new ChangeView(inRiga(it.at()), it.field(), it.from(), it.to());
    }

    private static OffsetDateTime inRiga(Instant at) {
        return at.atZone(RIGA).toOffsetDateTime();
    }
}
