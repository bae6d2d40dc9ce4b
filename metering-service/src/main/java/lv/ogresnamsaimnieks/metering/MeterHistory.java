package lv.ogresnamsaimnieks.metering;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import lv.ogresnamsaimnieks.ownership.Rights;
import org.jspecify.annotations.Nullable;

/**
 * What a meter showed month by month, whether the accounting system knew it or somebody handed it in.
 *
 * <p>An estimate is counted when it is made and taken off again when the meter is read: the month of the reading has the
 * difference, which is less than nothing where too much had been estimated. Where months had a share of the water
 * difference instead, the reading after them counts for its own month only: what was used meanwhile was in the difference.
 */
public final class MeterHistory {

    /** How many months make an average. */
    private static final int USUAL = 3;

    /**
     * One month of it.
     *
     * @param value in m³; where nothing was read, the one before or an estimate
     * @param consumption since the month before, in m³
     * @param estimated whether nobody read it
     * @param note what its owner is told of it, in Latvian; empty where there is nothing to tell
     * @param submittedAt null for what the accounting system knew
     */
    public record Month(
            YearMonth month,
            BigDecimal value,
            BigDecimal consumption,
            LocalDate on,
            boolean estimated,
            boolean difference,
            boolean billed,
            MeterState.@Nullable Status status,
            String note,
            @Nullable Instant submittedAt) {}

    private record Entry(
            @Nullable BigDecimal value,
            LocalDate on,
            boolean real,
            boolean billed,
            MeterState.@Nullable Status status,
            String note,
            @Nullable Instant at) {}

    /** What counts of the readings up to a month, for the next one. */
    private record Account(YearMonth real, BigDecimal shown, BigDecimal last, BigDecimal booked, int differences) {

        BigDecimal settled(BigDecimal used) {
            var rest = used.subtract(booked);
            return differences == 0 ? rest : rest.divide(BigDecimal.valueOf(differences + 1L), 3, RoundingMode.HALF_UP);
        }
    }

    private final Meter meter;
    private final @Nullable MeterHistory predecessor;
    private final NavigableMap<YearMonth, Month> months = new TreeMap<>();
    private final NavigableMap<YearMonth, Account> accounts = new TreeMap<>();
    private final NavigableMap<YearMonth, BigDecimal> rates = new TreeMap<>();
    private final NavigableMap<YearMonth, Amendment> rejections = new TreeMap<>();
    private final Account beginning;
    private final NavigableMap<YearMonth, Month> handedOver;

    MeterHistory(Meter meter, Collection<MonthlyReadings> handedIn) {
        this(meter, null, handedIn);
    }

    MeterHistory(Meter meter, @Nullable MeterHistory predecessor, Collection<MonthlyReadings> handedIn) {
        this.meter = meter;
        this.predecessor = predecessor;
        this.handedOver = months;
        this.beginning = new Account(
                YearMonth.from(meter.installedOn()).minusMonths(1),
                meter.initialValue(),
                meter.initialValue(),
                BigDecimal.ZERO.setScale(3),
                0);
        handedIn.forEach(month -> month.rejection(meter.id()).ifPresent(it -> rejections.put(month.month(), it)));
        var account = beginning;
        for (var it : entries(handedIn).entrySet()) {
            account = count(it.getKey(), it.getValue(), account);
            accounts.put(it.getKey(), account);
        }
    }

    private MeterHistory(MeterHistory whole, Rights rights) {
        this.meter = whole.meter;
        this.predecessor = whole.predecessor == null ? null : new MeterHistory(whole.predecessor, rights);
        this.beginning = whole.beginning;
        this.handedOver = rights.areCurrent() ? whole.months : months;
        whole.months.forEach((month, it) -> {
            if (rights.cover(it.on())) {
                months.put(month, it);
            }
        });
        whole.accounts.forEach((month, it) -> {
            if (rights.areCurrent() || months.containsKey(month)) {
                accounts.put(month, it);
            }
        });
        whole.rejections.forEach((month, it) -> {
            if (rights.cover(LocalDate.ofInstant(it.at(), SubmissionWindow.RIGA))) {
                rejections.put(month, it);
            }
        });
        whole.rates.forEach((month, it) -> {
            if (rights.cover(month.atEndOfMonth())) {
                rates.put(month, it);
            }
        });
    }

    /** What may be seen of it; who hands in readings today also sees what they count from, whoever read that. */
    MeterHistory seen(Rights rights) {
        return new MeterHistory(this, rights);
    }

    private NavigableMap<YearMonth, Entry> entries(Collection<MonthlyReadings> handedIn) {
        var entries = new TreeMap<YearMonth, Entry>();
        meter.history()
                .forEach(it ->
                        entries.put(it.month(), new Entry(it.value(), it.on(), !it.estimated(), true, null, "", null)));
        handedIn.forEach(month -> month.state(meter.id())
                .ifPresent(it -> entries.put(
                        month.month(),
                        new Entry(
                                it.value(),
                                LocalDate.ofInstant(it.at(), SubmissionWindow.RIGA),
                                it.isReal(),
                                month.lock() != null,
                                it.status(),
                                it.isReal() ? "" : it.reason(),
                                it.at()))));
        if (meter.removedOn() != null && meter.finalValue() != null) {
            entries.tailMap(YearMonth.from(meter.removedOn()), true).clear();
            entries.put(
                    YearMonth.from(meter.removedOn()),
                    new Entry(meter.finalValue(), meter.removedOn(), true, false, null, "", null));
        }
        return entries;
    }

    private Account count(YearMonth month, Entry entry, Account before) {
        var value = entry.value();
        if (value == null) {
            put(month, entry, before.last(), BigDecimal.ZERO.setScale(3));
            return new Account(before.real(), before.shown(), before.last(), before.booked(), before.differences() + 1);
        }
        if (!entry.real()) {
            var used = meter.dial().used(before.last(), value);
            put(month, entry, value, used);
            return new Account(
                    before.real(), before.shown(), value, before.booked().add(used), before.differences());
        }
        var used = meter.dial().used(before.shown(), value);
        put(month, entry, value, before.settled(used));
        spread(used, before.equals(beginning) ? month.minusMonths(1) : before.real(), month);
        return new Account(month, value, value, BigDecimal.ZERO.setScale(3), 0);
    }

    private void put(YearMonth month, Entry entry, BigDecimal value, BigDecimal consumption) {
        months.put(
                month,
                new Month(
                        month,
                        value,
                        consumption,
                        entry.on(),
                        !entry.real(),
                        entry.value() == null,
                        entry.billed(),
                        entry.status(),
                        entry.note(),
                        entry.at()));
    }

    /** What was used in several months is thought of as used evenly. */
    private void spread(BigDecimal used, YearMonth after, YearMonth last) {
        var count = Math.max(1, after.until(last, ChronoUnit.MONTHS));
        var each = used.divide(BigDecimal.valueOf(count), 3, RoundingMode.HALF_UP);
        for (var it = last; count > 0; it = it.minusMonths(1), count--) {
            rates.merge(it, each, BigDecimal::add);
        }
    }

    public Meter meter() {
        return meter;
    }

    /** Newest first. */
    public Collection<Month> months() {
        return months.descendingMap().values();
    }

    public Optional<Month> in(YearMonth month) {
        return Optional.ofNullable(months.get(month));
    }

    /** Why staff rejected what was handed in for a month, in Latvian, as long as nobody's reading counts for it. */
    public Optional<String> rejection(YearMonth month) {
        return Optional.ofNullable(rejections.get(month)).map(Amendment::reason);
    }

    /** The last month before that one. */
    public Optional<Month> before(YearMonth month) {
        return Optional.ofNullable(months.lowerEntry(month))
                .or(() -> Optional.ofNullable(handedOver.lowerEntry(month)))
                .map(Map.Entry::getValue);
    }

    /** What was last read from it before that month, in m³. */
    public BigDecimal valueBefore(YearMonth month) {
        return account(month).shown();
    }

    /** What is thought to be on it before that month, read or estimated, in m³. */
    BigDecimal presumedBefore(YearMonth month) {
        return account(month).last();
    }

    /** What counts for a month of which so much was used since the meter was last read, in m³. */
    BigDecimal settled(YearMonth month, BigDecimal used) {
        return account(month).settled(used);
    }

    /** Over how many months what was used since the last reading is spread; one where there was none before. */
    int monthsSinceRead(YearMonth month) {
        var account = account(month);
        return account.equals(beginning) ? 1 : (int) Math.max(1, account.real().until(month, ChronoUnit.MONTHS));
    }

    /** How many months in a row, that one included, it was not read; one if it was read the month before. */
    int missedWith(YearMonth month) {
        return (int) Math.max(1, account(month).real().until(month, ChronoUnit.MONTHS));
    }

    /** The average of up to three months before that one, in m³ with three decimals, if there are any. */
    public Optional<BigDecimal> averageBefore(YearMonth month) {
        var last = rates().headMap(month, false).descendingMap().values().stream()
                .limit(USUAL)
                .toList();
        return last.isEmpty() ? Optional.empty() : Optional.of(average(last));
    }

    /** What was used each month, also by the meters that were there before in its place. */
    private NavigableMap<YearMonth, BigDecimal> rates() {
        if (predecessor == null) {
            return rates;
        }
        var all = new TreeMap<>(predecessor.rates());
        rates.forEach((month, used) -> all.merge(month, used, BigDecimal::add));
        return all;
    }

    private Account account(YearMonth month) {
        return Optional.ofNullable(accounts.lowerEntry(month))
                .map(Map.Entry::getValue)
                .orElse(beginning);
    }

    private static BigDecimal average(List<BigDecimal> those) {
        return those.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(those.size()), 3, RoundingMode.HALF_UP);
    }

    /** The histories of all meters of a property, those in whose place others came among them. */
    static List<MeterHistory> of(PropertyMeters meters, Collection<MonthlyReadings> handedIn) {
        var all = new TreeMap<String, MeterHistory>();
        meters.meters().stream()
                .sorted((one, other) -> one.installedOn().compareTo(other.installedOn()))
                .forEach(it -> all.put(
                        it.id(),
                        new MeterHistory(it, it.replaces() == null ? null : all.get(it.replaces()), handedIn)));
        return meters.meters().stream()
                .flatMap(it -> Optional.ofNullable(all.get(it.id())).stream())
                .toList();
    }
}
