package lv.ogresnamsaimnieks.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class TownTests {

    private final Town town = new Town(YearMonth.of(2026, 10));

    @Test
    void hasThreeHousesSixtyFlatsAndFortyOwnersToday() {
        assertThat(town.houses()).hasSize(3);
        assertThat(town.flatsOfAll()).hasSize(60).extracting(Flat::clientNumber).doesNotHaveDuplicates();
        assertThat(town.flatsOfAll())
                .flatExtracting(Flat::owners)
                .extracting(Owner::personalCode)
                .filteredOn(Objects::nonNull)
                .satisfies(codes -> assertThat(new HashSet<>(codes)).hasSize(40));
    }

    @Test
    void givesAnnaFlatsInTwoHouses() {
        assertThat(town.flatsOfAll())
                .filteredOn(it -> it.isOwnedBy(People.ANNA))
                .extracting(Flat::id)
                .containsExactly("parauga-7-12", "testa-4-31");
        assertThat(town.flatsOfAll().get(11))
                .returns(new BigDecimal("52.40"), Flat::area)
                .returns("100123", Flat::clientNumber);
    }

    @Test
    void sellsOneFlatWithinTheTwelveMonths() {
        var sold = town.flatsOfAll().get(2);
        assertThat(sold.payer(LocalDate.of(2026, 4, 30))).isEqualTo("Jānis Kalniņš");
        assertThat(sold.payer(LocalDate.of(2026, 5, 1))).isEqualTo("Baiba Bērziņa");
    }

    @Test
    void sellsAnothersSecondFlatAndGivesOneToACompany() {
        var sold = town.flatsOfAll().stream()
                .filter(it -> it.isOwnedBy(People.ANDRIS))
                .map(it -> it.payer(LocalDate.of(2026, 5, 1)))
                .toList();
        assertThat(sold).containsExactly("Aivars Balodis", "Anna Ozola, Andris Ozols");
        assertThat(town.flatsOfAll())
                .filteredOn(it -> it.payer(LocalDate.of(2026, 5, 1)).equals("SIA “Parauga nami”"))
                .hasSize(1);
    }

    @Test
    void knowsOnlyCodesThatNobodyAliveHas() {
        assertThat(town.flatsOfAll())
                .flatExtracting(Flat::owners)
                .filteredOn(it -> it.companyName() == null)
                .allSatisfy(it -> {
                    var digits = String.valueOf(it.personalCode()).replace("-", "");
                    assertThat(digits).hasSize(11).matches("\\d{6}0\\d{4}");
                    assertThat(PersonalCodes.checkDigit(digits.substring(0, 10)))
                            .isEqualTo(digits.charAt(10) - '0');
                });
        assertThat(PersonalCodes.code(1, 1, 50, 1)).isEqualTo(People.ANNA.personalCode());
    }

    @Test
    void hasTwoMetersInEachFlatAndFourWhereThereIsOneInTheKitchen() {
        assertThat(town.flatsOfAll()).extracting(it -> town.metersOf(it).size()).containsOnly(2, 4);
        assertThat(town.metersOfAll()).extracting(Meter::id).doesNotHaveDuplicates();
    }

    @Test
    void neverReadsLessThanBefore() {
        assertThat(town.metersOfAll())
                .allSatisfy(meter -> assertThat(town.months())
                        .allSatisfy(
                                month -> assertThat(meter.consumption(month)).isPositive()));
    }

    @Test
    void isTheSameEachTime() {
        var again = new Town(YearMonth.of(2026, 10));
        assertThat(again.flatsOfAll()).isEqualTo(town.flatsOfAll());
        assertThat(again.metersOfAll()).isEqualTo(town.metersOfAll());
    }

    @Test
    void knowsWhatCameIntoEachHouseInEachBilledMonth() {
        assertThat(town.inletsOfAll())
                .hasSize(3 * Town.MONTHS)
                .extracting(it -> it.house() + it.month())
                .doesNotHaveDuplicates();
        assertThat(town.inletsOfAll()).allSatisfy(it -> {
            var house = town.houses().stream()
                    .filter(other -> other.id().equals(it.house()))
                    .findFirst()
                    .orElseThrow();
            assertThat(it.used()).isGreaterThan(town.used(house, it.month()));
        });
    }
}
