package lv.ogresnamsaimnieks.sandbox.seb;

/** How the bank is to answer: rightly, or with exactly one fault. */
public enum Variant {
    /** As the protocol wants it. */
    CORRECT,
    /** The signature is a well-formed signature of nothing. */
    WRONG_MAC,
    /** The lengths under the signature count bytes instead of symbols. */
    BYTE_LENGTH_MAC,
    /** The signature is made over text in windows-1257 instead of UTF-8. */
    OTHER_CHARSET,
    /** The signature is made with SHA-1, as the description of 2018 has it. */
    SHA1,
    /** The signature has IB_USER_INFO before IB_USER. */
    SWAPPED_ORDER,
    /** IB_USER stands there twice: the signed one, then another person's. */
    DUPLICATE_PARAMETER,
    /** A customer of another country, whose code has eleven digits and no dash. */
    COUNTRY_EE,
    /** IB_TIME is six minutes old, one more than allowed. */
    STALE,
    /** IB_TIME is two minutes ahead, one more than allowed. */
    FUTURE,
    /** The last right answer once more, unchanged. */
    REPLAY,
    /** A properly signed answer about a payment, which nobody asked for. */
    UNSOLICITED_0003,
    /** An answer for another portal, properly signed. */
    WRONG_RECEIVER,
    /** An answer that calls itself another bank's, properly signed. */
    WRONG_SENDER,
    /** A company's answer, properly signed: the number in IB_USER_INFO is the company's. */
    COMPANY,
    /** IB_USER_INFO is about another person than IB_USER. */
    OTHER_PERSON,
    /** The unsigned word that the person declined. */
    DECLINED_0008
}
