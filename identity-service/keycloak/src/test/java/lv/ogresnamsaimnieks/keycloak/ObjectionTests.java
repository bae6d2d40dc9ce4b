package lv.ogresnamsaimnieks.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ObjectionTests {

    private static final Instant UNTIL = Instant.parse("2026-12-03T07:00:00Z");

    @Test
    void lastsUntilItsMoment() {
        var objection = Objection.issue("anna@piemers.lv", UNTIL).kept();

        assertThat(objection.lasts(UNTIL.minusMillis(1))).isTrue();
        assertThat(objection.lasts(UNTIL)).isFalse();
    }

    @Test
    void keepsOnlyTheHashOfItsKey() {
        var issued = Objection.issue("anna@piemers.lv", UNTIL);

        assertThat(issued.hash()).isEqualTo(Confirmation.hash(issued.key())).doesNotContain(issued.key());
        assertThat(issued.kept().format()).doesNotContain(issued.key(), issued.hash());
        assertThat(Objection.issue("anna@piemers.lv", UNTIL).key()).isNotEqualTo(issued.key());
    }

    @Test
    void readsWhatItWroteAndNothingElse() {
        var kept = Objection.issue("anna@piemers.lv", UNTIL).kept();

        assertThat(Objection.parse(kept.format())).contains(kept);
        for (var text : new String[] {null, "", "anna@piemers.lv", "x anna@piemers.lv", "99999999999999999 a@b.lv"}) {
            assertThat(Objection.parse(text)).as("%s", text).isEmpty();
        }
    }
}
