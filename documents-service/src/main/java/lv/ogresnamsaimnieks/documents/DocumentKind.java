package lv.ogresnamsaimnieks.documents;

/** What sort of paper it is. */
public enum DocumentKind {
    CONTRACT,
    ESTIMATE,
    ACT,
    CERTIFICATE,
    FORM,
    PRICE_LIST,
    OTHER
}
