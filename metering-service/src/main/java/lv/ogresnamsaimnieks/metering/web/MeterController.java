package lv.ogresnamsaimnieks.metering.web;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import lv.ogresnamsaimnieks.defaults.Overtaking;
import lv.ogresnamsaimnieks.defaults.Owner;
import lv.ogresnamsaimnieks.metering.Entry;
import lv.ogresnamsaimnieks.metering.Metering;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.JsonNode;

/** “Skaitītāji”, as the page asks for it. */
@RestController
@RequestMapping("/api/meters")
class MeterController {

    private static final int AT_MOST = 36;
    private static final int WINDOWS = 6;

    /** @param value text with comma or point, or a number */
    record EnteredReading(
            @Nullable String meter,
            @Nullable JsonNode value,
            @Nullable Boolean confirmed) {

        Entry entry() {
            return new Entry(
                    meter,
                    value == null || value.isNull() ? null : value.asString(value.toString()),
                    Boolean.TRUE.equals(confirmed));
        }
    }

    record EnteredReadings(@Nullable List<EnteredReading> readings) {

        List<Entry> entries() {
            return readings == null
                    ? List.of()
                    : readings.stream().map(EnteredReading::entry).toList();
        }
    }

    private final Metering metering;

    MeterController(Metering metering) {
        this.metering = metering;
    }

    @GetMapping("/{property}")
    PropertyView meters(Owner owner, @PathVariable String property) {
        return PropertyView.of(metering.view(owner.person(), property).orElseThrow(MeterController::notFound));
    }

    @GetMapping("/{property}/history")
    HistoryView history(Owner owner, @PathVariable String property, @RequestParam(defaultValue = "24") int months) {
        return HistoryView.of(
                metering.view(owner.person(), property).orElseThrow(MeterController::notFound),
                Math.clamp(months, 1, AT_MOST));
    }

    /** The same key again gives the same receipt again, and changes nothing. */
    @PutMapping("/{property}/readings/{month}")
    ResponseEntity<ReceiptView> submit(
            Owner owner,
            @PathVariable String property,
            @PathVariable YearMonth month,
            @RequestHeader("Idempotency-Key") UUID key,
            @RequestBody EnteredReadings body) {
        var receipt = Overtaking.decidingAgain(
                        () -> metering.submit(owner.person(), property, month, key.toString(), body.entries()))
                .orElseThrow(MeterController::notFound);
        return ResponseEntity.status(receipt.repeated() ? HttpStatus.OK : HttpStatus.CREATED)
                .body(ReceiptView.of(receipt));
    }

    /** For the owner's own calendar. */
    @GetMapping(path = "/windows.ics", produces = "text/calendar;charset=UTF-8")
    String windows() {
        return WindowCalendar.of(metering.nextWindows(WINDOWS));
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
