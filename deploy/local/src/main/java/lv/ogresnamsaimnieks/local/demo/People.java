package lv.ogresnamsaimnieks.local.demo;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Whom the test bank knows. Century digit 0 in each personal code: born in the 19th century, so nobody alive has it. */
public final class People {

    static final Identity ANNA =
            new Identity("Anna", "Ozola", "010150-00017", "owns flats in two houses; last bill unpaid");
    static final Identity ANDRIS =
            new Identity("Andris", "Ozols", "010150-00025", "owns half of Testa iela 4–31 with Anna");
    static final Identity BAIBA =
            new Identity("Baiba", "Bērziņa", "010150-00033", "bought Parauga iela 7–3 half a year ago");
    static final Identity JANIS =
            new Identity("Jānis", "Kalniņš", "010150-00041", "sold Parauga iela 7–3 half a year ago, owns nothing now");
    static final Identity VILIS = new Identity("Vilis", "Liepiņš", "010150-00068", "in debt: two bills overdue");
    static final Identity ZANE = new Identity("Zane", "Krūmiņa", "010150-00076", "paid a part of the last bill");

    /** Those to try the portal with; the last one is in no register. */
    public static final List<Identity> ALL = List.of(
            ANNA,
            ANDRIS,
            BAIBA,
            JANIS,
            VILIS,
            ZANE,
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
