package lv.ogresnamsaimnieks.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.ZonedDateTime;
import java.util.List;
import lv.ogresnamsaimnieks.local.demo.Client;
import lv.ogresnamsaimnieks.local.demo.DemoData;

/** Loads the demo data once, in a process of its own that gives its memory back. */
final class Loading {

    private final Settings settings;
    private final Secrets secrets;
    private final Progress progress;

    Loading(Settings settings, Secrets secrets, Progress progress) {
        this.settings = settings;
        this.secrets = secrets;
        this.progress = progress;
    }

    void run() throws IOException {
        var loaded = settings.data("demo-data-loaded");
        if (Files.exists(loaded)) {
            return;
        }
        progress.say("Demo data is being loaded through the municipal API");
        var today = settings.portalTime(ZonedDateTime.now(Settings.RIGA)).toLocalDate();
        var builder = new ProcessBuilder(Java.command(
                        Java.marker(settings, "demo-data"),
                        256,
                        List.of(
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                settings.root()
                                        .resolve("deploy/local/target/local.jar")
                                        .toString(),
                                DemoData.class.getName(),
                                settings.portalHere(),
                                settings.realmHere(),
                                today.toString())))
                .redirectErrorStream(true);
        builder.environment().put(Client.MUNICIPALITY.variable(), secrets.get("municipal-client"));
        builder.environment().put(Client.HEAT_SUPPLIER.variable(), secrets.get("heat-supplier-client"));
        var process = builder.start();
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                progress.say("  " + line);
            }
        }
        if (process.onExit().join().exitValue() == 0) {
            Files.createFile(loaded);
        } else {
            progress.say(
                    "Demo data could not be loaded. The system runs without it; the next `portal up` tries again.");
        }
    }
}
