package lv.ogresnamsaimnieks.metering;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import lv.ogresnamsaimnieks.defaults.rule.Refused;
import org.jspecify.annotations.Nullable;

/**
 * All that makes a month's windows longer than the rule has them, and what the others were told of them.
 *
 * @param told in the order in which it was told
 * @param filledAt when something was put in the place of the readings that nobody handed in; null before that
 */
public record WindowMonth(
        String id,
        YearMonth month,
        List<LongerWindow> longer,
        List<LostDay> lost,
        List<Told> told,
        @Nullable Instant filledAt,
        long version) {

    /** What the others were told of a window, once. */
    public enum News {
        OPENED,
        CLOSING,
        CLOSED
    }

    /**
     * Something the others were told.
     *
     * @param house empty for all that have no window of their own
     * @param day the window's last, as it was then
     */
    public record Told(String house, News news, LocalDate day) {}

    private static final int MOST = 200;

    public WindowMonth {
        longer = List.copyOf(longer);
        told = List.copyOf(Objects.requireNonNullElse(told, List.of()));
        lost = lost.stream().sorted(Comparator.comparing(LostDay::day)).toList();
    }

    static WindowMonth asTheRuleHasIt(YearMonth month) {
        return new WindowMonth(month.toString(), month, List.of(), List.of(), List.of(), null, 0);
    }

    /** The window of whoever asks. */
    public SubmissionWindow window(WindowScope.Asked asked) {
        return window(longer.stream().filter(it -> it.scope().covers(asked)));
    }

    /** The window of everybody. */
    public SubmissionWindow everybodys() {
        return window(longer.stream().filter(it -> it.scope().equals(WindowScope.EVERYBODY)));
    }

    /** From the first day on which anybody's window is open to the last. */
    SubmissionWindow anybodys() {
        return window(longer.stream());
    }

    /** Why the window of whoever asks is longer, in Latvian; nothing if it is not. */
    public List<String> reasons(WindowScope.Asked asked) {
        var window = window(asked);
        return Stream.concat(
                        longer.stream().filter(it -> it.scope().covers(asked)).map(LongerWindow::reason),
                        lost.stream()
                                .filter(it -> window.includes(it.day()))
                                .map(it -> "Portāls %s nebija pieejams.".formatted(Texts.day(it.day()))))
                .distinct()
                .toList();
    }

    WindowMonth with(LongerWindow published) {
        if (longer.size() >= MOST) {
            throw Refused.rule(
                    "too-many-windows",
                    "Par daudz periodu",
                    "Šim mēnesim jau ir izsludināti %d periodi.".formatted(MOST));
        }
        return new WindowMonth(
                id,
                month,
                Stream.concat(longer.stream(), Stream.of(published)).toList(),
                lost,
                told,
                filledAt,
                version);
    }

    WindowMonth without(LongerWindow withdrawn) {
        return new WindowMonth(
                id, month, longer.stream().filter(it -> !it.equals(withdrawn)).toList(), lost, told, filledAt, version);
    }

    Optional<LongerWindow> find(String published) {
        return longer.stream().filter(it -> it.id().equals(published)).findFirst();
    }

    boolean hasLost(LocalDate day) {
        return lost.stream().anyMatch(it -> it.day().equals(day));
    }

    WindowMonth with(LostDay day) {
        return new WindowMonth(
                id, month, longer, Stream.concat(lost.stream(), Stream.of(day)).toList(), told, filledAt, version);
    }

    WindowMonth with(Told news) {
        return new WindowMonth(
                id,
                month,
                longer,
                lost,
                Stream.concat(told.stream(), Stream.of(news)).toList(),
                filledAt,
                version);
    }

    WindowMonth filled(Instant at) {
        return new WindowMonth(id, month, longer, lost, told, at, version);
    }

    /** Houses whose owners have a window of their own. */
    public SortedSet<String> housesOfTheirOwn() {
        var houses = new TreeSet<String>();
        longer.stream()
                .map(LongerWindow::scope)
                .filter(it -> it.channel() == null || it.channel() == Channel.WEB)
                .forEach(it -> Optional.ofNullable(it.house()).ifPresent(houses::add));
        houses.removeIf(it -> ownersWindow(it).equals(ownersWindow("")));
        return houses;
    }

    /** The window of a house's owners, whatever they measure; of all without one of their own where it is empty. */
    SubmissionWindow ownersWindow(String house) {
        return window(new WindowScope.Asked(house, Set.of(Resource.values()), Channel.WEB));
    }

    /** What was last told of a window. */
    Optional<Told> lastTold(String house) {
        return told.reversed().stream().filter(it -> it.house().equals(house)).findFirst();
    }

    private SubmissionWindow window(Stream<LongerWindow> those) {
        var window = SubmissionWindow.byRule(month);
        for (var it : those.toList()) {
            window = window.with(it.opens(), it.closes());
        }
        // Days that only an outage itself brought into the window are not lost by it.
        for (var outage : lost.stream()
                .collect(groupingBy(LostDay::back, TreeMap::new, toList()))
                .values()) {
            var promised = window;
            for (var it : outage) {
                window = promised.includes(it.day()) ? it.makeGood(window) : window;
            }
        }
        return window;
    }
}
