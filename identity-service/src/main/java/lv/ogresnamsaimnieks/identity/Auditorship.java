package lv.ogresnamsaimnieks.identity;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.ogresnamsaimnieks.defaults.rule.AuditChain;
import lv.ogresnamsaimnieks.events.AuditEvent.AuditEntryWritten;
import lv.ogresnamsaimnieks.events.AuditEvent.AuditTrailVerified;
import org.jspecify.annotations.Nullable;

/** What an auditor does: reads what staff did at any desk, and sees whether the trail is as it was written. */
public class Auditorship {

    private static final Duration COPIES_COME_WITHIN = Duration.ofMinutes(5);

    /**
     * A request of somebody of the staff.
     *
     * @param begun the entry it began with, or with which it was refused
     * @param steps what else became of it
     */
    public record Request(AuditEntryWritten begun, List<AuditEntryWritten> steps) {

        public Request {
            steps = List.copyOf(steps);
        }

        /** Of the answer over HTTP; null if none was given. */
        public @Nullable Integer status() {
            return Stream.concat(Stream.of(begun), steps.stream())
                    .map(AuditEntryWritten::status)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }

        /** Persons whose data were shown. */
        public List<String> viewed() {
            return persons(AuditEntryWritten::viewed);
        }

        /** Persons whose data were changed. */
        public List<String> changed() {
            return persons(AuditEntryWritten::changed);
        }

        private List<String> persons(Function<AuditEntryWritten, List<String>> which) {
            return steps.stream()
                    .flatMap(it -> which.apply(it).stream())
                    .distinct()
                    .toList();
        }
    }

    /**
     * The trail of one service.
     *
     * @param chain as the copies here say it
     * @param own what the service last found in the original; null if it has not told yet
     * @param agrees whether the copies have the entry with which the original ended then
     */
    public record Verdict(
            String service, AuditChain chain, @Nullable AuditTrailVerified own, boolean agrees) {}

    private final AuditEntries entries;
    private final PersonalDataViews views;
    private final Clock clock;

    public Auditorship(AuditEntries entries, PersonalDataViews views, Clock clock) {
        this.entries = entries;
        this.views = views;
        this.clock = clock;
    }

    /** Keeps what a service wrote down, and whose data it concerned. */
    public void hear(AuditEntryWritten entry) {
        entries.add(entry);
        views.put(Stream.concat(
                        entry.viewed().stream().map(it -> view(entry, it, false)),
                        entry.changed().stream().map(it -> view(entry, it, true)))
                .toList());
    }

    /** Keeps what a service found out about its own trail. */
    public void hear(AuditTrailVerified verified) {
        entries.put(verified);
    }

    /** The requests that match, the latest first. */
    public List<Request> requests(AuditQuestion question) {
        var begun = entries.requests(question);
        var steps = entries.stepsOf(begun).stream().collect(Collectors.groupingBy(Auditorship::key));
        return begun.stream()
                .map(it -> new Request(it, steps.getOrDefault(key(it), List.of())))
                .toList();
    }

    /** Reads every trail from its first entry to its last. */
    public List<Verdict> verify() {
        return entries.services().stream().map(this::verify).toList();
    }

    private Verdict verify(String service) {
        var chain = new AuditChain();
        var own = entries.verified(service).orElse(null);
        var passed = new AtomicReference<>(own == null || own.lastNumber() == 0 ? "" : null);
        try (var all = entries.of(service)) {
            all.forEach(it -> {
                chain.read(it);
                if (own != null && it.number() == own.lastNumber()) {
                    passed.set(it.hash());
                }
            });
        }
        var agrees = own == null || own.lastHash().equals(passed.get()) || isOnItsWay(own, chain);
        return new Verdict(service, chain, own, agrees);
    }

    /** The copies come a moment after the originals, and perhaps after the verdict on them. */
    private boolean isOnItsWay(AuditTrailVerified own, AuditChain chain) {
        return own.lastNumber() > chain.lastNumber()
                && clock.instant().isBefore(own.at().plus(COPIES_COME_WITHIN));
    }

    private static String key(AuditEntryWritten entry) {
        return entry.service() + " " + entry.request();
    }

    private static PersonalDataView view(AuditEntryWritten entry, String person, boolean changed) {
        return new PersonalDataView(
                "%s-%d-%s%s".formatted(entry.service(), entry.number(), person, changed ? "-changed" : ""),
                person,
                entry.at(),
                entry.name(),
                entry.roles(),
                entry.desk(),
                entry.action(),
                entry.purpose(),
                changed);
    }
}
