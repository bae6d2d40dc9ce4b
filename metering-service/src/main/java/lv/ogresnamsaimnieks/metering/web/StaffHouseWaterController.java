package lv.ogresnamsaimnieks.metering.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import lv.ogresnamsaimnieks.defaults.Overtaking;
import lv.ogresnamsaimnieks.defaults.Staff;
import lv.ogresnamsaimnieks.metering.HouseBalance;
import lv.ogresnamsaimnieks.metering.HouseBalances;
import lv.ogresnamsaimnieks.metering.HouseWater.Inlet;
import lv.ogresnamsaimnieks.metering.SettlementRegime;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The water of a house as a whole: what came in, what the flats used, who bears the difference and why. In m³. */
@RestController
@RequestMapping("/api/staff/readings/houses/{house}/water")
class StaffHouseWaterController {

    /**
     * The balance of a month.
     *
     * @param forecast whether something in it is an average because it is not known yet
     * @param alarming whether the difference was above a fifth for three months in a row
     */
    record BalanceView(
            YearMonth month,
            BigDecimal inlet,
            BigDecimal flats,
            BigDecimal difference,
            BigDecimal percent,
            boolean forecast,
            boolean alarming,
            SettlementRegime.Rules rules,
            SettlementRegime.Key key,
            @Nullable BigDecimal cap,
            String decision,
            String explanation,
            List<HouseBalance.Share> shares) {

        static BalanceView of(HouseBalance it, boolean alarming) {
            return new BalanceView(
                    it.month(),
                    it.inlet(),
                    it.flats(),
                    it.difference(),
                    it.percent(),
                    it.forecast(),
                    alarming,
                    it.regime().rules(),
                    it.regime().key(),
                    it.regime().cap(),
                    it.regime().decision(),
                    it.explanation(),
                    it.shares());
        }
    }

    record InletMonth(
            @NotNull @PositiveOrZero @Digits(integer = 9, fraction = 3)
            BigDecimal used) {}

    record Regime(
            SettlementRegime.@NotNull Rules rules,
            SettlementRegime.@NotNull Key key,

            @Nullable @PositiveOrZero @Digits(integer = 3, fraction = 3)
            BigDecimal cap,

            @NotBlank @Size(max = 200) String decision) {}

    private final HouseBalances balances;

    StaffHouseWaterController(HouseBalances balances) {
        this.balances = balances;
    }

    @GetMapping("/{month}")
    BalanceView balance(Staff staff, @PathVariable String house, @PathVariable YearMonth month) {
        return balances.of(house, month)
                .map(it -> BalanceView.of(it, balances.isAlarming(house, month)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** What the inlet meter counted in a month; recorded again it is put in the place of what was. */
    @PutMapping("/{month}/inlet")
    void inlet(
            Staff staff,
            @PathVariable String house,
            @PathVariable YearMonth month,
            @Valid @RequestBody InletMonth body) {
        Overtaking.decidingAgain(
                () -> balances.record(house, new Inlet(month, body.used().setScale(3)), false));
    }

    /** How the difference is shared from a month on. */
    @PutMapping("/{month}/regime")
    void regime(
            Staff staff, @PathVariable String house, @PathVariable YearMonth month, @Valid @RequestBody Regime body) {
        Overtaking.decidingAgain(() -> balances.record(
                house, new SettlementRegime(month, body.rules(), body.key(), body.cap(), body.decision())));
    }
}
