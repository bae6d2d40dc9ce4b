package lv.ogresnamsaimnieks.messaging;

import static lv.ogresnamsaimnieks.messaging.NoticeKind.METER;
import static lv.ogresnamsaimnieks.messaging.NoticeKind.READING;
import static lv.ogresnamsaimnieks.messaging.NoticeKind.READING_WANTED;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.ogresnamsaimnieks.events.MeteringEvent.LateReading;
import lv.ogresnamsaimnieks.events.MeteringEvent.LateReadingsRejected;
import lv.ogresnamsaimnieks.events.MeteringEvent.MeterDue;
import lv.ogresnamsaimnieks.events.MeteringEvent.MeterReplaced;
import lv.ogresnamsaimnieks.events.MeteringEvent.ReadingCorrected;
import lv.ogresnamsaimnieks.events.MeteringEvent.ReadingRejected;
import lv.ogresnamsaimnieks.events.MeteringEvent.ReadingsAwaited;
import org.jspecify.annotations.Nullable;

/** What an event of metering says to owners, in Latvian. Each has an id of its own, made of what it tells. */
final class MeteringNotices {

    private static final String ASK = "Ja Jums ir jautājumi, rakstiet sadaļā “Saziņa” vai zvaniet 65049114.";

    static Notice of(ReadingsAwaited it) {
        var month = Texts.inMonth(it.month());
        var awaited = Texts.counted(it.meters().size(), "skaitītāja rādījumu", "skaitītāju rādījumus");
        var days = it.lastDay()
                ? "Šodien, %s, ir pēdējā diena, kad var iesniegt rādījumus par %s. Vēl gaidām %s."
                        .formatted(Texts.day(it.closes()), month, awaited)
                : "Rādījumus par %s var iesniegt no %s līdz %s Gaidām %s."
                        .formatted(month, Texts.day(it.opens()), Texts.day(it.closes()), awaited);
        return Notice.ofProperty(
                "awaited-%s-%s-%s".formatted(it.property(), it.month(), it.lastDay() ? it.closes() + "-last" : "opens"),
                it.property(),
                READING_WANTED,
                it.lastDay() ? "Šodien pēdējā diena iesniegt rādījumus" : "Laiks iesniegt skaitītāju rādījumus",
                paragraphs(
                        days,
                        "Ja rādījums netiks iesniegts, patēriņu aprēķināsim pēc dzīvokļa pēdējo trīs mēnešu vidējā"
                                + " patēriņa."),
                it.at(),
                it.closes(),
                null);
    }

    static Notice of(ReadingCorrected it) {
        var before = it.before();
        var values = before == null
                ? "Rādījums: %s, patēriņš %s.".formatted(Texts.volume(it.value()), Texts.volume(it.consumption()))
                : "Bija %s, tagad %s. Patēriņš: %s."
                        .formatted(Texts.volume(before), Texts.volume(it.value()), Texts.volume(it.consumption()));
        return Notice.ofProperty(
                "corrected-%s-%s-%s-%d".formatted(it.property(), it.month(), it.meter(), it.submission()),
                it.property(),
                READING,
                "Skaitītāja rādījums labots",
                paragraphs(
                        "%s: rādījums par %s labots %s."
                                .formatted(
                                        meter(it.resource(), it.place(), it.serial()),
                                        Texts.inMonth(it.month()),
                                        Texts.moment(it.at())),
                        values,
                        "Iemesls: " + it.reason(),
                        settled(it),
                        ASK),
                it.at(),
                null,
                it.month().atEndOfMonth());
    }

    private static String settled(ReadingCorrected it) {
        var bill = Texts.inMonth(it.settledIn());
        if (it.settledIn().equals(it.month()) || it.difference().signum() == 0) {
            return "Labotais rādījums ir ņemts vērā rēķinam par %s.".formatted(bill);
        }
        return "Rēķins par %s jau ir izrakstīts, tāpēc %s %s rēķinā par %s."
                .formatted(
                        Texts.inMonth(it.month()),
                        Texts.volume(it.difference().abs()),
                        it.difference().signum() < 0 ? "atskaitīsim no patēriņa" : "pieskaitīsim patēriņam",
                        bill);
    }

    static Notice of(ReadingRejected it) {
        return Notice.ofProperty(
                "rejected-%s-%s-%s-%d".formatted(it.property(), it.month(), it.meter(), it.submission()),
                it.property(),
                READING_WANTED,
                "Skaitītāja rādījums noraidīts",
                paragraphs(
                        "%s: rādījums%s par %s noraidīts %s un vairs netiek ņemts vērā."
                                .formatted(
                                        meter(it.resource(), it.place(), it.serial()),
                                        shown(it.value()),
                                        Texts.inMonth(it.month()),
                                        Texts.moment(it.at())),
                        "Iemesls: " + it.reason(),
                        "Ja iesniegšanas periods vēl nav beidzies, nolasiet skaitītāju vēlreiz un iesniedziet rādījumu sadaļā"
                                + " “Skaitītāji”. Citādi patēriņu aprēķināsim pēc dzīvokļa pēdējo trīs mēnešu vidējā patēriņa.",
                        ASK),
                it.at(),
                null,
                it.month().atEndOfMonth());
    }

    /** For those whose flat it was when the readings were typed. */
    static Notice of(LateReadingsRejected it) {
        return Notice.ofProperty(
                "late-rejected-%s-%s-%d"
                        .formatted(it.property(), it.month(), it.at().toEpochMilli()),
                it.property(),
                READING_WANTED,
                "Pēc termiņa saņemtie rādījumi noraidīti",
                paragraphs(
                        ("Rādījumi par %s, kas ierakstīti %s, saņemti pēc iesniegšanas perioda beigām. Tie noraidīti %s un"
                                        + " netiek ņemti vērā.")
                                .formatted(
                                        Texts.inMonth(it.month()),
                                        Texts.moment(it.capturedAt()),
                                        Texts.moment(it.at())),
                        it.readings().stream().map(MeteringNotices::line).collect(Collectors.joining("\n\n")),
                        "Iemesls: " + it.reason(),
                        "Par šo mēnesi paliek spēkā iepriekš iesniegtie rādījumi vai, ja to nav, aprēķinātais patēriņš. Lūdzu,"
                                + " nākamajā periodā nolasiet skaitītājus un iesniedziet rādījumus sadaļā “Skaitītāji”.",
                        ASK),
                it.at(),
                null,
                LocalDate.ofInstant(it.capturedAt(), NoticeBoard.RIGA));
    }

    private static String line(LateReading it) {
        return "%s: %s.".formatted(meter(it.resource(), it.place(), it.serial()), Texts.volume(it.value()));
    }

    private static String shown(@Nullable BigDecimal value) {
        return value == null ? "" : " " + Texts.volume(value);
    }

    static Notice of(MeterReplaced it) {
        return Notice.ofProperty(
                "replaced-%s-%s".formatted(it.property(), it.newMeter()),
                it.property(),
                METER,
                "Skaitītājs nomainīts",
                paragraphs(
                        "%s: no %s skaitītāja Nr. %s vietā ir skaitītājs Nr. %s."
                                .formatted(
                                        Texts.meter(it.resource(), it.place()),
                                        Texts.day(it.on()),
                                        it.oldSerial(),
                                        it.newSerial()),
                        "Noņemtais skaitītājs beigās rādīja %s, patēriņš par %s ar to: %s. Jaunais sākumā rādīja %s."
                                .formatted(
                                        Texts.volume(it.closingValue()),
                                        Texts.inMonth(it.month()),
                                        Texts.volume(it.consumption()),
                                        Texts.volume(it.openingValue())),
                        "Turpmāk iesniedziet jaunā skaitītāja rādījumus. " + ASK),
                it.at(),
                null,
                it.on());
    }

    static Notice of(MeterDue it) {
        var meter = meter(it.resource(), it.place(), it.serial());
        var what = it.replace() ? "nomaiņas" : "verifikācijas";
        return Notice.ofProperty(
                "due-%s-%s-%s-%d".formatted(it.property(), it.meter(), it.due(), it.ahead()),
                it.property(),
                METER,
                it.ahead() == 0
                        ? "Skaitītāja %s termiņš ir pagājis".formatted(what)
                        : "Tuvojas skaitītāja %s termiņš".formatted(what),
                paragraphs(
                        (it.ahead() == 0 ? "%s: %s termiņš bija %s" : "%s: %s termiņš ir %s")
                                .formatted(meter, what, Texts.day(it.due())),
                        it.replace()
                                ? "Kopš 06.06.2025. dzīvokļu ūdens skaitītājus atkārtoti neverificē, bet nomaina ražotāja"
                                        + " noteiktajā laikā, ne vēlāk kā desmit gadus pēc uzstādīšanas."
                                : "Skaitītāju verificē vai nomaina līdz šim datumam.",
                        "Ja dzīvokļu īpašnieku kopība nav lēmusi par vienotu skaitītāju nomaiņu mājā, to pasūta un apmaksā"
                                + " dzīvokļa īpašnieks. Pēc nomaiņas iesniedziet mums skaitītāju nomaiņas aktu; ja tas jau"
                                + " izdarīts, zvaniet 65049114.",
                        it.ahead() == 0
                                ? "Kamēr skaitītājs nav nomainīts, dzīvoklim var tikt aprēķināta ūdens patēriņa starpība."
                                : ""),
                it.at(),
                null,
                null);
    }

    private static String meter(@Nullable String resource, @Nullable String place, @Nullable String serial) {
        return resource == null || place == null || serial == null
                ? "Ūdens skaitītājs"
                : "%s, skaitītājs Nr. %s".formatted(Texts.meter(resource, place), serial);
    }

    private static String paragraphs(String... all) {
        return Stream.of(all).filter(it -> !it.isEmpty()).collect(Collectors.joining("\n\n"));
    }

    private MeteringNotices() {}
}
