package lv.ogresnamsaimnieks.identity;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.ogresnamsaimnieks.defaults.rule.AuditChain;
import lv.ogresnamsaimnieks.events.AuditEvent.AuditEntryWritten;
import org.jspecify.annotations.Nullable;

/** What an auditor does: reads what staff did at any desk, and sees whether the trail is as it was written. */
public class Auditorship {

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

    /** The chain of one service. */
    public record Verdict(String service, AuditChain chain) {}

    private final AuditEntries entries;
    private final PersonalDataViews views;

    public Auditorship(AuditEntries entries, PersonalDataViews views) {
        this.entries = entries;
        this.views = views;
    }

    /** Keeps what a service wrote down, and whose data it concerned. */
    public void hear(AuditEntryWritten entry) {
        entries.add(entry);
        views.put(Stream.concat(
                        entry.viewed().stream().map(it -> view(entry, it, false)),
                        entry.changed().stream().map(it -> view(entry, it, true)))
                .toList());
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
        try (var all = entries.of(service)) {
            all.forEach(chain::read);
        }
        return new Verdict(service, chain);
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
                changed);
    }
}
