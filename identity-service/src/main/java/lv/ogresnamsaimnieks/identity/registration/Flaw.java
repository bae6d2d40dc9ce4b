package lv.ogresnamsaimnieks.identity.registration;

/** What can be wrong with a signature, and how that is said. */
public enum Flaw {
    NOT_SIGNED("Datne nav parakstīta ar elektronisko parakstu."),
    OLD_EDOC("Datne ir vecajā eDoc 1.0 formātā, ko lietoja līdz 2014. gadam; tās parakstu vairs nevar pārbaudīt."),
    UNREADABLE("Parakstu neizdevās nolasīt: datne ir bojāta vai nepilnīga."),
    ALTERED("Dokuments pēc parakstīšanas ir mainīts."),
    BROKEN("Paraksts neatbilst sertifikātam: tas ir bojāts vai viltots."),
    UNTRUSTED("Sertifikāta izdevējs nav uzticamības sarakstā."),
    NO_REVOCATION_DATA(
            "Nav iespējams pārliecināties, ka sertifikāts parakstīšanas brīdī nebija atsaukts: parakstam nav pievienotas"
                    + " ziņas par to."),
    EXPIRED("Sertifikāta derīguma termiņš parakstīšanas brīdī bija beidzies vai vēl nebija sācies."),
    REVOKED("Sertifikāts parakstīšanas brīdī bija atsaukts vai apturēts."),
    WEAK("Paraksts veidots ar novecojušu, nedrošu algoritmu."),
    NOT_QUALIFIED("Paraksts nav kvalificēts elektroniskais paraksts."),
    UNCOVERED_FILE("Kādu no iesnieguma datnēm paraksts neaptver."),
    SEVERAL_SIGNERS("Iesniegumu parakstījušas vairākas personas; pieteikumam jābūt vienas personas parakstītam."),
    NO_PERSONAL_CODE("Parakstītāja sertifikātā nav Latvijas personas koda."),
    UNDECIDED("Paraksta derīgumu neizdevās noteikt.");

    private final String sentence;

    Flaw(String sentence) {
        this.sentence = sentence;
    }

    /** In Latvian, for whoever reads the findings. */
    public String sentence() {
        return sentence;
    }
}
