package lv.ogresnamsaimnieks.identity;

import static lv.ogresnamsaimnieks.identity.RegisterFixture.flat;
import static lv.ogresnamsaimnieks.identity.RegisterFixture.house;
import static lv.ogresnamsaimnieks.identity.RegisterFixture.period;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import lv.ogresnamsaimnieks.identity.ContactEntry.Choices;
import org.junit.jupiter.api.Test;
import org.springframework.dao.OptimisticLockingFailureException;

/** What whoever keeps houses, properties, persons and attempts has to do. Every test begins with nothing. */
public abstract class RegisterContract {

    protected abstract Houses houses();

    protected abstract Properties properties();

    protected abstract Persons persons();

    protected abstract Attempts attempts();

    protected abstract Companies companies();

    private static final Choices ALL = new Choices(true, true, true, true);

    private final Ownership anna = new Ownership("anna", new Share(1, 2), period("2019-05-01", null), List.of());
    private final Ownership janis =
            new Ownership("janis", new Share(1, 2), period("2001-01-01", "2019-04-30"), List.of());

    @Test
    void findsAHouseAsItWasSaved() {
        houses().save(house(), List.of());

        assertThat(houses().find("parauga-7")).contains(house().at(1));
        assertThat(houses().find(Set.of("parauga-7", "parauga-8"))).containsExactly(house().at(1));
        assertThat(houses().find("parauga-8")).isEmpty();
    }

    @Test
    void findsAPropertyAsItWasSavedByAllItIsAskedFor() {
        var property = property("parauga-7-12", "100123", 0, anna, janis);
        properties().save(property, List.of());
        properties().save(property("parauga-7-11", "100122", 0, janis), List.of());

        var saved = property("parauga-7-12", "100123", 1, anna, janis);
        assertThat(properties().find("parauga-7-12")).contains(saved);
        assertThat(properties().withClientNumber("100123")).contains(saved);
        assertThat(properties().withClientNumber("100124")).isEmpty();
        assertThat(properties().around("anna")).containsExactly(saved);
        assertThat(properties().around("janis"))
                .extracting(Property::id)
                .containsExactly("parauga-7-11", "parauga-7-12");
        assertThat(properties().in("parauga-7")).hasSize(2);
        assertThat(properties().in("parauga-8")).isEmpty();
    }

    @Test
    void findsAPersonAsSaved() {
        var person = new Person(
                "anna",
                "hash",
                "sealed",
                List.of(new FormerCode("former", "sealed too", Instant.parse("2026-11-30T07:00:00.123Z"), "staff")),
                "Anna",
                "Ozola",
                new Account("sub", "anna@piemers.lv"),
                new Contact(
                        "+371 26000000",
                        "Parauga iela 7–12, Ogre",
                        BillDelivery.POST,
                        new Notifications(true, false, true, false)),
                3,
                List.of(new ContactChange(Instant.parse("2026-11-30T07:00:00.123Z"), "phone", null, "+371 26000000")),
                0);
        persons().save(person, List.of());

        var saved = persons().find("anna").orElseThrow();
        assertThat(saved.version()).isEqualTo(1);
        assertThat(saved).usingRecursiveComparison().ignoringFields("version").isEqualTo(person);
        assertThat(persons().withCode("hash")).contains(saved);
        assertThat(persons().withCode("former")).contains(saved);
        assertThat(persons().withCode("other")).isEmpty();
        assertThat(persons().find(Set.of("anna", "janis"))).containsExactly(saved);
    }

    @Test
    void findsACompanyAndWhomItIsRepresentedBy() {
        companies().save(new Company("c", "40000000072", "SIA “Parauga nami”", 0));
        var owned = new Ownership(
                "c",
                new Share(1, 1),
                period("2019-05-01", null),
                List.of(new Representation("janis", period("2020-01-01", null))));
        properties().save(property("parauga-7-12", "100123", 0, owned), List.of());

        var saved = new Company("c", "40000000072", "SIA “Parauga nami”", 1);
        assertThat(companies().find("c")).contains(saved);
        assertThat(companies().find(List.of("c", "d"))).containsExactly(saved);
        assertThat(companies().withNumber("40000000072")).contains(saved);
        assertThat(companies().withNumber("40000000138")).isEmpty();
        refuses(() -> companies().save(new Company("d", "40000000072", "Cita", 0)));
        assertThat(properties().around("janis")).containsExactly(property("parauga-7-12", "100123", 1, owned));
        assertThat(properties().around("c")).hasSize(1);
        assertThat(properties().find(List.of("parauga-7-12", "nowhere"))).hasSize(1);
    }

    @Test
    void forgetsWhatWasTakenAway() {
        persons()
                .save(
                        person("anna", "hash", 0)
                                .with(new ContactEntry("26000000", null, "EMAIL", ALL, 0L), Instant.EPOCH),
                        List.of());
        var known = persons().find("anna").orElseThrow();

        persons().save(known.with(new ContactEntry(null, null, "EMAIL", ALL, 1L), Instant.EPOCH), List.of());

        assertThat(persons().find("anna").orElseThrow().contact().phone()).isNull();
    }

    @Test
    void refusesWhatHasMovedOn() {
        houses().save(house(), List.of());
        properties().save(property("parauga-7-12", "100123", 0, anna), List.of());
        properties().save(property("parauga-7-12", "100123", 1, anna, janis), List.of());
        persons().save(person("anna", "hash", 0), List.of());

        refuses(() -> houses().save(house(), List.of()));
        refuses(() -> houses().save(house().at(2), List.of()));
        refuses(() -> properties().save(property("parauga-7-12", "100123", 1), List.of()));
        refuses(() -> persons().save(person("anna", "hash", 0), List.of()));
        assertThat(properties().find("parauga-7-12").orElseThrow().owners()).hasSize(2);
    }

    @Test
    void refusesASecondPersonWithTheSameCode() {
        persons().save(person("anna", "hash", 0), List.of());

        refuses(() -> persons().save(person("janis", "hash", 0), List.of()));
    }

    @Test
    void refusesASecondPropertyWithTheSameClientNumber() {
        properties().save(property("parauga-7-12", "100123", 0, anna), List.of());
        properties().save(property("parauga-7-13", "100124", 0, anna), List.of());

        refuses(() -> properties().save(property("parauga-7-14", "100123", 0, anna), List.of()));
        refuses(() -> properties().save(property("parauga-7-13", "100123", 1, anna), List.of()));
    }

    @Test
    void numbersAttemptsWithinAYearAndNeverTwice() {
        assertThat(attempts().nextNumber(2025)).isEqualTo(1);
        var numbers = new HashSet<>(IntStream.range(0, 200)
                .parallel()
                .mapToObj(_ -> attempts().nextNumber(2026))
                .toList());

        assertThat(numbers).hasSize(200).contains(1, 200);
        assertThat(attempts().nextNumber(2025)).isEqualTo(2);
    }

    @Test
    void keepsAnAttemptAndFindsItByItsLastAddress() {
        var at = Instant.parse("2026-11-30T07:00:00Z");
        attempts().save(Attempt.refused("P-2026-00001", at, "seb", "hash", "010150-*****"));
        attempts()
                .save(Attempt.recognised("a", at.plusSeconds(1), "swedbank", person("p", "other", 0), "010150-*****"));
        var mailed = attempts().find("a").orElseThrow();
        attempts().save(mailed.with(new AttemptStep(at, AttemptStep.Kind.MAIL_SENT, null), "anna@piemers.lv"));

        assertThat(attempts().lastMailedTo("anna@piemers.lv")).get().satisfies(it -> {
            assertThat(it.id()).isEqualTo("a");
            assertThat(it.steps()).hasSize(2);
            assertThat(it.endsAt()).isEqualTo(at.plus(Attempt.LINK_LASTS));
            assertThat(it.version()).isEqualTo(2);
        });
        assertThat(attempts().lastMailedTo("baiba@piemers.lv")).isEmpty();
        refuses(() -> attempts().save(mailed.with(new AttemptStep(at, AttemptStep.Kind.BOUNCED, "5.1.1"), null)));
    }

    @Test
    void findsAttemptsByStateWayNumberAndTimeLatestFirst() {
        var at = Instant.parse("2026-11-30T07:00:00Z");
        for (int number = 1; number <= 3; number++) {
            attempts().save(Attempt.refused("P-2026-0000" + number, at.plusSeconds(number), "seb", "hash", null));
        }
        var mailed = Attempt.recognised("a", at.plusSeconds(9), "swedbank", person("p", "other", 0), "010150-*****")
                .with(new AttemptStep(at.plusSeconds(9), AttemptStep.Kind.MAIL_SENT, null), "anna@piemers.lv");
        attempts().save(mailed);
        var later = at.plus(Attempt.LINK_LASTS).plusSeconds(9);

        assertThat(ids(new Attempts.Filter(null, null, null, null, null), at))
                .containsExactly("a", "P-2026-00003", "P-2026-00002", "P-2026-00001");
        assertThat(ids(new Attempts.Filter(Attempt.State.REFUSED, null, null, null, null), at))
                .hasSize(3);
        assertThat(ids(new Attempts.Filter(Attempt.State.MAIL_SENT, null, null, null, null), at))
                .containsExactly("a");
        assertThat(ids(new Attempts.Filter(Attempt.State.EXPIRED, null, null, null, null), at))
                .isEmpty();
        assertThat(ids(new Attempts.Filter(Attempt.State.EXPIRED, null, null, null, null), later))
                .containsExactly("a");
        assertThat(ids(new Attempts.Filter(Attempt.State.MAIL_SENT, null, null, null, null), later))
                .isEmpty();
        assertThat(ids(new Attempts.Filter(null, "swedbank", null, null, null), at))
                .containsExactly("a");
        assertThat(ids(new Attempts.Filter(null, null, "P-2026-00002", null, null), at))
                .containsExactly("P-2026-00002");
        assertThat(ids(new Attempts.Filter(null, null, null, at.plusSeconds(2), at.plusSeconds(9)), at))
                .containsExactly("P-2026-00003", "P-2026-00002");
        assertThat(attempts().find(new Attempts.Filter(null, null, null, null, null), at, 1, 2))
                .extracting(Attempt::id)
                .containsExactly("P-2026-00003", "P-2026-00002");
        assertThat(attempts().count(new Attempts.Filter(null, "seb", null, null, null), at))
                .isEqualTo(3);
    }

    private List<String> ids(Attempts.Filter filter, Instant now) {
        return attempts().find(filter, now, 0, 100).stream().map(Attempt::id).toList();
    }

    private static void refuses(Runnable save) {
        assertThatExceptionOfType(OptimisticLockingFailureException.class).isThrownBy(save::run);
    }

    private static Property property(String id, String clientNumber, long version, Ownership... owners) {
        return Property.of(flat(id, "12", clientNumber), house(), Arrays.asList(owners), version);
    }

    private static Person person(String id, String codeHash, long version) {
        return new Person(
                id, codeHash, "sealed", List.of(), "Anna", "Ozola", null, Contact.UNTOUCHED, 0, List.of(), version);
    }
}
