package lv.ogresnamsaimnieks.sandbox.web;

import java.io.StringWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lv.ogresnamsaimnieks.sandbox.mail.Letter;
import lv.ogresnamsaimnieks.sandbox.mail.Mailbox;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** The pages of the mailbox, and its letters as JSON. */
final class MailPages {

    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern(
                    "dd.MM.uuuu. 'plkst.\u00a0'HH:mm:ss", Locale.ROOT)
            .withZone(ZoneId.of("Europe/Riga"));
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]+[^\\s<>\".,;:!?)]");
    private static final Pattern LINK_TAG = Pattern.compile("<a(?=\\s)", Pattern.CASE_INSENSITIVE);
    private static final String NEW_TAB = " target=\"_blank\" rel=\"noopener noreferrer\"";
    private static final String LETTER_POLICY = "sandbox allow-popups allow-popups-to-escape-sandbox;"
            + " default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; frame-ancestors 'self'";

    private final Mailbox mailbox;
    private final JsonFactory json = new JsonFactory();

    MailPages(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    Reply list() {
        var letters = mailbox.letters();
        if (letters.isEmpty()) {
            return Reply.page(200, Template.of("mail-empty").page("Pastkaste", Map.of()));
        }
        var rows = letters.stream()
                .map(it -> Template.of("mail-row")
                        .fill(Map.of(
                                "id", it.id(),
                                "subject", subject(it),
                                "to", String.join(", ", it.to()),
                                "at", shown(it.receivedAt()),
                                "instant", it.receivedAt())))
                .toList();
        return Reply.page(200, Template.of("mail-list").page("Pastkaste", Map.of("letters", Html.all(rows))));
    }

    Optional<Reply> letter(String id) {
        return mailbox.find(id)
                .map(it -> Reply.page(
                        200,
                        Template.of("mail-letter")
                                .page(
                                        subject(it),
                                        Map.of(
                                                "subject", subject(it),
                                                "from", it.from(),
                                                "to", String.join(", ", it.to()),
                                                "at", shown(it.receivedAt()),
                                                "instant", it.receivedAt(),
                                                "content", content(it)))));
    }

    /** The letter's own HTML, to be shown in a frame that can do nothing but open links in new tabs. */
    Optional<Reply> html(String id) {
        return mailbox.find(id)
                .flatMap(Letter::html)
                .map(it -> Reply.of(200, "text/html; charset=utf-8", inNewTabs(it))
                        .with("Content-Security-Policy", LETTER_POLICY));
    }

    Reply clear() {
        mailbox.clear();
        return Reply.seeOther("/mail");
    }

    Reply messages(Request request) {
        var to = request.query().value("to");
        return Reply.of(
                200,
                "application/json",
                json(mailbox.letters().stream()
                        .filter(it -> to.isEmpty() || it.isFor(to))
                        .toList()));
    }

    Reply delete() {
        mailbox.clear();
        return new Reply(204, Map.of(), new byte[0]);
    }

    private static Html content(Letter letter) {
        var text = letter.text().map(it -> Template.of("mail-text").fill(Map.of("text", linked(it))));
        if (letter.html().isEmpty()) {
            return text.orElseGet(() -> Template.of("mail-nothing").fill(Map.of()));
        }
        return Template.of("mail-html")
                .fill(Map.of(
                        "id",
                        letter.id(),
                        "text",
                        text.map(it -> Template.of("mail-also-text").fill(Map.of("text", it)))
                                .orElse(Html.NOTHING)));
    }

    // A browser takes the first of two attributes with one name, so the letter's own cannot undo these.
    private static String inNewTabs(String html) {
        return LINK_TAG.matcher(html).replaceAll(it -> Matcher.quoteReplacement(it.group() + NEW_TAB));
    }

    private static Html linked(String text) {
        var linked = new StringBuilder();
        var link = LINK.matcher(text);
        var end = 0;
        while (link.find()) {
            var address = Html.escaped(link.group()).text();
            linked.append(Html.escaped(text.substring(end, link.start())).text())
                    .append("<a href=\"%s\"%s>%s</a>".formatted(address, NEW_TAB, address));
            end = link.end();
        }
        return new Html(linked.append(Html.escaped(text.substring(end)).text()).toString());
    }

    private static String subject(Letter letter) {
        return letter.subject().isBlank() ? Texts.of("mail.no-subject") : letter.subject();
    }

    private static String shown(Instant at) {
        return SHOWN.format(at);
    }

    private String json(List<Letter> letters) {
        var text = new StringWriter();
        try (var out = json.createGenerator(ObjectWriteContext.empty(), text)) {
            out.writeStartArray();
            for (var letter : letters) {
                out.writeStartObject();
                out.writeStringProperty("id", letter.id());
                out.writeArrayPropertyStart("to");
                for (var address : letter.to()) {
                    out.writeString(address);
                }
                out.writeEndArray();
                out.writeStringProperty("subject", letter.subject());
                out.writeStringProperty("receivedAt", letter.receivedAt().toString());
                write(out, "text", letter.text());
                write(out, "html", letter.html());
                out.writeEndObject();
            }
            out.writeEndArray();
        }
        return text.toString();
    }

    private static void write(JsonGenerator out, String name, Optional<String> value) {
        if (value.isPresent()) {
            out.writeStringProperty(name, value.get());
        } else {
            out.writeNullProperty(name);
        }
    }
}
