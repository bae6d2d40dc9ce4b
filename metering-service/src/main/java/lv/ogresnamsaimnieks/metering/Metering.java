package lv.ogresnamsaimnieks.metering;

import static lv.ogresnamsaimnieks.metering.SubmissionWindow.RIGA;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import lv.ogresnamsaimnieks.defaults.rule.Outcome;
import lv.ogresnamsaimnieks.defaults.rule.Refused;
import lv.ogresnamsaimnieks.defaults.rule.Wrong;
import lv.ogresnamsaimnieks.events.MeteringEvent.ReadingsLocked;
import lv.ogresnamsaimnieks.metering.MeteringView.Receipt;
import lv.ogresnamsaimnieks.metering.ReadingRefused.Question;
import lv.ogresnamsaimnieks.metering.WindowScope.Asked;
import lv.ogresnamsaimnieks.ownership.Ownership;
import lv.ogresnamsaimnieks.ownership.Properties;
import lv.ogresnamsaimnieks.ownership.Property;
import lv.ogresnamsaimnieks.ownership.Right;
import lv.ogresnamsaimnieks.ownership.Rights;
import org.jspecify.annotations.Nullable;

/** What owners do with the meters of their properties, and how meters come to be there. */
public class Metering {

    /** How far back a reading before is looked for, and how much history is shown, in months. */
    private static final int MEMORY = ReceiptChain.MEMORY;

    private static final String SECTION = "meters";

    private final Meters meters;
    private final Readings readings;
    private final Properties properties;
    private final Clock clock;
    private final Receipts receipts;
    private final WindowCalendar calendar;

    public Metering(
            Meters meters,
            Readings readings,
            Properties properties,
            WindowCalendar calendar,
            Clock clock,
            RandomGenerator random) {
        this.calendar = calendar;
        this.meters = meters;
        this.readings = readings;
        this.properties = properties;
        this.clock = clock;
        this.receipts = new Receipts(random);
    }

    /** The meters of a property and what they showed in the person's time; empty if it never was the person's. */
    public Optional<MeteringView> view(String person, String property) {
        return properties
                .seenBy(person, property, SECTION, today())
                .map(it -> view(it.property(), Channel.WEB, it.rights()));
    }

    /** The meters of a property as staff see them; empty if there is no such property. */
    public Optional<MeteringView> view(String property) {
        return properties.find(property).map(it -> view(it, Channel.STAFF, null));
    }

    /**
     * Hands in readings of a property for a month, all in one write; empty if the person does not act there today, for
     * themselves or for an owner.
     */
    public Optional<Receipt> submit(String person, String property, YearMonth month, String key, List<Entry> entries) {
        return properties
                .heldBy(person, property, SECTION, today())
                .map(it -> accept(person, it.rights(), it.property(), month, key, entries, Channel.WEB, false));
    }

    /**
     * Hands in what came another way: on paper, from another system, from a meter read from afar; empty if there is no such
     * property. The rules are the owner's own.
     *
     * @param by who does it: a member of staff or a system
     */
    public Optional<Receipt> enter(
            String by, Channel channel, String property, YearMonth month, String key, List<Entry> entries) {
        return properties.find(property).map(it -> accept(by, null, it, month, key, entries, channel, false));
    }

    /**
     * Takes what a system read from a meter. What is doubtful is taken, too, and shown to staff: there is nobody to ask.
     *
     * @param key the system's own, so that sending again does nothing twice
     */
    public Outcome take(
            String system, Channel channel, String meter, YearMonth month, String key, String value, boolean dryRun) {
        var property = meters.with(meter)
                .flatMap(it -> properties.find(it.id()))
                .orElseThrow(() -> Refused.input("meter", "unknown-meter", "Tāda skaitītāja reģistrā nav."));
        try {
            var receipt =
                    accept(system, null, property, month, key, List.of(new Entry(meter, value, true)), channel, dryRun);
            return receipt.repeated() ? Outcome.UNCHANGED : Outcome.CREATED;
        } catch (Refused refused) {
            throw ofOneReading(refused);
        }
    }

    private static Refused ofOneReading(Refused it) {
        return new Refused(
                it.kind(),
                it.type(),
                it.title(),
                String.valueOf(it.getMessage()),
                it.wrongs().stream()
                        .map(wrong ->
                                new Wrong(wrong.field().replace("readings[0].", ""), wrong.code(), wrong.message()))
                        .toList());
    }

    /** Whose property it is today. */
    public List<String> ownersOf(String property) {
        return properties.find(property).stream()
                .flatMap(it -> it.owners().stream())
                .filter(it -> it.covers(today()))
                .map(Ownership::person)
                .distinct()
                .toList();
    }

    /** A bill was made of a month's readings: they do not change any more. Hearing it twice changes nothing. */
    public Outcome lock(String property, YearMonth month, String bill) {
        var found = readings.of(property, month, month).stream()
                .filter(it -> it.lock() == null)
                .findFirst();
        found.ifPresent(it -> {
            var at = now();
            readings.save(it.locked(bill, at), List.of(new ReadingsLocked(property, month, bill, at)));
        });
        return found.isPresent() ? Outcome.UPDATED : Outcome.UNCHANGED;
    }

    /**
     * When a receipt was given out; empty if there is none of that number, the code is not its own, or anything in it has
     * been changed since.
     */
    public Optional<Instant> givenOut(String typedNumber, String typedCode) {
        return Receipts.number(typedNumber)
                .flatMap(number -> readings.withReceipt(number)
                        .map(it -> readings.of(it.property(), it.month().minusMonths(MEMORY), it.month()))
                        .flatMap(it -> new ReceiptChain(it).intact(number))
                        .filter(it -> Receipts.isSame(it.checkCode(), typedCode))
                        .map(Submission::at));
    }

    /** Records a meter of a property, or changes its record. */
    public Outcome record(String property, Meter meter, boolean dryRun) {
        if (properties.find(property).isEmpty()) {
            throw Refused.input("property", "unknown-property", "Tāda dzīvokļa īpašuma reģistrā nav.");
        }
        var wrongs = meter.contradictions();
        if (!wrongs.isEmpty()) {
            throw Refused.input(wrongs);
        }
        if (meters.with(meter.id()).filter(it -> !it.id().equals(property)).isPresent()) {
            throw Refused.input("id", "meter-elsewhere", "Skaitītājs ar šo identifikatoru ir citā īpašumā.");
        }
        var before = metersOf(property);
        var known = before.find(meter.id());
        if (known.filter(meter::equals).isPresent()) {
            return Outcome.UNCHANGED;
        }
        refuseHistoryOverReadings(property, meter, known);
        var after = before.with(meter);
        if (!dryRun) {
            meters.save(after, List.of());
        }
        return known.isEmpty() ? Outcome.CREATED : Outcome.UPDATED;
    }

    /** @param rights of the owner, or of whoever acts for one; null for staff, who see everything */
    private MeteringView view(Property property, Channel channel, @Nullable Rights rights) {
        var known = metersOf(property.id());
        var asked = known.asked(property.house(), channel);
        var open = calendar.openOn(today(), asked);
        var window = open.orElseGet(() -> calendar.nextAfter(today(), asked));
        var month = window.month();
        var handedIn = readings.of(property.id(), month.minusMonths(MEMORY), month);
        var histories = seen(MeterHistory.of(known, handedIn), rights);
        var acting = rights == null || rights.areCurrent();
        return new MeteringView(
                property.id(),
                today(),
                window,
                open.isPresent() && acting,
                month,
                window.isLonger() ? calendar.reasons(month, asked) : List.of(),
                asked.resources().stream()
                        .filter(_ -> acting)
                        .filter(it -> calendar.openOn(today(), asked.only(it)).isPresent())
                        .collect(Collectors.toSet()),
                histories.stream()
                        .filter(it -> it.meter().isInstalledOn(today()))
                        .toList(),
                histories.stream()
                        .filter(it -> !it.meter().isInstalledOn(today()))
                        .toList(),
                handedIn.stream()
                        .filter(it -> it.month().equals(month))
                        .flatMap(monthly -> monthly.last(rights).map(it -> receipt(monthly, it, window, true)).stream())
                        .findFirst());
    }

    private Receipt accept(
            String person,
            @Nullable Rights rights,
            Property owned,
            YearMonth month,
            String key,
            List<Entry> entries,
            Channel channel,
            boolean dryRun) {
        var property = owned.id();
        var asked = metersOf(property).asked(owned.house(), channel);
        var window = calendar.of(month, asked);
        var handedIn = readings.of(property, month.minusMonths(MEMORY), month);
        var monthly = handedIn.stream()
                .filter(it -> it.month().equals(month))
                .findFirst()
                .orElseGet(() -> MonthlyReadings.none(property, month));
        var again = monthly.withKey(key).filter(it -> rights == null || rights.cover(it.on()));
        if (again.isPresent()) {
            return receipt(monthly, again.get(), window, true);
        }
        if (!window.includes(today())) {
            throw ReadingRefused.windowClosed(calendar.nextAfter(today(), asked));
        }
        var read = read(histories(property, handedIn), month, entries);
        refuseWhatIsNotTakenToday(read, month, asked);
        var last = monthly.last();
        if (last.filter(it -> it.saysTheSameAs(read))
                .filter(it -> rights == null || rights.cover(it.on()))
                .isPresent()) {
            return receipt(monthly, last.get(), window, true);
        }
        var at = now();
        var submission = new ReceiptChain(handedIn)
                .next(
                        property,
                        month,
                        key,
                        receipts.number(month),
                        person,
                        onBehalfOf(person, rights),
                        channel,
                        at,
                        read);
        var accepted = monthly.accept(submission);
        if (!dryRun) {
            readings.save(accepted.readings(), accepted.events());
        }
        return receipt(accepted.readings(), submission, window, false);
    }

    /** First what is badly written, in all fields; then what the rules say, in all fields. */
    private List<Reading> read(List<MeterHistory> histories, YearMonth month, List<Entry> entries) {
        var wrongs = new ArrayList<Wrong>();
        var readable = new ArrayList<Entered>();
        var seen = new HashSet<String>();
        if (entries.isEmpty()) {
            wrongs.add(new Wrong("readings", "required", "Ierakstiet vismaz viena skaitītāja rādījumu."));
        }
        for (int i = 0; i < entries.size(); i++) {
            var entry = entries.get(i);
            var field = "readings[%d]".formatted(i);
            var history = histories.stream()
                    .filter(it -> it.meter().id().equals(entry.meter()))
                    .findFirst();
            if (history.isEmpty()) {
                wrongs.add(new Wrong(field + ".meter", "unknown-meter", "Šajā īpašumā tāda skaitītāja nav."));
            } else if (!seen.add(String.valueOf(entry.meter()))) {
                wrongs.add(new Wrong(field + ".meter", "duplicate", "Skaitītājs ir norādīts divreiz."));
            } else {
                var meter = history.get();
                new EnteredValue(meter.meter().dial(), field + ".value")
                        .wrong(entry.value())
                        .ifPresentOrElse(
                                wrongs::add,
                                () -> readable.add(new Entered(
                                        field + ".value",
                                        new NewReading(meter, month, EnteredValue.of(entry.value())),
                                        entry.confirmed())));
            }
        }
        if (!wrongs.isEmpty()) {
            throw Refused.input(wrongs);
        }
        var together = readable.stream().map(Entered::reading).toList();
        var questions = new ArrayList<Question>();
        var accepted = new ArrayList<Reading>();
        for (var it : readable) {
            LowerThanBefore.in(it.reading()).ifPresent(why -> wrongs.add(new Wrong(it.field(), "below-previous", why)));
            var doubts = Doubt.about(it.reading(), together);
            if (!it.confirmed()) {
                doubts.forEach(doubt -> questions.add(Question.of(it.field(), doubt)));
            }
            accepted.add(it.reading().accepted(doubts));
        }
        questions.forEach(it -> wrongs.add(it.asWrong()));
        if (!wrongs.isEmpty()) {
            throw ReadingRefused.values(wrongs, questions);
        }
        return accepted;
    }

    private void refuseWhatIsNotTakenToday(List<Reading> read, YearMonth month, Asked asked) {
        var wrongs = new ArrayList<Wrong>();
        for (int i = 0; i < read.size(); i++) {
            if (!calendar.of(month, asked.only(read.get(i).resource())).includes(today())) {
                wrongs.add(new Wrong(
                        "readings[%d].value".formatted(i),
                        "window-closed",
                        "Šī skaitītāja rādījumu šodien vairs nepieņem."));
            }
        }
        if (!wrongs.isEmpty()) {
            throw ReadingRefused.notTakenToday(wrongs);
        }
    }

    private record Entered(String field, NewReading reading, boolean confirmed) {}

    /** What an owner handed in is never overtaken by what the accounting system says it knew before. */
    private void refuseHistoryOverReadings(String property, Meter meter, Optional<Meter> known) {
        if (meter.history().isEmpty()
                || known.filter(it -> it.history().equals(meter.history())).isPresent()) {
            return;
        }
        var latest = meter.history().getLast().month();
        var overtaken = readings.of(property, latest.minusMonths(MEMORY), latest).stream()
                .anyMatch(it -> it.of(meter.id()).isPresent());
        if (overtaken) {
            throw Refused.input("history", "history-overlaps", "Par šiem mēnešiem portālā jau ir iesniegti rādījumi.");
        }
    }

    private static @Nullable String onBehalfOf(String person, @Nullable Rights rights) {
        return Optional.ofNullable(rights)
                .flatMap(Rights::acting)
                .map(Right::owner)
                .filter(it -> !it.equals(person))
                .orElse(null);
    }

    /** What may be seen of the meters of today, and of others only if they showed something in the person's time. */
    private List<MeterHistory> seen(List<MeterHistory> all, @Nullable Rights rights) {
        if (rights == null) {
            return all;
        }
        return all.stream()
                .map(it -> it.seen(rights))
                .filter(it -> !it.months().isEmpty()
                        || (rights.areCurrent() && it.meter().isInstalledOn(today())))
                .toList();
    }

    private List<MeterHistory> histories(String property, List<MonthlyReadings> handedIn) {
        return MeterHistory.of(metersOf(property), handedIn).stream()
                .filter(it -> it.meter().isInstalledOn(today()))
                .toList();
    }

    private PropertyMeters metersOf(String property) {
        return meters.of(property).orElseGet(() -> PropertyMeters.noneIn(property));
    }

    private static Receipt receipt(
            MonthlyReadings monthly, Submission submission, SubmissionWindow window, boolean repeated) {
        var confirmed = submission.readings().stream()
                .allMatch(it -> monthly.state(it.meter())
                        .filter(state -> state.status() == MeterState.Status.CONFIRMED)
                        .isPresent());
        return new Receipt(
                monthly.property(),
                monthly.month(),
                submission,
                window.closes(),
                confirmed,
                monthly.lock() != null,
                repeated);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), RIGA);
    }
}
