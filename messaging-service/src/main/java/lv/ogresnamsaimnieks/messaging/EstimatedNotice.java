package lv.ogresnamsaimnieks.messaging;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.ogresnamsaimnieks.events.MeteringEvent.ReadingEstimated;

/**
 * The notice that says what was counted where nobody handed in a reading: one for all meters that were estimated together,
 * whichever of them is heard of first, last or twice.
 */
final class EstimatedNotice {

    private static final int WARNED = 3;

    private static final Comparator<EstimatedReading> BY_METER = Comparator.comparing(EstimatedReading::resource)
            .thenComparing(EstimatedReading::place)
            .thenComparing(EstimatedReading::serial)
            .thenComparing(EstimatedReading::meter);

    static String id(ReadingEstimated heard) {
        return "estimated-%s-%s-%d"
                .formatted(heard.property(), heard.month(), heard.at().toEpochMilli());
    }

    /** The notice with this estimate in it; empty if it is in it already. */
    static Optional<Notice> with(Optional<Notice> known, ReadingEstimated heard) {
        var before = known.map(Notice::estimates).orElse(List.of());
        if (before.stream().anyMatch(it -> it.meter().equals(heard.meter()))) {
            return Optional.empty();
        }
        var estimates = Stream.concat(before.stream(), Stream.of(estimate(heard)))
                .sorted(BY_METER)
                .toList();
        return Optional.of(new Notice(
                id(heard),
                Audience.ofProperty(heard.property()),
                NoticeKind.READING,
                title(estimates),
                body(heard, estimates),
                false,
                heard.at(),
                null,
                heard.month().atEndOfMonth(),
                List.of(),
                estimates,
                known.map(Notice::version).orElse(0L)));
    }

    private static EstimatedReading estimate(ReadingEstimated heard) {
        return new EstimatedReading(
                heard.meter(),
                heard.serial(),
                heard.resource(),
                heard.place(),
                heard.value().setScale(3),
                heard.consumption().setScale(3),
                heard.missed(),
                heard.difference(),
                heard.text());
    }

    private static String title(List<EstimatedReading> estimates) {
        if (estimates.stream().anyMatch(EstimatedReading::difference)) {
            return "Aprēķināta ūdens patēriņa starpība";
        }
        return estimates.stream().anyMatch(it -> it.missed() == WARNED)
                ? "Brīdinājums: rādījumi nav iesniegti trīs mēnešus pēc kārtas"
                : "Rādījumi nav iesniegti, patēriņš aprēķināts";
    }

    private static String body(ReadingEstimated heard, List<EstimatedReading> estimates) {
        var first = "Par %s.".formatted(Texts.inMonth(heard.month()));
        var texts = estimates.stream().map(EstimatedReading::text).distinct().sorted();
        var lines = estimates.stream()
                .map(it -> "%s, skaitītājs Nr. %s: %s."
                        .formatted(Texts.meter(it.resource(), it.place()), it.serial(), counted(it)));
        var last =
                "Nākamajā periodā iesniedziet skaitītāja rādījumu sadaļā “Skaitītāji”. Ja skaitītājs nedarbojas vai Jums"
                        + " ir jautājumi, zvaniet 65049114.";
        return Stream.of(Stream.of(first), texts, lines, Stream.of(last))
                .flatMap(it -> it)
                .collect(Collectors.joining("\n\n"));
    }

    private static String counted(EstimatedReading it) {
        return it.difference()
                ? "aprēķināta ūdens patēriņa starpība"
                : "aprēķinātais rādījums %s, patēriņš %s"
                        .formatted(Texts.volume(it.value()), Texts.volume(it.consumption()));
    }

    private EstimatedNotice() {}
}
