package lv.ogresnamsaimnieks.messaging;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A notice to a property's people that those who want it also get by e-mail. The id is the notice's, so there is one however
 * often its event is heard; whom it goes to is decided when its time has come.
 *
 * @param month of the readings it is about; null where there is none
 * @param meters it is about
 * @param until the last day on which it says something; null when it never lapses
 * @param ofDay the day whose owners it is for; null for those of the day on which it is sent
 * @param since when it was put in
 * @param nextTry when there is something to do; null when there is nothing any more
 * @param addressed whether it is decided whom it goes to
 */
public record Mailing(
        String id,
        Occasion occasion,
        String property,
        @Nullable YearMonth month,
        List<String> meters,
        @Nullable LocalDate until,
        @Nullable LocalDate ofDay,
        Instant since,
        @Nullable Instant nextTry,
        boolean addressed,
        List<Delivery> deliveries,
        long version) {

    public Mailing {
        meters = List.copyOf(meters);
        deliveries = List.copyOf(deliveries);
    }

    /** Not earlier than that moment. */
    static Mailing of(
            Notice notice,
            Occasion occasion,
            String property,
            @Nullable YearMonth month,
            List<String> meters,
            Instant now,
            Instant first) {
        return new Mailing(
                notice.id(),
                occasion,
                property,
                month,
                meters,
                notice.validUntil(),
                notice.ofDay(),
                now,
                first,
                false,
                List.of(),
                0);
    }

    boolean hasLapsed(LocalDate today) {
        return until != null && today.isAfter(until);
    }

    /** Whether, after all that has been handed in and replaced, there is still a reason for it. */
    boolean isNeeded(PropertyReadings readings) {
        if (occasion.asksForReadings()) {
            return readings.lacks(Objects.requireNonNull(month), meters);
        }
        return occasion != Occasion.METER_DUE || !readings.gone().containsAll(meters);
    }

    Mailing addressedTo(Collection<String> persons, Instant now) {
        return with(
                true,
                persons.stream().sorted().map(it -> Delivery.waiting(it, now)).toList());
    }

    Optional<Delivery> nextDue(Instant now) {
        return deliveries.stream().filter(it -> it.isDue(now)).findFirst();
    }

    Mailing with(Delivery changed) {
        return with(
                addressed,
                deliveries.stream()
                        .map(it -> it.person().equals(changed.person()) ? changed : it)
                        .toList());
    }

    /** Whoever still waits for it does not need it any more. */
    Mailing over(Instant now) {
        return with(
                true,
                deliveries.stream()
                        .map(it -> it.state() == Delivery.State.WAITING ? it.ended(Delivery.State.NOT_NEEDED, now) : it)
                        .toList());
    }

    public Mailing at(long otherVersion) {
        return new Mailing(
                id,
                occasion,
                property,
                month,
                meters,
                until,
                ofDay,
                since,
                nextTry,
                addressed,
                deliveries,
                otherVersion);
    }

    private Mailing with(boolean decided, List<Delivery> those) {
        var next = those.stream()
                .map(Delivery::nextTry)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
        return new Mailing(id, occasion, property, month, meters, until, ofDay, since, next, decided, those, version);
    }
}
