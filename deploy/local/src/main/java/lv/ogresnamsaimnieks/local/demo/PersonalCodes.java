package lv.ogresnamsaimnieks.local.demo;

/** Personal codes with a valid checksum and century digit 0. */
final class PersonalCodes {

    private static final int[] WEIGHTS = {1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private PersonalCodes() {}

    static String code(int day, int month, int year, int number) {
        var digits = "%02d%02d%02d0%03d".formatted(day, month, year, number);
        return digits.substring(0, 6) + "-" + digits.substring(6) + checkDigit(digits);
    }

    static int checkDigit(String tenDigits) {
        var sum = 0;
        for (var place = 0; place < WEIGHTS.length; place++) {
            sum += (tenDigits.charAt(place) - '0') * WEIGHTS[place];
        }
        return (1101 - sum) % 11 % 10;
    }
}
