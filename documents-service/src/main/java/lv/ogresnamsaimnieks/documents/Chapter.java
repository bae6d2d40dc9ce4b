package lv.ogresnamsaimnieks.documents;

/** A chapter of the house file, in the order and with the title that the page shows. */
public enum Chapter {
    BASIC_DATA("Pamatdati"),
    MANAGER("Pārvaldnieks"),
    ESTIMATES("Tāmes"),
    REPORTS("Ieņēmumu un izdevumu pārskati"),
    SAVINGS("Uzkrātie līdzekļi"),
    SURVEYS("Apsekošanas akti"),
    PLANS("Plānotie un veiktie darbi"),
    DECISIONS("Kopsapulces, aptaujas un lēmumi"),
    TECHNICAL("Tehniskā dokumentācija");

    private final String title;

    Chapter(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
