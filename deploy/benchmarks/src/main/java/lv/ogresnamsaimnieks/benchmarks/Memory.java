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
        Thread.sleep(idle);
        look("", "with the demo data, after %d s without requests".formatted(idle.toSeconds()));
    }

    /**
     * Looks at once.
     *
     * @param before stands before each figure's name
     * @param when what had happened
     */
    void look(String before, String when) throws IOException, InterruptedException {
        var parts = portal.parts();
        for (var part : parts) {
            table.add(before + "memory of " + part.name(), mebibytes(resident(part)), "VmRSS");
        }
        table.add(before + "memory together", mebibytes(resident(parts)), "sum of the above; " + when);
        table.add(before + "memory of the launcher", mebibytes(resident(portal.launcher())), "VmRSS, not in the sum");
    }

    private static long resident(List<Portal.Part> parts) throws IOException {
        var sum = 0L;
        for (var part : parts) {
            sum += resident(part);
        }
        return sum;
    }

    /** In kibibytes. */
    static long resident(Portal.Part part) throws IOException {
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
