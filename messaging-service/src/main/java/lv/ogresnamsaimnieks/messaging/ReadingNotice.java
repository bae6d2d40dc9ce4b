package lv.ogresnamsaimnieks.messaging;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        return Optional.of(new Notice(
                heard.receipt(),
                Audience.ofProperty(heard.property()),
                NoticeKind.READING,
                corrects ? "Rādījumu labojums pieņemts" : "Rādījumi pieņemti",
                body(heard.receipt(), heard.month(), heard.at(), corrects, readings),
                false,
                heard.at(),
                null,
                null,
                readings,
                List.of(),
                known.map(Notice::version).orElse(0L)));
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

    private static String body(
            String receipt, YearMonth month, Instant at, boolean corrects, List<AcceptedReading> readings) {
        var first = "%s par %s %s %s. Kvīts numurs: %s."
                .formatted(
                        corrects ? "Labotie rādījumi" : "Rādījumi",
                        Texts.inMonth(month),
                        "pieņemti",
                        Texts.moment(at),
                        receipt);
        var lines = readings.stream()
                .map(it -> "%s, skaitītājs Nr. %s: %s, patēriņš %s."
                        .formatted(
                                Texts.meter(it.resource(), it.place()),
                                it.serial(),
                                Texts.volume(it.value()),
                                Texts.volume(it.consumption())));
        var last = corrects
                ? "Šajā paziņojumā minētajiem skaitītājiem turpmāk ir spēkā šie rādījumi, nevis agrāk iesniegtie."
                : "Līdz iesniegšanas perioda beigām rādījumus varat labot sadaļā “Skaitītāji”.";
        return Stream.of(Stream.of(first), lines, Stream.of(last))
                .flatMap(it -> it)
                .collect(Collectors.joining("\n\n"));
    }

    private ReadingNotice() {}
}
