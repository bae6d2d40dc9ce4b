package lv.ogresnamsaimnieks.defaults.rule;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lv.ogresnamsaimnieks.events.AuditEvent.AuditEntryWritten;
import org.jspecify.annotations.Nullable;

/**
 * The audit trail of one service as a chain: each entry carries a SHA-256 over all it says and over the hash of the entry
 * before it, so that none can be changed, taken out or put in unnoticed. Reads entries in the order of their numbers and
 * remembers which are not as they were written.
 */
public final class AuditChain {

    /** What is wrong with an entry. */
    public enum Fault {
        /** It says something else than when it was written. */
        CHANGED,
        /** It is not there. */
        MISSING,
        /** It follows another entry than when it was written. */
        DISPLACED
    }

    /** An entry that is not as it was written. */
    public record Finding(long number, Fault fault) {}

    private static final int MOST_FINDINGS = 100;

    private final List<Finding> findings = new ArrayList<>();
    private long read;
    private long number;
    private String hash = "";

    /** The hash that belongs to an entry. */
    public static String seal(AuditEntryWritten entry) {
        var digest = sha256();
        Stream.of(
                        entry.service(),
                        Long.toString(entry.number()),
                        Long.toString(entry.request()),
                        entry.step(),
                        entry.at().toString(),
                        entry.staff(),
                        entry.name())
                .forEach(it -> put(digest, it));
        put(digest, entry.roles());
        put(digest, entry.desk());
        put(digest, entry.action());
        put(
                digest,
                entry.objects().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .flatMap(it -> Stream.of(it.getKey(), it.getValue()))
                        .toList());
        put(digest, entry.purpose());
        put(digest, entry.trace());
        put(digest, entry.status() == null ? null : entry.status().toString());
        put(digest, entry.viewed());
        put(digest, entry.changed());
        put(digest, entry.previous());
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Looks at the next entry. */
    public void read(AuditEntryWritten entry) {
        for (var missing = number + 1; missing < entry.number(); missing++) {
            find(missing, Fault.MISSING);
        }
        if (!seal(entry).equals(entry.hash())) {
            find(entry.number(), Fault.CHANGED);
        } else if (entry.number() == number + 1 && !entry.previous().equals(hash)) {
            find(entry.number(), Fault.DISPLACED);
        }
        read++;
        number = entry.number();
        hash = entry.hash();
    }

    /** The entries that are not as they were written, no more than a hundred. */
    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** How many entries were read. */
    public long entries() {
        return read;
    }

    /** The number of the last entry; 0 if there is none. */
    public long lastNumber() {
        return number;
    }

    /** The hash of the last entry; empty if there is none. */
    public String lastHash() {
        return hash;
    }

    private void find(long which, Fault fault) {
        if (findings.size() < MOST_FINDINGS) {
            findings.add(new Finding(which, fault));
        }
    }

    private static void put(MessageDigest digest, List<String> values) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(values.size()).flip());
        values.forEach(it -> put(digest, it));
    }

    /** With its length, so that no two entries are written alike. */
    private static void put(MessageDigest digest, @Nullable String value) {
        var bytes = value == null ? new byte[0] : value.getBytes(UTF_8);
        var length = value == null ? -1 : bytes.length;
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(length).flip());
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
