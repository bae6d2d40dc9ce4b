package lv.ogresnamsaimnieks.keycloak;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A bank or a kind of eParaksts that has opened an account: linked by the personal code at its first use, and open until
 * its owner turns it off.
 *
 * @param alias the identity provider
 * @param since its first use
 * @param used its latest use
 * @param on whether it still opens the account
 */
public record UsedWay(String alias, Instant since, Instant used, boolean on) {

    private static final String OFF = "off";

    /** All that the lines tell; what cannot be read is left out. */
    public static List<UsedWay> parse(Stream<String> lines) {
        return lines.flatMap(it -> parse(it).stream())
                .sorted(Comparator.comparing(UsedWay::alias))
                .toList();
    }

    /** Those ways with this one as used now, and for the first time if it was not there. */
    public static List<UsedWay> used(List<UsedWay> ways, String alias, Instant now) {
        var since = find(ways, alias).map(UsedWay::since).orElse(now);
        return with(ways, new UsedWay(alias, since, now, true));
    }

    /** Those ways with this one turned on or off; one that was never used cannot be. */
    public static List<UsedWay> turned(List<UsedWay> ways, String alias, boolean on) {
        return find(ways, alias)
                .map(it -> with(ways, new UsedWay(alias, it.since, it.used, on)))
                .orElse(ways);
    }

    /** Whether its owner has turned it off. */
    public static boolean isOff(List<UsedWay> ways, String alias) {
        return find(ways, alias).filter(it -> !it.on).isPresent();
    }

    /** One line that {@link #parse} reads back. */
    public String format() {
        return String.join(
                " ",
                alias,
                Long.toString(since.getEpochSecond()),
                Long.toString(used.getEpochSecond()),
                on ? "on" : OFF);
    }

    private static Optional<UsedWay> find(List<UsedWay> ways, String alias) {
        return ways.stream().filter(it -> it.alias.equals(alias)).findFirst();
    }

    private static List<UsedWay> with(List<UsedWay> ways, UsedWay way) {
        var all = new ArrayList<>(ways);
        all.removeIf(it -> it.alias.equals(way.alias));
        all.add(way);
        return List.copyOf(all);
    }

    private static Optional<UsedWay> parse(String line) {
        var parts = line.split(" ", -1);
        try {
            return parts.length == 4
                    ? Optional.of(new UsedWay(
                            parts[0],
                            Instant.ofEpochSecond(Long.parseLong(parts[1])),
                            Instant.ofEpochSecond(Long.parseLong(parts[2])),
                            !parts[3].equals(OFF)))
                    : Optional.empty();
        } catch (NumberFormatException | DateTimeException e) {
            return Optional.empty();
        }
    }
}
