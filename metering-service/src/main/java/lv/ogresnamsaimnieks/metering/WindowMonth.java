package lv.ogresnamsaimnieks.metering;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import lv.ogresnamsaimnieks.defaults.rule.Refused;

/** All that makes a month's windows longer than the rule has them. */
public record WindowMonth(String id, YearMonth month, List<LongerWindow> longer, List<LostDay> lost, long version) {

    private static final int MOST = 200;

    public WindowMonth {
        longer = List.copyOf(longer);
        lost = lost.stream().sorted(Comparator.comparing(LostDay::day)).toList();
    }

    static WindowMonth asTheRuleHasIt(YearMonth month) {
        return new WindowMonth(month.toString(), month, List.of(), List.of(), 0);
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
                id, month, Stream.concat(longer.stream(), Stream.of(published)).toList(), lost, version);
    }

    WindowMonth without(LongerWindow withdrawn) {
        return new WindowMonth(
                id, month, longer.stream().filter(it -> !it.equals(withdrawn)).toList(), lost, version);
    }

    Optional<LongerWindow> find(String published) {
        return longer.stream().filter(it -> it.id().equals(published)).findFirst();
    }

    boolean hasLost(LocalDate day) {
        return lost.stream().anyMatch(it -> it.day().equals(day));
    }

    WindowMonth with(LostDay day) {
        return new WindowMonth(
                id, month, longer, Stream.concat(lost.stream(), Stream.of(day)).toList(), version);
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
