package lv.ogresnamsaimnieks.billing;

/** What a charge is for, in the order in which a bill shows it. */
public enum Group {
    MAINTENANCE("Mājas uzturēšana"),
    HEAT("Siltums un karstais ūdens"),
    WATER("Ūdens un kanalizācija"),
    WASTE("Atkritumi"),
    OTHER("Citi maksājumi");

    private final String title;

    Group(String title) {
        this.title = title;
    }

    /** For people, in Latvian. */
    public String title() {
        return title;
    }
}
