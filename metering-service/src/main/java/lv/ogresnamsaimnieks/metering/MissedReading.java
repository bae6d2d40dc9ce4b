package lv.ogresnamsaimnieks.metering;

/**
 * What is counted when nobody handed in a reading: for three months in a row the average of the last three months, the third
 * with a warning; from the fourth a share of the water difference.
 *
 * <p>“Noteiktajā termiņā nav iesniegti ŪPS rādījumi”; the manager's own rules, and what MK 1013 p. 19.1 says of owners who
 * did not hand in readings for three months in a row.
 *
 * @param months missed in a row, this one included
 */
public record MissedReading(int months) {

    /** So many months in a row are counted by the average. */
    private static final int AVERAGED = 3;

    /** What is done about a missed month. */
    public enum Consequence {
        AVERAGE,
        AVERAGE_WITH_WARNING,
        DIFFERENCE
    }

    public Consequence consequence() {
        if (months > AVERAGED) {
            return Consequence.DIFFERENCE;
        }
        return months == AVERAGED ? Consequence.AVERAGE_WITH_WARNING : Consequence.AVERAGE;
    }

    /** What the owner is told, in Latvian. */
    public String text() {
        return switch (consequence()) {
            case AVERAGE ->
                "Noteiktajā termiņā nav iesniegts ūdens patēriņa skaitītāja rādījums. Patēriņš aprēķināts pēc dzīvokļa"
                        + " pēdējo trīs mēnešu vidējā patēriņa.";
            case AVERAGE_WITH_WARNING ->
                "Noteiktajā termiņā nav iesniegts ūdens patēriņa skaitītāja rādījums. Patēriņš aprēķināts pēc dzīvokļa"
                        + " pēdējo trīs mēnešu vidējā patēriņa. Ja rādījums netiks iesniegts arī turpmāk, tiks aprēķināta"
                        + " ūdens patēriņa starpība.";
            case DIFFERENCE ->
                "Vismaz trīs mēnešus pēc kārtas nav iesniegts ūdens patēriņa skaitītāja rādījums. Aprēķināta ūdens"
                        + " patēriņa starpība.";
        };
    }
}
