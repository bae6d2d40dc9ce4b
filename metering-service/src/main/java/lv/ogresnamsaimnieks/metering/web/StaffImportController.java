package lv.ogresnamsaimnieks.metering.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import lv.ogresnamsaimnieks.defaults.Overtaking;
import lv.ogresnamsaimnieks.defaults.Staff;
import lv.ogresnamsaimnieks.defaults.Viewed;
import lv.ogresnamsaimnieks.metering.SubmissionWindow;
import lv.ogresnamsaimnieks.metering.WindowProgress;
import lv.ogresnamsaimnieks.metering.bulk.Importing;
import lv.ogresnamsaimnieks.metering.bulk.ReadingExport;
import lv.ogresnamsaimnieks.metering.bulk.ReadingImport;
import lv.ogresnamsaimnieks.metering.bulk.RowOutcome;
import lv.ogresnamsaimnieks.metering.bulk.TableFormat;
import lv.ogresnamsaimnieks.metering.bulk.Tables;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** Whole tables at the reading desk: brought in, looked at, confirmed and written; and taken out. */
@RestController
@RequestMapping("/api/staff/readings")
class StaffImportController {

    /**
     * An import.
     *
     * @param sha256 of the file; confirming names it
     * @param done of so many properties
     * @param counts rows by what becomes of them, every outcome named
     * @param findings the first rows of each outcome; all stand in the result
     * @param refusal why the whole file is refused
     * @param resultReady whether the file with the results is there
     */
    record ImportView(
            String id,
            String fileName,
            String sha256,
            long size,
            OffsetDateTime at,
            ReadingImport.Stage stage,
            int done,
            int of,
            Map<RowOutcome, Integer> counts,
            List<FindingView> findings,
            @Nullable String refusal,
            boolean doubtfulToo,
            @Nullable OffsetDateTime confirmedAt,
            @Nullable OffsetDateTime finishedAt,
            boolean resultReady) {

        static ImportView of(ReadingImport it) {
            var judgement = it.judgement();
            var confirmation = it.confirmation();
            var finishedAt = it.progress().finishedAt();
            var counts = new EnumMap<RowOutcome, Integer>(RowOutcome.class);
            for (var outcome : RowOutcome.values()) {
                counts.put(outcome, judgement.counts().getOrDefault(outcome, 0));
            }
            return new ImportView(
                    it.id(),
                    it.fileName(),
                    it.sha256(),
                    it.size(),
                    inRiga(it.at()),
                    it.stage(),
                    it.progress().done(),
                    it.progress().of(),
                    counts,
                    judgement.findings().stream().map(FindingView::of).toList(),
                    judgement.refusal(),
                    it.doubtfulToo(),
                    confirmation == null ? null : inRiga(confirmation.at()),
                    finishedAt == null ? null : inRiga(finishedAt),
                    it.hasResult());
        }

        private static OffsetDateTime inRiga(Instant at) {
            return at.atZone(SubmissionWindow.RIGA).toOffsetDateTime();
        }
    }

    /**
     * A row of it.
     *
     * @param before the value that was there, in m³
     * @param value as it was written
     */
    record FindingView(
            int row,
            RowOutcome outcome,
            String address,
            String flat,
            String serial,
            @Nullable BigDecimal before,
            String value,
            String explanation) {

        static FindingView of(ReadingImport.Finding it) {
            return new FindingView(
                    it.row(),
                    it.outcome(),
                    it.address(),
                    it.flat(),
                    it.serial(),
                    it.before(),
                    it.value(),
                    it.explanation());
        }
    }

    /**
     * @param sha256 of the file that was shown
     * @param doubtfulToo whether what the rules ask about is right, too
     */
    record ImportConfirmation(
            @NotNull @Pattern(regexp = "[0-9a-f]{64}") String sha256,
            @Nullable Boolean doubtfulToo) {}

    /** An entry of the audit trail travels as a message, and those may not be long. */
    private static final int AUDITED_AT_ONCE = 1000;

    private final Importing importing;
    private final ReadingExport export;
    private final Tables tables;
    private final WindowProgress progress;

    StaffImportController(Importing importing, ReadingExport export, Tables tables, WindowProgress progress) {
        this.importing = importing;
        this.export = export;
        this.tables = tables;
        this.progress = progress;
    }

    @GetMapping("/imports")
    List<ImportView> imports(Staff staff) {
        return importing.last().stream().map(ImportView::of).toList();
    }

    @GetMapping("/imports/{id}")
    ImportView one(Staff staff, @PathVariable String id) {
        return ImportView.of(found(importing.find(id)));
    }

    /** An .xlsx or a .csv, told by its content. Nothing is changed by it. */
    @PostMapping(path = "/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    ImportView receive(Staff staff, @RequestPart("file") MultipartFile file) throws IOException {
        var at = Files.createTempFile("import-", ".received");
        try {
            file.transferTo(at);
            return ImportView.of(
                    importing.receive(staff.id(), Objects.requireNonNullElse(file.getOriginalFilename(), ""), at));
        } finally {
            Files.deleteIfExists(at);
        }
    }

    /** Saying it twice changes nothing. */
    @PostMapping("/imports/{id}/confirmation")
    ImportView confirm(Staff staff, @PathVariable String id, @Valid @RequestBody ImportConfirmation body) {
        var confirmed = found(Overtaking.decidingAgain(
                () -> importing.confirm(staff.id(), id, body.sha256(), Boolean.TRUE.equals(body.doubtfulToo()))));
        var persons = importing.personsIn(confirmed);
        for (int i = 0; i < persons.size(); i += AUDITED_AT_ONCE) {
            Viewed.changed(persons.subList(i, Math.min(i + AUDITED_AT_ONCE, persons.size())));
        }
        return ImportView.of(confirmed);
    }

    /** The same file with what became of each row. */
    @GetMapping("/imports/{id}/result")
    ResponseEntity<Resource> result(Staff staff, @PathVariable String id) throws IOException {
        var it = found(importing.find(id));
        var format = found(Optional.ofNullable(it.judgement().format()));
        var at = Files.createTempFile("import-", ".sent");
        try (var to = Files.newOutputStream(at)) {
            if (!importing.copyResult(it, to)) {
                Files.deleteIfExists(at);
                throw notFound();
            }
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore().cachePrivate())
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(resultName(it.fileName(), format)))
                .header("X-Content-Type-Options", "nosniff")
                .contentLength(Files.size(at))
                .contentType(MediaType.parseMediaType(format.kind().mediaType()))
                .body(new InputStreamResource(Files.newInputStream(at, StandardOpenOption.DELETE_ON_CLOSE)));
    }

    /** Every meter of a house, or of all, with what was read from it for the month. */
    @GetMapping(path = "/values.csv", produces = "text/csv;charset=UTF-8")
    void valuesAsText(
            Staff staff,
            @RequestParam @Nullable YearMonth month,
            @RequestParam @Nullable String house,
            HttpServletResponse response)
            throws IOException {
        send(TableFormat.CSV, month, house, response);
    }

    /** The same as a workbook. */
    @GetMapping(path = "/values.xlsx", produces = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
    void valuesAsWorkbook(
            Staff staff,
            @RequestParam @Nullable YearMonth month,
            @RequestParam @Nullable String house,
            HttpServletResponse response)
            throws IOException {
        send(TableFormat.XLSX, month, house, response);
    }

    /** The headings of an import. */
    @GetMapping(path = "/template.csv", produces = "text/csv;charset=UTF-8")
    void templateAsText(Staff staff, HttpServletResponse response) throws IOException {
        sendTemplate(TableFormat.CSV, response);
    }

    /** The same as a workbook. */
    @GetMapping(path = "/template.xlsx", produces = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
    void templateAsWorkbook(Staff staff, HttpServletResponse response) throws IOException {
        sendTemplate(TableFormat.XLSX, response);
    }

    private void send(
            TableFormat format, @Nullable YearMonth month, @Nullable String house, HttpServletResponse response)
            throws IOException {
        var asked = month == null ? progress.current() : month;
        if (house != null && progress.of(asked, house).isEmpty()) {
            throw notFound();
        }
        begin(format, "radijumi-%s%s".formatted(house == null ? "" : house + "-", asked), response);
        try (var sheet = tables.write(format, response.getOutputStream())) {
            export.write(asked, house, sheet);
        }
    }

    private void sendTemplate(TableFormat format, HttpServletResponse response) throws IOException {
        begin(format, "radijumi-veidne", response);
        try (var sheet = tables.write(format, response.getOutputStream())) {
            export.writeTemplate(sheet);
        }
    }

    private static void begin(TableFormat format, String name, HttpServletResponse response) {
        response.setContentType(format.kind().mediaType());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store, private");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION, attachment(name + format.kind().ending()));
    }

    private static String resultName(String fileName, TableFormat format) {
        return fileName.replaceAll("\\.[A-Za-z]{1,5}$", "") + "-rezultats"
                + format.kind().ending();
    }

    private static String attachment(String name) {
        return ContentDisposition.attachment().filename(name, UTF_8).build().toString();
    }

    private static <T> T found(Optional<T> perhaps) {
        return perhaps.orElseThrow(StaffImportController::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
