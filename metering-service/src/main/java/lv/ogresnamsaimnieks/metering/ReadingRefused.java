package lv.ogresnamsaimnieks.metering;

import java.util.List;
import lv.ogresnamsaimnieks.defaults.rule.Refused;
import lv.ogresnamsaimnieks.defaults.rule.Wrong;

/** A rule about readings said no. */
public final class ReadingRefused extends Refused {

    private ReadingRefused(String type, String title, String detail, List<Wrong> wrongs) {
        super(Kind.RULE, type, title, detail, wrongs);
    }

    /** FAQ 8: outside the window nobody hands in anything. */
    static Refused windowClosed(SubmissionWindow next) {
        return new ReadingRefused(
                        "window-closed",
                        "Rādījumu iesniegšana šobrīd nav pieejama",
                        "Nākamais periods: %s–%s".formatted(Texts.day(next.opens()), Texts.day(next.closes())),
                        List.of())
                .with(
                        "nextWindow",
                        new Next(next.opens().toString(), next.closes().toString()));
    }

    /** Some value is below the one before, or unusual and not confirmed. */
    static Refused values(List<Wrong> wrongs) {
        return new ReadingRefused(
                "reading-refused", "Rādījumi nav pieņemti", "Lūdzu, pārbaudiet norādītos rādījumus.", wrongs);
    }

    /** When the next window is, as ISO dates. */
    public record Next(String opens, String closes) {}
}
