package lv.ogresnamsaimnieks.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AddressTests {

    private final Address house = RegisterFixture.house().address();

    @Test
    void standsAnEnDashBetweenHouseAndFlat() {
        assertThat(house.ofFlat("12").brief()).isEqualTo("Parauga iela 7–12, Ogre");
        assertThat(house.ofFlat("12").full()).isEqualTo("Parauga iela 7–12, Ogre, Ogres nov., LV-5001");
    }

    @Test
    void ofAHouseHasNoFlat() {
        assertThat(house.brief()).isEqualTo("Parauga iela 7, Ogre");
        assertThat(house.full()).isEqualTo("Parauga iela 7, Ogre, Ogres nov., LV-5001");
    }
}
