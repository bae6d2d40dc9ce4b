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
import lv.ogresnamsaimnieks.defaults.Lines;
import lv.ogresnamsaimnieks.defaults.Overtaking;
import lv.ogresnamsaimnieks.metering.Construction;
import lv.ogresnamsaimnieks.metering.Meter;
import lv.ogresnamsaimnieks.metering.Metering;
import lv.ogresnamsaimnieks.metering.PastReading;
import lv.ogresnamsaimnieks.metering.Place;
import lv.ogresnamsaimnieks.metering.ReadBy;
import lv.ogresnamsaimnieks.metering.Resource;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Meters, as the accounting system puts them in. */
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

    private final Metering metering;

    MunicipalMeterController(Metering metering) {
        this.metering = metering;
    }

    @PutMapping(consumes = Lines.NDJSON)
    void meters(Lines<MeterLine> lines) {
        lines.upsert(
                MeterLine::id,
                (line, dryRun) ->
                        Overtaking.decidingAgain(() -> metering.record(line.property(), line.meter(), dryRun)));
    }
}
