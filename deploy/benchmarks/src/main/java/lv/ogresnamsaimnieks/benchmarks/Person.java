package lv.ogresnamsaimnieks.benchmarks;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Somebody who uses the portal. No living person has such a personal code: its century digit is that of the nineteenth.
 *
 * @param email where letters to this person go, in the sandbox
 */
record Person(String givenName, String familyName, String personalCode, String email) {

    static final Person ANNA = new Person("Anna", "Ozola", "010150-00017", "anna@piemers.lv");

    /** Owners of the demo town, whom the test bank knows; different ones, as nobody signs in by password twice at the same moment. */
    static final List<Person> SEVERAL = List.of(
            ANNA,
            new Person("Andris", "Ozols", "010150-00025", "andris@piemers.lv"),
            new Person("Baiba", "Bērziņa", "010150-00033", "baiba@piemers.lv"),
            new Person("Zane", "Krūmiņa", "010150-00076", "zane@piemers.lv"));

    private static final int[] WEIGHTS = {1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    /** So many people whom nobody knows yet. */
    static List<Person> invented(int count) {
        return IntStream.range(0, count).mapToObj(Person::numbered).toList();
    }

    private static Person numbered(int number) {
        var digits = "%02d09600%03d".formatted(1 + number / 1_000, number % 1_000);
        return new Person(
                "Īpašnieks",
                "Salīdzinātais",
                digits.substring(0, 6) + "-" + digits.substring(6) + checkDigit(digits),
                "ipasnieks-%d@piemers.lv".formatted(number));
    }

    private static int checkDigit(String tenDigits) {
        var sum = IntStream.range(0, WEIGHTS.length)
                .map(it -> (tenDigits.charAt(it) - '0') * WEIGHTS[it])
                .sum();
        return (1101 - sum) % 11 % 10;
    }
}
