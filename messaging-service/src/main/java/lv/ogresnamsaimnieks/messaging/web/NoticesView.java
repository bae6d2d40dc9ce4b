package lv.ogresnamsaimnieks.messaging.web;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import lv.ogresnamsaimnieks.messaging.NoticeBoard;
import lv.ogresnamsaimnieks.messaging.NoticeKind;
import org.jspecify.annotations.Nullable;

/** The notices of a person on the page, newest first. */
record NoticesView(long unread, List<NoticeView> notices) {

    /** @param audience whom it is for, in words */
    record NoticeView(
            String id,
            String title,
            String body,
            NoticeKind kind,
            boolean urgent,
            String audience,
            @Nullable String property,
            OffsetDateTime publishedAt,
            @Nullable LocalDate validUntil,
            boolean read) {}

    static NoticesView of(List<NoticeBoard.Shown> shown) {
        return new NoticesView(
                shown.stream().filter(it -> !it.read()).count(),
                shown.stream().map(NoticesView::view).toList());
    }

    private static NoticeView view(NoticeBoard.Shown shown) {
        var notice = shown.notice();
        return new NoticeView(
                notice.id(),
                notice.title(),
                notice.body(),
                notice.kind(),
                notice.urgent(),
                shown.audience(),
                notice.audience().property(),
                notice.publishedAt().atZone(NoticeBoard.RIGA).toOffsetDateTime(),
                notice.validUntil(),
                shown.read());
    }
}
