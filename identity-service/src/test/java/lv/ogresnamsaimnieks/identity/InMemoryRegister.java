package lv.ogresnamsaimnieks.identity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import lv.ogresnamsaimnieks.events.IdentityEvent;
import org.springframework.dao.OptimisticLockingFailureException;

/** Everything that is kept, in memory, with all that was told. */
class InMemoryRegister {

    final List<IdentityEvent> told = new ArrayList<>();
    final List<Attempt> attemptsMade = new ArrayList<>();
    final Houses houses = new InMemoryHouses();
    final Properties properties = new InMemoryProperties();
    final InMemoryPersons persons = new InMemoryPersons();
    final Attempts attempts = new InMemoryAttempts();
    final Companies companies = new InMemoryCompanies();
    final InMemoryGrants grants = new InMemoryGrants();
    final PersonalCodes codes = new PlainCodes();

    private <T> void put(
            Map<String, T> all, String id, long known, long version, T next, List<? extends IdentityEvent> events) {
        if (known != version) {
            throw new OptimisticLockingFailureException(id);
        }
        all.put(id, next);
        told.addAll(events);
    }

    private class InMemoryHouses implements Houses {

        private final Map<String, House> all = new TreeMap<>();

        @Override
        public Optional<House> find(String house) {
            return Optional.ofNullable(all.get(house));
        }

        @Override
        public List<House> find(Collection<String> houses) {
            return all.values().stream().filter(it -> houses.contains(it.id())).toList();
        }

        @Override
        public void save(House house, List<? extends IdentityEvent> events) {
            var known = find(house.id()).map(House::version).orElse(0L);
            put(all, house.id(), known, house.version(), house.at(known + 1), events);
        }
    }

    private class InMemoryProperties implements Properties {

        private final Map<String, Property> all = new TreeMap<>();

        @Override
        public Optional<Property> find(String property) {
            return Optional.ofNullable(all.get(property));
        }

        @Override
        public Optional<Property> withClientNumber(String clientNumber) {
            return those(it -> it.clientNumber().equals(clientNumber)).stream().findFirst();
        }

        @Override
        public List<Property> in(String house) {
            return those(it -> it.house().equals(house));
        }

        @Override
        public List<Property> find(Collection<String> properties) {
            return those(it -> properties.contains(it.id()));
        }

        @Override
        public List<Property> around(String person) {
            return those(it -> it.owners().stream()
                    .anyMatch(owner -> owner.person().equals(person)
                            || owner.representatives().stream()
                                    .anyMatch(one -> one.person().equals(person))));
        }

        @Override
        public List<Property> at(OwnerSearch.Place place, int limit) {
            return those(it -> OwnerSearch.folded(it.address().street()).startsWith(OwnerSearch.folded(place.street()))
                            && (place.number() == null
                                    || place.number()
                                            .equalsIgnoreCase(it.address().number()))
                            && (place.flat() == null || place.flat().equalsIgnoreCase(it.flat())))
                    .stream()
                    .limit(limit)
                    .toList();
        }

        @Override
        public void save(Property property, List<? extends IdentityEvent> events) {
            var known = find(property.id()).map(Property::version).orElse(0L);
            if (withClientNumber(property.clientNumber())
                    .filter(it -> !it.id().equals(property.id()))
                    .isPresent()) {
                throw new OptimisticLockingFailureException(property.id());
            }
            put(all, property.id(), known, property.version(), next(property), events);
        }

        private static Property next(Property it) {
            return new Property(
                    it.id(),
                    it.house(),
                    it.flat(),
                    it.staircase(),
                    it.floor(),
                    it.area(),
                    it.heatedArea(),
                    it.cadastreNumber(),
                    it.share(),
                    it.declaredPersons(),
                    it.clientNumber(),
                    it.address(),
                    it.owners(),
                    it.version() + 1);
        }

        private List<Property> those(Predicate<Property> which) {
            return all.values().stream()
                    .filter(which)
                    .sorted(Comparator.comparing(Property::id))
                    .toList();
        }
    }

    class InMemoryPersons implements Persons {

        final Map<String, Person> all = new TreeMap<>();

        @Override
        public Optional<Person> find(String person) {
            return Optional.ofNullable(all.get(person));
        }

        @Override
        public List<Person> find(Collection<String> persons) {
            return all.values().stream().filter(it -> persons.contains(it.id())).toList();
        }

        @Override
        public Optional<Person> withCode(String codeHash) {
            return all.values().stream().filter(it -> it.hasOrHadCode(codeHash)).findFirst();
        }

        @Override
        public List<Person> named(List<String> words, int limit) {
            return all.values().stream()
                    .filter(it -> words.stream().allMatch(OwnerSearch.folded(it.name())::contains))
                    .sorted(Comparator.comparing(Person::familyName).thenComparing(Person::givenName))
                    .limit(limit)
                    .toList();
        }

        @Override
        public void save(Person person, List<? extends IdentityEvent> events) {
            var known = find(person.id()).map(Person::version).orElse(0L);
            if (withCode(person.codeHash())
                    .filter(it -> !it.id().equals(person.id()))
                    .isPresent()) {
                throw new OptimisticLockingFailureException(person.id());
            }
            put(all, person.id(), known, person.version(), next(person), events);
        }

        private static Person next(Person it) {
            return new Person(
                    it.id(),
                    it.codeHash(),
                    it.sealedCode(),
                    it.formerCodes(),
                    it.givenName(),
                    it.familyName(),
                    it.account(),
                    it.contact(),
                    it.contactVersion(),
                    it.history(),
                    it.version() + 1);
        }
    }

    private class InMemoryCompanies implements Companies {

        private final Map<String, Company> all = new TreeMap<>();

        @Override
        public Optional<Company> find(String company) {
            return Optional.ofNullable(all.get(company));
        }

        @Override
        public List<Company> find(Collection<String> companies) {
            return all.values().stream()
                    .filter(it -> companies.contains(it.id()))
                    .toList();
        }

        @Override
        public Optional<Company> withNumber(String registrationNumber) {
            return all.values().stream()
                    .filter(it -> it.registrationNumber().equals(registrationNumber))
                    .findFirst();
        }

        @Override
        public void save(Company company) {
            var known = find(company.id()).map(Company::version).orElse(0L);
            if (withNumber(company.registrationNumber())
                    .filter(it -> !it.id().equals(company.id()))
                    .isPresent()) {
                throw new OptimisticLockingFailureException(company.id());
            }
            var next = new Company(company.id(), company.registrationNumber(), company.name(), known + 1);
            put(all, company.id(), known, company.version(), next, List.of());
        }
    }

    /** What owners let others do, as the parts that keep it would say. */
    static class InMemoryGrants implements Grants {

        final List<Grant> all = new ArrayList<>();

        @Override
        public List<Grant> to(String grantee) {
            return all.stream().filter(it -> it.grantee().equals(grantee)).toList();
        }

        @Override
        public List<Grant> at(String property) {
            return all.stream().filter(it -> it.properties().contains(property)).toList();
        }
    }

    private class InMemoryAttempts implements Attempts {

        private final Map<Integer, Integer> numbers = new ConcurrentHashMap<>();

        @Override
        public int nextNumber(int year) {
            return numbers.merge(year, 1, Integer::sum);
        }

        @Override
        public Optional<Attempt> find(String id) {
            return attemptsMade.stream().filter(it -> it.id().equals(id)).findFirst();
        }

        @Override
        public Optional<Attempt> lastMailedTo(String email) {
            return attemptsMade.stream().filter(it -> email.equals(it.email())).max(Comparator.comparing(Attempt::at));
        }

        @Override
        public List<Attempt> find(Filter filter, Instant now, int skip, int limit) {
            return matching(filter, now).skip(skip).limit(limit).toList();
        }

        @Override
        public long count(Filter filter, Instant now) {
            return matching(filter, now).count();
        }

        @Override
        public void save(Attempt attempt) {
            var former = find(attempt.id());
            if (former.map(Attempt::version).orElse(0L) != attempt.version()) {
                throw new OptimisticLockingFailureException(attempt.id());
            }
            former.ifPresent(attemptsMade::remove);
            attemptsMade.add(new Attempt(
                    attempt.id(),
                    attempt.at(),
                    attempt.way(),
                    attempt.codeHash(),
                    attempt.personalCodeMasked(),
                    attempt.person(),
                    attempt.name(),
                    attempt.email(),
                    attempt.state(),
                    attempt.endsAt(),
                    attempt.steps(),
                    attempt.version() + 1));
        }

        private Stream<Attempt> matching(Filter filter, Instant now) {
            return attemptsMade.stream()
                    .filter(it -> filter.state() == null || it.stateAt(now) == filter.state())
                    .filter(it -> filter.way() == null || it.way().equals(filter.way()))
                    .filter(it -> filter.number() == null || it.id().equals(filter.number()))
                    .filter(it -> filter.from() == null || !it.at().isBefore(filter.from()))
                    .filter(it -> filter.until() == null || it.at().isBefore(filter.until()))
                    .sorted(Comparator.comparing(Attempt::at)
                            .thenComparing(Attempt::id)
                            .reversed());
        }
    }

    /** Hides nothing, so that tests can see through it. */
    private static class PlainCodes implements PersonalCodes {

        @Override
        public String hash(PersonalCode code) {
            return "hash of " + code.digits();
        }

        @Override
        public String seal(PersonalCode code, String person) {
            return person + ":" + code.digits();
        }

        @Override
        public String masked(String sealed, String person) {
            return PersonalCode.of(sealed.substring((person + ":").length()))
                    .orElseThrow()
                    .masked();
        }
    }
}
