package lv.ogresnamsaimnieks.local;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import lv.ogresnamsaimnieks.local.demo.Colleague;
import lv.ogresnamsaimnieks.local.demo.Identity;
import lv.ogresnamsaimnieks.local.demo.People;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What runs, how it is, and who can sign in. */
final class Status {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Settings settings;
    private final Secrets secrets;

    Status(Settings settings, Secrets secrets) {
        this.settings = settings;
        this.secrets = secrets;
    }

    private record Line(String name, long pid, String health, String address, long memoryMb) {}

    /** Somebody of the staff; the secret as a program for one-time codes wants it, none if there are no codes yet. */
    private record StaffMember(
            String username, String name, List<String> roles, String password, String totpSecret, String note) {}

    private record Person(String name, List<String> ways, String note) {}

    /** Prints it and says whether everything is well: 0, or 1. */
    int print(PrintStream out) {
        var lines = Parts.ALL.stream().filter(this::expected).map(this::line).toList();
        var well = lines.stream().allMatch(it -> it.health().equals("up"));
        if (settings.json()) {
            out.println(JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build()
                    .writeValueAsString(Map.of(
                            "portal", settings.portal(),
                            "keycloak", settings.keycloak(),
                            "sandbox", settings.sandbox(),
                            "now", now().toOffsetDateTime().toString(),
                            "processes", lines,
                            "people", People.ALL.stream().map(Status::person).toList(),
                            "staff", Colleague.ALL.stream().map(this::member).toList())));
            return well ? 0 : 1;
        }
        for (var line : lines) {
            out.printf(
                    "%-10s %-5s %7s %5d MB  %s%n",
                    line.name(),
                    line.health(),
                    line.pid() == 0 ? "" : Long.toString(line.pid()),
                    line.memoryMb(),
                    line.address());
        }
        out.printf(
                "%-10s %-5s %7s %5d MB%n",
                "together", "", "", lines.stream().mapToLong(Line::memoryMb).sum());
        if (well) {
            welcome(out);
        }
        return well ? 0 : 1;
    }

    void welcome(PrintStream out) {
        out.printf(
                """

                Portal              %s   (its time: %s)
                Test banks, mailbox %s
                Keycloak            %s   (admin, password in %s)

                Sign in with a bank or eParaksts: the sandbox asks who you are. Whoever comes for the first time chooses an
                e-mail address and a password; the confirmation is in the mailbox. From then on the password works too.

                """,
                settings.portal(),
                now().format(TIME),
                settings.sandbox(),
                settings.keycloak(),
                settings.secrets().resolve("secrets.properties"));
        for (var person : People.ALL) {
            out.printf("  %-22s %s  %s%n", person.name(), person.personalCode(), person.note());
        }
        out.printf("%n  The staff sign in at %s/darbinieki with a password and a one-time code:%n", settings.portal());
        for (var member : Colleague.ALL.stream().map(this::member).toList()) {
            out.printf(
                    "  %-9s %-17s %s  %-32s  %s%n",
                    member.username(),
                    member.password(),
                    String.join(",", member.roles()),
                    member.totpSecret().isEmpty() ? "" : "TOTP " + member.totpSecret(),
                    member.note());
        }
        out.println();
        out.flush();
    }

    private boolean expected(String name) {
        return settings.includes(name)
                && !(name.equals(Parts.DATABASE) && settings.mongodb().isPresent());
    }

    private Line line(String name) {
        var place = Place.of(settings, name);
        var process = new PidFile(settings.run(name + ".pid")).process();
        if (process.isEmpty()) {
            return new Line(name, 0, "down", place.address(), 0);
        }
        var health = place.readiness().isReady() ? "up" : "not ready";
        return new Line(name, process.get().pid(), health, place.address(), PidFile.memory(process.get()));
    }

    private ZonedDateTime now() {
        return settings.portalTime(ZonedDateTime.now(Settings.RIGA));
    }

    private StaffMember member(Colleague colleague) {
        return new StaffMember(
                colleague.username(),
                colleague.name(),
                colleague.roles(),
                secrets.staffPassword(colleague.username()),
                colleague.enrolled() ? base32(secrets.staffCodes(colleague.username())) : "",
                colleague.note());
    }

    /** RFC 4648, without padding: how the secret is typed into a program. */
    private static String base32(String secret) {
        var bits = new StringBuilder();
        for (byte one : secret.getBytes(StandardCharsets.US_ASCII)) {
            bits.append(String.format("%8s", Integer.toBinaryString(one)).replace(' ', '0'));
        }
        var text = new StringBuilder();
        for (int at = 0; at < bits.length(); at += 5) {
            text.append("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".charAt(Integer.parseInt(bits.substring(at, at + 5), 2)));
        }
        return text.toString();
    }

    private static Person person(Identity person) {
        return new Person(
                person.name(),
                List.of(
                        "seb",
                        "swedbank",
                        "citadele",
                        "eparaksts-mobile",
                        "eparaksts-eid",
                        "password after registering"),
                person.note());
    }
}
