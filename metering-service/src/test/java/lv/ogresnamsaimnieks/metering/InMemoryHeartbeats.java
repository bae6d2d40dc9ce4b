package lv.ogresnamsaimnieks.metering;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Keeps to the same contract as the database: {@link HeartbeatsContract} holds it to that. */
public class InMemoryHeartbeats implements Heartbeats {

    private final TreeMap<LocalDate, BitSet> all = new TreeMap<>();

    @Override
    public void note(LocalDate day, int minute) {
        all.computeIfAbsent(day, _ -> new BitSet()).set(minute);
    }

    @Override
    public Map<LocalDate, BitSet> between(LocalDate first, LocalDate last) {
        return Map.copyOf(all.subMap(first, true, last, true));
    }

    @Override
    public Optional<Heartbeat> first() {
        return Optional.ofNullable(all.firstEntry())
                .map(it -> new Heartbeat(it.getKey(), it.getValue().nextSetBit(0)));
    }

    @Override
    public void forgetBefore(LocalDate day) {
        all.headMap(day).clear();
    }
}
