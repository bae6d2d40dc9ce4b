package lv.ogresnamsaimnieks.messaging.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ConnectException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lv.ogresnamsaimnieks.messaging.Letter;
import lv.ogresnamsaimnieks.messaging.Occasion;
import lv.ogresnamsaimnieks.messaging.Post.Answer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class SmtpPostTests {

    /** A mail server that keeps what it is given, or fails. */
    private static final class Server extends JavaMailSenderImpl {

        private final List<MimeMessage> taken = new ArrayList<>();
        private @Nullable Exception failure;

        @Override
        protected void doSend(MimeMessage[] messages, Object @Nullable [] originals) {
            if (failure != null) {
                throw new MailSendException(Map.of(messages[0], failure));
            }
            taken.add(messages[0]);
        }
    }

    private final Server server = new Server();
    private final SmtpPost post = new SmtpPost(server, "no-reply@piemers.lv", "https://portals.piemers.lv");

    @ParameterizedTest
    @EnumSource
    void saysWhatItIsAboutWhereToGoAndHowToHaveNoMore(Occasion occasion) throws MessagingException, IOException {
        assertThat(post.send(letter(occasion))).isEqualTo(Answer.TAKEN);

        var message = server.taken.getFirst();
        message.saveChanges();
        assertThat(message.getSubject()).isEqualTo("Laiks iesniegt <rādījumus>");
        assertThat(message.getAllRecipients()).containsExactly(new InternetAddress("anna@piemers.lv"));
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        var parts = new ArrayList<String>();
        collect(message, parts);
        assertThat(parts)
                .hasSize(2)
                .allSatisfy(it -> assertThat(it)
                        .contains("Parauga iela 7–12", "https://portals.piemers.lv/uzstadijumi", "Ogres Namsaimnieks"));
        assertThat(parts.getFirst()).contains("Pirmā <b>rindkopa</b>.\n\nOtrā.");
        assertThat(parts.getLast()).contains("<p>Pirmā &lt;b&gt;rindkopa&lt;/b&gt;.</p><p>Otrā.</p>");
    }

    @Test
    void tellsAnAddressThatIsNoneFromAServerThatIsAway() throws MessagingException {
        server.failure = new MessagingException("Connection refused", new ConnectException());
        assertThat(post.send(letter(Occasion.FLAT))).isEqualTo(Answer.UNREACHABLE);

        server.failure = new SendFailedException(
                "550", null, new Address[0], new Address[0], new Address[] {new InternetAddress("anna@piemers.lv")});
        assertThat(post.send(letter(Occasion.FLAT))).isEqualTo(Answer.REFUSED);

        server.failure = new SendFailedException(
                "450", null, new Address[0], new Address[] {new InternetAddress("anna@piemers.lv")}, new Address[0]);
        assertThat(post.send(letter(Occasion.FLAT))).isEqualTo(Answer.UNREACHABLE);
    }

    @Test
    void sendsNothingToWhatIsNoAddress() {
        var broken = new Letter("a b@@", "Parauga iela 7–12", "Virsraksts", "Teksts", Occasion.FLAT);

        assertThat(post.send(broken)).isNotEqualTo(Answer.TAKEN);
        assertThat(server.taken).isEmpty();
    }

    private static Letter letter(Occasion occasion) {
        return new Letter(
                "anna@piemers.lv",
                "Parauga iela 7–12, Ogre",
                "Laiks iesniegt <rādījumus>",
                "Pirmā <b>rindkopa</b>.\n\nOtrā.",
                occasion);
    }

    private static void collect(Part part, List<String> texts) throws MessagingException, IOException {
        switch (part.getContent()) {
            case Multipart several -> {
                for (int i = 0; i < several.getCount(); i++) {
                    collect(several.getBodyPart(i), texts);
                }
            }
            case String text -> texts.add(text.replace("\r\n", "\n"));
            default -> throw new AssertionError(part.getContentType());
        }
    }
}
