package lv.ogresnamsaimnieks.billing;

import java.util.List;
import java.util.Optional;
import lv.ogresnamsaimnieks.events.BillingEvent.BillIssued;

/** All bills of all properties. */
public interface Bills {

    Optional<Bill> find(String number);

    /** In no particular order. */
    List<Bill> of(String property);

    /** Saves the bill and its events in one write; fails if the bill has changed since it was found. */
    void save(Bill bill, List<BillIssued> events);
}
