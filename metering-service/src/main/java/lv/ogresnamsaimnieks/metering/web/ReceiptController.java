package lv.ogresnamsaimnieks.metering.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import lv.ogresnamsaimnieks.metering.Metering;
import lv.ogresnamsaimnieks.metering.SubmissionWindow;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Says to anybody who holds a receipt whether it is true. To a wrong number and to a wrong code the answer is the same. */
@RestController
@RequestMapping("/api/receipts")
class ReceiptController {

    /**
     * Whether a receipt is true.
     *
     * @param number as it was asked for
     * @param at when it was given out, if it is true
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CheckedReceipt(
            String number, boolean valid, @Nullable OffsetDateTime at) {}

    private final Metering metering;

    ReceiptController(Metering metering) {
        this.metering = metering;
    }

    @GetMapping("/{number}")
    CheckedReceipt receipt(@PathVariable String number, @RequestParam(defaultValue = "") String code) {
        return metering.givenOut(number, code)
                .map(it -> new CheckedReceipt(
                        number, true, it.atZone(SubmissionWindow.RIGA).toOffsetDateTime()))
                .orElseGet(() -> new CheckedReceipt(number, false, null));
    }
}
