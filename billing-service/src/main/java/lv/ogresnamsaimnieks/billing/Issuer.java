package lv.ogresnamsaimnieks.billing;

/**
 * Who issues the bills, as the law on accounting and the VAT law want it on them.
 *
 * @param name as it is in the register of enterprises
 * @param registrationNumber eleven digits
 * @param vatNumber {@code LV} and eleven digits
 * @param address the registered one
 * @param phone where questions about a bill are answered
 */
public record Issuer(String name, String registrationNumber, String vatNumber, String address, String phone) {

    /** One without a number that a bill must bear does not start. */
    public Issuer {
        if (name.isBlank() || !registrationNumber.matches("\\d{11}") || !vatNumber.matches("LV\\d{11}")) {
            throw new IllegalArgumentException("The issuer of bills has no valid name, registration or VAT number");
        }
    }
}
