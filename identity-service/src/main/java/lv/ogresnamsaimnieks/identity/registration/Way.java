package lv.ogresnamsaimnieks.identity.registration;

/** How an application came. */
public enum Way {
    /** Filled in at the office (FAQ 2.1, 5.1). */
    OFFICE,
    /** As a letter with a secure electronic signature (FAQ 2.2, 5.2). */
    LETTER
}
