package lv.ogresnamsaimnieks.metering.bulk;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lv.ogresnamsaimnieks.defaults.rule.Refused;
import lv.ogresnamsaimnieks.defaults.rule.Wrong;

/** What a column of a table of readings says. Its heading may be written differently, and stand anywhere. */
public enum Column {
    ADDRESS("Adrese"),
    FLAT("Dzīvoklis"),
    CLIENT("Klienta numurs"),
    SERIAL("Skaitītāja numurs"),
    WATER("Ūdens"),
    MONTH("Mēnesis"),
    VALUE("Rādījums"),
    READ_ON("Nolasīts"),
    SOURCE("Avots"),
    CONFIRMED("Apstiprināts"),
    RESULT("Rezultāts"),
    EXPLANATION("Paskaidrojums");

    /** What a template has, in its order. */
    static final List<Column> TEMPLATE =
            List.of(ADDRESS, FLAT, CLIENT, SERIAL, WATER, MONTH, VALUE, READ_ON, SOURCE, CONFIRMED);

    /** So many of them make a head. */
    private static final int ENOUGH = 3;

    private static final List<Column> NEEDED = List.of(SERIAL, MONTH, VALUE);

    private final String title;

    Column(String title) {
        this.title = title;
    }

    /** Its heading, as we write it. */
    public String title() {
        return title;
    }

    /** Whether a row looks like the headings of a table of readings. */
    static boolean isHead(TableRow row) {
        return row.cells().stream().flatMap(it -> of(it).stream()).distinct().count() >= ENOUGH;
    }

    /** Which column is which; what nobody knows is left alone. */
    static Map<Column, Integer> in(TableRow head) {
        var found = new EnumMap<Column, Integer>(Column.class);
        for (int i = 0; i < head.cells().size(); i++) {
            var column = of(head.at(i));
            var twice = column.isPresent() && found.putIfAbsent(column.get(), i) != null;
            if (twice) {
                throw refused("duplicate-column", "Kolonna “%s” datnē ir divreiz.".formatted(column.get().title));
            }
        }
        refuseIfSomethingIsMissing(found);
        return found;
    }

    /** Whatever it may be called in the tables of others. */
    private static Optional<Column> of(TableCell heading) {
        return Optional.ofNullable(
                switch (Words.plain(heading.text())) {
                    case "adrese", "majas adrese", "maja", "iela" -> ADDRESS;
                    case "dzivoklis", "dz", "dziv", "dzivokla numurs", "dzivokla nr", "dz nr" -> FLAT;
                    case "klienta numurs", "klienta nr", "klients", "abonenta numurs", "konts" -> CLIENT;
                    case "skaititaja numurs", "skaititaja nr", "skaititajs", "sk nr", "rupnicas numurs" -> SERIAL;
                    case "udens", "udens veids", "resurss", "veids" -> WATER;
                    case "menesis", "par menesi", "periods" -> MONTH;
                    case "radijums", "jaunais radijums", "radijums m3", "vertiba" -> VALUE;
                    case "nolasits", "nolasisanas datums", "nolasits datums", "datums" -> READ_ON;
                    case "avots", "sanemts ka", "veids ka sanemts" -> SOURCE;
                    case "apstiprinats", "parbaudits", "radijums ir pareizs" -> CONFIRMED;
                    case "rezultats" -> RESULT;
                    case "paskaidrojums" -> EXPLANATION;
                    default -> null;
                });
    }

    private static void refuseIfSomethingIsMissing(Map<Column, Integer> found) {
        var missing = Stream.concat(
                        NEEDED.stream().filter(it -> !found.containsKey(it)),
                        found.containsKey(CLIENT) || found.containsKey(ADDRESS) ? Stream.of() : Stream.of(CLIENT))
                .map(it -> "“%s”".formatted(it.title))
                .toList();
        if (!missing.isEmpty()) {
            throw refused(
                    "missing-column",
                    "Pirmajā rindā trūkst kolonnu: %s. Lejupielādējiet veidni un pārrakstiet virsrakstus no tās."
                            .formatted(String.join(", ", missing)));
        }
    }

    private static Refused refused(String code, String message) {
        return Refused.input(List.of(new Wrong("file", code, message)));
    }
}
