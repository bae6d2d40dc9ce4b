package lv.ogresnamsaimnieks.billing;

import static lv.ogresnamsaimnieks.billing.BillFixture.balance;
import static lv.ogresnamsaimnieks.billing.BillFixture.content;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import lv.ogresnamsaimnieks.billing.HouseWaterBalance.Rules;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaterExplanationTests {

    @Test
    void saysWhatWasCountedWhoBearsItByWhatRuleAndTheShare() {
        assertThat(text(balance("11.040", "0.184", false), "0.184"))
                .isEqualTo(
                        "Mājas ievada skaitītājs uzskaitīja 318,000 m³, dzīvokļos izlietoti 306,960 m³; starpība ir 11,040 m³"
                                + " (3,5 %). Pēc Ministru kabineta 09.12.2008. noteikumu Nr. 1013 19. punkta to sedz visi dzīvokļi,"
                                + " vienādi pa dzīvokļiem. Jūsu dzīvokļa daļa ir 0,184 m³.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MK1013          | PROPERTIES  | true  | 19.1 punkta to vispirms sedz",
                "MK1013          | PROPERTIES  | true  | Jūsu dzīvoklis ir viens no tiem; tā daļa ir 2,000 m³.",
                "MK524           | AREA        | false | Pēc Ministru kabineta 15.09.2015. noteikumiem Nr. 524 to sedz visi dzīvokļi, pēc dzīvokļu platības.",
                "OWNERS_DECISION | PERSONS     | false | Pēc dzīvokļu īpašnieku lēmuma (12.01.2026. Nr. 3) to sedz visi dzīvokļi, pēc deklarēto personu skaita.",
                "OWNERS_DECISION | CONSUMPTION | false | pēc dzīvokļu patēriņa."
            })
    void namesTheRuleAndTheKey(Rules rules, HouseWaterBalance.Key key, boolean notRead, String said) {
        assertThat(text(balance(rules, key, "11.040", "2.000", notRead), "2.000"))
                .contains(said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.184 | false | ''",
                "0.185 | false | ''",
                "0.186 | true  | Rēķinā iekļauti 0,186 m³: portāla aprēķins no rēķina atšķiras.",
                "0.100 | true  | Jāmaksā tas, kas ir rēķinā"
            })
    void saysWhenTheBillChargesAnotherShareThanALitreOfRounding(String billed, boolean differs, String said) {
        var explanation = explanation(balance("11.040", "0.184", false), billed);

        assertThat(explanation.differs()).isEqualTo(differs);
        assertThat(String.join(" ", explanation.sentences()).replace('\u00a0', ' '))
                .contains(said)
                .matches(it -> differs || !it.contains("atšķiras"));
    }

    @Test
    void saysWhenTheBillChargesNothing() {
        assertThat(text(balance("11.040", "0.184", false), null)).endsWith("Šajā rēķinā starpība nav iekļauta.");
    }

    @Test
    void saysWhatIsGivenBackAndWhatIsNot() {
        assertThat(text(balance("-6.000", "-0.100", false), "-0.100"))
                .contains("starpība ir −6,000 m³ (−1,9 %)", "Jūsu dzīvoklim par labu ir 0,100 m³.");
        assertThat(text(balance("0.000", "0.000", false), null))
                .endsWith("starpība ir 0,000 m³ (0,0 %). Jūsu dzīvoklim no tās nav jāsedz nekas.");
    }

    private static String text(HouseWaterBalance balance, @Nullable String billed) {
        return String.join(" ", explanation(balance, billed).sentences()).replace('\u00a0', ' ');
    }

    /** @param billed what the bill charges, in m³; null for nothing */
    private static WaterExplanation explanation(HouseWaterBalance balance, @Nullable String billed) {
        var plain = content("2026-10", "0.00", "1.00");
        var shared = billed == null
                ? null
                : new WaterDifference(
                        balance.inlet(),
                        balance.flats(),
                        60,
                        balance.difference(),
                        new BigDecimal(billed),
                        "MK1013-19");
        var content = new BillContent(
                plain.period(),
                plain.issued(),
                plain.due(),
                plain.openingBalance(),
                plain.area(),
                plain.declaredPersons(),
                plain.payer(),
                plain.lines(),
                List.of(),
                shared);
        return WaterExplanation.of(
                balance, Bill.issued("2026-10-100123", BillFixture.annasFlat(), content, List.of(), false));
    }
}
