package lv.ogresnamsaimnieks.billing;

import java.time.LocalDate;
import java.util.List;

/** Money received. */
public record Payment(LocalDate on, Money amount) {

    static Money sum(List<Payment> payments) {
        return Money.sum(payments.stream().map(Payment::amount));
    }
}
