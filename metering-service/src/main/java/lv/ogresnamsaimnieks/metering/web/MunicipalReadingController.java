package lv.ogresnamsaimnieks.metering.web;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import lv.ogresnamsaimnieks.defaults.Lines;
import lv.ogresnamsaimnieks.defaults.MunicipalSystem;
import lv.ogresnamsaimnieks.defaults.Overtaking;
import lv.ogresnamsaimnieks.metering.Channel;
import lv.ogresnamsaimnieks.metering.Disclosure;
import lv.ogresnamsaimnieks.metering.Metering;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * What other systems read from meters, most of them from afar; in the window of their channel, like everybody. And what
 * counts after all, for them to read.
 */
@RestController
@RequestMapping("/api/municipal/v1/readings")
class MunicipalReadingController {

    private static final String ID = "[a-z0-9][a-z0-9-]{0,63}";

    /**
     * A reading.
     *
     * @param id the system's own: sent again it does nothing twice
     * @param value in m³
     * @param remote whether the meter was read from afar; otherwise the system got it from a person
     */
    record ReadingLine(
            @NotNull @Pattern(regexp = ID) String id,
            @NotNull @Pattern(regexp = ID) String meter,
            @NotNull YearMonth month,

            @NotNull @PositiveOrZero @Digits(integer = 9, fraction = 3)
            BigDecimal value,

            @Nullable Boolean remote) {

        Channel channel() {
            return Boolean.FALSE.equals(remote) ? Channel.API : Channel.REMOTE;
        }
    }

    /**
     * Months of a period, flat by flat.
     *
     * @param next for {@code after}, to go on; null when there is nothing more
     */
    record ReadingsPage(
            List<MonthOfProperty> items, @Nullable String next) {}

    /**
     * Months that changed.
     *
     * @param next for {@code after}, now or at any later time
     * @param more whether there is something already
     */
    record ReadingChangesPage(List<MonthOfProperty> items, String next, boolean more) {}

    private final Metering metering;
    private final Disclosure disclosure;

    MunicipalReadingController(Metering metering, Disclosure disclosure) {
        this.metering = metering;
        this.disclosure = disclosure;
    }

    /** What counts of the months from one to another, in all houses or in one. */
    @GetMapping
    ResponseEntity<ReadingsPage> readings(
            MunicipalSystem system,
            ServletWebRequest request,
            @RequestParam @Nullable String house,
            @RequestParam @Nullable YearMonth from,
            @RequestParam @Nullable YearMonth to,
            @RequestParam @Nullable String after,
            @RequestParam(defaultValue = MunicipalReader.USUAL) int limit) {
        var page = disclosure.readings(
                MunicipalReader.of(system), house, from, to, Cursor.flat(after), MunicipalReader.limit(limit));
        var next = page.more() ? Cursor.of(page.last()) : null;
        return EntityTag.answer(
                request,
                Stream.concat(
                        page.items().stream().flatMap(MonthOfProperty::versions), Stream.of(String.valueOf(next))),
                new ReadingsPage(page.items().stream().map(MonthOfProperty::of).toList(), next));
    }

    /** The months in which anything changed since a page before; every month that there is, where there was none. */
    @GetMapping("/changes")
    ReadingChangesPage changes(
            MunicipalSystem system,
            @RequestParam @Nullable String after,
            @RequestParam(defaultValue = MunicipalReader.USUAL) int limit) {
        var changed =
                disclosure.changes(MunicipalReader.of(system), Cursor.change(after), MunicipalReader.limit(limit));
        return new ReadingChangesPage(
                changed.months().stream().map(MonthOfProperty::of).toList(), Cursor.of(changed.last()), changed.more());
    }

    @PutMapping(consumes = Lines.NDJSON)
    void readings(Lines<ReadingLine> lines) {
        lines.upsert(
                ReadingLine::id,
                (line, dryRun) -> Overtaking.decidingAgain(() -> metering.take(
                        "municipal",
                        line.channel(),
                        line.meter(),
                        line.month(),
                        line.id(),
                        line.value().stripTrailingZeros().toPlainString(),
                        dryRun)));
    }
}
