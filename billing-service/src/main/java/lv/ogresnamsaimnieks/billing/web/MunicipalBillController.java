package lv.ogresnamsaimnieks.billing.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;
import lv.ogresnamsaimnieks.billing.BillContent;
import lv.ogresnamsaimnieks.billing.Billing;
import lv.ogresnamsaimnieks.billing.Charge;
import lv.ogresnamsaimnieks.billing.Group;
import lv.ogresnamsaimnieks.billing.MeteredUse;
import lv.ogresnamsaimnieks.billing.Money;
import lv.ogresnamsaimnieks.billing.Payment;
import lv.ogresnamsaimnieks.billing.Resource;
import lv.ogresnamsaimnieks.billing.WaterDifference;
import lv.ogresnamsaimnieks.defaults.Lines;
import lv.ogresnamsaimnieks.defaults.Overtaking;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Bills, as the accounting system puts them in. */
@RestController
@RequestMapping("/api/municipal/v1/bills")
class MunicipalBillController {

    private static final String ID = "[a-z0-9][a-z0-9-]{0,63}";

    record BillLine(
            @NotNull @Pattern(regexp = ID) String number,
            @NotNull @Pattern(regexp = ID) String property,
            @NotNull YearMonth period,
            @NotNull LocalDate issued,
            @NotNull LocalDate due,

            @Nullable @Digits(integer = 7, fraction = 2) BigDecimal openingBalance,

            @NotNull @PositiveOrZero @Digits(integer = 6, fraction = 2)
            BigDecimal area,

            @NotNull @PositiveOrZero @Max(99) Integer declaredPersons,
            @Nullable @Size(max = 200) String payer,
            @NotEmpty @Size(max = 200) List<@NotNull @Valid ChargeLine> lines,
            @Nullable @Size(max = 50) List<@NotNull @Valid MeterLine> meters,
            @Nullable @Valid DifferenceLine waterDifference,
            @Nullable @Size(max = 200) List<@NotNull @Valid PaymentLine> payments,
            @Nullable Boolean cancelled) {

        BillContent content() {
            return new BillContent(
                    period,
                    issued,
                    due,
                    openingBalance == null ? Money.ZERO : new Money(openingBalance),
                    area,
                    declaredPersons,
                    payer,
                    all(lines, ChargeLine::charge),
                    all(meters, MeterLine::use),
                    waterDifference == null ? null : waterDifference.shared());
        }

        List<Payment> received() {
            return all(payments, PaymentLine::payment);
        }

        boolean isCancelled() {
            return Boolean.TRUE.equals(cancelled);
        }

        private static <T, R> List<R> all(@Nullable List<T> lines, Function<T, R> read) {
            return lines == null ? List.of() : lines.stream().map(read).toList();
        }
    }

    record ChargeLine(
            @NotNull Group group,
            @NotBlank @Size(max = 16) String code,
            @NotBlank @Size(max = 200) String title,

            @NotNull @Digits(integer = 9, fraction = 6) BigDecimal quantity,

            @NotBlank @Size(max = 16) String unit,

            @NotNull @Digits(integer = 6, fraction = 6) BigDecimal price,

            @NotNull @Digits(integer = 6, fraction = 2) BigDecimal net,

            @Nullable @PositiveOrZero @DecimalMax("100") @Digits(integer = 3, fraction = 2)
            BigDecimal vatRate,

            @Nullable @Digits(integer = 6, fraction = 2) BigDecimal vat,

            @Nullable @Size(max = 2000) String explanation) {

        Charge charge() {
            return new Charge(
                    group,
                    code,
                    title,
                    quantity,
                    unit,
                    price,
                    new Money(net),
                    vatRate,
                    vat == null ? Money.ZERO : new Money(vat),
                    explanation);
        }
    }

    record MeterLine(
            @NotNull @Size(min = 1, max = 32) String serial,
            @NotNull Resource resource,
            @NotNull LocalDate fromOn,

            @NotNull @PositiveOrZero @Digits(integer = 9, fraction = 3)
            BigDecimal from,

            @NotNull LocalDate toOn,

            @NotNull @PositiveOrZero @Digits(integer = 9, fraction = 3)
            BigDecimal to,

            @Nullable @Digits(integer = 9, fraction = 3) BigDecimal counted) {

        MeteredUse use() {
            return new MeteredUse(serial, resource, fromOn, from, toOn, to, counted);
        }
    }

    record DifferenceLine(
            @NotNull @PositiveOrZero @Digits(integer = 9, fraction = 3)
            BigDecimal house,

            @NotNull @PositiveOrZero @Digits(integer = 9, fraction = 3)
            BigDecimal flats,

            @NotNull @Positive Integer flatCount,

            @NotNull @Digits(integer = 9, fraction = 3) BigDecimal difference,

            @NotNull @Digits(integer = 9, fraction = 3) BigDecimal share,

            @NotBlank @Size(max = 64) String basis) {

        WaterDifference shared() {
            return new WaterDifference(house, flats, flatCount, difference, share, basis);
        }
    }

    record PaymentLine(
            @NotNull LocalDate on,

            @NotNull @Positive @Digits(integer = 7, fraction = 2)
            BigDecimal amount) {

        Payment payment() {
            return new Payment(on, new Money(amount));
        }
    }

    private final Billing billing;

    MunicipalBillController(Billing billing) {
        this.billing = billing;
    }

    /** An issued bill never changes; its payments, and whether it was cancelled, may. */
    @PutMapping(consumes = Lines.NDJSON)
    void put(Lines<BillLine> lines) {
        lines.upsert(
                BillLine::number,
                (line, dryRun) -> Overtaking.decidingAgain(() -> billing.record(
                        line.number(), line.property(), line.content(), line.received(), line.isCancelled(), dryRun)));
    }
}
