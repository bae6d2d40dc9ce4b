package lv.ogresnamsaimnieks.billing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import lv.ogresnamsaimnieks.ownership.Property;
import lv.ogresnamsaimnieks.ownership.Rights;

/**
 * A bill and what came after it was issued. The id is its number.
 *
 * @param clientNumber the property's when the bill was issued
 * @param address the property's when the bill was issued
 * @param payments by day. Those since the day of issue pay this bill; earlier ones, of the opening balance, are on it only
 *     because the accounting system printed them
 */
public record Bill(
        String id,
        String property,
        String clientNumber,
        String address,
        BillContent content,
        List<Payment> payments,
        boolean cancelled,
        long version) {

    public Bill {
        payments = payments.stream().sorted(Comparator.comparing(Payment::on)).toList();
    }

    static Bill issued(
            String number, Property property, BillContent content, List<Payment> payments, boolean cancelled) {
        return new Bill(
                number, property.id(), property.clientNumber(), property.address(), content, payments, cancelled, 0);
    }

    Bill with(List<Payment> payments, boolean cancelled) {
        return new Bill(id, property, clientNumber, address, content, payments, cancelled, version);
    }

    /** Who owned the property on the last day of the period sees the bill, for ever; whoever came later does not. */
    boolean isFor(Rights rights) {
        return rights.cover(content.period().atEndOfMonth());
    }

    /** The payments of this bill. */
    List<Payment> credited() {
        return payments.stream().filter(it -> !isEarlier(it)).toList();
    }

    /** The payments that the accounting system printed on it, of what was owed before. */
    List<Payment> printed() {
        return payments.stream().filter(this::isEarlier).toList();
    }

    /** The first day of what it is for. */
    public LocalDate periodFrom() {
        return content.period().atDay(1);
    }

    /** The last one. */
    public LocalDate periodTo() {
        return content.period().atEndOfMonth();
    }

    private boolean isEarlier(Payment payment) {
        return payment.on().isBefore(content.issued());
    }
}
