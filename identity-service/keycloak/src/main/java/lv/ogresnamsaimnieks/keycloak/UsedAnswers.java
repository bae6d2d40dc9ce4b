package lv.ogresnamsaimnieks.keycloak;

/** Answers that have signed somebody in, remembered for longer than an answer is fresh. */
public interface UsedAnswers {

    /** Uses an answer up. Of several callers at once exactly one gets {@code true}. */
    boolean use(String answer);
}
