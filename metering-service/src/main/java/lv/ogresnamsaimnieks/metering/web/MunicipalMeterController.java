package lv.ogresnamsaimnieks.metering.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import lv.ogresnamsaimnieks.defaults.Lines;
import lv.ogresnamsaimnieks.defaults.MunicipalSystem;
import lv.ogresnamsaimnieks.defaults.Overtaking;
import lv.ogresnamsaimnieks.metering.Construction;
import lv.ogresnamsaimnieks.metering.Disclosure;
import lv.ogresnamsaimnieks.metering.Meter;
import lv.ogresnamsaimnieks.metering.Metering;
import lv.ogresnamsaimnieks.metering.PastReading;
import lv.ogresnamsaimnieks.metering.Place;
import lv.ogresnamsaimnieks.metering.ReadBy;
import lv.ogresnamsaimnieks.metering.Resource;
import lv.ogresnamsaimnieks.metering.Verification;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/** Meters, as the accounting system puts them in and other systems read them. */
@RestController
@RequestMapping("/api/municipal/v1/meters")
class MunicipalMeterController {

    private static final String ID = "[a-z0-9][a-z0-9-]{0,63}";

    /** The dial of a water meter in a flat, where the line says nothing of it. */
    private static final int USUAL_DIGITS = 5;

    private static final int USUAL_DECIMALS = 3;

    record MeterLine(
            @NotNull @Pattern(regexp = ID) String id,
            @NotNull @Pattern(regexp = ID) String property,
            @NotNull @Size(min = 1, max = 32) String serial,
            @NotNull Resource resource,
            @NotNull Place place,
            @NotNull LocalDate installedOn,

            @NotNull @PositiveOrZero @Digits(integer = 9, fraction = 3)
            BigDecimal initialValue,

            @Nullable @Min(3) @Max(9) Integer digits,
            @Nullable @Min(0) @Max(3) Integer decimals,
            @Nullable LocalDate verificationDue,
            @Nullable LocalDate removedOn,

            @Nullable @PositiveOrZero @Digits(integer = 9, fraction = 3)
            BigDecimal finalValue,

            @Nullable @Pattern(regexp = ID) String replaces,
            @Nullable Construction construction,
            @Nullable ReadBy readBy,
            @Nullable @Valid @Size(max = 36) List<HistoryLine> history) {

        Meter meter() {
            return new Meter(
                    id,
                    serial,
                    resource,
                    place,
                    installedOn,
                    initialValue.setScale(3),
                    digits == null ? USUAL_DIGITS : digits,
                    decimals == null ? USUAL_DECIMALS : decimals,
                    verificationDue,
                    removedOn,
                    finalValue == null ? null : finalValue.setScale(3),
                    replaces,
                    construction == null ? Construction.MECHANICAL : construction,
                    readBy == null ? ReadBy.OWNER : readBy,
                    history == null
                            ? List.of()
                            : history.stream().map(HistoryLine::reading).toList());
        }
    }

    record HistoryLine(
            @NotNull YearMonth month,

            @NotNull @PositiveOrZero @Digits(integer = 9, fraction = 3)
            BigDecimal value,

            @NotNull LocalDate on,
            @Nullable Boolean estimated) {

        PastReading reading() {
            return new PastReading(month, value.setScale(3), on, Boolean.TRUE.equals(estimated));
        }
    }

    /**
     * A meter from its installation to its removal.
     *
     * @param initialValue what it showed when it was installed, in m³
     * @param digits of the dial before the comma
     * @param decimals of the dial after the comma
     * @param verificationDue as written on it
     * @param due the last day on which it counts by today's rules
     * @param toDo what has to be done by then
     * @param finalValue what it showed when it was removed, in m³
     * @param replaces the meter in whose place it came
     */
    record RecordedMeter(
            String id,
            String serial,
            Resource resource,
            Place place,
            LocalDate installedOn,
            BigDecimal initialValue,
            int digits,
            int decimals,
            @Nullable LocalDate verificationDue,
            LocalDate due,
            Verification.Kind toDo,
            @Nullable LocalDate removedOn,
            @Nullable BigDecimal finalValue,
            @Nullable String replaces,
            Construction construction,
            ReadBy readBy) {

        static RecordedMeter of(Meter it, LocalDate today) {
            var verification = it.verificationOn(today);
            return new RecordedMeter(
                    it.id(),
                    it.serial(),
                    it.resource(),
                    it.place(),
                    it.installedOn(),
                    it.initialValue(),
                    it.digits(),
                    it.decimals(),
                    it.verificationDue(),
                    verification.due(),
                    verification.kind(),
                    it.removedOn(),
                    it.finalValue(),
                    it.replaces(),
                    it.construction(),
                    it.readBy());
        }
    }

    /** The meters of a flat, those of before among them. */
    record MetersOfFlat(String property, String house, int staircase, String flat, List<RecordedMeter> meters) {}

    /**
     * Flats with their meters.
     *
     * @param next for {@code after}, to go on; null when there is nothing more
     */
    record MetersPage(List<MetersOfFlat> items, @Nullable String next) {}

    private final Metering metering;
    private final Disclosure disclosure;

    MunicipalMeterController(Metering metering, Disclosure disclosure) {
        this.metering = metering;
        this.disclosure = disclosure;
    }

    /** The meters flat by flat, in all houses or in one. */
    @GetMapping
    ResponseEntity<MetersPage> meters(
            MunicipalSystem system,
            ServletWebRequest request,
            @RequestParam @Nullable String house,
            @RequestParam @Nullable String after,
            @RequestParam(defaultValue = MunicipalReader.USUAL) int limit) {
        var page =
                disclosure.meters(MunicipalReader.of(system), house, Cursor.flat(after), MunicipalReader.limit(limit));
        var next = page.more() ? Cursor.of(page.last()) : null;
        var today = disclosure.today();
        var items = page.items().stream()
                .map(it -> new MetersOfFlat(
                        it.property().id(),
                        it.property().house(),
                        it.property().staircase(),
                        it.property().flat(),
                        it.meters().meters().stream()
                                .map(meter -> RecordedMeter.of(meter, today))
                                .toList()))
                .toList();
        return EntityTag.answer(
                request,
                Stream.concat(items.stream().map(MetersOfFlat::toString), Stream.of(String.valueOf(next))),
                new MetersPage(items, next));
    }

    @PutMapping(consumes = Lines.NDJSON)
    void meters(Lines<MeterLine> lines) {
        lines.upsert(
                MeterLine::id,
                (line, dryRun) ->
                        Overtaking.decidingAgain(() -> metering.record(line.property(), line.meter(), dryRun)));
    }
}
