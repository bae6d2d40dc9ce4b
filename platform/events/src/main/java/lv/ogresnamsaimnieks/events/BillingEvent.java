package lv.ogresnamsaimnieks.events;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;

/** What was billed. */
public sealed interface BillingEvent extends Event {

    String TOPIC = "billing";

    String property();

    @Override
    default String topic() {
        return TOPIC;
    }

    @Override
    default String key() {
        return property();
    }

    /** A bill was issued; its lines never change. Total in euro, with VAT. */
    record BillIssued(String property, String bill, YearMonth period, BigDecimal total, LocalDate due, Instant at)
            implements BillingEvent {}
}
