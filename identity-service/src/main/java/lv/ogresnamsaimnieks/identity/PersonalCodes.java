package lv.ogresnamsaimnieks.identity;

/** What is kept in place of personal codes: a hash to find a person by, and a sealed form that only this service opens. */
public interface PersonalCodes {

    /** The same for the same code, and of no use to who lacks the key. */
    String hash(PersonalCode code);

    /** The code sealed for this person; another time it looks different. */
    String seal(PersonalCode code, String person);

    /** The masked form of a code that was sealed for this person. */
    String masked(String sealed, String person);
}
