package lv.ogresnamsaimnieks.sandbox.mail;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;

/** The SMTP side of the mailbox, on the loopback address only; a letter is on disk before it is acknowledged. */
public final class MailServer implements AutoCloseable {

    private final GreenMail greenMail;

    private MailServer(GreenMail greenMail) {
        this.greenMail = greenMail;
    }

    public static MailServer start(int port, Mailbox mailbox, Notifications notifications) {
        var setup = new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        setup.setServerStartupTimeout(10_000);
        var greenMail = new GreenMail(setup);
        greenMail.start();
        greenMail
                .getUserManager()
                .setMessageDeliveryHandler((_, address) -> new Recipient(address, mailbox, notifications));
        return new MailServer(greenMail);
    }

    public int port() {
        return greenMail.getSmtp().getPort();
    }

    @Override
    public void close() {
        greenMail.stop();
    }

    /** One of those a letter is for. The first of them puts it into the mailbox, for all. */
    private record Recipient(MailAddress address, Mailbox mailbox, Notifications notifications)
            implements GreenMailUser {

        @Override
        public void deliver(MovingMessage letter) {
            var all =
                    letter.getToAddresses().stream().map(MailAddress::getEmail).toList();
            if (!all.getFirst().equals(address.getEmail())) {
                return;
            }
            try {
                mailbox.keep(all, letter.getMessage());
                notifications.tell(all);
            } catch (IOException | MessagingException unusable) {
                throw new IllegalStateException(unusable);
            }
        }

        @Override
        public void deliver(MimeMessage message) {
            throw new UnsupportedOperationException("a letter without an envelope");
        }

        @Override
        public String getEmail() {
            return address.getEmail();
        }

        @Override
        public String getLogin() {
            return address.getEmail();
        }

        @Override
        public String getQualifiedMailboxName() {
            return address.getEmail();
        }

        @Override
        public String getPassword() {
            return "";
        }

        @Override
        public void setPassword(String password) {}

        @Override
        public void authenticate(String password) {}

        @Override
        public void create() {}

        @Override
        public void delete() {}
    }
}
