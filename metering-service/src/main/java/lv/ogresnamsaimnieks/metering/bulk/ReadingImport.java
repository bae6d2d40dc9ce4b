package lv.ogresnamsaimnieks.metering.bulk;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A table of readings that staff bring in: first it is looked at and nothing is changed, and what was shown is then written
 * when somebody of the staff says so.
 *
 * @param sha256 of the file, in hexadecimal
 * @param size of the file, in bytes
 * @param by the member of staff who brought it
 * @param confirmation null while nobody has said that it shall be written
 * @param filesUntil so long the file and its result are kept; null when they are gone
 */
public record ReadingImport(
        String id,
        String fileName,
        String sha256,
        long size,
        String by,
        Instant at,
        Stage stage,
        Progress progress,
        Judgement judgement,
        @Nullable Confirmation confirmation,
        @Nullable Instant filesUntil,
        long version) {

    /** What it has come to. */
    public enum Stage {
        RECEIVED,
        EXAMINED,
        REFUSED,
        CONFIRMED,
        WRITTEN,
        EXPIRED
    }

    /**
     * A row of it.
     *
     * @param row its number in the file
     * @param before the value that was there, in m³
     * @param value as it was written
     * @param explanation for people, in Latvian
     */
    public record Finding(
            int row,
            RowOutcome outcome,
            String address,
            String flat,
            String serial,
            @Nullable BigDecimal before,
            String value,
            String explanation) {}

    /**
     * How far looking at it or writing it has come.
     *
     * @param done so many of the properties in it have been looked at or written
     * @param leasedUntil until then an instance works on it; if it died, another goes on after that
     * @param finishedAt null while it is not finished
     */
    public record Progress(
            int done, int of, Instant leasedUntil, @Nullable Instant finishedAt) {}

    /**
     * What was found when it was last looked at or written.
     *
     * @param format null while the file has not been read
     * @param counts rows by what becomes of them
     * @param findings the rows to look at, the first of each outcome
     * @param properties in which something would be or was written
     * @param refusal why the whole file is refused, in Latvian
     */
    public record Judgement(
            @Nullable TableFormat format,
            Map<RowOutcome, Integer> counts,
            List<Finding> findings,
            List<String> properties,
            @Nullable String refusal) {

        static final Judgement NONE = new Judgement(null, Map.of(), List.of(), List.of(), null);

        public Judgement {
            counts = Map.copyOf(counts);
            findings = List.copyOf(findings);
            properties = List.copyOf(properties);
        }

        Judgement refused(String why) {
            return new Judgement(format, Map.of(), List.of(), List.of(), why);
        }

        /** Without what stood in the file. */
        Judgement forgotten() {
            return new Judgement(format, counts, List.of(), List.of(), refusal);
        }
    }

    /**
     * That somebody of the staff said that it shall be written.
     *
     * @param doubtfulToo whether what the rules ask about is written, too
     */
    public record Confirmation(String by, Instant at, boolean doubtfulToo) {}

    static ReadingImport received(
            String id, String fileName, String sha256, long size, String by, Instant at, Instant filesUntil) {
        return new ReadingImport(
                id,
                fileName,
                sha256,
                size,
                by,
                at,
                Stage.RECEIVED,
                new Progress(0, 0, at, null),
                Judgement.NONE,
                null,
                filesUntil,
                0);
    }

    /** Whether what the rules ask about is written, too. */
    public boolean doubtfulToo() {
        return confirmation != null && confirmation.doubtfulToo();
    }

    /** Whether there is a file with what became of each row. */
    public boolean hasResult() {
        return filesUntil != null && (stage == Stage.EXAMINED || stage == Stage.CONFIRMED || stage == Stage.WRITTEN);
    }

    /** Under what the readings of it are handed in, so that writing it twice is writing it once. */
    String key() {
        return "import-" + id;
    }

    /** What its file is kept under. */
    String file() {
        return key();
    }

    /** What its file with the results is kept under. */
    String result() {
        return key() + "-result";
    }

    ReadingImport leased(int done, int of, Instant until) {
        return with(stage, new Progress(done, of, until, progress.finishedAt()), judgement);
    }

    ReadingImport judged(Stage reached, TableFormat format, Verdicts verdicts, Instant finished) {
        return with(
                reached,
                new Progress(progress.of(), progress.of(), progress.leasedUntil(), finished),
                new Judgement(format, verdicts.counts(), verdicts.findings(), verdicts.properties(), null));
    }

    ReadingImport refused(String why, Instant finished) {
        return with(
                Stage.REFUSED,
                new Progress(progress.done(), progress.of(), progress.leasedUntil(), finished),
                judgement.refused(why));
    }

    ReadingImport confirmed(Confirmation confirmed, Instant keptUntil) {
        var begun = new Progress(0, progress.of(), confirmed.at(), null);
        return new ReadingImport(
                id, fileName, sha256, size, by, at, Stage.CONFIRMED, begun, judgement, confirmed, keptUntil, version);
    }

    /** Without its files and without what stood in them. */
    ReadingImport forgotten() {
        var last = stage == Stage.WRITTEN || stage == Stage.REFUSED ? stage : Stage.EXPIRED;
        return new ReadingImport(
                id, fileName, sha256, size, by, at, last, progress, judgement.forgotten(), confirmation, null, version);
    }

    private ReadingImport with(Stage reached, Progress come, Judgement found) {
        return new ReadingImport(
                id, fileName, sha256, size, by, at, reached, come, found, confirmation, filesUntil, version);
    }
}
