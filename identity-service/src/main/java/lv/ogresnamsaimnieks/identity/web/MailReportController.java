package lv.ogresnamsaimnieks.identity.web;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import lv.ogresnamsaimnieks.defaults.Lines;
import lv.ogresnamsaimnieks.defaults.Overtaking;
import lv.ogresnamsaimnieks.defaults.rule.Outcome;
import lv.ogresnamsaimnieks.identity.Registering;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the mail server tells of mails: they arrived, or came back (delivery status notifications, RFC 3464). */
@RestController
@RequestMapping("/api/municipal/v1/mail-reports")
class MailReportController {

    private static final String DELIVERED = "delivered|relayed|expanded";
    private static final String FAILED = "failed";

    /**
     * A recipient's part of a notification.
     *
     * @param recipient {@code Final-Recipient}
     * @param action {@code Action}; of {@code delayed} nothing is kept, since it says nothing final
     * @param status {@code Status} of RFC 3463
     */
    record MailReport(
            @NotNull @Email @Size(max = 254) String recipient,

            @NotNull @Pattern(regexp = DELIVERED + "|" + FAILED + "|delayed")
            String action,

            @NotNull @Pattern(regexp = "[245]\\.[0-9]{1,3}\\.[0-9]{1,3}")
            String status) {

        boolean isFinal() {
            return !action.equals("delayed");
        }

        boolean isDelivered() {
            return action.matches(DELIVERED);
        }

        /** Without the address. */
        @Override
        public String toString() {
            return "MailReport[action=" + action + "]";
        }
    }

    private final Registering registering;

    MailReportController(Registering registering) {
        this.registering = registering;
    }

    /** The answer does not tell whether anybody waits for a mail at that address. */
    @PutMapping(consumes = Lines.NDJSON)
    void reports(Lines<MailReport> lines) {
        lines.upsert(MailReport::status, (report, dryRun) -> {
            if (!dryRun && report.isFinal()) {
                Overtaking.decidingAgain(() -> registering.mailArrived(
                        report.recipient().toLowerCase(Locale.ROOT), report.isDelivered(), report.status()));
            }
            return Outcome.UPDATED;
        });
    }
}
