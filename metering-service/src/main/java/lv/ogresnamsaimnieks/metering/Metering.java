package lv.ogresnamsaimnieks.metering;

import static lv.ogresnamsaimnieks.metering.SubmissionWindow.RIGA;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    static final String SECTION = "meters";

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
                .map(it ->
                        accept(person, it.rights(), monthOf(it.property(), month), key, entries, Channel.WEB, false));
    }

    /**
     * Hands in readings that were typed without a connection. What comes in the window is taken like any other; what was
     * typed in it and comes after it waits for staff and counts for nothing, until a bill is made of the month or for five
     * days at most. Empty if the person does not act there today.
     */
    public Optional<HandedIn> submit(
            String person, String property, YearMonth month, String key, List<Entry> entries, Capture capture) {
        return properties.heldBy(person, property, SECTION, today()).map(held -> {
            var known = monthOf(held.property(), month);
            var window = known.window(Channel.WEB);
            var day = dayOf(capture, window);
            var isLate = today().isAfter(window.closes()) && !day.isAfter(window.closes());
            return isLate
                    ? receive(person, held.rights(), known, key, entries, capture)
                    : accept(person, held.rights(), known, key, entries, Channel.WEB, false);
        });
    }

    /**
     * Hands in what came another way: on paper, from another system, from a meter read from afar; empty if there is no such
     * property. The rules are the owner's own.
     *
     * @param by who does it: a member of staff or a system
     */
    public Optional<Receipt> enter(
            String by, Channel channel, String property, YearMonth month, String key, List<Entry> entries) {
        return enter(by, channel, property, month, key, entries, false);
    }

    /**
     * The same, or with {@code dryRun} only what it would come to.
     *
     * @param by who does it: a member of staff or a system
     */
    public Optional<Receipt> enter(
            String by,
            Channel channel,
            String property,
            YearMonth month,
            String key,
            List<Entry> entries,
            boolean dryRun) {
        return properties.find(property).map(it -> accept(by, null, monthOf(it, month), key, entries, channel, dryRun));
    }

    /** What somebody read from the meters of a property for a month, by meter, but for what was handed in under that key. */
    public Map<String, BigDecimal> readBefore(String property, YearMonth month, String key) {
        var read = new HashMap<String, BigDecimal>();
        meters.of(property).stream()
                .flatMap(it -> it.meters().stream())
                .forEach(meter -> meter.history().stream()
                        .filter(it -> it.month().equals(month) && !it.estimated())
                        .forEach(it -> read.put(meter.id(), it.value())));
        readings.of(property, month, month)
                .forEach(monthly -> monthly.without(key).states().forEach((meter, it) -> {
                    if (it.isReal() && it.value() != null) {
                        read.put(meter, it.value());
                    }
                }));
        return read;
    }

    /**
     * Takes what a system read from a meter. What is doubtful is taken, too, and shown to staff: there is nobody to ask.
     *
     * @param key the system's own, so that sending again does nothing twice
     */
    public Outcome take(
            String system, Channel channel, String meter, YearMonth month, String key, String value, boolean dryRun) {
        var known = meters.with(meter)
                .flatMap(there ->
                        properties.find(there.id()).map(it -> new PropertyMonth(it, there, calendar.month(month))))
                .orElseThrow(() -> Refused.input("meter", "unknown-meter", "Tāda skaitītāja reģistrā nav."));
        try {
            var receipt = accept(system, null, known, key, List.of(new Entry(meter, value, true)), channel, dryRun);
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
        return ownersOf(List.of(property));
    }

    /** Whose any of these properties is today. */
    public List<String> ownersOf(Collection<String> some) {
        return properties.find(some).stream()
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
        var current = calendar.month(SubmissionWindow.monthOn(today()));
        var open = Optional.of(current.window(asked)).filter(it -> it.includes(today()));
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
                        .filter(it -> current.window(asked.only(it)).includes(today()))
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
                        .findFirst(),
                handedIn.stream()
                        .filter(it -> !it.month().isBefore(month.minusMonths(1)))
                        .flatMap(it -> it.late().stream()
                                .filter(late -> rights == null || rights.cover(late.on()))
                                .map(late -> new MeteringView.LateMonth(it.month(), late)))
                        .toList(),
                Optional.of(property.declaredPersons()).filter(it -> acting && it > 0));
    }

    /** The day, in Riga, on which it was typed; refused if the clock of the device says what cannot be. */
    private LocalDate dayOf(Capture capture, SubmissionWindow window) {
        var day = LocalDate.ofInstant(capture.at(now()), RIGA);
        if (capture.isAfter(now())) {
            throw Refused.input(
                    "capturedAt", "future", "Ierakstīšanas laiks ir nākotnē. Pārbaudiet ierīces pulksteni!");
        }
        if (day.isBefore(window.opens())) {
            throw Refused.input(
                    "capturedAt",
                    "before-window",
                    "Rādījumi ierakstīti pirms perioda sākuma (%s)".formatted(Texts.day(window.opens())));
        }
        return day;
    }

    /** Keeps what came after the window's end; what is doubtful, too, as there is nobody left to ask. */
    private HandedIn receive(
            String person, Rights rights, PropertyMonth known, String key, List<Entry> entries, Capture capture) {
        var property = known.property().id();
        var month = known.windows().month();
        var window = known.window(Channel.WEB);
        var handedIn = readings.of(property, month.minusMonths(MEMORY), month);
        var monthly = monthlyOf(handedIn, property, month);
        var again = monthly.withKey(key).filter(it -> rights.cover(it.on()));
        if (again.isPresent()) {
            return receipt(monthly, again.get(), window, true);
        }
        var received = monthly.late(key).filter(it -> rights.cover(it.on()));
        if (received.isPresent()) {
            return received.get();
        }
        if (today().isAfter(window.lastLateDay())) {
            throw ReadingRefused.tooLate(window.lastLateDay(), calendar.nextAfter(today(), known.asked(Channel.WEB)));
        }
        var at = now();
        var captured = capture.at(at).truncatedTo(ChronoUnit.MILLIS);
        var entered = readable(histories(known.meters(), handedIn), month, entries);
        var together = entered.stream().map(Entered::reading).toList();
        var read = entered.stream()
                .map(it -> it.reading().accepted(doubtsAbout(it.reading(), together)))
                .toList();
        refuseWhatIsNotTaken(read, known, Channel.WEB, LocalDate.ofInstant(captured, RIGA));
        var last = monthly.last().filter(it -> it.saysTheSameAs(read)).filter(it -> rights.cover(it.on()));
        if (last.isPresent()) {
            return receipt(monthly, last.get(), window, true);
        }
        var same = monthly.late().stream()
                .filter(it -> it.isPending() && it.saysTheSameAs(read) && rights.cover(it.on()))
                .findFirst();
        if (same.isPresent()) {
            return same.get();
        }
        var late = new LateSubmission(key, person, onBehalfOf(person, rights), captured, at, capture, read, null);
        readings.save(monthly.receive(late), List.of());
        return late;
    }

    private static List<String> doubtsAbout(NewReading reading, List<NewReading> together) {
        return Stream.concat(
                        LowerThanBefore.in(reading).map(_ -> "below-previous").stream(),
                        codes(Doubt.about(reading, together)).stream())
                .toList();
    }

    private static List<String> codes(List<Doubt> doubts) {
        return doubts.stream().map(it -> it.kind().code()).toList();
    }

    private Receipt accept(
            String person,
            @Nullable Rights rights,
            PropertyMonth known,
            String key,
            List<Entry> entries,
            Channel channel,
            boolean dryRun) {
        var property = known.property().id();
        var month = known.windows().month();
        var window = known.window(channel);
        var handedIn = readings.of(property, month.minusMonths(MEMORY), month);
        var monthly = monthlyOf(handedIn, property, month);
        var again = monthly.withKey(key).filter(it -> rights == null || rights.cover(it.on()));
        if (again.isPresent()) {
            return receipt(monthly, again.get(), window, true);
        }
        if (!window.includes(today())) {
            throw ReadingRefused.windowClosed(calendar.nextAfter(today(), known.asked(channel)));
        }
        var read = read(histories(known.meters(), handedIn), month, entries);
        refuseWhatIsNotTaken(read, known, channel, today());
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
                        null,
                        read);
        var accepted = monthly.accept(submission);
        if (!dryRun) {
            readings.save(accepted.readings(), accepted.events());
        }
        return receipt(accepted.readings(), submission, window, false);
    }

    /** What is badly written is refused, in all fields. */
    private static List<Entered> readable(List<MeterHistory> histories, YearMonth month, List<Entry> entries) {
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
        return readable;
    }

    /** First what is badly written, in all fields; then what the rules say, in all fields. */
    private static List<Reading> read(List<MeterHistory> histories, YearMonth month, List<Entry> entries) {
        var wrongs = new ArrayList<Wrong>();
        var readable = readable(histories, month, entries);
        var together = readable.stream().map(Entered::reading).toList();
        var questions = new ArrayList<Question>();
        var accepted = new ArrayList<Reading>();
        for (var it : readable) {
            LowerThanBefore.in(it.reading()).ifPresent(why -> wrongs.add(new Wrong(it.field(), "below-previous", why)));
            var doubts = Doubt.about(it.reading(), together);
            if (!it.confirmed()) {
                doubts.forEach(doubt -> questions.add(Question.of(it.field(), doubt)));
            }
            accepted.add(it.reading().accepted(codes(doubts)));
        }
        questions.forEach(it -> wrongs.add(it.asWrong()));
        if (!wrongs.isEmpty()) {
            throw ReadingRefused.values(wrongs, questions);
        }
        return accepted;
    }

    private static void refuseWhatIsNotTaken(List<Reading> read, PropertyMonth known, Channel channel, LocalDate day) {
        var wrongs = new ArrayList<Wrong>();
        var asked = known.asked(channel);
        for (int i = 0; i < read.size(); i++) {
            if (!known.windows().window(asked.only(read.get(i).resource())).includes(day)) {
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

    /** What is known of a property and a month for which something is handed in, but for what was handed in before. */
    private record PropertyMonth(Property property, PropertyMeters meters, WindowMonth windows) {

        Asked asked(Channel channel) {
            return meters.asked(property.house(), channel);
        }

        SubmissionWindow window(Channel channel) {
            return windows.window(asked(channel));
        }
    }

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

    private List<MeterHistory> histories(PropertyMeters known, List<MonthlyReadings> handedIn) {
        return MeterHistory.of(known, handedIn).stream()
                .filter(it -> it.meter().isInstalledOn(today()))
                .toList();
    }

    private static MonthlyReadings monthlyOf(List<MonthlyReadings> handedIn, String property, YearMonth month) {
        return handedIn.stream()
                .filter(it -> it.month().equals(month))
                .findFirst()
                .orElseGet(() -> MonthlyReadings.none(property, month));
    }

    private PropertyMonth monthOf(Property property, YearMonth month) {
        return new PropertyMonth(property, metersOf(property.id()), calendar.month(month));
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
