package lv.ogresnamsaimnieks.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Measures what was asked for and prints one table; ends with 0 only if every answer was right. */
public final class Benchmarks {

    /** One session may ask so much that its limit decides nothing here: the rate, and the seconds' worth of it at once. */
    static final Map<String, String> UNLIMITED =
            Map.of("SESSION_RATE", "20000", "PORTAL_LIMITS_SESSION_BURST", "200000");

    /** In the window for November, with hours to spare. */
    static final String IN_THE_WINDOW = "2026-11-30T09:00";

    /** So long a portal that is ready goes on with what it puts off until then. */
    private static final Duration SETTLING = Duration.ofSeconds(15);

    /** Of the flats that are put in. */
    private static final int OWNERS = 100;

    private Benchmarks() {}

    public static void main(String[] arguments) throws InterruptedException {
        Locale.setDefault(Locale.ROOT);
        var table = new Table();
        try {
            measure(Wishes.of(arguments), table);
        } catch (Failure e) {
            table.wrong(String.valueOf(e.getMessage()));
        } catch (IOException | RuntimeException e) {
            table.wrong("something broke: " + e);
        }
        table.print(System.out);
        System.exit(table.isRight() ? 0 : 1);
    }

    private static void measure(Wishes wishes, Table table) throws IOException, InterruptedException {
        var portal = new Portal();
        Table.progress("The demo data is being loaded");
        portal.up(Map.of());
        portal.down();
        if (wishes.wants(Wishes.STARTUP)) {
            new Startup(portal, table).measure(wishes.rounds());
        }
        if (!wishes.wantsAnyOf(Wishes.MEMORY, Wishes.SIGN_INS, Wishes.GATEWAY, Wishes.READINGS, Wishes.REMOTE)) {
            return;
        }
        portal.up(UNLIMITED, "--clock", IN_THE_WINDOW);
        Thread.sleep(SETTLING);
        if (wishes.wants(Wishes.MEMORY)) {
            new Memory(portal, table).measure(wishes.idle());
        }
        if (!wishes.wantsAnyOf(Wishes.SIGN_INS, Wishes.GATEWAY, Wishes.READINGS, Wishes.REMOTE)) {
            return;
        }
        for (var person : visitors(wishes)) {
            new Visitor(portal, person).register();
        }
        if (wishes.wants(Wishes.SIGN_INS)) {
            new SignIns(portal, table).measure(wishes.round());
        }
        if (wishes.wants(Wishes.GATEWAY)) {
            var session = new Visitor(portal, Person.ANNA).signIn(Visitor.Way.BANK);
            new GatewayAgainstProxy(portal, session, table).measure(wishes.rounds(), wishes.round());
        }
        var owners = Person.invented(OWNERS);
        var town = new Municipality(portal, owners);
        if (wishes.wants(Wishes.READINGS)) {
            new Readings(portal, town, owners, table, wishes.history()).measure(wishes.rate(), wishes.seconds());
        }
        if (wishes.wants(Wishes.REMOTE)) {
            new RemoteReadings(portal, town, table, wishes.history()).measure();
        }
    }

    /** Of the demo's people those who are to sign in. */
    private static List<Person> visitors(Wishes wishes) {
        if (wishes.wants(Wishes.SIGN_INS)) {
            return Person.SEVERAL;
        }
        return wishes.wants(Wishes.GATEWAY) ? List.of(Person.ANNA) : List.of();
    }
}
