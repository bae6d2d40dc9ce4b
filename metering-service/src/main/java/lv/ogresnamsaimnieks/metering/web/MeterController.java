package lv.ogresnamsaimnieks.metering.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import lv.ogresnamsaimnieks.defaults.Overtaking;
import lv.ogresnamsaimnieks.defaults.Owner;
import lv.ogresnamsaimnieks.defaults.rule.Refused;
import lv.ogresnamsaimnieks.metering.Capture;
import lv.ogresnamsaimnieks.metering.Channel;
import lv.ogresnamsaimnieks.metering.Entry;
import lv.ogresnamsaimnieks.metering.HandedIn;
import lv.ogresnamsaimnieks.metering.HouseBalance;
import lv.ogresnamsaimnieks.metering.HouseBalances;
import lv.ogresnamsaimnieks.metering.LateSubmission;
import lv.ogresnamsaimnieks.metering.Metering;
import lv.ogresnamsaimnieks.metering.MeteringView;
import lv.ogresnamsaimnieks.metering.OwnersCalendar;
import lv.ogresnamsaimnieks.metering.SubmissionWindow;
import lv.ogresnamsaimnieks.metering.WindowCalendar;
import lv.ogresnamsaimnieks.metering.WindowScope;
import lv.ogresnamsaimnieks.metering.bulk.TableFormat;
import lv.ogresnamsaimnieks.metering.bulk.Tables;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.JsonNode;

/** “Skaitītāji”, as the page asks for it. */
@RestController
@RequestMapping("/api/meters")
class MeterController {

    private static final int AT_MOST = 36;
    private static final int WINDOWS = 6;
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

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

    /**
     * What is handed in at once.
     *
     * @param capturedAt when it was typed by the device's clock, if that was without a connection
     * @param clockAhead how far the portal's clock was ahead of the device's when they were last compared before, in ms
     * @param sentAt when it is sent, by the device's clock
     */
    record EnteredReadings(
            @Nullable List<EnteredReading> readings,
            @Nullable OffsetDateTime capturedAt,
            @Nullable Long clockAhead,
            @Nullable OffsetDateTime sentAt) {

        Optional<Capture> capture() {
            return Optional.ofNullable(capturedAt)
                    .map(it -> new Capture(
                            it.toInstant(),
                            clockAhead == null ? null : Duration.ofMillis(clockAhead),
                            sentAt == null ? null : sentAt.toInstant()));
        }

        List<Entry> entries() {
            return readings == null
                    ? List.of()
                    : readings.stream().map(EnteredReading::entry).toList();
        }
    }

    /**
     * The owner's calendar address.
     *
     * @param path told only when it is made
     * @param since when it was made; null if there is none
     */
    record CalendarView(@Nullable String path, @Nullable OffsetDateTime since) {}

    /**
     * The water of a house in a month, in m³.
     *
     * @param forecast whether something in it is an average because it is not known yet
     * @param share what the property bears of the difference; less than nothing is given back
     * @param why why it bears that; null where it bears nothing
     * @param explanation in a few sentences, in Latvian
     */
    record WaterView(
            YearMonth month,
            BigDecimal inlet,
            BigDecimal flats,
            BigDecimal difference,
            BigDecimal percent,
            boolean forecast,
            BigDecimal share,
            HouseBalance.@Nullable Why why,
            String explanation) {

        static WaterView of(HouseBalance it, String property) {
            var share = it.shareOf(property);
            return new WaterView(
                    it.month(),
                    it.inlet(),
                    it.flats(),
                    it.difference(),
                    it.percent(),
                    it.forecast(),
                    share.map(HouseBalance.Share::share).orElse(BigDecimal.ZERO.setScale(3)),
                    share.map(HouseBalance.Share::why).orElse(null),
                    it.explanation());
        }
    }

    private static final WindowScope.Asked EVERYBODY = new WindowScope.Asked("", Set.of(), Channel.WEB);

    private final Metering metering;
    private final WindowCalendar calendar;
    private final OwnersCalendar owners;
    private final HouseBalances balances;
    private final Tables tables;

    MeterController(
            Metering metering, WindowCalendar calendar, OwnersCalendar owners, HouseBalances balances, Tables tables) {
        this.tables = tables;
        this.balances = balances;
        this.metering = metering;
        this.calendar = calendar;
        this.owners = owners;
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

    /** The same of a period, both months included, for a spreadsheet. */
    @GetMapping(path = "/{property}/history.csv", produces = "text/csv;charset=UTF-8")
    ResponseEntity<String> csv(
            Owner owner, @PathVariable String property, @RequestParam YearMonth from, @RequestParam YearMonth to)
            throws IOException {
        return attached(property, from, to, TableFormat.CSV)
                .body(new String(table(owner, property, from, to, TableFormat.CSV), UTF_8));
    }

    /** The same as a workbook. */
    @GetMapping(path = "/{property}/history.xlsx", produces = XLSX)
    ResponseEntity<byte[]> xlsx(
            Owner owner, @PathVariable String property, @RequestParam YearMonth from, @RequestParam YearMonth to)
            throws IOException {
        return attached(property, from, to, TableFormat.XLSX).body(table(owner, property, from, to, TableFormat.XLSX));
    }

    private byte[] table(Owner owner, String property, YearMonth from, YearMonth to, TableFormat format)
            throws IOException {
        var view = metering.view(owner.person(), property).orElseThrow(MeterController::notFound);
        if (from.isAfter(to)) {
            throw Refused.input("from", "order", "Perioda sākums nevar būt pēc tā beigām.");
        }
        var table = new ByteArrayOutputStream();
        try (var sheet = tables.write(format, table)) {
            HistoryTable.write(HistoryView.of(view, from, to), sheet);
        }
        return table.toByteArray();
    }

    private static ResponseEntity.BodyBuilder attached(
            String property, YearMonth from, YearMonth to, TableFormat format) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("radijumi-%s-%s-%s%s"
                                        .formatted(
                                                property,
                                                from,
                                                to,
                                                format.kind().ending()))
                                .build()
                                .toString());
    }

    /**
     * The same key again gives the same receipt again, and changes nothing. What was typed in the window without a
     * connection and comes after its end is kept for staff to look at.
     */
    @PutMapping("/{property}/readings/{month}")
    ResponseEntity<HandedInView> submit(
            Owner owner,
            @PathVariable String property,
            @PathVariable YearMonth month,
            @RequestHeader("Idempotency-Key") UUID key,
            @RequestBody EnteredReadings body) {
        var handedIn = Overtaking.decidingAgain(() -> handIn(owner, property, month, key, body))
                .orElseThrow(MeterController::notFound);
        return switch (handedIn) {
            case MeteringView.Receipt receipt ->
                ResponseEntity.status(receipt.repeated() ? HttpStatus.OK : HttpStatus.CREATED)
                        .body(ReceiptView.of(receipt));
            case LateSubmission late -> ResponseEntity.accepted().body(LateView.of(month, late));
        };
    }

    private Optional<? extends HandedIn> handIn(
            Owner owner, String property, YearMonth month, UUID key, EnteredReadings body) {
        var capture = body.capture();
        return capture.isEmpty()
                ? metering.submit(owner.person(), property, month, key.toString(), body.entries())
                : metering.submit(owner.person(), property, month, key.toString(), body.entries(), capture.get());
    }

    /** The water of the house and what the property bears of its difference; of the neighbours it says nothing. */
    @GetMapping("/{property}/water/{month}")
    WaterView water(Owner owner, @PathVariable String property, @PathVariable YearMonth month) {
        return balances.of(owner.person(), property, month)
                .map(it -> WaterView.of(it, property))
                .orElseThrow(MeterController::notFound);
    }

    /** To be put into a calendar once, without an address that it could look at again. */
    @GetMapping(path = "/windows.ics", produces = CalendarFile.TYPE)
    String windows() {
        return CalendarFile.of(calendar.nextWindows(WINDOWS, EVERYBODY));
    }

    /** Whether the owner's calendar reads the windows by itself; where, is known to the owner only. */
    @GetMapping("/calendar")
    CalendarView calendar(Owner owner) {
        return owners.of(owner.person())
                .map(it -> new CalendarView(
                        null, it.since().atZone(SubmissionWindow.RIGA).toOffsetDateTime()))
                .orElseGet(() -> new CalendarView(null, null));
    }

    /** A new address, told this once; the one before opens nothing any more. */
    @PostMapping("/calendar")
    @ResponseStatus(HttpStatus.CREATED)
    CalendarView openCalendar(Owner owner) {
        var secret = owners.open(owner.person());
        return new CalendarView(
                "/api/calendars/" + secret + ".ics", calendar(owner).since());
    }

    @DeleteMapping("/calendar")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void closeCalendar(Owner owner) {
        owners.close(owner.person());
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
