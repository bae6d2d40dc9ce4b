package lv.ogresnamsaimnieks.identity.web;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import lv.ogresnamsaimnieks.identity.FoundOwner;
import lv.ogresnamsaimnieks.identity.registration.Applying;
import lv.ogresnamsaimnieks.identity.registration.Standing;
import lv.ogresnamsaimnieks.identity.registration.Way;
import org.jspecify.annotations.Nullable;

/**
 * Some of the applications on the page, newest first.
 *
 * @param total how many fit what was asked for
 * @param waiting how many of all wait for a decision
 * @param waitingSince since when the one that has waited longest does
 */
record ApplicationsView(
        List<RowView> applications,
        int page,
        int size,
        long total,
        long waiting,
        @Nullable OffsetDateTime waitingSince) {

    private static final ZoneId RIGA = ZoneId.of("Europe/Riga");

    /**
     * @param name null of a letter that proves nobody
     * @param property one of the person's; null of who is not in the register
     * @param signatureValid null at the office
     */
    record RowView(
            String number,
            Way way,
            OffsetDateTime receivedAt,
            Standing standing,
            @Nullable String name,
            @Nullable String property,
            int moreProperties,
            boolean inRegister,
            @Nullable Boolean signatureValid) {

        static RowView of(Applying.Shown shown) {
            var application = shown.application();
            var letter = application.letter();
            var holdings = shown.owner().map(FoundOwner::holdings).orElse(List.of());
            return new RowView(
                    application.id(),
                    application.way(),
                    inRiga(application.receivedAt()),
                    shown.standing(),
                    application.name(),
                    holdings.isEmpty() ? null : holdings.getFirst().address(),
                    Math.max(0, holdings.size() - 1),
                    shown.owner().isPresent(),
                    letter == null ? null : letter.findings().valid());
        }
    }

    static ApplicationsView of(Applying.Page found, int page, int size) {
        return new ApplicationsView(
                found.shown().stream().map(RowView::of).toList(),
                page,
                size,
                found.total(),
                found.waiting(),
                found.waitingSince() == null ? null : inRiga(found.waitingSince()));
    }

    static OffsetDateTime inRiga(Instant at) {
        return at.atZone(RIGA).toOffsetDateTime();
    }
}
