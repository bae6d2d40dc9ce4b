package lv.ogresnamsaimnieks.identity;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import lv.ogresnamsaimnieks.events.IdentityEvent;

/** All persons there are; no two have the same personal code. */
public interface Persons {

    Optional<Person> find(String person);

    List<Person> find(Collection<String> persons);

    /** Who has that personal code, or had it. */
    Optional<Person> withCode(String codeHash);

    /** Persons in whose given or family name each of the words, folded, is found; at most so many, by name. */
    List<Person> named(List<String> words, int limit);

    /** Saves the person and the events in one write; fails if the person has changed since it was found. */
    void save(Person person, List<? extends IdentityEvent> events);
}
