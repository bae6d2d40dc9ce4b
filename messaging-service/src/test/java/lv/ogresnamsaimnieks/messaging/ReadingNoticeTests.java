package lv.ogresnamsaimnieks.messaging;

import static lv.ogresnamsaimnieks.messaging.MessagingFixture.accepted;
import static lv.ogresnamsaimnieks.messaging.MessagingFixture.inRiga;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lv.ogresnamsaimnieks.events.MeteringEvent.LateReadingsAccepted;
import lv.ogresnamsaimnieks.events.MeteringEvent.ReadingAccepted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingNoticeTests {

    private static final ReadingAccepted COLD = accepted("R-1", 1, "cold", "COLD_WATER", "BATHROOM", "290.7");
    private static final ReadingAccepted KITCHEN = accepted("R-1", 1, "kitchen", "COLD_WATER", "KITCHEN", "1041.05");
    private static final ReadingAccepted HOT = accepted("R-1", 1, "hot", "HOT_WATER", "TOILET", "58");

    @Test
    void saysWhatWasAccepted() {
        var notice = hear(List.of(HOT, KITCHEN, COLD)).orElseThrow();

        assertThat(notice.title()).isEqualTo("Rādījumi pieņemti");
        assertThat(notice.body()).isEqualTo("""
                        Rādījumi par 2026. gada novembri pieņemti 29.11.2026. plkst. 10:16. Kvīts numurs: R-1.

                        Aukstais ūdens, vannas istaba, skaitītājs Nr. 2041-cold: 290,700~m³, patēriņš 3,200~m³.

                        Aukstais ūdens, virtuve, skaitītājs Nr. 2041-kitchen: 1041,050~m³, patēriņš 3,200~m³.

                        Karstais ūdens, tualete, skaitītājs Nr. 2041-hot: 58,000~m³, patēriņš 3,200~m³.

                        Līdz iesniegšanas perioda beigām rādījumus varat labot sadaļā “Skaitītāji”.""".replace('~', '\u00a0'));
        assertThat(notice.kind()).isEqualTo(NoticeKind.READING);
        assertThat(notice.audience()).isEqualTo(Audience.ofProperty(MessagingFixture.FLAT));
        assertThat(notice.urgent()).isFalse();
    }

    @Test
    void saysThatItIsACorrection() {
        var notice = hear(List.of(accepted("R-2", 2, "cold", "COLD_WATER", "BATHROOM", "291.7")))
                .orElseThrow();

        assertThat(notice.title()).isEqualTo("Rādījumu labojums pieņemts");
        assertThat(notice.body())
                .startsWith("Labotie rādījumi par 2026. gada novembri pieņemti")
                .contains("291,700")
                .endsWith("turpmāk ir spēkā šie rādījumi, nevis agrāk iesniegtie.");
    }

    @Test
    void saysThatWhatWasAcceptedHadComeLate() {
        var late = new LateReadingsAccepted(
                MessagingFixture.FLAT,
                YearMonth.parse("2026-11"),
                "R-1",
                inRiga("2026-12-01T20:00"),
                inRiga("2026-12-03T10:16"));
        var notice = ReadingNotice.late(hear(List.of(COLD, HOT)).orElseThrow(), late);

        assertThat(notice.title()).isEqualTo("Pēc termiņa saņemtie rādījumi pieņemti");
        assertThat(notice.body()).isEqualTo("""
                        Rādījumi par 2026. gada novembri, kas ierakstīti 01.12.2026. plkst. 20:00 un saņemti pēc iesniegšanas perioda beigām, pieņemti 03.12.2026. plkst. 10:16. Kvīts numurs: R-1.

                        Aukstais ūdens, vannas istaba, skaitītājs Nr. 2041-cold: 290,700~m³, patēriņš 3,200~m³.

                        Karstais ūdens, tualete, skaitītājs Nr. 2041-hot: 58,000~m³, patēriņš 3,200~m³.

                        Šajā paziņojumā minētajiem skaitītājiem par šo mēnesi ir spēkā šie rādījumi, nevis agrāk iesniegtie vai aprēķinātie.""".replace('~', '\u00a0'));
        assertThat(notice.readersOf()).isEqualTo("2026-12-01");
        assertThat(ReadingNotice.with(Optional.of(notice), HOT)).isEmpty();
    }

    @Test
    void isTheSameInWhateverOrderItsMetersAreHeardOf() {
        var expected = hear(List.of(COLD, KITCHEN, HOT));

        for (var order : orders(List.of(COLD, KITCHEN, HOT))) {
            var doubled = new ArrayList<>(order);
            doubled.add(1, order.getFirst());
            doubled.addAll(order);
            assertThat(hear(doubled)).isEqualTo(expected);
        }
    }

    @Test
    void changesNothingWhenAMeterIsHeardOfAgain() {
        var notice = hear(List.of(COLD));

        assertThat(ReadingNotice.with(notice, COLD)).isEmpty();
    }

    @Test
    void speaksOfAMeterItHasNoWordsFor() {
        assertThat(hear(List.of(accepted("R-1", 1, "x", "GAS", "CELLAR", "1")))
                        .orElseThrow()
                        .body())
                .contains("\n\nCits resurss, skaitītājs Nr. 2041-x: 1,000\u00a0m³");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01, 2026. gada janvāri",
        "2026-03, 2026. gada martu",
        "2027-05, 2027. gada maiju",
        "2026-08, 2026. gada augustu",
        "2026-12, 2026. gada decembri"
    })
    void putsTheMonthIntoTheAccusative(YearMonth month, String text) {
        assertThat(Texts.inMonth(month)).isEqualTo(text);
    }

    @Test
    void writesVolumesWithACommaAndThreeDecimals() {
        assertThat(Texts.volume(new BigDecimal("0.07"))).isEqualTo("0,070\u00a0m³");
    }

    private static Optional<Notice> hear(List<ReadingAccepted> events) {
        Optional<Notice> notice = Optional.empty();
        for (var event : events) {
            var after = ReadingNotice.with(notice, event);
            notice = after.isPresent() ? after : notice;
        }
        return notice;
    }

    private static List<List<ReadingAccepted>> orders(List<ReadingAccepted> events) {
        if (events.isEmpty()) {
            return List.of(List.of());
        }
        var all = new ArrayList<List<ReadingAccepted>>();
        for (var first : events) {
            var others = events.stream().filter(it -> !it.equals(first)).toList();
            for (var rest : orders(others)) {
                var order = new ArrayList<>(List.of(first));
                order.addAll(rest);
                all.add(order);
            }
        }
        return all;
    }
}
