package lv.ogresnamsaimnieks.e2e;

import java.util.Locale;

/** The people of the demo data that the journeys need; none of their personal codes belongs to anybody. */
enum TestPerson {
    /** Owns Parauga iela 7–12, and half of Testa iela 4–31. */
    ANNA("010150-00017"),
    /** Owns the other half of Testa iela 4–31. */
    ANDRIS("010150-00025"),
    /** Bought Parauga iela 7–3 half a year ago. */
    BAIBA("010150-00033"),
    /** Sold it to her, and owns nothing now. */
    JANIS("010150-00041"),
    /** Owes two bills. */
    VILIS("010150-00068"),
    /** Has paid a part of the last bill. */
    ZANE("010150-00076"),
    /** Owns a flat, too; the sandbox's list does not have him, so the tester types who he is. */
    AIVARS("010250-01005"),
    /** Owns a flat, as Aivars does. */
    EDGARS("020251-01019"),
    /** Owns a flat, too; his password is closed for a while once somebody has guessed at it. */
    IVARS("040253-01036"),
    /** Owns a flat, and gives a power of attorney for it. */
    JURIS("050254-01040"),
    /** Owns a flat, and has a tenant. */
    KARLIS("060255-01053"),
    /** Owns nothing, and acts for Juris. */
    LAIMA("320000-00008"),
    /** Is not of the demo data: whoever needs him gives him flats. */
    GUNTIS("350000-00036");

    private final String personalCode;

    TestPerson(String personalCode) {
        this.personalCode = personalCode;
    }

    String personalCode() {
        return personalCode;
    }

    String email() {
        return name().toLowerCase(Locale.ROOT) + "@piemers.lv";
    }

    /** Nobody's secret: the account lives as long as the test. */
    String password() {
        return "priede pie upes " + name();
    }
}
