package lv.ogresnamsaimnieks.identity;

/** How a person wants to get bills. */
public enum BillDelivery {
    EMAIL,
    POST
}
