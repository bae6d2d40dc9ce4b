package lv.ogresnamsaimnieks.messaging;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Keeps to the same contract as the database: {@link ReadMarksContract} holds it to that. */
class InMemoryReadMarks implements ReadMarks {

    private record Mark(String person, String notice) {}

    private final Set<Mark> all = new HashSet<>();

    @Override
    public Set<String> of(String person, Collection<String> notices) {
        return notices.stream().filter(it -> all.contains(new Mark(person, it))).collect(Collectors.toSet());
    }

    @Override
    public void mark(String person, String notice, Instant at) {
        all.add(new Mark(person, notice));
    }
}
