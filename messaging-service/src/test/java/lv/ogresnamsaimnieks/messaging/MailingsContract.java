package lv.ogresnamsaimnieks.messaging;

import static lv.ogresnamsaimnieks.messaging.MessagingFixture.ANNA;
import static lv.ogresnamsaimnieks.messaging.MessagingFixture.FLAT;
import static lv.ogresnamsaimnieks.messaging.MessagingFixture.JANIS;
import static lv.ogresnamsaimnieks.messaging.MessagingFixture.inRiga;
import static lv.ogresnamsaimnieks.messaging.MessagingFixture.notice;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link Mailings} must do, the fake and the real. */
public abstract class MailingsContract {

    protected abstract Mailings mailings();

    private static final Instant NOON = inRiga("2026-11-30T12:00");

    @Test
    void findsWhatWasSaved() {
        var saved = mailings()
                .save(mailing("awaited", NOON).addressedTo(List.of(JANIS, ANNA), NOON))
                .orElseThrow();

        assertThat(saved.version()).isEqualTo(1);
        assertThat(mailings().find("awaited")).contains(saved);
        assertThat(mailings().find("other")).isEmpty();
    }

    @Test
    void findsWhatIsDueTheLongestWaitingFirst() {
        mailings().save(mailing("second", NOON));
        mailings().save(mailing("later", NOON.plusMillis(1)));
        mailings().save(mailing("first", NOON.minusSeconds(5)));
        mailings().save(mailing("over", NOON.minusSeconds(9)).over(NOON));

        assertThat(mailings().due(NOON, 10)).extracting(Mailing::id).containsExactly("first", "second");
        assertThat(mailings().due(NOON, 1)).extracting(Mailing::id).containsExactly("first");
        assertThat(mailings().waiting()).isEqualTo(3);
    }

    @Test
    void forgetsWhenToTryAgainWhatIsOver() {
        var saved = mailings().save(mailing("awaited", NOON)).orElseThrow();

        mailings().save(saved.over(NOON));

        assertThat(mailings().due(NOON, 10)).isEmpty();
        assertThat(mailings().waiting()).isZero();
        assertThat(mailings().find("awaited").orElseThrow().nextTry()).isNull();
    }

    @Test
    void doesNotSaveOverAChangeItHasNotSeen() {
        var first = mailing("awaited", NOON);
        var second = mailings().save(first).orElseThrow().over(NOON);
        mailings().save(second);

        assertThat(mailings().save(first)).isEmpty();
        assertThat(mailings().save(second.addressedTo(List.of(ANNA), NOON))).isEmpty();
        assertThat(mailings().find("awaited").orElseThrow().nextTry()).isNull();
    }

    private static Mailing mailing(String id, Instant first) {
        return Mailing.of(
                notice(id, Audience.ofProperty(FLAT), "2026-11-30T09:00", "2026-12-01"),
                Occasion.WINDOW_OPENS,
                FLAT,
                YearMonth.parse("2026-11"),
                List.of("cold", "hot"),
                NOON,
                first);
    }
}
