package lv.ogresnamsaimnieks.messaging.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import lv.ogresnamsaimnieks.messaging.Letter;
import lv.ogresnamsaimnieks.messaging.Post;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Hands letters to the mail server, as text and as a page. */
@Component
class SmtpPost implements Post {

    private static final Logger LOG = LoggerFactory.getLogger(SmtpPost.class);

    private final JavaMailSender sender;
    private final LetterText text;
    private final String from;

    SmtpPost(
            JavaMailSender sender,
            @Value("${MAIL_FROM:no-reply@ogresnamsaimnieks.lv}") String from,
            @Value("${portal.origin}") String origin) {
        this.sender = sender;
        this.text = new LetterText(origin);
        this.from = from;
    }

    @Override
    public Answer send(Letter letter) {
        try {
            var message = sender.createMimeMessage();
            var parts = new MimeMessageHelper(message, true, "UTF-8");
            parts.setFrom(from);
            parts.setTo(letter.to());
            parts.setSubject(letter.title());
            parts.setText(text.plain(letter), text.page(letter));
            // RFC 3834: nobody answers that they are on holiday.
            message.setHeader("Auto-Submitted", "auto-generated");
            sender.send(message);
            return Answer.TAKEN;
        } catch (MessagingException | MailException e) {
            // Its message could hold an address.
            LOG.warn("A letter could not be sent: {}", e.getClass().getSimpleName());
            return isRefused(e) ? Answer.REFUSED : Answer.UNREACHABLE;
        }
    }

    /** The mail server was there and said that this address is none. */
    private static boolean isRefused(Exception e) {
        return e instanceof MailSendException sending
                && sending.getFailedMessages().values().stream()
                        .anyMatch(it -> it instanceof SendFailedException failed
                                && failed.getInvalidAddresses() != null
                                && failed.getInvalidAddresses().length > 0);
    }
}
