package lv.ogresnamsaimnieks.identity;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names of persons and companies. */
final class Names {

    private final Persons persons;
    private final Companies companies;

    Names(Persons persons, Companies companies) {
        this.persons = persons;
        this.companies = companies;
    }

    /** By id; who is not there has none. */
    Map<String, String> of(Collection<String> ids) {
        return Stream.concat(
                        persons.find(ids).stream().map(it -> Map.entry(it.id(), it.name())),
                        companies.find(ids).stream().map(it -> Map.entry(it.id(), it.name())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
