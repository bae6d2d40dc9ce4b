package lv.ogresnamsaimnieks.billing;

/** Prints bills for people to keep: the same bill as it stands gives the same bytes, whatever the day. */
public interface Press {

    /** Names a bill as it stands; it changes with whatever is printed, and costs no printing. */
    String edition(BillDetails bill);

    /** The bill as a PDF. */
    byte[] print(BillDetails bill);
}
