package lv.ogresnamsaimnieks.sandbox.bank;

/** A message by which the portal asks who its visitor is, and which the bank has found right. */
public interface Question {

    /** Where the person's browser is to bring the answer. */
    String returnTo();

    /** The message as it came. */
    Fields fields();
}
