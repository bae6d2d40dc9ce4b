package lv.ogresnamsaimnieks.metering;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import lv.ogresnamsaimnieks.defaults.rule.Refused;
import lv.ogresnamsaimnieks.defaults.rule.Wrong;
import org.jspecify.annotations.Nullable;

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

    /** Today's window is not for all of these meters: a longer one may be for one resource only. */
    static Refused notTakenToday(List<Wrong> wrongs) {
        return new ReadingRefused(
                "window-closed",
                "Rādījumu iesniegšana šobrīd nav pieejama",
                "Pagarinātajā periodā pieņem tikai daļu rādījumu.",
                wrongs);
    }

    /** So long after the window's end nobody takes what was typed in it any more. */
    static Refused tooLate(LocalDate last, SubmissionWindow next) {
        return new ReadingRefused(
                        "arrived-too-late",
                        "Rādījumi saņemti par vēlu",
                        "Bez savienojuma ierakstītos rādījumus varēja saņemt līdz %s Nākamais periods: %s–%s"
                                .formatted(Texts.day(last), Texts.day(next.opens()), Texts.day(next.closes())),
                        List.of())
                .with(
                        "nextWindow",
                        new Next(next.opens().toString(), next.closes().toString()));
    }

    /** Staff correct a month only as long as no later reading shows the same and more. */
    static Refused readSince() {
        return new ReadingRefused(
                "read-since",
                "Skaitītājam jau ir jaunāks rādījums",
                "Labojiet jaunāko rādījumu: starpība tiks izlīdzināta pati.",
                List.of());
    }

    /** Some values are too low to be true, or doubtful and not confirmed; all are named, and each question is one of them. */
    static Refused values(List<Wrong> wrongs, List<Question> questions) {
        return new ReadingRefused(
                        "reading-refused", "Rādījumi nav pieņemti", "Lūdzu, pārbaudiet norādītos rādījumus.", wrongs)
                .with("questions", List.copyOf(questions));
    }

    /**
     * What an owner is asked about a value; {@code confirmed} with the same value answers that it is right.
     *
     * @param code stable, the same as in the errors
     * @param suggestion what the meter may show instead, in m³, if there is a guess
     */
    public record Question(
            String field,
            String code,
            String message,
            @Nullable BigDecimal suggestion) {

        static Question of(String field, Doubt doubt) {
            return new Question(field, doubt.kind().code(), doubt.message(), doubt.guess());
        }

        Wrong asWrong() {
            return new Wrong(field, code, message);
        }
    }

    /** When the next window is, as ISO dates. */
    public record Next(String opens, String closes) {}
}
