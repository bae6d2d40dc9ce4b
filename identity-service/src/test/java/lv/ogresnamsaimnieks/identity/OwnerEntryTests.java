package lv.ogresnamsaimnieks.identity;

import static lv.ogresnamsaimnieks.identity.RegisterFixture.ANNA;
import static lv.ogresnamsaimnieks.identity.RegisterFixture.ILZE;
import static lv.ogresnamsaimnieks.identity.RegisterFixture.JANIS;
import static lv.ogresnamsaimnieks.identity.RegisterFixture.owner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import lv.ogresnamsaimnieks.defaults.rule.Wrong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnerEntryTests {

    /** Both ways round, against 10.03.–20.03. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-01, 2026-03-09, false",
        "2026-03-01, 2026-03-10, true",
        "2026-03-10, 2026-03-20, true",
        "2026-03-12, 2026-03-13, true",
        "2026-03-15, 2026-03-15, true",
        "2026-03-01,           , true",
        "2026-03-20, 2026-03-30, true",
        "2026-03-20,           , true",
        "2026-03-21, 2026-03-30, false",
        "2026-03-21,           , false"
    })
    void refusesThatAPersonOwnsTwiceOnADay(String from, String until, boolean overlaps) {
        var one = owner(ANNA, "1/4", "2026-03-10", "2026-03-20");
        var other = owner(ANNA, "1/4", from, until);

        assertThat(OwnerEntry.contradictions(List.of(one, other)))
                .extracting(Wrong::field, Wrong::code)
                .isEqualTo(overlaps ? List.of(tuple("owners[1].from", "overlapping-ownership")) : List.of());
        assertThat(OwnerEntry.contradictions(List.of(other, one))).hasSize(overlaps ? 1 : 0);
    }

    @Test
    void refusesTwoEndlessOwnershipsOfOnePerson() {
        assertThat(OwnerEntry.contradictions(List.of(
                        owner(ANNA, "1/2", "2019-05-01", null), owner("01015000017", "1/2", "2021-05-01", null))))
                .extracting(Wrong::code)
                .containsExactly("overlapping-ownership");
    }

    @Test
    void allowsOtherPersonsOnTheSameDays() {
        assertThat(OwnerEntry.contradictions(
                        List.of(owner(ANNA, "1/2", "2019-05-01", null), owner(JANIS, "1/2", "2019-05-01", null))))
                .isEmpty();
        assertThat(OwnerEntry.contradictions(List.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // Jānis: share, from, until; beside Anna with 1/2 until 14.06. and Ilze with 1/2 without an end
        "1/2,  2026-06-15,           , ",
        "1/2,  2026-06-14,           , 14.06.2026.",
        "1/1,  2026-06-15,           , 15.06.2026.",
        "1/99, 2020-01-01, 2020-01-01, 01.01.2020.",
        "1/1,  2018-01-01, 2019-04-30, ",
        "1/1,  2018-01-01, 2019-05-01, 01.05.2019.",
        "51/100, 2027-01-01,         , 01.01.2027."
    })
    void refusesMoreThanTheWholeOnAnyDay(String share, String from, String until, String day) {
        var wrongs = OwnerEntry.contradictions(List.of(
                owner(ANNA, "1/2", "2019-05-01", "2026-06-14"),
                owner(ILZE, "1/2", "2019-05-01", null),
                owner(JANIS, share, from, until)));

        if (day == null) {
            assertThat(wrongs).isEmpty();
        } else {
            assertThat(wrongs)
                    .singleElement()
                    .satisfies(it -> assertThat(it.field()).isEqualTo("owners"))
                    .satisfies(it -> assertThat(it.code()).isEqualTo("shares-above-whole"))
                    .satisfies(it -> assertThat(it.message()).contains(day));
        }
    }

    @Test
    void namesBothWhenBothAreWrong() {
        assertThat(OwnerEntry.contradictions(
                        List.of(owner(ANNA, "1/1", "2019-05-01", null), owner(ANNA, "1/1", "2020-05-01", null))))
                .extracting(Wrong::code)
                .containsExactly("overlapping-ownership", "shares-above-whole");
    }

    @Test
    void neverRepeatsAPersonalCode() {
        assertThat(OwnerEntry.contradictions(
                        List.of(owner(ANNA, "1/1", "2019-05-01", null), owner(ANNA, "1/1", "2020-05-01", null))))
                .noneSatisfy(it -> assertThat(it.toString()).contains("010150"));
    }

    @Test
    void doesNotEndBeforeItBegins() {
        assertThatIllegalArgumentException().isThrownBy(() -> RegisterFixture.period("2026-03-10", "2026-03-09"));
        assertThat(RegisterFixture.period("2026-03-10", "2026-03-10").includes(java.time.LocalDate.parse("2026-03-10")))
                .isTrue();
    }
}
