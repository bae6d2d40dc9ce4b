package lv.ogresnamsaimnieks.billing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Why a flat bears what it does of the water difference of its house (MK 09.12.2008. Nr. 1013, 19. and 19.1 p.; MK
 * 15.09.2015. Nr. 524; or what the owners decided), as metering worked it out. What is to be paid is what the bill says: this
 * stands beside it and says when the two differ.
 *
 * @param share of the difference, in m³
 * @param notRead whether the flat bears it before the others
 * @param billed what the bill charges, in m³; empty if it charges nothing
 */
public record WaterExplanation(
        HouseWaterBalance balance, BigDecimal share, boolean notRead, Optional<BigDecimal> billed) {

    /** The accounting system rounds by itself: so far it may be from ours. */
    private static final BigDecimal LITRE = new BigDecimal("0.001");

    static WaterExplanation of(HouseWaterBalance balance, Bill bill) {
        var share = balance.shareOf(bill.property());
        return new WaterExplanation(
                balance,
                share.map(HouseWaterBalance.Share::share).orElse(BigDecimal.ZERO.setScale(3)),
                share.filter(HouseWaterBalance.Share::notRead).isPresent(),
                bill.content().billedDifference());
    }

    /** Whether the bill charges another share. */
    public boolean differs() {
        return billed.map(it -> it.subtract(share).abs().compareTo(LITRE) > 0).orElse(share.signum() != 0);
    }

    /** In Latvian, in the order in which they are to be read. */
    public List<String> sentences() {
        return Stream.of(counted(), borne(), ownShare(), difference())
                .filter(it -> !it.isEmpty())
                .toList();
    }

    private String counted() {
        return "Mājas ievada skaitītājs uzskaitīja %s, dzīvokļos izlietoti %s; starpība ir %s (%s\u00a0%%)."
                .formatted(
                        Texts.volume(balance.inlet()),
                        Texts.volume(balance.flats()),
                        Texts.volume(balance.difference()),
                        Texts.number(balance.percent()).replace('-', '−'));
    }

    private String borne() {
        if (balance.difference().signum() == 0) {
            return "";
        }
        var key = switch (balance.key()) {
            case PROPERTIES -> "vienādi pa dzīvokļiem";
            case PERSONS -> "pēc deklarēto personu skaita";
            case AREA -> "pēc dzīvokļu platības";
            case CONSUMPTION -> "pēc dzīvokļu patēriņa";
        };
        var first = balance.shares().stream().anyMatch(HouseWaterBalance.Share::notRead);
        if (!first) {
            return "%s to sedz visi dzīvokļi, %s.".formatted(basis("19.\u00a0punkta"), key);
        }
        var rest = balance.shares().stream().allMatch(HouseWaterBalance.Share::notRead)
                ? ""
                : " Pārējo sedz visi citi dzīvokļi, %s.".formatted(key);
        return "%s to vispirms sedz dzīvokļi, kuros rādījumi nav nodoti ceturto mēnesi pēc kārtas vai nav skaitītāja."
                        .formatted(basis("19.1\u00a0punkta"))
                + rest;
    }

    private String basis(String point) {
        return switch (balance.rules()) {
            case MK1013 -> "Pēc Ministru kabineta 09.12.2008. noteikumu Nr.\u00a01013 " + point;
            case MK524 -> "Pēc Ministru kabineta 15.09.2015. noteikumiem Nr.\u00a0524";
            case OWNERS_DECISION -> "Pēc dzīvokļu īpašnieku lēmuma (%s)".formatted(balance.decision());
        };
    }

    private String ownShare() {
        if (share.signum() == 0) {
            return "Jūsu dzīvoklim no tās nav jāsedz nekas.";
        }
        if (share.signum() < 0) {
            return "Jūsu dzīvoklim par labu ir %s.".formatted(Texts.volume(share.negate()));
        }
        return notRead
                ? "Jūsu dzīvoklis ir viens no tiem; tā daļa ir %s.".formatted(Texts.volume(share))
                : "Jūsu dzīvokļa daļa ir %s.".formatted(Texts.volume(share));
    }

    private String difference() {
        if (!differs()) {
            return "";
        }
        return billed.map(it ->
                        ("Rēķinā iekļauti %s: portāla aprēķins no rēķina atšķiras. Jāmaksā tas, kas ir rēķinā; par"
                                        + " atšķirību lūdzam jautāt pārvaldniekam.")
                                .formatted(Texts.volume(it)))
                .orElse("Šajā rēķinā starpība nav iekļauta.");
    }
}
