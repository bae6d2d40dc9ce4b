package lv.ogresnamsaimnieks.local.database;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All documents in memory, and a file to which every change is appended before it is acknowledged. One command is one
 * frame with a checksum: after a crash it is there whole or not at all.
 */
final class Journal implements Closeable {

    private static final Logger log = LoggerFactory.getLogger(Journal.class);
    private static final long MAGIC = 0x4f4e504f5254414cL;
    private static final int FRAME_HEADER = 8;
    private static final int LARGEST_FRAME = 256 * 1024 * 1024;
    private static final int SNAPSHOT_FRAME = 1024 * 1024;

    /** A file that much larger than its living documents is worth writing anew when nobody waits, or at once. */
    private static final int WORTH_COMPACTING = 2;

    private static final int MUST_BE_COMPACTED = 8;

    private static final byte PUT = 1;
    private static final byte REMOVE = 2;
    private static final byte DROP = 3;

    private final Path folder;
    private final long smallest;
    private final FileChannel lockFile;
    private final Map<String, NavigableMap<Integer, Document>> collections = new HashMap<>();
    private final ByteBuf frame = Unpooled.buffer(64 * 1024);

    private FileChannel file;
    private long generation;
    private long written;
    private long afterCompaction;
    private volatile boolean dirty;
    private boolean quiet;

    private Journal(Path folder, long smallest) throws IOException {
        this.folder = folder;
        this.smallest = smallest;
        Files.createDirectories(folder);
        lockFile = lock(folder.resolve("lock"));
        startFrame();
        var newest = newest();
        generation = newest == null ? 0 : generationOf(newest);
        file = newest == null ? create(path(generation)) : replay(newest);
        removeOthers();
        written = file.size();
        afterCompaction = written;
    }

    /**
     * Opens the journal in this folder and replays it.
     *
     * @throws IOException if the folder is in use by another process or holds something else
     */
    static Journal open(Path folder) throws IOException {
        return new Journal(folder, 32L * 1024 * 1024);
    }

    static Journal open(Path folder, long smallest) throws IOException {
        return new Journal(folder, smallest);
    }

    /** The documents of one collection by position; whoever changes them tells the journal. */
    NavigableMap<Integer, Document> documents(String namespace) {
        return collections.computeIfAbsent(namespace, _ -> new TreeMap<>());
    }

    List<String> databases() {
        return collections.keySet().stream()
                .map(it -> it.substring(0, it.indexOf('.')))
                .distinct()
                .sorted()
                .toList();
    }

    void put(String namespace, int position, Document document) {
        writePut(frame, namespace, position, document);
    }

    void remove(String namespace, int position) {
        frame.writeByte(REMOVE);
        writeName(frame, namespace);
        frame.writeInt(position);
    }

    void drop(String namespace) {
        frame.writeByte(DROP);
        writeName(frame, namespace);
        collections.remove(namespace);
    }

    /** Writes what was told since the last commit as one frame. Memory is ahead of a disk that refuses: then this process ends. */
    void commit() {
        if (frame.readableBytes() == FRAME_HEADER) {
            return;
        }
        try {
            written += write(file, frame);
            dirty = true;
            startFrame();
            quiet = false;
            if (isLargerBy(MUST_BE_COMPACTED)) {
                compact();
            }
        } catch (IOException e) {
            log.error("The journal cannot be written; this process ends before it acknowledges anything else", e);
            Runtime.getRuntime().halt(74);
        }
    }

    /** Asks the operating system to put everything committed onto the disk, so that a power cut loses no more than what came since. */
    void force() throws IOException {
        if (dirty) {
            dirty = false;
            file.force(false);
        }
    }

    /** Compacts the file if that is worth it and nothing was committed since this was asked before. */
    void compactIfQuiet() throws IOException {
        if (quiet && isLargerBy(WORTH_COMPACTING)) {
            compact();
        }
        quiet = true;
    }

    private boolean isLargerBy(int times) {
        return written > times * Math.max(smallest, afterCompaction);
    }

    /** Writes the living documents to a new file and goes on there. */
    void compact() throws IOException {
        var next = path(generation + 1);
        var unfinished = next.resolveSibling(next.getFileName() + ".new");
        var snapshot = create(unfinished);
        var batch = Unpooled.buffer(SNAPSHOT_FRAME);
        batch.writeZero(FRAME_HEADER);
        for (var collection : collections.entrySet()) {
            for (var document : collection.getValue().entrySet()) {
                writePut(batch, collection.getKey(), document.getKey(), document.getValue());
                if (batch.readableBytes() > SNAPSHOT_FRAME) {
                    write(snapshot, batch);
                    batch.clear().writeZero(FRAME_HEADER);
                }
            }
        }
        if (batch.readableBytes() > FRAME_HEADER) {
            write(snapshot, batch);
        }
        snapshot.force(true);
        Files.move(unfinished, next, StandardCopyOption.ATOMIC_MOVE);
        file.close();
        file = snapshot;
        generation++;
        removeOthers();
        log.info("Compacted {} bytes to {}", written, snapshot.size());
        written = snapshot.size();
        afterCompaction = written;
    }

    @Override
    public void close() throws IOException {
        commit();
        file.force(true);
        file.close();
        lockFile.close();
    }

    private void startFrame() {
        if (frame.capacity() > 4 * 1024 * 1024) {
            frame.capacity(64 * 1024);
        }
        frame.clear().writeZero(FRAME_HEADER);
    }

    private static long write(FileChannel to, ByteBuf frame) throws IOException {
        var bytes = frame.nioBuffer();
        var length = bytes.remaining() - FRAME_HEADER;
        bytes.putInt(0, length).putInt(4, checksum(bytes.slice(FRAME_HEADER, length)));
        var size = bytes.remaining();
        while (bytes.hasRemaining()) {
            to.write(bytes);
        }
        return size;
    }

    private FileChannel replay(Path path) throws IOException {
        var channel = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
        var size = channel.size();
        var input = new DataInputStream(new BufferedInputStream(Channels.newInputStream(channel), 256 * 1024));
        if (size < Long.BYTES || input.readLong() != MAGIC) {
            throw new IOException(path + " is not a journal of this database");
        }
        long good = Long.BYTES;
        for (var payload = frame(input); payload != null; payload = frame(input)) {
            apply(payload);
            good += FRAME_HEADER + payload.length;
        }
        if (good < size) {
            log.warn(
                    "Dropped {} bytes at the end of {}: a command that was cut off and never acknowledged",
                    size - good,
                    path);
            channel.truncate(good);
        }
        return channel.position(good);
    }

    private static byte @Nullable [] frame(DataInputStream input) throws IOException {
        try {
            var length = input.readInt();
            var checksum = input.readInt();
            if (length <= 0 || length > LARGEST_FRAME) {
                return null;
            }
            var payload = input.readNBytes(length);
            return payload.length == length && checksum(ByteBuffer.wrap(payload)) == checksum ? payload : null;
        } catch (EOFException _) {
            return null;
        }
    }

    private void apply(byte[] payload) {
        var changes = Unpooled.wrappedBuffer(payload);
        while (changes.isReadable()) {
            var kind = changes.readByte();
            var namespace = readName(changes);
            switch (kind) {
                case PUT -> documents(namespace).put(changes.readInt(), BsonDecoder.decodeBson(changes));
                case REMOVE -> documents(namespace).remove(changes.readInt());
                case DROP -> collections.remove(namespace);
                default -> throw new UncheckedIOException(new IOException("Unknown change " + kind));
            }
        }
    }

    private static void writePut(ByteBuf to, String namespace, int position, Document document) {
        to.writeByte(PUT);
        writeName(to, namespace);
        to.writeInt(position);
        BsonEncoder.encodeDocument(document, to);
    }

    private static void writeName(ByteBuf to, String namespace) {
        var bytes = namespace.getBytes(StandardCharsets.UTF_8);
        to.writeShort(bytes.length).writeBytes(bytes);
    }

    private static String readName(ByteBuf from) {
        return from.readCharSequence(from.readUnsignedShort(), StandardCharsets.UTF_8)
                .toString();
    }

    private static int checksum(ByteBuffer bytes) {
        var checksum = new CRC32C();
        checksum.update(bytes);
        return (int) checksum.getValue();
    }

    private static FileChannel create(Path path) throws IOException {
        var channel = FileChannel.open(
                path, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
        channel.write(ByteBuffer.allocate(Long.BYTES).putLong(0, MAGIC));
        return channel;
    }

    private static FileChannel lock(Path path) throws IOException {
        var channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (tryLock(channel) == null) {
            channel.close();
            throw new IOException("Another process uses the database in " + path.getParent());
        }
        return channel;
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException _) {
            return null;
        }
    }

    private @Nullable Path newest() throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(Journal::isJournal)
                    .max(Comparator.comparingLong(Journal::generationOf))
                    .orElse(null);
        }
    }

    private void removeOthers() throws IOException {
        try (var files = Files.list(folder)) {
            for (var path : files.filter(it -> !it.getFileName().toString().equals("lock"))
                    .filter(it -> !it.equals(path(generation)))
                    .toList()) {
                Files.delete(path);
            }
        }
    }

    private Path path(long number) {
        return folder.resolve("%08d.journal".formatted(number));
    }

    private static boolean isJournal(Path path) {
        return path.getFileName().toString().matches("\\d{8}\\.journal");
    }

    private static long generationOf(Path path) {
        return Long.parseLong(path.getFileName().toString().substring(0, 8));
    }
}
