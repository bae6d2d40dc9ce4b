package lv.ogresnamsaimnieks.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Which process was started under a name. A number may belong to a stranger by now: its command line tells. */
record PidFile(Path file) {

    void write(long pid, String marker) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, List.of(Long.toString(pid), marker));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The living process, if it is still the one that was started. */
    Optional<ProcessHandle> process() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            var lines = Files.readAllLines(file);
            return lines.size() < 2
                    ? Optional.empty()
                    : ProcessHandle.of(Long.parseLong(lines.get(0)))
                            .filter(ProcessHandle::isAlive)
                            .filter(it -> arguments(it).contains(lines.get(1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Resident memory in megabytes. */
    static long memory(ProcessHandle process) {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            return lines.filter(it -> it.startsWith("VmRSS:"))
                    .mapToLong(it -> Long.parseLong(it.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException | UncheckedIOException _) {
            return 0;
        }
    }

    /** Whether any process was started from this folder. */
    static boolean isInUse(Path folder) {
        return ProcessHandle.allProcesses()
                .flatMap(it -> arguments(it).stream())
                .anyMatch(it -> it.contains(folder.toString()));
    }

    private static List<String> arguments(ProcessHandle process) {
        try {
            var line =
                    Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"), StandardCharsets.UTF_8);
            return List.of(line.split("\0", -1));
        } catch (IOException _) {
            return List.of();
        }
    }
}
