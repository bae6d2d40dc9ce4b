package lv.ogresnamsaimnieks.identity;

import static lv.ogresnamsaimnieks.identity.RegisterFixture.ANNA;
import static lv.ogresnamsaimnieks.identity.RegisterFixture.ILZE;
import static lv.ogresnamsaimnieks.identity.RegisterFixture.JANIS;
import static lv.ogresnamsaimnieks.identity.RegisterFixture.company;
import static lv.ogresnamsaimnieks.identity.RegisterFixture.flat;
import static lv.ogresnamsaimnieks.identity.RegisterFixture.house;
import static lv.ogresnamsaimnieks.identity.RegisterFixture.owner;
import static lv.ogresnamsaimnieks.identity.RegisterFixture.period;
import static lv.ogresnamsaimnieks.identity.RegisterFixture.representative;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import lv.ogresnamsaimnieks.defaults.rule.Refused;
import lv.ogresnamsaimnieks.events.IdentityEvent.NotificationsChosen;
import lv.ogresnamsaimnieks.events.IdentityEvent.RepresentationRecorded;
import lv.ogresnamsaimnieks.identity.ContactEntry.Choices;
import lv.ogresnamsaimnieks.identity.OwnedProperty.CoOwner;
import lv.ogresnamsaimnieks.testsupport.MovableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OwningTests {

    private static final Choices ALL = new Choices(true, true, true, true);
    private static final Choices NO_LAST_DAY = new Choices(true, false, true, true);

    private final InMemoryRegister register = new InMemoryRegister();
    private final MovableClock clock = new MovableClock("2026-11-30T09:00");
    private final Recording recording =
            new Recording(register.houses, register.properties, register.persons, register.companies, register.codes);
    private final Owning owning = new Owning(
            register.houses,
            register.properties,
            register.persons,
            register.companies,
            List.of(register.grants),
            RegisterFixture.SECTIONS,
            register.codes,
            clock);

    @BeforeEach
    void record() {
        recording.house(house(), false);
        recording.property(
                flat(
                        owner(JANIS, "1/4", "2019-05-01", null),
                        owner(ANNA, "3/4", "2019-05-01", null),
                        owner(ILZE, "1/1", "2001-01-01", "2019-04-30")),
                false);
        recording.property(flat("parauga-7-13", "13", "100124", owner(ANNA, "1/1", "2020-01-01", "2026-11-30")), false);
        recording.property(flat("parauga-7-14", "14", "100125", owner(ANNA, "1/1", "2026-12-01", null)), false);
    }

    @Test
    void showsWhatIsOwnedTodayAndNothingElse() {
        assertThat(owning.properties(person(ANNA)))
                .extracting(it -> it.property().id())
                .containsExactly("parauga-7-12", "parauga-7-13");
        clock.set("2026-12-01T00:00");
        assertThat(owning.properties(person(ANNA)))
                .extracting(it -> it.property().id())
                .containsExactly("parauga-7-12", "parauga-7-14");
        assertThat(owning.properties(person(ILZE))).isEmpty();
        assertThat(owning.properties("nobody")).isEmpty();
    }

    @Test
    void letsAFormerOwnerChooseWhatWasTheirsAfterWhatIs() {
        assertThat(owning.selectable(person(ILZE)))
                .extracting(it -> it.property().id() + " " + it.former() + " " + it.time())
                .containsExactly("parauga-7-12 true " + period("2001-01-01", "2019-04-30"));
        clock.set("2026-12-01T00:00");
        assertThat(owning.selectable(person(ANNA)))
                .extracting(it -> it.property().id() + " " + it.former())
                .containsExactly("parauga-7-12 false", "parauga-7-14 false", "parauga-7-13 true");
        assertThat(owning.selectable(person(ILZE)).getFirst().people().values()).containsExactly("Ilze Kalniņa");
    }

    @Test
    void letsARepresentativeSeeWhatTheCompanyOwns() {
        recording.property(
                flat(
                        "parauga-7-15",
                        "15",
                        "100126",
                        company("2024-01-01", null, representative(ILZE, "2024-02-01", "2026-11-30"))),
                false);

        var seen = owning.selectable(person(ILZE)).getFirst();
        assertThat(seen.capacity()).isEqualTo(Capacity.REPRESENTATIVE);
        assertThat(seen.owner().orElseThrow().name()).isEqualTo("SIA “Parauga nami”");
        assertThat(owning.properties(person(ILZE)).getFirst().onBehalfOf()).contains("SIA “Parauga nami”");
        clock.set("2026-12-01T00:00");
        assertThat(owning.properties(person(ILZE))).isEmpty();
        assertThat(register.told)
                .filteredOn(RepresentationRecorded.class::isInstance)
                .hasSize(1);
    }

    @Test
    void namesTheCoOwnersOfTodayTheOneWhoAsksFirst() {
        var mine = owning.properties(person(ANNA)).getFirst();
        assertThat(mine.owners())
                .containsExactly(
                        new CoOwner("Anna Ozola", new Share(3, 4), true),
                        new CoOwner("Jānis Bērziņš", new Share(1, 4), false));
        assertThat(mine.held()).isEqualTo(period("2019-05-01", null));
        assertThat(mine.house().flats()).isEqualTo(20);

        assertThat(owning.properties(person(JANIS)).getFirst().owners().getFirst())
                .isEqualTo(new CoOwner("Jānis Bērziņš", new Share(1, 4), true));
    }

    @Test
    void beginsWithSettingsNobodyTouched() {
        var settings = owning.settings(person(ANNA)).orElseThrow();

        assertThat(settings.personalCodeMasked()).isEqualTo("010150-*****");
        assertThat(settings.person().contact())
                .isEqualTo(new Contact(null, null, BillDelivery.EMAIL, Notifications.UNTOUCHED));
        assertThat(settings.person().history()).isEmpty();
        assertThat(owning.settings("nobody")).isEmpty();
    }

    @Test
    void keepsEveryChangeWithItsMoment() {
        var anna = person(ANNA);
        owning.change(anna, new ContactEntry("26000000", null, "POST", ALL, 0L));
        clock.set("2026-12-01T10:00");
        var settings = owning.change(anna, new ContactEntry("26000001", null, "POST", NO_LAST_DAY, 1L))
                .orElseThrow();

        assertThat(settings.person().contactVersion()).isEqualTo(2);
        assertThat(settings.person().history())
                .containsExactly(
                        new ContactChange(Instant.parse("2026-11-30T07:00:00Z"), "phone", null, "+371 26000000"),
                        new ContactChange(Instant.parse("2026-11-30T07:00:00Z"), "billDelivery", "EMAIL", "POST"),
                        new ContactChange(
                                Instant.parse("2026-12-01T08:00:00Z"), "phone", "+371 26000000", "+371 26000001"),
                        new ContactChange(Instant.parse("2026-12-01T08:00:00Z"), "windowLastDay", "true", "false"));
    }

    @Test
    void tellsOfChoicesOnlyWhenTheyChange() {
        var anna = person(ANNA);
        register.told.clear();

        owning.change(anna, new ContactEntry("26000000", null, "EMAIL", ALL, 0L));
        assertThat(register.told).isEmpty();
        owning.change(anna, new ContactEntry("26000000", null, "POST", NO_LAST_DAY, 1L));

        assertThat(register.told)
                .containsExactly(new NotificationsChosen(
                        anna, false, true, false, true, true, Instant.parse("2026-11-30T07:00:00Z")));
    }

    @Test
    void changesWhereLettersGoAndNothingElse() {
        var anna = person(ANNA);
        owning.change(anna, new ContactEntry("26000000", null, "POST", NO_LAST_DAY, 0L));

        var settings = owning.changeCorrespondence(anna, "Testa iela 4–31, Ogre, LV-5001", 1L)
                .orElseThrow();

        assertThat(settings.person().contact())
                .isEqualTo(new Contact(
                        "+371 26000000",
                        "Testa iela 4–31, Ogre, LV-5001",
                        BillDelivery.POST,
                        new Notifications(true, false, true, true)));
        assertThat(settings.person().history().getLast().field()).isEqualTo("correspondenceAddress");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> owning.changeCorrespondence(anna, "Cita iela 1, Ogre, LV-5001", 1L))
                .satisfies(it -> assertThat(it.type()).isEqualTo("changed-elsewhere"));
        assertThat(owning.changeCorrespondence("nobody", null, 0L)).isEmpty();
    }

    @Test
    void refusesToOverwriteWhatWasNotSeen() {
        var anna = person(ANNA);
        owning.change(anna, new ContactEntry("26000000", null, "EMAIL", ALL, 0L));

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> owning.change(anna, new ContactEntry("26000001", null, "EMAIL", ALL, 0L)))
                .satisfies(it -> assertThat(it.type()).isEqualTo("changed-elsewhere"))
                .satisfies(it -> assertThat(it.kind()).isEqualTo(Refused.Kind.RULE));
        assertThat(owning.settings(anna).orElseThrow().person().contact().phone())
                .isEqualTo("+371 26000000");
    }

    @Test
    void bearsThatTheSameIsSentTwice() {
        var anna = person(ANNA);
        var entry = new ContactEntry("26000000", null, "EMAIL", ALL, 0L);
        owning.change(anna, entry);

        var again = owning.change(anna, entry).orElseThrow();

        assertThat(again.person().contactVersion()).isEqualTo(1);
        assertThat(again.person().history()).hasSize(1);
    }

    @Test
    void isNotDisturbedByWhatTheAccountingSystemChanges() {
        var anna = person(ANNA);
        recording.property(flat(owner(ANNA, "Anna", "Kalniņa", "1/1", "2019-05-01", null)), false);

        assertThat(owning.change(anna, new ContactEntry("26000000", null, "EMAIL", ALL, 0L)))
                .isPresent();
    }

    private String person(String code) {
        return register.persons
                .withCode(register.codes.hash(PersonalCode.of(code).orElseThrow()))
                .orElseThrow()
                .id();
    }
}
