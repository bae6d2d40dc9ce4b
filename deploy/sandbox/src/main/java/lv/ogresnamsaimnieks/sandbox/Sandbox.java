package lv.ogresnamsaimnieks.sandbox;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import lv.ogresnamsaimnieks.sandbox.bank.BankKey;
import lv.ogresnamsaimnieks.sandbox.bank.Person;
import lv.ogresnamsaimnieks.sandbox.bank.PortalKey;
import lv.ogresnamsaimnieks.sandbox.citadele.Citadele;
import lv.ogresnamsaimnieks.sandbox.eparaksts.Eparaksts;
import lv.ogresnamsaimnieks.sandbox.esign.Issuer;
import lv.ogresnamsaimnieks.sandbox.esign.SignedContainer;
import lv.ogresnamsaimnieks.sandbox.mail.MailServer;
import lv.ogresnamsaimnieks.sandbox.mail.Mailbox;
import lv.ogresnamsaimnieks.sandbox.mail.Notifications;
import lv.ogresnamsaimnieks.sandbox.seb.Seb;
import lv.ogresnamsaimnieks.sandbox.swedbank.Agreement;
import lv.ogresnamsaimnieks.sandbox.swedbank.Swedbank;
import lv.ogresnamsaimnieks.sandbox.web.Site;
import lv.ogresnamsaimnieks.sandbox.web.WebServer;

/** The running sandbox: banks and mailbox, wired together. Port 0 takes any free one. */
final class Sandbox implements AutoCloseable {

    private static final Duration LATE = Duration.ofSeconds(8);

    private final WebServer web;
    private final MailServer mail;

    private Sandbox(WebServer web, MailServer mail) {
        this.web = web;
        this.mail = mail;
    }

    static Sandbox start(Settings settings, Clock clock) {
        var people = Person.read(settings.people());
        var mailbox = new Mailbox(settings.data(), clock);
        var issuer = Issuer.read(settings.signatures(), settings.signaturesPassword(), clock);
        var site = new Site(
                swedbank(settings, clock),
                seb(settings, clock),
                citadele(settings, clock),
                eparaksts(settings, clock),
                new SignedContainer(issuer, clock),
                people,
                mailbox,
                settings.portal());
        return new Sandbox(
                WebServer.start(settings.port(), site::reply),
                MailServer.start(settings.smtpPort(), mailbox, Notifications.of(System.getenv())));
    }

    private static Swedbank swedbank(Settings settings, Clock clock) {
        var bank = settings.swedbank();
        var agreement = new Agreement(
                bank.portalId(), bank.bankId(), PortalKey.read(settings.portalCertificate()), key(bank, "bank"));
        return new Swedbank(agreement, clock);
    }

    private static Seb seb(Settings settings, Clock clock) {
        var bank = settings.seb();
        var agreement = new Seb.Agreement(bank.portalId(), bank.bankId(), settings.sebReturn(), key(bank, "seb"));
        return new Seb(agreement, clock);
    }

    private static Citadele citadele(Settings settings, Clock clock) {
        var bank = settings.citadele();
        var agreement = new Citadele.Agreement(
                bank.portalId(),
                bank.bankId(),
                PortalKey.read(settings.portalCertificate()),
                key(bank, "citadele"),
                key(settings.citadeleNext(), "citadele-next"));
        return new Citadele(agreement, clock);
    }

    private static Eparaksts eparaksts(Settings settings, Clock clock) {
        var eparaksts = settings.eparaksts();
        return new Eparaksts(
                new Eparaksts.Agreement(eparaksts.clientId(), eparaksts.clientSecret(), eparaksts.returns()),
                clock,
                LATE);
    }

    private static BankKey key(Settings.Bank bank, String alias) {
        return BankKey.read(bank.keystore(), bank.keystorePassword(), alias);
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
