package lv.ogresnamsaimnieks.messaging;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.ogresnamsaimnieks.events.MeteringEvent.LateReadingsAccepted;
import lv.ogresnamsaimnieks.events.MeteringEvent.ReadingAccepted;

/**
 * The notice that says which readings were accepted: one for a receipt, whichever of its meters are heard of first, last or
 * twice.
 */
final class ReadingNotice {

    private static final Comparator<AcceptedReading> BY_METER = Comparator.comparing(AcceptedReading::resource)
            .thenComparing(AcceptedReading::place)
            .thenComparing(AcceptedReading::serial)
            .thenComparing(AcceptedReading::meter);

    /** The notice of the receipt with this reading in it; empty if it is in it already. */
    static Optional<Notice> with(Optional<Notice> known, ReadingAccepted heard) {
        var before = known.map(Notice::readings).orElse(List.of());
        if (before.stream().anyMatch(it -> it.meter().equals(heard.meter()))) {
            return Optional.empty();
        }
        var readings = Stream.concat(before.stream(), Stream.of(reading(heard)))
                .sorted(BY_METER)
                .toList();
        var corrects = heard.submission() > 1;
        var first = "%s par %s pieņemti %s. Kvīts numurs: %s."
                .formatted(
                        corrects ? "Labotie rādījumi" : "Rādījumi",
                        Texts.inMonth(heard.month()),
                        Texts.moment(heard.at()),
                        heard.receipt());
        var last = corrects
                ? "Šajā paziņojumā minētajiem skaitītājiem turpmāk ir spēkā šie rādījumi, nevis agrāk iesniegtie."
                : "Līdz iesniegšanas perioda beigām rādījumus varat labot sadaļā “Skaitītāji”.";
        return Optional.of(new Notice(
                heard.receipt(),
                Audience.ofProperty(heard.property()),
                NoticeKind.READING,
                corrects ? "Rādījumu labojums pieņemts" : "Rādījumi pieņemti",
                body(first, readings, last),
                false,
                heard.at(),
                null,
                null,
                readings,
                List.of(),
                known.map(Notice::version).orElse(0L)));
    }

    /** The notice of a receipt whose readings had come late, for those whose flat it was when they were typed. */
    static Notice late(Notice known, LateReadingsAccepted heard) {
        var first = ("Rādījumi par %s, kas ierakstīti %s un saņemti pēc iesniegšanas perioda beigām, pieņemti %s. Kvīts"
                        + " numurs: %s.")
                .formatted(
                        Texts.inMonth(heard.month()),
                        Texts.moment(heard.capturedAt()),
                        Texts.moment(heard.at()),
                        heard.receipt());
        var last =
                "Šajā paziņojumā minētajiem skaitītājiem par šo mēnesi ir spēkā šie rādījumi, nevis agrāk iesniegtie vai"
                        + " aprēķinātie.";
        return new Notice(
                known.id(),
                known.audience(),
                known.kind(),
                "Pēc termiņa saņemtie rādījumi pieņemti",
                body(first, known.readings(), last),
                known.urgent(),
                known.publishedAt(),
                known.validUntil(),
                LocalDate.ofInstant(heard.capturedAt(), NoticeBoard.RIGA),
                known.readings(),
                known.estimates(),
                known.version());
    }

    private static AcceptedReading reading(ReadingAccepted heard) {
        return new AcceptedReading(
                heard.meter(),
                heard.serial(),
                heard.resource(),
                heard.place(),
                heard.value().setScale(3),
                heard.consumption().setScale(3));
    }

    private static String body(String first, List<AcceptedReading> readings, String last) {
        var lines = readings.stream()
                .map(it -> "%s, skaitītājs Nr. %s: %s, patēriņš %s."
                        .formatted(
                                Texts.meter(it.resource(), it.place()),
                                it.serial(),
                                Texts.volume(it.value()),
                                Texts.volume(it.consumption())));
        return Stream.of(Stream.of(first), lines, Stream.of(last))
                .flatMap(it -> it)
                .collect(Collectors.joining("\n\n"));
    }

    private ReadingNotice() {}
}
