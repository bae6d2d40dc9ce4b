package lv.ogresnamsaimnieks.sandbox.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailboxTests {

    private static final Instant NOW = Instant.parse("2026-11-30T07:00:00.123Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    @TempDir
    Path folder;

    private Mailbox mailbox;

    @BeforeEach
    void open() {
        mailbox = new Mailbox(folder, CLOCK);
    }

    @Test
    void keepsALetterOverARestart() throws Exception {
        mailbox.keep(List.of("anna@example.org", "Janis@example.org"), letter("Subject: Sveiki"));

        assertThat(new Mailbox(folder, CLOCK).letters()).singleElement().satisfies(it -> {
            assertThat(it.to()).containsExactly("anna@example.org", "Janis@example.org");
            assertThat(it.receivedAt()).isEqualTo(NOW);
            assertThat(it.isFor("janis@example.org")).isTrue();
            assertThat(it.isFor("nis@example.org")).isFalse();
        });
    }

    @Test
    void hasTheNewestLetterFirst() throws Exception {
        for (var subject : List.of("one", "two", "three")) {
            mailbox.keep(List.of("anna@example.org"), letter("Subject: " + subject));
        }

        assertThat(mailbox.letters()).extracting(Letter::subject).containsExactly("three", "two", "one");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Subject: =?UTF-8?B?QXBzdGlwcmluaWV0IMSBxI3Ekw==?=",
                "Subject: =?UTF-8?Q?Apstipriniet_=C4=81=C4=8D=C4=93?=",
                "Subject: Apstipriniet āčē",
            })
    void decodesASubjectHoweverItIsWritten(String header) throws Exception {
        mailbox.keep(List.of("anna@example.org"), letter(header));

        assertThat(mailbox.letters()).extracting(Letter::subject).containsExactly("Apstipriniet āčē");
    }

    @Test
    void showsTheTextBesideAttachments() throws Exception {
        mailbox.keep(List.of("anna@example.org"), letter("""
                Content-Type: multipart/mixed; boundary=x

                --x
                Content-Type: text/plain; charset=utf-8
                Content-Disposition: attachment; filename=a.txt

                pielikums
                --x
                Content-Type: multipart/alternative; boundary=y

                --y
                Content-Type: text/plain; charset=utf-8
                Content-Transfer-Encoding: quoted-printable

                teksts =C4=81
                --y
                Content-Type: text/html; charset=utf-8

                <p>ē</p>
                --y--
                --x--"""));

        var letter = mailbox.letters().getFirst();
        assertThat(letter.text()).hasValue("teksts ā");
        assertThat(letter.html()).hasValue("<p>ē</p>");
        assertThat(letter.subject()).isEmpty();
    }

    @Test
    void forgetsTheOldestLettersWhenThereAreTooMany() throws Exception {
        var message = letter("Subject: x");
        for (var i = 0; i < 502; i++) {
            mailbox.keep(List.of("anna" + i + "@example.org"), message);
        }

        assertThat(mailbox.letters())
                .hasSize(500)
                .last()
                .satisfies(it -> assertThat(it.to()).containsExactly("anna2@example.org"));
    }

    @Test
    void isEmptyWhenEverythingWasThrownAway() throws Exception {
        mailbox.keep(List.of("anna@example.org"), letter("Subject: x"));
        mailbox.clear();

        assertThat(mailbox.letters()).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void findsNothingOutsideItsFolder() throws Exception {
        var inside = new Mailbox(Files.createDirectory(folder.resolve("inside")), CLOCK);
        mailbox.keep(List.of("anna@example.org"), letter("Subject: x"));
        var id = mailbox.letters().getFirst().id();

        assertThat(mailbox.find(id)).isPresent();
        assertThat(inside.find("../" + id)).isEmpty();
        assertThat(inside.find(id)).isEmpty();
    }

    private static MimeMessage letter(String headers) throws Exception {
        var lines = (headers + "\n\n").replace("\n", "\r\n");
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(lines.getBytes(UTF_8)));
    }
}
