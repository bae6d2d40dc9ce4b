package lv.ogresnamsaimnieks.metering.web;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.time.YearMonth;
import lv.ogresnamsaimnieks.defaults.Lines;
import lv.ogresnamsaimnieks.defaults.Overtaking;
import lv.ogresnamsaimnieks.metering.Channel;
import lv.ogresnamsaimnieks.metering.Metering;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What other systems read from meters, most of them from afar; in the window of their channel, like everybody. */
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

    private final Metering metering;

    MunicipalReadingController(Metering metering) {
        this.metering = metering;
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
