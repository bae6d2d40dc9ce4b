package lv.ogresnamsaimnieks.metering.web;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.time.YearMonth;
import lv.ogresnamsaimnieks.defaults.Lines;
import lv.ogresnamsaimnieks.defaults.Overtaking;
import lv.ogresnamsaimnieks.defaults.rule.Outcome;
import lv.ogresnamsaimnieks.defaults.rule.Refused;
import lv.ogresnamsaimnieks.metering.HouseBalances;
import lv.ogresnamsaimnieks.metering.HouseWater.Inlet;
import lv.ogresnamsaimnieks.metering.WindowCalendar;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What came into houses by their inlet meters, as the supplier of water reads them. No window holds for it: the supplier reads
 * when it bills. What is said again of a month is put in the place of what was.
 */
@RestController
@RequestMapping("/api/municipal/v1/house-readings")
class MunicipalHouseReadingController {

    /** @param used in the month, in m³ */
    record HouseReadingLine(
            @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,63}")
            String house,

            @NotNull YearMonth month,

            @NotNull @PositiveOrZero @Digits(integer = 9, fraction = 3)
            BigDecimal used) {

        String id() {
            return house + "/" + month;
        }
    }

    private final HouseBalances balances;
    private final WindowCalendar calendar;

    MunicipalHouseReadingController(HouseBalances balances, WindowCalendar calendar) {
        this.balances = balances;
        this.calendar = calendar;
    }

    @PutMapping(consumes = Lines.NDJSON)
    void readings(Lines<HouseReadingLine> lines) {
        lines.upsert(HouseReadingLine::id, (line, dryRun) -> Overtaking.decidingAgain(() -> record(line, dryRun)));
    }

    private Outcome record(HouseReadingLine line, boolean dryRun) {
        if (line.month().isAfter(YearMonth.from(calendar.today()))) {
            throw Refused.input("month", "future", "Šis mēnesis vēl nav sācies.");
        }
        return balances.record(line.house(), new Inlet(line.month(), line.used().setScale(3)), dryRun);
    }
}
