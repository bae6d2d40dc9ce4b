package lv.ogresnamsaimnieks.metering.bulk;

import static lv.ogresnamsaimnieks.metering.SubmissionWindow.RIGA;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import lv.ogresnamsaimnieks.defaults.rule.Refused;
import lv.ogresnamsaimnieks.defaults.rule.Wrong;
import lv.ogresnamsaimnieks.metering.Metering;
import lv.ogresnamsaimnieks.metering.Meters;
import lv.ogresnamsaimnieks.metering.bulk.ReadingImport.Confirmation;
import lv.ogresnamsaimnieks.metering.bulk.ReadingImport.Stage;
import lv.ogresnamsaimnieks.metering.evidence.Hash;
import lv.ogresnamsaimnieks.metering.evidence.KeptFiles;
import lv.ogresnamsaimnieks.ownership.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Brings in readings as a table: received, looked at without changing anything, confirmed, written. Looking and writing are
 * the same steps by the same rules, and go on where they stopped: what a property was handed in under the import's key is
 * not handed in again.
 */
public class Importing {

    /** In bytes. */
    private static final long LONGEST = 20L * 1024 * 1024;

    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final int BETWEEN_SAVES = 250;
    private static final int LONGEST_NAME = 100;
    private static final int LISTED = 20;

    private static final Duration KEPT_UNCONFIRMED = Duration.ofDays(7);
    private static final Duration KEPT_WRITTEN = Duration.ofDays(730);

    private final Imports imports;
    private final KeptFiles files;
    private final Tables tables;
    private final Metering metering;
    private final Meters meters;
    private final Properties properties;
    private final Clock clock;

    public Importing(
            Imports imports,
            KeptFiles files,
            Tables tables,
            Metering metering,
            Meters meters,
            Properties properties,
            Clock clock) {
        this.imports = imports;
        this.files = files;
        this.tables = tables;
        this.metering = metering;
        this.meters = meters;
        this.properties = properties;
        this.clock = clock;
    }

    /** Takes a file; what is in it is looked at when it is its turn. */
    public ReadingImport receive(String staff, String fileName, Path file) throws IOException {
        var size = Files.size(file);
        if (size == 0 || size > LONGEST) {
            throw Refused.input(List.of(new Wrong(
                    "file",
                    size == 0 ? "empty" : "too-large",
                    size == 0 ? "Datne ir tukša." : "Datne ir lielāka par 20 MB.")));
        }
        var received = ReadingImport.received(
                UUID.randomUUID().toString(),
                presentable(fileName),
                Hash.of(file),
                size,
                staff,
                now(),
                now().plus(KEPT_UNCONFIRMED));
        files.store(received.file(), file);
        imports.save(received);
        return received;
    }

    public Optional<ReadingImport> find(String id) {
        return imports.find(id);
    }

    /** The last ones, the newest first. */
    public List<ReadingImport> last() {
        return imports.last(LISTED);
    }

    /**
     * Says that what was shown shall be written; saying it twice changes nothing. Empty if there is no such import.
     *
     * @param sha256 of the file that was shown
     * @param doubtfulToo whether what the rules ask about is right, too
     */
    public Optional<ReadingImport> confirm(String staff, String id, String sha256, boolean doubtfulToo) {
        return imports.find(id).map(it -> {
            if (!it.sha256().equals(sha256)) {
                throw Refused.rule("other-content", "Datne ir cita", "Apstiprināt var tikai to datni, kas pārbaudīta.");
            }
            if (it.stage() == Stage.CONFIRMED || it.stage() == Stage.WRITTEN) {
                return it;
            }
            if (it.stage() != Stage.EXAMINED) {
                throw Refused.rule(
                        "not-examined", "Datne vēl nav pārbaudīta", "Vispirms sagaidiet pārbaudes rezultātu.");
            }
            imports.save(it.confirmed(new Confirmation(staff, now(), doubtfulToo), now().plus(KEPT_WRITTEN)));
            return imports.find(id).orElseThrow();
        });
    }

    /** Whose data it changes: the owners of today of all properties in which it writes something. */
    public List<String> personsIn(ReadingImport it) {
        return metering.ownersOf(it.judgement().properties());
    }

    /** Copies the file with what became of each row; false while there is none. */
    public boolean copyResult(ReadingImport it, OutputStream to) throws IOException {
        return files.copy(it.result(), to);
    }

    /**
     * Looks at or writes what waits longest, and says whether there was anything. Another instance that is quicker makes it
     * fail; nothing is written twice by that.
     *
     * @param attempt runs a command, and again if somebody else was quicker
     */
    public boolean work(Consumer<Runnable> attempt) {
        var next = imports.waiting(now()).stream().findFirst();
        next.ifPresent(it -> work(saved(it.leased(0, it.progress().of(), lease())), attempt));
        return next.isPresent();
    }

    /** Deletes the files whose time has come. */
    public void forget() {
        for (var it : imports.toForget(now())) {
            files.remove(it.file());
            files.remove(it.result());
            imports.save(it.forgotten());
        }
    }

    private void work(ReadingImport it, Consumer<Runnable> attempt) {
        try {
            var file = Files.createTempFile("import-", ".table");
            try {
                try (var to = Files.newOutputStream(file)) {
                    files.copy(it.file(), to);
                }
                judge(it, file, attempt);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void judge(ReadingImport it, Path file, Consumer<Runnable> attempt) throws IOException {
        if (!Hash.of(file).equals(it.sha256())) {
            imports.save(it.refused("Datne vairs nav tāda, kāda tika saņemta.", now()));
            return;
        }
        var table = new ImportedTable(today());
        TableFormat format;
        try {
            format = tables.read(file, table);
            table.refuseIfEmpty();
        } catch (Refused refused) {
            imports.save(it.refused(words(refused), now()));
            return;
        }
        var dryRun = it.stage() != Stage.CONFIRMED;
        var verdicts = new Verdicts();
        var byProperty = located(table.rows(), verdicts);
        var working = saved(it.leased(0, byProperty.size(), lease()));
        var judging = new Judging(metering, meters, working, today(), dryRun, verdicts);
        var done = 0;
        for (var each : byProperty.entrySet()) {
            attempt.accept(() -> judging.judge(each.getKey(), each.getValue()));
            done++;
            if (done % BETWEEN_SAVES == 0) {
                working = saved(working.leased(done, byProperty.size(), lease()));
            }
        }
        store(working, file, format, table, verdicts);
        imports.save(working.judged(dryRun ? Stage.EXAMINED : Stage.WRITTEN, format, verdicts, now()));
    }

    private Map<String, List<ImportRow>> located(List<ImportRow> rows, Verdicts verdicts) {
        var directory = new PropertyDirectory(properties);
        var byProperty = new LinkedHashMap<String, List<ImportRow>>();
        for (var row : rows) {
            if (row.value().isBlank()) {
                verdicts.put(row, RowOutcome.EMPTY, null, "");
                continue;
            }
            var property = property(directory, row, verdicts);
            property.ifPresent(
                    it -> byProperty.computeIfAbsent(it, _ -> new ArrayList<>()).add(row));
        }
        return byProperty;
    }

    private static Optional<String> property(PropertyDirectory directory, ImportRow row, Verdicts verdicts) {
        var byClient = row.client().isEmpty() ? Optional.<String>empty() : directory.withClient(row.client());
        var byAddress = row.address().isEmpty() ? Optional.<String>empty() : directory.at(row.address(), row.flat());
        var found = byClient.or(() -> byAddress);
        var why = why(directory, row, byClient, byAddress);
        if (why != null) {
            verdicts.put(row, RowOutcome.REFUSED, null, why);
            return Optional.empty();
        }
        return found;
    }

    private static @Nullable String why(
            PropertyDirectory directory, ImportRow row, Optional<String> byClient, Optional<String> byAddress) {
        if (byClient.isPresent() && byAddress.isPresent() && !byClient.equals(byAddress)) {
            return "Klienta numurs un adrese ir no dažādiem īpašumiem.";
        }
        if (byClient.isPresent() && !row.address().isEmpty() && byAddress.isEmpty()) {
            return "Klienta numurs ir zināms, bet tādas adreses reģistrā nav.";
        }
        if (!row.client().isEmpty()
                && byClient.isEmpty()
                && byAddress.isPresent()
                && !directory.isAmbiguous(row.client(), "", "")) {
            return "Adrese ir zināma, bet tāda klienta numura reģistrā nav.";
        }
        if (byClient.isPresent() || byAddress.isPresent()) {
            return null;
        }
        if (row.client().isEmpty() && row.address().isEmpty()) {
            return "Nav ne klienta numura, ne adreses.";
        }
        return directory.isAmbiguous(row.client(), row.address(), row.flat())
                ? "Tādi ir vairāki īpašumi: norādiet pilnu adresi un dzīvokli."
                : "Tāda dzīvokļa īpašuma reģistrā nav.";
    }

    private void store(ReadingImport it, Path file, TableFormat format, ImportedTable table, Verdicts verdicts)
            throws IOException {
        var result = Files.createTempFile("import-", ".result");
        try {
            try (var to = Files.newOutputStream(result);
                    var sheet = tables.write(format, to)) {
                tables.read(file, row -> sheet.row(table.withResult(row, verdicts)));
            }
            files.store(it.result(), result);
        } finally {
            Files.deleteIfExists(result);
        }
    }

    private static String words(Refused refused) {
        return refused.wrongs().stream()
                .map(Wrong::message)
                .findFirst()
                .orElseGet(() -> String.valueOf(refused.getMessage()));
    }

    private ReadingImport saved(ReadingImport it) {
        imports.save(it);
        return imports.find(it.id()).orElseThrow();
    }

    private static String presentable(String fileName) {
        var name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}\\p{Cf}\"<>:|?*]", "")
                .strip();
        return name.isEmpty() ? "radijumi" : name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }

    private Instant lease() {
        return now().plus(LEASE);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), RIGA);
    }
}
