package lv.ogresnamsaimnieks.metering.subscription;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Keeps to the same contract as the database: {@link FactsContract} holds it to that. */
public class InMemoryFacts implements Facts {

    private final List<Fact> all = new ArrayList<>();
    private long last;

    /** The most that was ever given out at once. */
    public int mostAtOnce;

    @Override
    public synchronized void add(List<Fact> facts) {
        for (var it : facts) {
            if (numberOf(it.id()).isEmpty()) {
                last++;
                all.add(new Fact(
                        last, it.id(), it.type(), it.key(), it.house(), it.property(), it.month(), it.at(), it.body()));
            }
        }
    }

    @Override
    public synchronized long last() {
        return last;
    }

    @Override
    public synchronized List<Fact> after(long number, int most) {
        var found = all.stream().filter(it -> it.number() > number).limit(most).toList();
        mostAtOnce = Math.max(mostAtOnce, found.size());
        return found;
    }

    @Override
    public synchronized Optional<Fact> firstOfKey(String key, Set<FactType> types, long after, long upTo) {
        return all.stream()
                .filter(it -> it.key().equals(key) && it.number() > after && it.number() <= upTo)
                .filter(it -> types.isEmpty() || types.contains(it.type()))
                .min(Comparator.comparingLong(Fact::number));
    }

    @Override
    public synchronized Optional<Fact> find(long number) {
        return all.stream().filter(it -> it.number() == number).findFirst();
    }

    @Override
    public synchronized OptionalLong numberOf(String id) {
        return all.stream()
                .filter(it -> it.id().equals(id))
                .mapToLong(Fact::number)
                .findFirst();
    }

    @Override
    public synchronized long before(Instant moment) {
        return all.stream()
                        .filter(it -> !it.at().isBefore(moment))
                        .mapToLong(Fact::number)
                        .min()
                        .orElse(last + 1)
                - 1;
    }

    @Override
    public synchronized void forget(Instant before) {
        all.removeIf(it -> it.at().isBefore(before) && it.number() < last);
    }
}
