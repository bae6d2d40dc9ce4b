package lv.ogresnamsaimnieks.identity;

import static lv.ogresnamsaimnieks.identity.RegisterFixture.ANNA;
import static lv.ogresnamsaimnieks.identity.RegisterFixture.JANIS;
import static lv.ogresnamsaimnieks.identity.RegisterFixture.flat;
import static lv.ogresnamsaimnieks.identity.RegisterFixture.house;
import static lv.ogresnamsaimnieks.identity.RegisterFixture.owner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import lv.ogresnamsaimnieks.defaults.rule.Outcome;
import lv.ogresnamsaimnieks.defaults.rule.Refused;
import lv.ogresnamsaimnieks.defaults.rule.Wrong;
import lv.ogresnamsaimnieks.events.IdentityEvent.HouseRecorded;
import lv.ogresnamsaimnieks.events.IdentityEvent.OwnershipBegan;
import lv.ogresnamsaimnieks.events.IdentityEvent.PropertyRecorded;
import org.junit.jupiter.api.Test;

class RecordingTests {

    private final InMemoryRegister register = new InMemoryRegister();
    private final Recording recording =
            new Recording(register.houses, register.properties, register.persons, register.companies, register.codes);
    private final PropertyEntry annas = flat(owner(ANNA, "1/1", "2019-05-01", null));

    @Test
    void recordsAHouseOnce() {
        assertThat(recording.house(house(), false)).isEqualTo(Outcome.CREATED);
        assertThat(recording.house(house(), false)).isEqualTo(Outcome.UNCHANGED);

        assertThat(register.told).containsExactly(new HouseRecorded("parauga-7", "Parauga iela 7, Ogre"));
    }

    @Test
    void recordsAPropertyWithItsOwnersOnce() {
        recording.house(house(), false);
        register.told.clear();

        assertThat(recording.property(annas, false)).isEqualTo(Outcome.CREATED);
        assertThat(register.told).hasSize(2).hasOnlyElementsOfTypes(PropertyRecorded.class, OwnershipBegan.class);
        register.told.clear();

        assertThat(recording.property(annas, false)).isEqualTo(Outcome.UNCHANGED);
        assertThat(register.told).isEmpty();
        assertThat(register.persons.all).hasSize(1);
    }

    @Test
    void changesNothingOnADryRunAndSaysTheSame() {
        assertThat(recording.house(house(), true)).isEqualTo(Outcome.CREATED);
        assertThat(register.houses.find("parauga-7")).isEmpty();

        recording.house(house(), false);
        register.told.clear();
        assertThat(recording.property(annas, true)).isEqualTo(Outcome.CREATED);

        assertThat(register.properties.find("parauga-7-12")).isEmpty();
        assertThat(register.persons.all).isEmpty();
        assertThat(register.told).isEmpty();

        recording.property(annas, false);
        assertThat(recording.property(flat(owner(JANIS, "1/1", "2019-05-01", null)), true))
                .isEqualTo(Outcome.UPDATED);
        assertThat(recording.property(annas, true)).isEqualTo(Outcome.UNCHANGED);
        assertThat(register.persons.all).hasSize(1);
    }

    @Test
    void knowsAPersonAgainInAnotherProperty() {
        recording.house(house(), false);
        recording.property(annas, false);
        recording.property(
                flat("parauga-7-13", "13", "100124", owner("01015000017", "1/1", "2020-01-01", null)), false);

        assertThat(register.persons.all).hasSize(1);
        var anna = register.persons.all.keySet().iterator().next();
        assertThat(register.properties.around(anna)).hasSize(2);
    }

    @Test
    void namesAPersonAsLastGiven() {
        recording.house(house(), false);
        recording.property(annas, false);
        register.told.clear();

        var married = flat(owner(ANNA, "Anna", "Kalniņa", "1/1", "2019-05-01", null));
        assertThat(recording.property(married, false)).isEqualTo(Outcome.UPDATED);

        assertThat(register.persons.all.values()).extracting(Person::name).containsExactly("Anna Kalniņa");
        assertThat(register.told).isEmpty();
        assertThat(recording.property(married, false)).isEqualTo(Outcome.UNCHANGED);
    }

    @Test
    void makesOnePersonOfTwoOwnershipsInOneLine() {
        recording.house(house(), false);

        recording.property(
                flat(
                        owner(ANNA, "Anna", "Ozola", "1/2", "2019-05-01", "2020-12-31"),
                        owner(ANNA, "Anna", "Kalniņa", "1/1", "2021-01-01", null)),
                false);

        assertThat(register.persons.all.values()).extracting(Person::name).containsExactly("Anna Kalniņa");
    }

    @Test
    void refusesWhatContradictsTheRegisterAndNamesAllOfIt() {
        recording.house(house(), false);
        recording.property(annas, false);
        register.told.clear();
        var entry = flat(
                "parauga-7-13",
                "13",
                "100123",
                owner(JANIS, "1/1", "2019-05-01", null),
                owner(JANIS, "1/1", "2020-05-01", null));
        var elsewhere = new PropertyEntry(
                entry.id(),
                "nekur-1",
                entry.flat(),
                entry.staircase(),
                entry.floor(),
                entry.area(),
                entry.heatedArea(),
                entry.cadastreNumber(),
                entry.share(),
                entry.declaredPersons(),
                entry.clientNumber(),
                entry.owners());

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> recording.property(elsewhere, false))
                .satisfies(it -> assertThat(it.wrongs())
                        .extracting((Wrong wrong) -> wrong.field() + " " + wrong.code())
                        .containsExactly(
                                "house unknown-house",
                                "clientNumber duplicate",
                                "owners[1].from overlapping-ownership",
                                "owners shares-above-whole"));
        assertThat(register.persons.all).hasSize(1);
        assertThat(register.told).isEmpty();
    }

    @Test
    void movesTheFlatsOfAHouseWhoseStreetIsRenamed() {
        recording.house(house(), false);
        recording.property(annas, false);
        register.told.clear();
        var renamed = renamed();

        assertThat(recording.house(renamed, true)).isEqualTo(Outcome.UPDATED);
        assertThat(register.told).isEmpty();
        assertThat(recording.house(renamed, false)).isEqualTo(Outcome.UPDATED);

        assertThat(register.told)
                .satisfiesExactly(
                        it -> assertThat(it).isEqualTo(new HouseRecorded("parauga-7", "Jaunā iela 7, Ogre")),
                        it -> assertThat(it)
                                .isInstanceOfSatisfying(
                                        PropertyRecorded.class,
                                        recorded ->
                                                assertThat(recorded.address()).isEqualTo("Jaunā iela 7–12, Ogre")));
        assertThat(recording.house(renamed, false)).isEqualTo(Outcome.UNCHANGED);
    }

    @Test
    void movesTheFlatsThatACrashLeftBehind() {
        recording.house(house(), false);
        recording.property(annas, false);
        register.houses.save(renamed().at(1), java.util.List.of());

        assertThat(recording.house(renamed(), false)).isEqualTo(Outcome.UPDATED);

        assertThat(register.properties.find("parauga-7-12"))
                .get()
                .extracting(it -> it.address().brief())
                .isEqualTo("Jaunā iela 7–12, Ogre");
    }

    private static House renamed() {
        var house = house();
        return new House(
                house.id(),
                new Address("Jaunā iela", "7", null, "Ogre", "Ogres nov.", "LV-5001"),
                house.cadastreNumber(),
                house.buildingCadastreNumber(),
                house.yearBuilt(),
                house.staircases(),
                house.flats(),
                0);
    }
}
