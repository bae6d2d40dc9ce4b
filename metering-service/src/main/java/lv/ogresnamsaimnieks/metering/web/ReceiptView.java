package lv.ogresnamsaimnieks.metering.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import lv.ogresnamsaimnieks.metering.MeteringView.Receipt;
import lv.ogresnamsaimnieks.metering.Place;
import lv.ogresnamsaimnieks.metering.Resource;
import lv.ogresnamsaimnieks.metering.SubmissionWindow;
import org.jspecify.annotations.Nullable;

/**
 * A receipt on the page.
 *
 * @param submittedBy who handed it in, by identity's id
 * @param onBehalfOf the owner in whose name, by identity's id; null when an owner did it themselves
 */
record ReceiptView(
        String number,
        String property,
        YearMonth month,
        OffsetDateTime submittedAt,
        String checkCode,
        Status status,
        LocalDate editableUntil,
        String submittedBy,
        @Nullable String onBehalfOf,
        List<ReceiptReading> readings)
        implements HandedInView {

    /** How far it has come. */
    enum Status {
        SUBMITTED,
        CONFIRMED,
        BILLED
    }

    record ReceiptReading(
            String meter, String serial, Resource resource, Place place, BigDecimal value, BigDecimal consumption) {}

    static ReceiptView of(Receipt receipt) {
        var submission = receipt.submission();
        return new ReceiptView(
                submission.receipt(),
                receipt.property(),
                receipt.month(),
                submission.at().atZone(SubmissionWindow.RIGA).toOffsetDateTime(),
                submission.checkCode(),
                status(receipt),
                receipt.editableUntil(),
                submission.person(),
                submission.onBehalfOf(),
                submission.readings().stream()
                        .map(it -> new ReceiptReading(
                                it.meter(), it.serial(), it.resource(), it.place(), it.value(), it.consumption()))
                        .toList());
    }

    private static Status status(Receipt receipt) {
        if (receipt.billed()) {
            return Status.BILLED;
        }
        return receipt.confirmed() ? Status.CONFIRMED : Status.SUBMITTED;
    }
}
