package lv.ogresnamsaimnieks.metering;

import static lv.ogresnamsaimnieks.metering.SubmissionWindow.RIGA;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.ogresnamsaimnieks.defaults.rule.Refused;
import lv.ogresnamsaimnieks.defaults.rule.Wrong;
import lv.ogresnamsaimnieks.metering.WindowScope.Asked;
import lv.ogresnamsaimnieks.ownership.Properties;

/** When readings are taken, from whom. The rule of FAQ 8 holds wherever staff have published nothing longer. */
public class WindowCalendar {

    private static final int LONGEST_REASON = 300;

    private final WindowMonths months;
    private final Properties properties;
    private final Clock clock;

    public WindowCalendar(WindowMonths months, Properties properties, Clock clock) {
        this.months = months;
        this.properties = properties;
        this.clock = clock;
    }

    /** The window that is open on that day. */
    public Optional<SubmissionWindow> openOn(LocalDate day, Asked asked) {
        return Optional.of(of(SubmissionWindow.monthOn(day), asked)).filter(it -> it.includes(day));
    }

    /** The first window that opens after that day. */
    public SubmissionWindow nextAfter(LocalDate day, Asked asked) {
        var month = SubmissionWindow.monthOn(day);
        var window = of(month, asked);
        return day.isBefore(window.opens()) ? window : of(month.plusMonths(1), asked);
    }

    /** The window of a month. */
    public SubmissionWindow of(YearMonth month, Asked asked) {
        return month(month).window(asked);
    }

    /** Why the window of a month is longer than the rule has it, in Latvian. */
    public List<String> reasons(YearMonth month, Asked asked) {
        return month(month).reasons(asked);
    }

    /** The windows to come, the open one first. */
    public List<SubmissionWindow> nextWindows(int count, Asked asked) {
        var first = openOn(today(), asked)
                .orElseGet(() -> nextAfter(today(), asked))
                .month();
        return months(first, count).stream().map(it -> it.window(asked)).toList();
    }

    /** So many months from that one, whether or not anything is published for them. */
    public List<WindowMonth> months(YearMonth first, int count) {
        var known = months.between(first, first.plusMonths(count - 1L)).stream()
                .collect(Collectors.toMap(WindowMonth::month, Function.identity()));
        return Stream.iterate(first, it -> it.plusMonths(1))
                .limit(count)
                .map(it -> known.getOrDefault(it, WindowMonth.asTheRuleHasIt(it)))
                .toList();
    }

    /**
     * Publishes a longer window; saying the same twice changes nothing. A window is never made shorter: what staff and
     * owners have once read stays true.
     */
    public LongerWindow publish(
            YearMonth month, WindowScope scope, LocalDate opens, LocalDate closes, String reason, String staff) {
        var rule = SubmissionWindow.byRule(month);
        var wrongs = new ArrayList<Wrong>();
        if (opens.isAfter(rule.opens())) {
            wrongs.add(new Wrong(
                    "opens", "shorter", "Periods nedrīkst sākties vēlāk par %s".formatted(day(rule.opens()))));
        }
        if (opens.isBefore(SubmissionWindow.earliest(month))) {
            wrongs.add(new Wrong(
                    "opens",
                    "too-early",
                    "Agrākais pirmais datums ir %s".formatted(day(SubmissionWindow.earliest(month)))));
        }
        if (closes.isBefore(rule.closes())) {
            wrongs.add(
                    new Wrong("closes", "shorter", "Periods nedrīkst beigties pirms %s".formatted(day(rule.closes()))));
        } else if (closes.isAfter(SubmissionWindow.latest(month))) {
            wrongs.add(new Wrong(
                    "closes",
                    "too-late",
                    "Vēlākais pēdējais datums ir %s".formatted(day(SubmissionWindow.latest(month)))));
        } else if (closes.isBefore(today())) {
            wrongs.add(new Wrong("closes", "past", "Šis periods jau ir pagājis."));
        }
        if (reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
            wrongs.add(new Wrong(
                    "reason", "length", "Norādiet iemeslu, ne garāku par %d rakstzīmēm.".formatted(LONGEST_REASON)));
        }
        if (scope.house() != null && properties.findHouse(scope.house()).isEmpty()) {
            wrongs.add(new Wrong("house", "unknown-house", "Tādas mājas reģistrā nav."));
        }
        if (wrongs.isEmpty() && opens.equals(rule.opens()) && closes.equals(rule.closes())) {
            wrongs.add(new Wrong("closes", "not-longer", "Tādi datumi ir jau pēc vispārīgās kārtības."));
        }
        if (!wrongs.isEmpty()) {
            throw Refused.input(wrongs);
        }
        var known = month(month);
        var published = new LongerWindow(
                UUID.randomUUID().toString(), scope, opens, closes, reason.strip(), staff, clock.instant());
        var again = known.longer().stream().filter(published::saysTheSameAs).findFirst();
        if (again.isPresent()) {
            return again.get();
        }
        months.save(known.with(published), List.of());
        return published;
    }

    /** Takes back what was published, as long as the window has not opened; empty if there is no such thing. */
    public Optional<LongerWindow> withdraw(YearMonth month, String published) {
        var known = month(month);
        return known.find(published).map(it -> {
            if (!today().isBefore(it.opens())) {
                throw Refused.rule(
                        "window-has-opened", "Periods jau ir sācies", "Periodu, kas jau ir sācies, saīsināt nedrīkst.");
            }
            months.save(known.without(it), List.of());
            return it;
        });
    }

    WindowMonth month(YearMonth month) {
        return months(month, 1).getFirst();
    }

    /** Today, in Riga. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), RIGA);
    }

    private static String day(LocalDate day) {
        return Texts.day(day);
    }
}
