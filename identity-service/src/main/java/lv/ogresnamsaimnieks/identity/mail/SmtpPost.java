package lv.ogresnamsaimnieks.identity.mail;

import jakarta.mail.MessagingException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import lv.ogresnamsaimnieks.identity.registration.Mail;
import lv.ogresnamsaimnieks.identity.registration.Post;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.UriComponentsBuilder;

/** Hands mails to the mail server, as text and as a page, in Latvian. */
@Component
class SmtpPost implements Post {

    private static final Logger LOG = LoggerFactory.getLogger(SmtpPost.class);

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd.MM.yyyy.").withZone(ZoneId.of("Europe/Riga"));

    private static final String SIGNATURE = """
            Ar cieņu,
            SIA “Ogres Namsaimnieks”
            Mālkalnes prospekts 3, Ogre, Ogres novads, LV-5001
            Tālrunis 65049114, info@ogresnamsaimnieks.lv""";

    private final JavaMailSender sender;
    private final String from;
    private final String issuer;

    SmtpPost(
            JavaMailSender sender,
            @Value("${MAIL_FROM:no-reply@ogresnamsaimnieks.lv}") String from,
            @Value("${portal.issuer}") String issuer) {
        this.sender = sender;
        this.from = from;
        this.issuer = issuer;
    }

    /** @param button what the link says; null if there is none */
    private record Written(String subject, String text, String link, String button, String after) {

        static Written plain(String subject, String text) {
            return new Written(subject, text, "", "", "");
        }

        String asText() {
            return String.join("\n\n", text, link, after, SIGNATURE).replaceAll("\n{3,}", "\n\n");
        }

        String asPage() {
            var body = new StringBuilder("<!doctype html><html lang=\"lv\"><body style=\"margin:0;padding:24px;"
                    + "font:16px/1.5 'Encode Sans',Verdana,sans-serif;color:#1d2a30;background:#ffffff\">");
            body.append(paragraphs(text));
            if (!link.isEmpty()) {
                body.append(("<p style=\"margin:24px 0\"><a href=\"%s\" style=\"display:inline-block;padding:12px 20px;"
                                + "background:#0f5b78;color:#ffffff;text-decoration:none;border-radius:4px\">%s</a></p>")
                        .formatted(HtmlUtils.htmlEscape(link), HtmlUtils.htmlEscape(button)));
                body.append(paragraphs("Ja poga nedarbojas, iekopējiet pārlūkā šo adresi:\n" + link));
            }
            return body.append(paragraphs(after))
                    .append(paragraphs(SIGNATURE))
                    .append("</body></html>")
                    .toString();
        }

        private static String paragraphs(String text) {
            var html = new StringBuilder();
            for (var paragraph : text.split("\n\n", -1)) {
                if (!paragraph.isBlank()) {
                    html.append("<p>")
                            .append(HtmlUtils.htmlEscape(paragraph.strip()).replace("\n", "<br>"))
                            .append("</p>");
                }
            }
            return html.toString();
        }
    }

    @Override
    public boolean send(Mail mail) {
        var written = write(mail);
        try {
            var message = sender.createMimeMessage();
            var parts = new MimeMessageHelper(message, true, "UTF-8");
            parts.setFrom(from);
            parts.setTo(mail.to());
            parts.setSubject(written.subject());
            parts.setText(written.asText(), written.asPage());
            sender.send(message);
            return true;
        } catch (MessagingException | MailException e) {
            // Its message could hold an address.
            LOG.warn("A mail could not be sent: {}", e.getClass().getSimpleName());
            return false;
        }
    }

    private Written write(Mail mail) {
        return switch (mail) {
            case Mail.InvitationMail it ->
                new Written(
                        "Uzaicinājums klientu portālā e.ogresnamsaimnieks.lv",
                        """
                        Labdien!

                        %s, Jūsu reģistrācijas pieteikums ir apstiprināts. Lai sāktu lietot klientu portālu, atveriet saiti,\
                         izvēlieties paroli un apstipriniet lietošanas noteikumus.""".formatted(it.name()),
                        link(it.key()),
                        "Izveidot kontu",
                        """
                        Saite derīga līdz %s un izmantojama vienu reizi. Nevienam to nepārsūtiet.

                        Ja neesat lūdzis reģistrāciju, lūdzu, paziņojiet mums un saiti neatveriet.""".formatted(day(it.expiresAt())));
            case Mail.TenantInvitationMail it ->
                new Written(
                        "Uzaicinājums iesniegt skaitītāju rādījumus",
                        """
                        Labdien!

                        %s uzaicina Jūs klientu portālā e.ogresnamsaimnieks.lv iesniegt skaitītāju rādījumus dzīvoklim\
                         %s. Ja portālā konta vēl nav, atveriet saiti un izvēlieties paroli; ja ir, vienkārši\
                         pieslēdzieties.""".formatted(it.owner(), it.address()),
                        link(it.key()),
                        "Izveidot kontu",
                        """
                        Saite derīga līdz %s un izmantojama vienu reizi. Nevienam to nepārsūtiet.

                        Ja uzaicinātāju nepazīstat, saiti neatveriet.""".formatted(day(it.expiresAt())));
            case Mail.RefusalMail it -> Written.plain("Par reģistrācijas pieteikumu " + it.number(), it.message());
            case Mail.AlreadyRegisteredMail it ->
                new Written(
                        "Jums jau ir konts klientu portālā e.ogresnamsaimnieks.lv",
                        """
                        Labdien!

                        %s, saņēmām Jūsu reģistrācijas pieteikumu, taču konts klientu portālā Jums jau ir. Jauns nav\
                         jāveido: ieejiet ar e-pastu un paroli, savu banku vai eParakstu.""".formatted(it.name()),
                        "",
                        "",
                        """
                        Ja parole ir aizmirsta, pieslēgšanās lapā izvēlieties “Aizmirsāt paroli?”. Ja neatceraties, ar kuru\
                         e-pasta adresi reģistrējāties, ieejiet ar banku vai eParakstu, vai zvaniet mums.""");
        };
    }

    private String link(String key) {
        return UriComponentsBuilder.fromUriString(issuer)
                .pathSegment("invitation", key)
                .toUriString();
    }

    private static String day(Instant at) {
        return DAY.format(at);
    }
}
