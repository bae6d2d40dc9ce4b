package lv.ogresnamsaimnieks.metering.evidence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static lv.ogresnamsaimnieks.metering.SubmissionWindow.RIGA;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import lv.ogresnamsaimnieks.defaults.rule.Refused;
import lv.ogresnamsaimnieks.metering.Meter;
import lv.ogresnamsaimnieks.metering.Meters;
import lv.ogresnamsaimnieks.ownership.Capacity;
import lv.ogresnamsaimnieks.ownership.Properties;
import lv.ogresnamsaimnieks.ownership.Rights;

/** Adds the acts of replaced meters and shows them to whoever the property belonged to then. Nothing is ever taken out. */
public class FilingActs {

    /** In bytes. */
    private static final long LONGEST = 20L * 1024 * 1024;

    private static final String SECTION = "meters";
    private static final int MOST = 10;
    private static final int LONGEST_NAME = 100;

    private final ReplacementActs acts;
    private final KeptFiles files;
    private final Meters meters;
    private final Properties properties;
    private final Clock clock;

    public FilingActs(ReplacementActs acts, KeptFiles files, Meters meters, Properties properties, Clock clock) {
        this.acts = acts;
        this.files = files;
        this.meters = meters;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * Adds the act of the replacement in which a meter came; the same file again is the same act again. Empty if the
     * property has no such meter.
     *
     * @param meter the new one
     */
    public Optional<ReplacementAct> add(String staff, String property, String meter, String fileName, Path file) {
        return meters.of(property).flatMap(it -> it.find(meter)).map(it -> add(staff, property, it, fileName, file));
    }

    private ReplacementAct add(String staff, String property, Meter meter, String fileName, Path file) {
        if (meter.replaces() == null) {
            throw Refused.rule(
                    "not-replaced",
                    "Skaitītājs nav nomainīts",
                    "Aktu pievieno skaitītājam, kas uzstādīts cita skaitītāja vietā.");
        }
        try {
            var size = Files.size(file);
            if (size > LONGEST) {
                throw Refused.input("file", "too-large", "Akts ir lielāks par 20 MB.");
            }
            var type = typeOf(file);
            var hash = Hash.of(file);
            var act = new ReplacementAct(
                    "%s-%s".formatted(meter.id(), hash.substring(0, 16)),
                    property,
                    meter.id(),
                    meter.installedOn(),
                    presentable(fileName, type),
                    type,
                    hash,
                    size,
                    staff,
                    clock.instant().truncatedTo(ChronoUnit.MILLIS));
            var known = acts.of(property);
            var again = known.stream().filter(it -> it.id().equals(act.id())).findFirst();
            if (again.isPresent()) {
                return again.get();
            }
            if (known.stream().filter(it -> it.meter().equals(meter.id())).count() >= MOST) {
                throw Refused.rule(
                        "too-many-acts", "Par daudz aktu", "Skaitītājam jau ir %d aktu datnes.".formatted(MOST));
            }
            files.store(act.id(), file);
            acts.add(act);
            return act;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The acts of a property, as staff see them. */
    public List<ReplacementAct> of(String property) {
        return acts.of(property);
    }

    /** The acts of the person's time, which a tenant does not see; empty if the property never was the person's. */
    public Optional<List<ReplacementAct>> of(String person, String property) {
        return properties
                .seenBy(person, property, SECTION, LocalDate.ofInstant(clock.instant(), RIGA))
                .map(seen -> acts.of(property).stream()
                        .filter(it -> isFor(seen.rights(), it))
                        .toList());
    }

    /** Copies the file of an act. */
    public void copy(ReplacementAct act, OutputStream to) throws IOException {
        if (!files.copy(act.id(), to)) {
            throw new IllegalStateException("The act %s has no file".formatted(act.id()));
        }
    }

    private static boolean isFor(Rights rights, ReplacementAct act) {
        var others = rights.all().stream()
                .filter(it -> it.capacity() != Capacity.TENANT)
                .toList();
        return new Rights(rights.today(), others).cover(act.replacedOn());
    }

    private static ActType typeOf(Path file) throws IOException {
        String start;
        try (var content = Files.newInputStream(file)) {
            start = new String(content.readNBytes(8), ISO_8859_1);
        }
        if (start.startsWith("%PDF-")) {
            return ActType.PDF;
        }
        if (start.startsWith("\u00ff\u00d8\u00ff")) {
            return ActType.JPEG;
        }
        if (start.startsWith("\u0089PNG\r\n\u001a\n")) {
            return ActType.PNG;
        }
        throw Refused.input("file", "wrong-type", "Aktam jābūt PDF, JPEG vai PNG datnei.");
    }

    /** The name as people may read it, with the ending that its content has. */
    private static String presentable(String fileName, ActType type) {
        var base = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}\\p{Cf}\"<>:|?*]", "")
                .replaceAll("\\.[A-Za-z]{1,5}$", "")
                .strip();
        var name = base.isEmpty() ? "akts" : base;
        return name.substring(0, Math.min(name.length(), LONGEST_NAME)) + type.ending();
    }
}
