package lv.ogresnamsaimnieks.messaging;

import static lv.ogresnamsaimnieks.messaging.MessagingFixture.ANNA;
import static lv.ogresnamsaimnieks.messaging.MessagingFixture.FLAT;
import static lv.ogresnamsaimnieks.messaging.MessagingFixture.HOUSE;
import static lv.ogresnamsaimnieks.messaging.MessagingFixture.JANIS;
import static lv.ogresnamsaimnieks.messaging.MessagingFixture.accepted;
import static lv.ogresnamsaimnieks.messaging.MessagingFixture.annasView;
import static lv.ogresnamsaimnieks.messaging.MessagingFixture.everybody;
import static lv.ogresnamsaimnieks.messaging.MessagingFixture.house;
import static lv.ogresnamsaimnieks.messaging.MessagingFixture.notice;
import static lv.ogresnamsaimnieks.messaging.MessagingFixture.person;
import static lv.ogresnamsaimnieks.messaging.MessagingFixture.staircase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.dao.OptimisticLockingFailureException;

/** What every {@link Notices} must do, the fake and the real. */
public abstract class NoticesContract {

    private static final String AT = "2026-11-28T09:00";

    protected abstract Notices notices();

    @Test
    void findsWhatWasSaved() {
        var water = notice("water", staircase(HOUSE, 1), AT, "2026-12-02");
        var readings = ReadingNotice.with(
                        Optional.empty(), accepted("R-1", 1, "cold", "COLD_WATER", "KITCHEN", "290.703"))
                .orElseThrow();

        notices().save(water, List.of());
        notices().save(readings, List.of(readings.event()));

        assertThat(notices().find("water")).contains(water.at(1));
        assertThat(notices().find("R-1")).contains(readings.at(1));
        assertThat(notices().find("gas")).isEmpty();
    }

    @Test
    void findsAllThatMayConcernAReader() {
        for (var it : List.of(
                notice("all", everybody(), AT),
                notice("house", house(HOUSE), AT),
                notice("other-house", house("parauga-8"), AT),
                notice("staircase", staircase(HOUSE, 1), AT),
                notice("flat", Audience.ofProperty(FLAT), AT),
                notice("other-flat", Audience.ofProperty("parauga-7-13"), AT),
                notice("anna", person(ANNA), AT),
                notice("janis", person(JANIS), AT))) {
            notices().save(it, List.of());
        }

        assertThat(notices().around(new Reader(ANNA, List.of(annasView()), List.of())))
                .extracting(Notice::id)
                .containsExactlyInAnyOrder("all", "house", "staircase", "flat", "anna");
        assertThat(notices().around(new Reader(JANIS, List.of(), List.of())))
                .extracting(Notice::id)
                .containsExactlyInAnyOrder("all", "janis");
    }

    @Test
    void refusesToSaveOverAChangeItHasNotSeen() {
        var first = notice("water", everybody(), AT);
        notices().save(first, List.of());
        var found = notices().find("water").orElseThrow();
        notices().save(found, List.of());

        for (var stale : List.of(first, found)) {
            assertThatExceptionOfType(OptimisticLockingFailureException.class)
                    .isThrownBy(() -> notices().save(stale, List.of()));
        }
    }
}
