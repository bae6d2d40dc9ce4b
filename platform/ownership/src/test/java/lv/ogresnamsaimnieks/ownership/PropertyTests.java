package lv.ogresnamsaimnieks.ownership;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import lv.ogresnamsaimnieks.events.IdentityEvent.OwnershipBegan;
import lv.ogresnamsaimnieks.events.IdentityEvent.OwnershipEnded;
import lv.ogresnamsaimnieks.events.IdentityEvent.OwnershipRevoked;
import lv.ogresnamsaimnieks.events.IdentityEvent.PropertyRecorded;
import org.junit.jupiter.api.Test;

class PropertyTests {

    private static final LocalDate SOLD = LocalDate.parse("2026-06-14");

    private final PropertyRecorded recorded =
            new PropertyRecorded("p", "h", 1, "12", "Parauga iela 7–12, Ogre", "100123", new BigDecimal("52.40"), 2);
    private final OwnershipBegan bought = new OwnershipBegan("p", "anna", "1/1", LocalDate.parse("2019-05-01"));
    private final OwnershipEnded sold = new OwnershipEnded("p", "anna", LocalDate.parse("2019-05-01"), SOLD);
    private final OwnershipBegan boughtByNext = new OwnershipBegan("p", "janis", "1/1", SOLD.plusDays(1));

    @Test
    void movesFromOneOwnerToTheNextAtTheDay() {
        var property = Property.of(recorded).with(bought).with(sold).with(boughtByNext);

        assertThat(property.isOwnedBy("anna", SOLD)).isTrue();
        assertThat(property.isOwnedBy("janis", SOLD)).isFalse();
        assertThat(property.isOwnedBy("anna", SOLD.plusDays(1))).isFalse();
        assertThat(property.isOwnedBy("janis", SOLD.plusDays(1))).isTrue();
    }

    @Test
    void isTheSameHoweverOftenAFactIsHeard() {
        var once = Property.of(recorded).with(bought).with(sold).with(boughtByNext);

        var again = once.with(recorded).with(bought).with(sold).with(boughtByNext);

        assertThat(again).isEqualTo(once);
    }

    @Test
    void forgetsAnOwnershipThatNeverWas() {
        var property = Property.of(recorded).with(bought).with(new OwnershipRevoked("p", "anna", bought.from()));

        assertThat(property.owners()).isEqualTo(List.of());
    }
}
