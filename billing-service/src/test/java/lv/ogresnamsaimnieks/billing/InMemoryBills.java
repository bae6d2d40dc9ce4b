package lv.ogresnamsaimnieks.billing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lv.ogresnamsaimnieks.events.BillingEvent.BillIssued;
import org.springframework.dao.OptimisticLockingFailureException;

/** Keeps to the same contract as the database: {@link BillsContract} holds it to that. */
class InMemoryBills implements Bills {

    private final Map<String, Bill> all = new LinkedHashMap<>();

    final List<BillIssued> told = new ArrayList<>();

    @Override
    public Optional<Bill> find(String number) {
        return Optional.ofNullable(all.get(number));
    }

    @Override
    public List<Bill> of(String property) {
        return all.values().stream()
                .filter(it -> it.property().equals(property))
                .toList();
    }

    @Override
    public void save(Bill bill, List<BillIssued> events) {
        long now = find(bill.id()).map(Bill::version).orElse(0L);
        if (now != bill.version()) {
            throw new OptimisticLockingFailureException(bill.id());
        }
        all.put(
                bill.id(),
                new Bill(
                        bill.id(),
                        bill.property(),
                        bill.clientNumber(),
                        bill.address(),
                        bill.content(),
                        bill.payments(),
                        bill.cancelled(),
                        now + 1));
        told.addAll(events);
    }
}
