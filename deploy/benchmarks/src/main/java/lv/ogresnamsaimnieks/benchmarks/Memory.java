package lv.ogresnamsaimnieks.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** What every process of the portal keeps resident while nobody asks for anything. */
final class Memory {

    private final Portal portal;
    private final Table table;

    Memory(Portal portal, Table table) {
        this.portal = portal;
        this.table = table;
    }

    void measure(Duration idle) throws IOException, InterruptedException {
        var parts = portal.parts();
        Thread.sleep(idle);
        var how = "sum of the above; with the demo data, after %d s without requests".formatted(idle.toSeconds());
        for (var part : parts) {
            table.add("memory of " + part.name(), mebibytes(resident(part)), "VmRSS");
        }
        table.add("memory together", mebibytes(resident(parts)), how);
        table.add("memory of the launcher", mebibytes(resident(portal.launcher())), "VmRSS, not in the sum");
    }

    private static long resident(List<Portal.Part> parts) throws IOException {
        var sum = 0L;
        for (var part : parts) {
            sum += resident(part);
        }
        return sum;
    }

    /** In kibibytes. */
    private static long resident(Portal.Part part) throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(part.pid()), "status")).stream()
                .filter(it -> it.startsWith("VmRSS:"))
                .mapToLong(it -> Long.parseLong(it.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow(() -> new Failure(part.name() + " has ended"));
    }

    private static String mebibytes(long kibibytes) {
        return "%.0f MiB".formatted(kibibytes / 1024.0);
    }
}
