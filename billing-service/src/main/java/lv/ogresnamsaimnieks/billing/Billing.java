package lv.ogresnamsaimnieks.billing;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lv.ogresnamsaimnieks.billing.MeterConsumption.Basis;
import lv.ogresnamsaimnieks.defaults.rule.Outcome;
import lv.ogresnamsaimnieks.defaults.rule.Refused;
import lv.ogresnamsaimnieks.defaults.rule.Wrong;
import lv.ogresnamsaimnieks.events.BillingEvent.BillIssued;
import lv.ogresnamsaimnieks.ownership.Properties;
import lv.ogresnamsaimnieks.ownership.Rights;
import lv.ogresnamsaimnieks.ownership.Seen;

/** What owners see of their bills, and how bills and consumption come to be there. */
public class Billing {

    private static final String SECTION = "bills";
    /** So many estimated months in a row are looked back at for what a reading settles. */
    private static final int LONGEST_ESTIMATED = 24;

    private static final ZoneId RIGA = ZoneId.of("Europe/Riga");

    private final Bills bills;
    private final Consumptions consumptions;
    private final HouseWaterBalances waters;
    private final Properties properties;
    private final Recipient recipient;
    private final Clock clock;

    public Billing(
            Bills bills,
            Consumptions consumptions,
            HouseWaterBalances waters,
            Properties properties,
            Recipient recipient,
            Clock clock) {
        this.bills = bills;
        this.consumptions = consumptions;
        this.waters = waters;
        this.properties = properties;
        this.recipient = recipient;
        this.clock = clock;
    }

    /** The bills of a property that are the person's; empty if the property never was. */
    public Optional<Account> account(String person, String property) {
        return seenBy(person, property).map(this::account);
    }

    /** A bill; empty if it is not the person's. */
    public Optional<BillDetails> bill(String person, String number) {
        return bills.find(number)
                .flatMap(bill -> seenBy(person, bill.property())
                        .filter(it -> bill.isFor(it.rights()))
                        .map(it -> details(bill, it)));
    }

    /**
     * What will be on the next bill of a property: this month's consumption, or last month's while that is neither billed
     * nor followed by this month's; empty if the property never was the person's.
     */
    public Optional<MonthlyConsumption> consumption(String person, String property) {
        return seenBy(person, property).map(it -> {
            var rights = it.rights();
            var thisMonth = YearMonth.from(today());
            var lastMonth = thisMonth.minusMonths(1);
            var current = Optional.of(thisMonth)
                    .filter(_ -> rights.areCurrent())
                    .flatMap(month -> consumptions.of(property, month));
            if (current.isPresent()) {
                return current.get();
            }
            if (rights.cover(lastMonth.atEndOfMonth()) && !isBilled(property, lastMonth)) {
                return consumptions
                        .of(property, lastMonth)
                        .orElseGet(() -> MonthlyConsumption.none(property, lastMonth));
            }
            return MonthlyConsumption.none(property, thisMonth);
        });
    }

    /** Takes a bill in, or what came after it was issued: payments, and whether it was cancelled. */
    public Outcome record(
            String number,
            String property,
            BillContent said,
            List<Payment> payments,
            boolean cancelled,
            boolean dryRun) {
        var content = said.asCounted(consumptions.of(property, said.period()));
        var wrongs = new ArrayList<>(content.contradictions());
        var known = properties.find(property);
        if (known.isEmpty()) {
            wrongs.add(new Wrong("property", "unknown-property", "Tāda dzīvokļa īpašuma reģistrā nav."));
        }
        var before = bills.find(number);
        before.ifPresent(it -> wrongs.addAll(differences(it, property, content)));
        if (!wrongs.isEmpty()) {
            throw Refused.input(wrongs);
        }
        if (before.isPresent()) {
            var after = before.get().with(payments, cancelled);
            if (after.equals(before.get())) {
                return Outcome.UNCHANGED;
            }
            if (!dryRun) {
                bills.save(after, List.of());
            }
            return Outcome.UPDATED;
        }
        if (!dryRun) {
            var bill = Bill.issued(number, known.orElseThrow(), content, payments, cancelled);
            bills.save(bill, cancelled ? List.of() : List.of(issued(bill)));
        }
        return Outcome.CREATED;
    }

    /** Puts in what metering told of a meter; hearing the same twice, or something older late, changes nothing. */
    public Outcome put(String property, YearMonth month, MeterConsumption told) {
        var before = consumptions.of(property, month).orElseGet(() -> MonthlyConsumption.none(property, month));
        var after = before.with(told);
        after.ifPresent(consumptions::save);
        return after.isPresent() ? Outcome.UPDATED : Outcome.UNCHANGED;
    }

    /** A meter's consumption does not count any more; hearing it twice, or late, changes nothing. */
    public Outcome reject(String property, YearMonth month, String meter, int submission, Instant at) {
        return consumptions.of(property, month).stream()
                .flatMap(it -> it.meters().stream())
                .filter(it -> it.meter().equals(meter))
                .findFirst()
                .map(it -> put(property, month, it.rejected(submission, at)))
                .orElse(Outcome.UNCHANGED);
    }

    /** Puts in what metering told of the water of a house; hearing it twice, or something older late, changes nothing. */
    public Outcome put(HouseWaterBalance told) {
        var before = waters.of(told.house(), told.month());
        if (before.filter(it -> !told.at().isAfter(it.at())).isPresent()) {
            return Outcome.UNCHANGED;
        }
        waters.save(before.map(told::following).orElse(told));
        return before.isEmpty() ? Outcome.CREATED : Outcome.UPDATED;
    }

    private Account account(Seen seen) {
        var theirs = bills.of(seen.property().id()).stream()
                .filter(it -> it.isFor(seen.rights()))
                .toList();
        return new Account(theirs, today());
    }

    private BillDetails details(Bill bill, Seen seen) {
        var account = account(seen);
        var standing = account.standing(bill);
        var payment = Optional.of(standing.outstanding())
                .filter(Money::isPositive)
                .map(it -> new CreditTransfer(
                        recipient, it, "Rēķins %s, klients %s".formatted(bill.id(), bill.clientNumber())));
        var period = bill.content().period();
        return new BillDetails(
                standing,
                account.before(bill),
                payment,
                bill.content().meters().stream()
                        .map(it -> billedMeter(it, bill, seen.rights()))
                        .toList(),
                consumptions.of(bill.property(), period).stream()
                        .flatMap(it -> it.meters().stream())
                        .filter(it -> it.basis() == Basis.CORRECTION)
                        .toList(),
                waters.of(seen.property().house(), period).map(it -> WaterExplanation.of(it, bill)));
    }

    /**
     * What metering told of a meter on a bill; of months that the person may not see it says nothing. After months with a
     * share of the difference a reading settles nothing: it counts for its own month only.
     */
    private BilledMeter billedMeter(MeteredUse use, Bill bill, Rights rights) {
        var period = bill.content().period();
        var property = bill.property();
        if (told(property, period, use, use.to())
                .filter(MeterConsumption::isEstimated)
                .isPresent()) {
            return new BilledMeter(use, true, Optional.empty());
        }
        var months = 0;
        var billed = BigDecimal.ZERO;
        var value = use.from();
        for (var month = period.minusMonths(1); months < LONGEST_ESTIMATED; month = month.minusMonths(1)) {
            var estimate = told(property, month, use, value).filter(it -> it.basis() == Basis.ESTIMATED);
            if (estimate.isEmpty()) {
                break;
            }
            if (!rights.cover(month.atEndOfMonth())) {
                return new BilledMeter(use, false, Optional.empty());
            }
            months++;
            billed = billed.add(estimate.get().consumption());
            value = value.subtract(estimate.get().consumption());
        }
        return new BilledMeter(
                use,
                false,
                months == 0
                        ? Optional.empty()
                        : Optional.of(new BilledMeter.Settlement(months, billed.add(use.consumption()), billed)));
    }

    private Optional<MeterConsumption> told(String property, YearMonth month, MeteredUse use, BigDecimal value) {
        return consumptions.of(property, month).stream()
                .flatMap(it -> it.meters().stream())
                .filter(it -> it.serial().equals(use.serial()) && it.value().compareTo(value) == 0)
                .filter(it -> it.basis() != Basis.CORRECTION)
                .findFirst();
    }

    private boolean isBilled(String property, YearMonth month) {
        return bills.of(property).stream()
                .anyMatch(it -> !it.cancelled() && it.content().period().equals(month));
    }

    private Optional<Seen> seenBy(String person, String property) {
        return properties.seenBy(person, property, SECTION, today());
    }

    private static List<Wrong> differences(Bill bill, String property, BillContent content) {
        var fields = new ArrayList<>(bill.content().differencesFrom(content));
        if (!bill.property().equals(property)) {
            fields.addFirst("property");
        }
        return fields.stream()
                .map(it -> new Wrong(
                        it,
                        "issued-bill-differs",
                        "Izrakstītu rēķinu nemaina. Labojumu iekļauj nākamajā rēķinā vai rēķinu anulē."))
                .toList();
    }

    private BillIssued issued(Bill bill) {
        var content = bill.content();
        return new BillIssued(
                bill.property(), bill.id(), content.period(), content.total().amount(), content.due(), clock.instant());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), RIGA);
    }
}
