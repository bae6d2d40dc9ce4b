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
 * @param done so many of the properties in it have been looked at or written
 * @param counts rows by what becomes of them
 * @param findings the rows to look at, the first of each outcome
 * @param properties in which something would be or was written
 * @param refusal why the whole file is refused, in Latvian
 * @param doubtfulToo whether what the rules ask about is written, too
 * @param leasedUntil until then an instance works on it; if it died, another goes on after that
 * @param filesUntil so long the file and its result are kept; null when they are gone
 */
public record ReadingImport(
        String id,
        String fileName,
        @Nullable TableFormat format,
        String sha256,
        long size,
        String by,
        Instant at,
        Stage stage,
        int done,
        int of,
        Map<RowOutcome, Integer> counts,
        List<Finding> findings,
        List<String> properties,
        @Nullable String refusal,
        boolean doubtfulToo,
        @Nullable String confirmedBy,
        @Nullable Instant confirmedAt,
        @Nullable Instant finishedAt,
        Instant leasedUntil,
        @Nullable Instant filesUntil,
        long version) {

    /** How far it has come. */
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

    public ReadingImport {
        counts = Map.copyOf(counts);
        findings = List.copyOf(findings);
        properties = List.copyOf(properties);
    }

    static ReadingImport received(
            String id, String fileName, String sha256, long size, String by, Instant at, Instant filesUntil) {
        return new ReadingImport(
                id,
                fileName,
                null,
                sha256,
                size,
                by,
                at,
                Stage.RECEIVED,
                0,
                0,
                Map.of(),
                List.of(),
                List.of(),
                null,
                false,
                null,
                null,
                null,
                at,
                filesUntil,
                0);
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
        return new ReadingImport(
                id,
                fileName,
                format,
                sha256,
                size,
                by,
                at,
                stage,
                done,
                of,
                counts,
                findings,
                properties,
                refusal,
                doubtfulToo,
                confirmedBy,
                confirmedAt,
                finishedAt,
                until,
                filesUntil,
                version);
    }

    ReadingImport judged(Stage stage, TableFormat format, Verdicts verdicts, Instant finished) {
        return new ReadingImport(
                id,
                fileName,
                format,
                sha256,
                size,
                by,
                at,
                stage,
                of,
                of,
                verdicts.counts(),
                verdicts.findings(),
                verdicts.properties(),
                null,
                doubtfulToo,
                confirmedBy,
                confirmedAt,
                finished,
                leasedUntil,
                filesUntil,
                version);
    }

    ReadingImport refused(String why, Instant finished) {
        return new ReadingImport(
                id,
                fileName,
                format,
                sha256,
                size,
                by,
                at,
                Stage.REFUSED,
                done,
                of,
                Map.of(),
                List.of(),
                List.of(),
                why,
                doubtfulToo,
                confirmedBy,
                confirmedAt,
                finished,
                leasedUntil,
                filesUntil,
                version);
    }

    ReadingImport confirmed(String staff, boolean doubtfulToo, Instant at, Instant filesUntil) {
        return new ReadingImport(
                id,
                fileName,
                format,
                sha256,
                size,
                by,
                this.at,
                Stage.CONFIRMED,
                0,
                of,
                counts,
                findings,
                properties,
                refusal,
                doubtfulToo,
                staff,
                at,
                null,
                at,
                filesUntil,
                version);
    }

    /** Without its files and without what stood in them. */
    ReadingImport forgotten() {
        return new ReadingImport(
                id,
                fileName,
                format,
                sha256,
                size,
                by,
                at,
                stage == Stage.WRITTEN || stage == Stage.REFUSED ? stage : Stage.EXPIRED,
                done,
                of,
                counts,
                List.of(),
                List.of(),
                refusal,
                doubtfulToo,
                confirmedBy,
                confirmedAt,
                finishedAt,
                leasedUntil,
                null,
                version);
    }
}
