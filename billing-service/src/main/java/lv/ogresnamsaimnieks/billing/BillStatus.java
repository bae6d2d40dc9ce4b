package lv.ogresnamsaimnieks.billing;

/** How a bill stands on a day. What was paid in part says so even when the rest is late. */
public enum BillStatus {
    ISSUED,
    PARTLY_PAID,
    PAID,
    OVERDUE,
    CANCELLED
}
