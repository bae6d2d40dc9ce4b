package lv.ogresnamsaimnieks.messaging;

import static lv.ogresnamsaimnieks.messaging.MessagingFixture.FLAT;
import static lv.ogresnamsaimnieks.messaging.MessagingFixture.inRiga;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import lv.ogresnamsaimnieks.events.MeteringEvent.LateReading;
import lv.ogresnamsaimnieks.events.MeteringEvent.LateReadingsRejected;
import lv.ogresnamsaimnieks.events.MeteringEvent.MeterDue;
import lv.ogresnamsaimnieks.events.MeteringEvent.MeterReplaced;
import lv.ogresnamsaimnieks.events.MeteringEvent.ReadingCorrected;
import lv.ogresnamsaimnieks.events.MeteringEvent.ReadingEstimated;
import lv.ogresnamsaimnieks.events.MeteringEvent.ReadingRejected;
import lv.ogresnamsaimnieks.events.MeteringEvent.ReadingsAwaited;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeteringNoticesTests {

    private static final YearMonth NOVEMBER = YearMonth.parse("2026-11");

    @ParameterizedTest
    @CsvSource({
        "1, 1 skaitītāja rādījumu",
        "2, 2 skaitītāju rādījumus",
        "11, 11 skaitītāju rādījumus",
        "21, 21 skaitītāja rādījumu"
    })
    void saysUntilWhenHowManyReadingsAreAwaited(int meters, String awaited) {
        var all = IntStream.range(0, meters).mapToObj(it -> "m" + it).toList();
        var opening = MeteringNotices.of(awaited(all, false));
        var lastDay = MeteringNotices.of(awaited(all, true));

        assertThat(opening.body())
                .startsWith("Rādījumus par 2026. gada novembri var iesniegt no 29.11.2026. līdz 01.12.2026. Gaidām "
                        + awaited + ".");
        assertThat(lastDay.body())
                .startsWith("Šodien, 01.12.2026., ir pēdējā diena, kad var iesniegt rādījumus par 2026. gada novembri."
                        + " Vēl gaidām " + awaited + ".");
        assertThat(opening.id()).isNotEqualTo(lastDay.id());
        assertThat(lastDay.validUntil()).isEqualTo("2026-12-01");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "290.703; -1; 2026-12; Bija 290,703~m³, tagad 289,703~m³.; 1,000~m³ atskaitīsim no patēriņa rēķinā par 2026. gada decembri.",
                "288.703; 1; 2026-12; Bija 288,703~m³, tagad 289,703~m³.; 1,000~m³ pieskaitīsim patēriņam rēķinā par 2026. gada decembri.",
                "288.703; 1; 2026-11; tagad 289,703~m³.; Labotais rādījums ir ņemts vērā rēķinam par 2026. gada novembri.",
                "; 2.291; 2026-11; Rādījums: 289,703~m³, patēriņš 2,291~m³.; ir ņemts vērā"
            })
    void saysWhatACorrectionChangesAndWhichBillTakesTheDifference(
            @Nullable BigDecimal before, BigDecimal difference, YearMonth settledIn, String values, String bill) {
        var notice = MeteringNotices.of(corrected(before, difference, settledIn));

        assertThat(notice.body())
                .contains(values.replace('~', '\u00a0'), bill.replace('~', '\u00a0'), "Iemesls: Pārrakstīšanās");
        assertThat(notice.readersOf()).isEqualTo("2026-11-30");
    }

    @Test
    void saysWhyAReadingWasRejectedAndWhatToDo() {
        var notice = MeteringNotices.of(new ReadingRejected(
                FLAT,
                NOVEMBER,
                "cold",
                "Nav salasāms",
                2,
                inRiga("2026-11-30T10:00"),
                "20418833",
                "COLD_WATER",
                "KITCHEN",
                new BigDecimal("920.703")));

        assertThat(notice.body())
                .startsWith(
                        "Aukstais ūdens, virtuve, skaitītājs Nr. 20418833: rādījums 920,703\u00a0m³ par 2026. gada novembri noraidīts 30.11.2026. plkst. 10:00")
                .contains("Iemesls: Nav salasāms", "iesniedziet rādījumu sadaļā “Skaitītāji”");
        assertThat(notice.kind()).isEqualTo(NoticeKind.READING_WANTED);
    }

    /** As it was told before meters were named in it. */
    @Test
    void saysWhatItKnowsOfARejectionThatNamesNoMeter() {
        var notice = MeteringNotices.of(new ReadingRejected(
                FLAT, NOVEMBER, "cold", "Nav salasāms", 2, inRiga("2026-11-30T10:00"), null, null, null, null));

        assertThat(notice.body()).startsWith("Ūdens skaitītājs: rādījums par 2026. gada novembri noraidīts");
    }

    @Test
    void saysWhyLateReadingsWereRejectedAndWhatToDo() {
        var cold = new LateReading("cold", "20418833", "COLD_WATER", "KITCHEN", new BigDecimal("290.703"));
        var hot = new LateReading("hot", "20418901", "HOT_WATER", "BATHROOM", new BigDecimal("58"));
        var notice = MeteringNotices.of(new LateReadingsRejected(
                FLAT,
                NOVEMBER,
                inRiga("2026-12-01T20:00"),
                List.of(cold, hot),
                "Nav ticams",
                inRiga("2026-12-03T10:16")));

        assertThat(notice.title()).isEqualTo("Pēc termiņa saņemtie rādījumi noraidīti");
        assertThat(notice.body()).isEqualTo("""
                        Rādījumi par 2026. gada novembri, kas ierakstīti 01.12.2026. plkst. 20:00, saņemti pēc iesniegšanas perioda beigām. Tie noraidīti 03.12.2026. plkst. 10:16 un netiek ņemti vērā.

                        Aukstais ūdens, virtuve, skaitītājs Nr. 20418833: 290,703~m³.

                        Karstais ūdens, vannas istaba, skaitītājs Nr. 20418901: 58,000~m³.

                        Iemesls: Nav ticams

                        Par šo mēnesi paliek spēkā iepriekš iesniegtie rādījumi vai, ja to nav, aprēķinātais patēriņš. Lūdzu, nākamajā periodā nolasiet skaitītājus un iesniedziet rādījumus sadaļā “Skaitītāji”.

                        Ja Jums ir jautājumi, rakstiet sadaļā “Saziņa” vai zvaniet 65049114.""".replace('~', '\u00a0'));
        assertThat(notice.kind()).isEqualTo(NoticeKind.READING_WANTED);
        assertThat(notice.readersOf()).isEqualTo("2026-12-01");
    }

    @Test
    void saysWhatTheOldMeterShowedAndTheNewOneShows() {
        var notice = MeteringNotices.of(new MeterReplaced(
                FLAT,
                NOVEMBER,
                "COLD_WATER",
                "KITCHEN",
                "old",
                "20418833",
                new BigDecimal("289.1"),
                new BigDecimal("1.688"),
                "new",
                "77001",
                new BigDecimal("0.012"),
                LocalDate.parse("2026-11-16"),
                inRiga("2026-11-16T10:00")));

        assertThat(notice.body())
                .contains(
                        "no 16.11.2026. skaitītāja Nr. 20418833 vietā ir skaitītājs Nr. 77001.",
                        "beigās rādīja 289,100\u00a0m³",
                        "sākumā rādīja 0,012\u00a0m³");
    }

    @ParameterizedTest
    @CsvSource({
        "true, 90, Tuvojas skaitītāja nomaiņas termiņš",
        "true, 0, Skaitītāja nomaiņas termiņš ir pagājis",
        "false, 7, Tuvojas skaitītāja verifikācijas termiņš",
        "false, 0, Skaitītāja verifikācijas termiņš ir pagājis"
    })
    void saysWhatIsToBeDoneAboutAMeter(boolean replace, int ahead, String title) {
        var notice = MeteringNotices.of(new MeterDue(
                FLAT,
                "cold",
                "20418833",
                "COLD_WATER",
                "KITCHEN",
                replace,
                LocalDate.parse("2027-02-28"),
                ahead,
                inRiga("2026-11-30T10:00")));

        assertThat(notice.title()).isEqualTo(title);
        assertThat(notice.body()).contains("28.02.2027.", "pasūta un apmaksā dzīvokļa īpašnieks");
        assertThat(notice.body().contains("starpība")).isEqualTo(ahead == 0);
    }

    @ParameterizedTest
    @CsvSource({
        "1, false, 'Rādījumi nav iesniegti, patēriņš aprēķināts'",
        "2, false, 'Rādījumi nav iesniegti, patēriņš aprēķināts'",
        "3, false, 'Brīdinājums: rādījumi nav iesniegti trīs mēnešus pēc kārtas'",
        "4, true, Aprēķināta ūdens patēriņa starpība"
    })
    void warnsTheThirdMonth(int missed, boolean difference, String title) {
        var notice = EstimatedNotice.with(Optional.empty(), estimated("cold", missed, difference))
                .orElseThrow();

        assertThat(notice.title()).isEqualTo(title);
        assertThat(notice.body()).contains("Teksts " + missed);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void saysTheSameInWhateverOrderEstimatesAreHeardOf(long seed) {
        var all = List.of(
                estimated("cold", 1, false),
                estimated("hot", 3, false),
                estimated("kitchen", 4, true),
                estimated("toilet", 1, false));
        var doubled = new ArrayList<>(all);
        doubled.addAll(all);
        Collections.shuffle(doubled, new Random(seed));

        assertThat(hear(doubled).withoutVersion()).isEqualTo(hear(all).withoutVersion());
    }

    private record Heard(Notice notice) {

        Notice withoutVersion() {
            return notice.at(0);
        }
    }

    private static Heard hear(List<ReadingEstimated> events) {
        Optional<Notice> notice = Optional.empty();
        for (var event : events) {
            var after = EstimatedNotice.with(notice, event);
            notice = after.isPresent() ? after : notice;
        }
        return new Heard(notice.orElseThrow());
    }

    private static ReadingEstimated estimated(String meter, int missed, boolean difference) {
        return new ReadingEstimated(
                FLAT,
                NOVEMBER,
                meter,
                "2041-" + meter,
                "COLD_WATER",
                "KITCHEN",
                new BigDecimal("290.548"),
                new BigDecimal("3.136"),
                missed,
                difference,
                "Teksts " + missed,
                1,
                inRiga("2026-12-02T00:01"));
    }

    private static ReadingsAwaited awaited(List<String> meters, boolean lastDay) {
        return new ReadingsAwaited(
                FLAT,
                NOVEMBER,
                meters,
                lastDay,
                LocalDate.parse("2026-11-29"),
                LocalDate.parse("2026-12-01"),
                inRiga("2026-11-29T00:00"));
    }

    private static ReadingCorrected corrected(@Nullable BigDecimal before, BigDecimal difference, YearMonth settledIn) {
        return new ReadingCorrected(
                FLAT,
                NOVEMBER,
                "cold",
                "20418833",
                "COLD_WATER",
                "BATHROOM",
                new BigDecimal("289.703"),
                new BigDecimal("2.291"),
                difference,
                settledIn,
                "Pārrakstīšanās",
                3,
                inRiga("2026-12-03T10:16"),
                before);
    }
}
