package lv.ogresnamsaimnieks.local.demo;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whom the test bank knows. Century digit 0 in each older personal code: born in the 19th century, so nobody alive has it;
 * the newer ones are those that are kept for tests.
 */
public final class People {

    static final Identity ANNA =
            new Identity("Anna", "Ozola", "010150-00017", "owns flats in two houses; last bill unpaid");
    static final Identity ANDRIS = new Identity(
            "Andris", "Ozols", "010150-00025", "owns half of Testa iela 4–31 with Anna; sold Testa iela 4–9");
    static final Identity BAIBA =
            new Identity("Baiba", "Bērziņa", "010150-00033", "bought Parauga iela 7–3 half a year ago");
    static final Identity JANIS =
            new Identity("Jānis", "Kalniņš", "010150-00041", "sold Parauga iela 7–3 half a year ago, owns nothing now");
    static final Identity VILIS = new Identity("Vilis", "Liepiņš", "010150-00068", "in debt: two bills overdue");
    static final Identity ZANE = new Identity("Zane", "Krūmiņa", "010150-00076", "paid a part of the last bill");
    static final Identity LAIMA = new Identity(
            "Laima", "Avotiņa", "320000-00008", "owns nothing: for the staff to give Anna's power of attorney to");
    static final Identity RITA = new Identity(
            "Rita", "Zvaigzne", "320000-00016", "represents SIA “Parauga nami”, which owns Piemēra iela 2–3");
    static final Identity UGIS =
            new Identity("Uģis", "Mantinieks", "350000-00028", "an heir: the register does not know it yet");

    /** Those to try the portal with; the last one is in no register. */
    public static final List<Identity> ALL = List.of(
            ANNA,
            ANDRIS,
            BAIBA,
            JANIS,
            VILIS,
            ZANE,
            LAIMA,
            RITA,
            UGIS,
            new Identity(
                    "Svešinieks",
                    "Nezināms",
                    PersonalCodes.code(31, 12, 99, 999),
                    "is in no register: registration says so"));

    private People() {}

    /** Writes the file that the test bank reads. */
    public static void write(Path file) {
        var people = ALL.stream()
                .map(it -> Map.of(
                        "name", it.givenName(),
                        "surname", it.familyName(),
                        "personalCode", it.personalCode(),
                        "note", it.note()))
                .toList();
        JsonMapper.builder().build().writeValue(file.toFile(), people);
    }
}
