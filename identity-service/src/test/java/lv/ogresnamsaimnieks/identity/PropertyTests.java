package lv.ogresnamsaimnieks.identity;

import static lv.ogresnamsaimnieks.identity.RegisterFixture.period;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import lv.ogresnamsaimnieks.events.IdentityEvent;
import lv.ogresnamsaimnieks.events.IdentityEvent.OwnershipBegan;
import lv.ogresnamsaimnieks.events.IdentityEvent.OwnershipEnded;
import lv.ogresnamsaimnieks.events.IdentityEvent.OwnershipRevoked;
import lv.ogresnamsaimnieks.events.IdentityEvent.PropertyRecorded;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PropertyTests {

    private static final LocalDate BOUGHT = LocalDate.parse("2019-05-01");
    private static final LocalDate SOLD = LocalDate.parse("2026-06-14");

    private final Ownership anna = ownership("anna", "1/1", "2019-05-01", null);
    private final Ownership annaUntilSold = ownership("anna", "1/1", "2019-05-01", "2026-06-14");
    private final Ownership janis = ownership("janis", "1/1", "2026-06-15", null);

    @Test
    void tellsAllOfItTheFirstTime() {
        assertThat(events(null, owned(annaUntilSold, janis)))
                .containsExactly(
                        new PropertyRecorded(
                                "parauga-7-12",
                                "parauga-7",
                                1,
                                "12",
                                "Parauga iela 7–12, Ogre",
                                "100123",
                                new java.math.BigDecimal("52.40"),
                                2),
                        began("anna", "1/1", BOUGHT),
                        new OwnershipEnded("parauga-7-12", "anna", BOUGHT, SOLD),
                        began("janis", "1/1", SOLD.plusDays(1)));
    }

    @Test
    void tellsNothingWhenNothingChanged() {
        assertThat(events(owned(annaUntilSold, janis), owned(janis, annaUntilSold)))
                .isEmpty();
    }

    @Test
    void tellsOfASaleAndOfNothingElse() {
        assertThat(events(owned(anna), owned(annaUntilSold, janis)))
                .containsExactly(
                        new OwnershipEnded("parauga-7-12", "anna", BOUGHT, SOLD),
                        began("janis", "1/1", SOLD.plusDays(1)));
    }

    @Test
    void tellsOfAnEndThatMoved() {
        assertThat(events(owned(annaUntilSold), owned(ownership("anna", "1/1", "2019-05-01", "2026-07-31"))))
                .containsExactly(new OwnershipEnded("parauga-7-12", "anna", BOUGHT, LocalDate.parse("2026-07-31")));
    }

    @Test
    void takesBackAnEndTogetherWithTheOwnershipAndTellsItAnew() {
        assertThat(events(owned(annaUntilSold), owned(anna)))
                .containsExactly(new OwnershipRevoked("parauga-7-12", "anna", BOUGHT), began("anna", "1/1", BOUGHT));
    }

    @Test
    void tellsOfAnotherShareAsOfABeginning() {
        assertThat(events(owned(annaUntilSold), owned(ownership("anna", "1/2", "2019-05-01", "2026-06-14"))))
                .containsExactly(began("anna", "1/2", BOUGHT));
    }

    @Test
    void revokesWhatIsNotThereAnyMore() {
        assertThat(events(owned(anna), owned())).containsExactly(new OwnershipRevoked("parauga-7-12", "anna", BOUGHT));
    }

    @Test
    void revokesBeforeItBeginsAnew() {
        assertThat(events(owned(anna), owned(ownership("anna", "1/1", "2019-06-01", null))))
                .containsExactly(
                        new OwnershipRevoked("parauga-7-12", "anna", BOUGHT),
                        began("anna", "1/1", LocalDate.parse("2019-06-01")));
    }

    @Test
    void tellsOfAnotherAddressWithoutTouchingTheOwners() {
        var renamed = owned(anna).at(new Address("Jaunā iela", "7", "12", "Ogre", "Ogres nov.", "LV-5001"));

        assertThat(events(owned(anna), renamed))
                .singleElement()
                .isInstanceOfSatisfying(
                        PropertyRecorded.class, it -> assertThat(it.address()).isEqualTo("Jaunā iela 7–12, Ogre"));
    }

    @ParameterizedTest
    @CsvSource({"2019-04-30, false", "2019-05-01, true", "2026-06-14, true", "2026-06-15, false"})
    void isOwnedFromTheFirstDayToTheLast(LocalDate day, boolean owned) {
        assertThat(owned(annaUntilSold, janis).isOwnedBy("anna", day)).isEqualTo(owned);
    }

    @ParameterizedTest
    @CsvSource({"2018-01-01, true", "2026-06-14, true", "2026-06-15, false"})
    void isOwnedFromNowOnUntilItIsOver(LocalDate day, boolean owned) {
        assertThat(owned(annaUntilSold, janis).isOwnedFromNowOnBy("anna", day)).isEqualTo(owned);
    }

    @Test
    void isHeldWithoutABreakWhenTheShareChanges() {
        var grown = owned(
                ownership("anna", "1/4", "2010-01-01", "2012-12-31"),
                ownership("anna", "1/2", "2019-05-01", "2021-12-31"),
                ownership("anna", "1/1", "2022-01-01", null));

        assertThat(grown.heldBy("anna", SOLD)).contains(period("2019-05-01", null));
        assertThat(grown.heldBy("anna", LocalDate.parse("2020-01-01"))).contains(period("2019-05-01", null));
        assertThat(grown.heldBy("anna", LocalDate.parse("2011-01-01"))).contains(period("2010-01-01", "2012-12-31"));
        assertThat(grown.heldBy("anna", LocalDate.parse("2015-01-01"))).isEmpty();
        assertThat(grown.heldBy("janis", SOLD)).isEmpty();
    }

    private static List<IdentityEvent> events(@Nullable Property before, Property after) {
        return after.eventsSince(Optional.ofNullable(before));
    }

    private static OwnershipBegan began(String person, String share, LocalDate from) {
        return new OwnershipBegan("parauga-7-12", person, share, from);
    }

    private static Property owned(Ownership... owners) {
        return Property.of(RegisterFixture.flat(), RegisterFixture.house(), Arrays.asList(owners), 0);
    }

    private static Ownership ownership(String person, String share, String from, @Nullable String until) {
        return new Ownership(person, Share.of(share).orElseThrow(), period(from, until), List.of());
    }
}
