package lv.ogresnamsaimnieks.metering.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lv.ogresnamsaimnieks.defaults.Overtaking;
import lv.ogresnamsaimnieks.defaults.Staff;
import lv.ogresnamsaimnieks.defaults.Viewed;
import lv.ogresnamsaimnieks.metering.Channel;
import lv.ogresnamsaimnieks.metering.Construction;
import lv.ogresnamsaimnieks.metering.LateReadings;
import lv.ogresnamsaimnieks.metering.Meter;
import lv.ogresnamsaimnieks.metering.MeterState;
import lv.ogresnamsaimnieks.metering.Metering;
import lv.ogresnamsaimnieks.metering.MissedReading;
import lv.ogresnamsaimnieks.metering.Place;
import lv.ogresnamsaimnieks.metering.Progress;
import lv.ogresnamsaimnieks.metering.ReadBy;
import lv.ogresnamsaimnieks.metering.ReadingDesk;
import lv.ogresnamsaimnieks.metering.Resource;
import lv.ogresnamsaimnieks.metering.SubmissionWindow;
import lv.ogresnamsaimnieks.metering.WindowProgress;
import lv.ogresnamsaimnieks.metering.bulk.TableFormat;
import lv.ogresnamsaimnieks.metering.bulk.Tables;
import lv.ogresnamsaimnieks.metering.evidence.DialPhoto;
import lv.ogresnamsaimnieks.metering.evidence.Photographing;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.JsonNode;

/** The reading desk: how far a month's readings have come, what is missing or doubtful, and what staff do about it. */
@RestController
@RequestMapping("/api/staff/readings")
class StaffReadingController {

    /** All houses; as fresh as a few seconds. */
    record Overview(
            YearMonth month,
            LocalDate opens,
            LocalDate closes,
            OffsetDateTime closesAt,
            boolean open,
            OffsetDateTime at,
            int flats,
            int submitted,
            int missing,
            int suspicious,
            int lastHour,
            int fourth,
            int late,
            List<HouseSum> houses) {

        static Overview of(Progress it) {
            return new Overview(
                    it.month(),
                    it.window().opens(),
                    it.window().closes(),
                    it.window().closesAt().toOffsetDateTime(),
                    it.open(),
                    it.at().atZone(SubmissionWindow.RIGA).toOffsetDateTime(),
                    it.flats(),
                    it.submitted(),
                    it.missing(),
                    it.suspicious(),
                    it.lastHour(),
                    it.fourth(),
                    it.late(),
                    it.houses().stream().map(HouseSum::of).toList());
        }
    }

    /** A house in one row; its cells are its flats' states in the order of the staircases. */
    record HouseSum(
            String house,
            String address,
            int flats,
            int submitted,
            int missing,
            int suspicious,
            int fourth,
            int late,
            List<Progress.State> cells) {

        static HouseSum of(Progress.HouseProgress it) {
            return new HouseSum(
                    it.house(),
                    it.address(),
                    it.flats(),
                    it.submitted(),
                    it.missing(),
                    it.suspicious(),
                    it.fourth(),
                    it.late(),
                    it.cells().stream().map(Progress.Flat::state).toList());
        }
    }

    /** One house: its staircases with every flat, and its doubtful readings. The missing ones are the flats that lack one. */
    record HouseView(
            YearMonth month,
            String house,
            String address,
            int flats,
            int submitted,
            int missing,
            int suspicious,
            int fourth,
            List<Staircase> staircases,
            List<SuspiciousView> doubtful) {

        static HouseView of(YearMonth month, Progress.HouseReadings readings, Set<String> photographed) {
            var it = readings.progress();
            return new HouseView(
                    month,
                    it.house(),
                    it.address(),
                    it.flats(),
                    it.submitted(),
                    it.missing(),
                    it.suspicious(),
                    it.fourth(),
                    it.cells().stream()
                            .map(Progress.Flat::staircase)
                            .distinct()
                            .map(staircase -> Staircase.of(
                                    staircase,
                                    it.cells().stream()
                                            .filter(flat -> flat.staircase() == staircase)
                                            .toList()))
                            .toList(),
                    readings.suspicious().stream()
                            .map(each -> SuspiciousView.of(each, photographed.contains(photoOf(month, each))))
                            .toList());
        }
    }

    record Staircase(int staircase, int flats, int submitted, List<FlatView> cells) {

        static Staircase of(int staircase, List<Progress.Flat> flats) {
            return new Staircase(
                    staircase,
                    flats.size(),
                    (int) flats.stream()
                            .filter(it -> it.state() != Progress.State.MISSING)
                            .count(),
                    flats.stream().map(FlatView::of).toList());
        }
    }

    /**
     * A flat.
     *
     * @param missed so many months in a row without a reading, this one included; nought when it has one
     * @param then what will be counted in its place
     */
    record FlatView(
            String property,
            String flat,
            Progress.State state,
            int meters,
            int read,
            int missed,
            MissedReading.@Nullable Consequence then,
            @Nullable OffsetDateTime submittedAt) {

        static FlatView of(Progress.Flat it) {
            return new FlatView(
                    it.property(),
                    it.flat(),
                    it.state(),
                    it.meters(),
                    it.read(),
                    it.missed(),
                    it.consequence(),
                    it.at() == null
                            ? null
                            : it.at().atZone(SubmissionWindow.RIGA).toOffsetDateTime());
        }
    }

    /**
     * A doubtful reading.
     *
     * @param doubts stable codes: rolled-over, shifted-comma, swapped-meters, unusual; whoever handed it in said it is right
     * @param times how many times the average it is, one decimal; null without an average
     * @param photo whether there is a photo of the dial
     */
    record SuspiciousView(
            String property,
            String flat,
            String meter,
            String serial,
            Resource resource,
            Place place,
            BigDecimal before,
            BigDecimal value,
            BigDecimal consumption,
            @Nullable BigDecimal average,
            @Nullable BigDecimal times,
            List<String> doubts,
            Channel channel,
            OffsetDateTime at,
            boolean photo) {

        static SuspiciousView of(Progress.Suspicious it, boolean photo) {
            return new SuspiciousView(
                    it.property(),
                    it.flat(),
                    it.meter(),
                    it.serial(),
                    it.resource(),
                    it.place(),
                    it.before(),
                    it.value(),
                    it.consumption(),
                    it.average(),
                    it.times(),
                    it.doubts(),
                    it.channel(),
                    it.at().atZone(SubmissionWindow.RIGA).toOffsetDateTime(),
                    photo);
        }
    }

    /** The meters of a flat as its owner sees them, and their history. */
    record FlatReadings(PropertyView property, HistoryView history) {}

    /** What counts for a meter and a month now. */
    record StateView(
            MeterState.Status status,
            @Nullable BigDecimal value,
            BigDecimal consumption,
            OffsetDateTime at,
            String reason) {

        static StateView of(MeterState it) {
            return new StateView(
                    it.status(),
                    it.value(),
                    it.consumption(),
                    it.at().atZone(SubmissionWindow.RIGA).toOffsetDateTime(),
                    it.reason());
        }
    }

    record Reason(@Nullable String reason) {

        String text() {
            return reason == null ? "" : reason;
        }
    }

    /** @param value text with comma or point, or a number */
    record Correction(@Nullable JsonNode value, @Nullable String reason) {}

    record ConfirmedCount(int confirmed) {}

    /** Another meter in the place of one; values as typed. */
    record NewMeter(
            @NotNull LocalDate on,
            @Nullable JsonNode closing,
            @NotNull @Size(min = 1, max = 32) String serial,
            @Nullable JsonNode opening,
            @Nullable @Min(3) @Max(9) Integer digits,
            @Nullable @Min(0) @Max(3) Integer decimals,
            @Nullable Construction construction,
            @Nullable ReadBy readBy,
            @Nullable LocalDate verificationDue) {

        ReadingDesk.Replacement replacement() {
            return new ReadingDesk.Replacement(
                    on,
                    typed(closing),
                    serial,
                    typed(opening),
                    digits == null ? 5 : digits,
                    decimals == null ? 3 : decimals,
                    construction == null ? Construction.MECHANICAL : construction,
                    readBy == null ? ReadBy.OWNER : readBy,
                    verificationDue);
        }
    }

    record ReplacedView(
            String id, String serial, Resource resource, Place place, LocalDate installedOn, BigDecimal initialValue) {

        static ReplacedView of(Meter it) {
            return new ReplacedView(
                    it.id(), it.serial(), it.resource(), it.place(), it.installedOn(), it.initialValue());
        }
    }

    private final WindowProgress progress;
    private final ReadingDesk desk;
    private final Metering metering;
    private final LateReadings late;
    private final Photographing photographing;
    private final Tables tables;

    StaffReadingController(
            WindowProgress progress,
            ReadingDesk desk,
            Metering metering,
            LateReadings late,
            Photographing photographing,
            Tables tables) {
        this.tables = tables;
        this.photographing = photographing;
        this.progress = progress;
        this.desk = desk;
        this.metering = metering;
        this.late = late;
    }

    @GetMapping
    Overview overview(Staff staff, @RequestParam @Nullable YearMonth month) {
        return Overview.of(progress.of(month == null ? progress.current() : month));
    }

    @GetMapping("/houses/{house}")
    HouseView house(Staff staff, @PathVariable String house, @RequestParam @Nullable YearMonth month) {
        var asked = month == null ? progress.current() : month;
        return progress.of(asked, house)
                .map(it -> HouseView.of(asked, it, photographed(asked, it)))
                .orElseThrow(StaffReadingController::notFound);
    }

    /** What came after the window's end and waits for a decision. */
    @GetMapping("/houses/{house}/late")
    LateQueue late(Staff staff, @PathVariable String house, @RequestParam @Nullable YearMonth month) {
        var asked = month == null ? progress.current() : month;
        var waiting = late.waiting(house, asked);
        Viewed.persons(
                metering.ownersOf(waiting.stream().map(it -> it.flat().id()).toList()));
        return LateQueue.of(house, asked, waiting);
    }

    /** What came late counts from now on. Saying it twice changes nothing. */
    @PostMapping("/properties/{property}/{month}/late/{key}/acceptance")
    LateView acceptLate(
            Staff staff, @PathVariable String property, @PathVariable YearMonth month, @PathVariable UUID key) {
        var decided = found(Overtaking.decidingAgain(() -> late.accept(staff.id(), property, month, key.toString())));
        changed(property);
        return LateView.of(month, decided);
    }

    /** What came late never counts; its owner reads why. Saying it twice changes nothing. */
    @PostMapping("/properties/{property}/{month}/late/{key}/rejection")
    LateView rejectLate(
            Staff staff,
            @PathVariable String property,
            @PathVariable YearMonth month,
            @PathVariable UUID key,
            @RequestBody Reason body) {
        var decided = found(
                Overtaking.decidingAgain(() -> late.reject(staff.id(), property, month, key.toString(), body.text())));
        changed(property);
        return LateView.of(month, decided);
    }

    /** For a spreadsheet. */
    @GetMapping(path = "/houses/{house}/table.csv", produces = "text/csv;charset=UTF-8")
    ResponseEntity<String> table(Staff staff, @PathVariable String house, @RequestParam @Nullable YearMonth month)
            throws IOException {
        var asked = month == null ? progress.current() : month;
        var readings = found(progress.of(asked, house));
        var table = new ByteArrayOutputStream();
        try (var sheet = tables.write(TableFormat.CSV, table)) {
            ReadingTable.write(asked, readings.progress(), sheet);
        }
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("radijumi-%s-%s.csv".formatted(house, asked))
                                .build()
                                .toString())
                .body(table.toString(UTF_8));
    }

    /** Everything of a house and a month that nobody doubts. */
    @PostMapping("/houses/{house}/{month}/confirmation")
    ConfirmedCount confirmAll(Staff staff, @PathVariable String house, @PathVariable YearMonth month) {
        return new ConfirmedCount(Overtaking.decidingAgain(() -> desk.confirmAll(staff.id(), house, month)));
    }

    @GetMapping("/properties/{property}")
    FlatReadings flat(Staff staff, @PathVariable String property, @RequestParam(defaultValue = "24") int months) {
        var view = found(metering.view(property));
        Viewed.persons(metering.ownersOf(property));
        return new FlatReadings(PropertyView.of(view), HistoryView.of(view, Math.clamp(months, 1, 36)));
    }

    /** From paper, in the window. The same key again gives the same receipt again, and changes nothing. */
    @PutMapping("/properties/{property}/{month}")
    ResponseEntity<ReceiptView> enter(
            Staff staff,
            @PathVariable String property,
            @PathVariable YearMonth month,
            @RequestHeader("Idempotency-Key") UUID key,
            @RequestBody MeterController.EnteredReadings body) {
        var receipt = found(Overtaking.decidingAgain(
                () -> metering.enter(staff.id(), Channel.STAFF, property, month, key.toString(), body.entries())));
        changed(property);
        return ResponseEntity.status(receipt.repeated() ? HttpStatus.OK : HttpStatus.CREATED)
                .body(ReceiptView.of(receipt));
    }

    /** Saying it twice changes nothing. */
    @PostMapping("/properties/{property}/{month}/{meter}/confirmation")
    StateView confirm(
            Staff staff,
            @PathVariable String property,
            @PathVariable YearMonth month,
            @PathVariable String meter,
            @RequestBody Reason body) {
        var state =
                found(Overtaking.decidingAgain(() -> desk.confirm(staff.id(), property, month, meter, body.text())));
        changed(property);
        return StateView.of(state);
    }

    /** After the window the average stands in its place at once; then the answer has it. */
    @PostMapping("/properties/{property}/{month}/{meter}/rejection")
    ResponseEntity<StateView> reject(
            Staff staff,
            @PathVariable String property,
            @PathVariable YearMonth month,
            @PathVariable String meter,
            @RequestBody Reason body) {
        var monthly =
                found(Overtaking.decidingAgain(() -> desk.reject(staff.id(), property, month, meter, body.text())));
        changed(property);
        return monthly.state(meter)
                .map(it -> ResponseEntity.ok(StateView.of(it)))
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    @PostMapping("/properties/{property}/{month}/{meter}/correction")
    StateView correct(
            Staff staff,
            @PathVariable String property,
            @PathVariable YearMonth month,
            @PathVariable String meter,
            @RequestBody Correction body) {
        var state = found(Overtaking.decidingAgain(() -> desk.correct(
                staff.id(), property, month, meter, typed(body.value()), body.reason() == null ? "" : body.reason())));
        changed(property);
        return StateView.of(state);
    }

    /** The same again gives the same meter again. */
    @PostMapping("/properties/{property}/meters/{meter}/replacement")
    ReplacedView replace(
            Staff staff, @PathVariable String property, @PathVariable String meter, @Valid @RequestBody NewMeter body) {
        var fresh = found(Overtaking.decidingAgain(() -> desk.replace(property, meter, body.replacement())));
        changed(property);
        return ReplacedView.of(fresh);
    }

    private Set<String> photographed(YearMonth month, Progress.HouseReadings house) {
        return photographing
                .of(house.suspicious().stream().map(it -> photoOf(month, it)).toList())
                .stream()
                .map(DialPhoto::id)
                .collect(Collectors.toSet());
    }

    private static String photoOf(YearMonth month, Progress.Suspicious it) {
        return DialPhoto.id(it.property(), month, it.meter());
    }

    private void changed(String property) {
        metering.ownersOf(property).forEach(Viewed::changed);
    }

    private static @Nullable String typed(@Nullable JsonNode value) {
        return value == null || value.isNull() ? null : value.asString(value.toString());
    }

    private static <T> T found(Optional<T> perhaps) {
        return perhaps.orElseThrow(StaffReadingController::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
