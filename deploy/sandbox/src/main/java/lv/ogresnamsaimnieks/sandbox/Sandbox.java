package lv.ogresnamsaimnieks.sandbox;

import java.net.URI;
import java.time.Clock;
import lv.ogresnamsaimnieks.sandbox.mail.MailServer;
import lv.ogresnamsaimnieks.sandbox.mail.Mailbox;
import lv.ogresnamsaimnieks.sandbox.swedbank.Agreement;
import lv.ogresnamsaimnieks.sandbox.swedbank.Person;
import lv.ogresnamsaimnieks.sandbox.swedbank.Swedbank;
import lv.ogresnamsaimnieks.sandbox.web.Site;
import lv.ogresnamsaimnieks.sandbox.web.WebServer;

/** The running sandbox: bank and mailbox, wired together. Port 0 takes any free one. */
final class Sandbox implements AutoCloseable {

    private final WebServer web;
    private final MailServer mail;

    private Sandbox(WebServer web, MailServer mail) {
        this.web = web;
        this.mail = mail;
    }

    static Sandbox start(Settings settings, Clock clock) {
        var agreement = Agreement.read(
                settings.portalId(),
                settings.bankId(),
                settings.portalCertificate(),
                settings.keystore(),
                settings.keystorePassword());
        var people = Person.read(settings.people());
        var mailbox = new Mailbox(settings.data(), clock);
        var site = new Site(new Swedbank(agreement, clock), people, mailbox, settings.portal());
        return new Sandbox(
                WebServer.start(settings.port(), site::reply), MailServer.start(settings.smtpPort(), mailbox));
    }

    URI address() {
        return URI.create("http://localhost:" + web.port());
    }

    int smtpPort() {
        return mail.port();
    }

    @Override
    public void close() {
        web.close();
        mail.close();
    }
}
