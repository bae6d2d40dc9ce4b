package lv.ogresnamsaimnieks.identity.registration;

/** Says whether a letter is signed, by whom, and what is wrong if it is not. */
public interface SignatureCheck {

    /**
     * Looks at the whole letter.
     *
     * @throws lv.ogresnamsaimnieks.defaults.rule.Refused if it is no letter at all, or hostile, or cannot be looked at now
     */
    CheckedLetter check(SignedLetter letter);
}
