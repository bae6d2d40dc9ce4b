package lv.ogresnamsaimnieks.messaging.mail;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.ogresnamsaimnieks.messaging.Letter;
import lv.ogresnamsaimnieks.messaging.Occasion;
import org.springframework.web.util.HtmlUtils;

/** What stands in a letter, in Latvian: the flat, the notice, where to go, and how to have no more of these. */
final class LetterText {

    private static final String SIGNATURE = """
            Ar cieņu,
            SIA “Ogres Namsaimnieks”
            Mālkalnes prospekts 3, Ogre, Ogres novads, LV-5001
            Tālrunis 65049114, info@ogresnamsaimnieks.lv""";

    private final String origin;

    LetterText(String origin) {
        this.origin = origin;
    }

    String plain(Letter letter) {
        return Stream.of(
                        "Labdien!",
                        "Par dzīvokli %s.".formatted(letter.address()),
                        letter.body(),
                        button(letter.occasion()) + ": " + link(letter.occasion()),
                        off(letter.occasion()) + " " + settings(),
                        SIGNATURE)
                .collect(Collectors.joining("\n\n"));
    }

    String page(Letter letter) {
        return "<!doctype html><html lang=\"lv\"><body style=\"margin:0;padding:24px;"
                + "font:16px/1.5 'Encode Sans',Verdana,sans-serif;color:#1d2a30;background:#ffffff\">"
                + paragraphs("Labdien!\n\nPar dzīvokli %s.\n\n%s".formatted(letter.address(), letter.body()))
                + ("<p style=\"margin:24px 0\"><a href=\"%s\" style=\"display:inline-block;padding:12px 20px;"
                                + "background:#0f5b78;color:#ffffff;text-decoration:none;border-radius:4px\">%s</a></p>")
                        .formatted(escaped(link(letter.occasion())), escaped(button(letter.occasion())))
                + "<p>%s <a href=\"%s\">%s</a></p>"
                        .formatted(escaped(off(letter.occasion())), escaped(settings()), escaped(settings()))
                + paragraphs(SIGNATURE)
                + "</body></html>";
    }

    private static String paragraphs(String text) {
        return Stream.of(text.split("\n\n", -1))
                .filter(it -> !it.isBlank())
                .map(it -> "<p>" + escaped(it.strip()).replace("\n", "<br>") + "</p>")
                .collect(Collectors.joining());
    }

    /** The page is in UTF-8: only what means something in it is written otherwise. */
    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

    private String link(Occasion occasion) {
        return switch (occasion) {
            case WINDOW_OPENS, WINDOW_LAST_DAY, METER_DUE -> origin + "/skaititaji";
            case FLAT -> origin + "/pazinojumi";
        };
    }

    private static String button(Occasion occasion) {
        return switch (occasion) {
            case WINDOW_OPENS, WINDOW_LAST_DAY -> "Iesniegt rādījumus";
            case METER_DUE -> "Skatīt skaitītājus";
            case FLAT -> "Skatīt paziņojumus";
        };
    }

    private static String off(Occasion occasion) {
        var which = switch (occasion) {
            case WINDOW_OPENS -> "Var iesniegt rādījumus";
            case WINDOW_LAST_DAY -> "Atgādinājums par rādījumiem";
            case METER_DUE, FLAT -> "Dzīvokļa paziņojumi";
        };
        return "Lai šādas vēstules vairs nesaņemtu, portāla sadaļā “Uzstādījumi” izslēdziet “%s”:".formatted(which);
    }

    private String settings() {
        return origin + "/uzstadijumi";
    }
}
