package lv.ogresnamsaimnieks.identity.registration;

/** Why an application is refused, and what the person is told unless the staff writes otherwise. */
public enum RefusalReason {
    ALTERED("iesnieguma paraksts nav derīgs, jo dokuments pēc parakstīšanas ir mainīts. Lūdzu, parakstiet iesniegumu no"
            + " jauna un atsūtiet to uz info@ogresnamsaimnieks.lv."),
    NOT_QUALIFIED(
            "iesniegums nav parakstīts ar drošu elektronisko parakstu. Lūdzu, parakstiet to ar eParakstu (eID karti vai"
                    + " eParaksts mobile) un atsūtiet uz info@ogresnamsaimnieks.lv."),
    INVALID_SIGNATURE("iesnieguma paraksts nav derīgs. Lūdzu, parakstiet iesniegumu no jauna un atsūtiet to uz"
            + " info@ogresnamsaimnieks.lv."),
    NOT_OWNER("mūsu īpašnieku reģistrā Jūs neesat atrodams kā dzīvokļa īpašnieks. Ja tā ir kļūda, lūdzu, sazinieties ar"
            + " mums: Mālkalnes prospekts 3, Ogre, tālrunis 65049114, info@ogresnamsaimnieks.lv."),
    UNREADABLE("atsūtīto datni nevar nolasīt. Lūdzu, atsūtiet parakstītu .edoc, .asice vai .pdf datni uz"
            + " info@ogresnamsaimnieks.lv."),
    OTHER("");

    private final String because;

    RefusalReason(String because) {
        this.because = because;
    }

    /** The letter that is suggested; of {@link #OTHER} only its beginning. */
    public String letter() {
        return because.isEmpty()
                ? "Labdien! Jūsu reģistrācijas pieteikumu nevaram apstiprināt, jo "
                : "Labdien! Jūsu reģistrācijas pieteikumu nevaram apstiprināt: " + because;
    }
}
