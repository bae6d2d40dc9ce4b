package lv.ogresnamsaimnieks.metering.bulk;

/** What becomes of a row of an import. */
public enum RowOutcome {
    /** Nobody had read the meter for the month. */
    NEW("jauns"),
    /** Another value was there. */
    CHANGED("mainīts"),
    /** The same value is there already, or in a row above. */
    UNCHANGED("bez izmaiņām"),
    /** A rule asks whether it is right, and nobody has answered. */
    DOUBTFUL("jautājums"),
    /** It is wrong. */
    REFUSED("kļūda"),
    /** Nothing is wrong with it, but with another row of the property. */
    HELD("atlikts"),
    /** It has no value. */
    EMPTY("nav rādījuma");

    private final String text;

    RowOutcome(String text) {
        this.text = text;
    }

    /** For people, in Latvian. */
    public String text() {
        return text;
    }
}
