package lv.ogresnamsaimnieks.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import lv.ogresnamsaimnieks.defaults.rule.Refused;
import lv.ogresnamsaimnieks.defaults.rule.Wrong;
import org.jspecify.annotations.Nullable;

/**
 * Contact data as a person typed them.
 *
 * @param version of the settings they saw while typing
 */
public record ContactEntry(
        @Nullable String phone,
        @Nullable String correspondenceAddress,
        @Nullable String billDelivery,
        @Nullable Choices notifications,
        @Nullable Long version) {

    /** {@link Notifications} as they were ticked. */
    public record Choices(
            @Nullable Boolean windowOpens,
            @Nullable Boolean windowLastDay,
            @Nullable Boolean notices,
            @Nullable Boolean answers) {

        static Choices of(Notifications chosen) {
            return new Choices(chosen.windowOpens(), chosen.windowLastDay(), chosen.notices(), chosen.answers());
        }

        private Notifications notifications(List<Wrong> wrongs) {
            return new Notifications(
                    given("windowOpens", windowOpens, wrongs),
                    given("windowLastDay", windowLastDay, wrongs),
                    given("notices", notices, wrongs),
                    given("answers", answers, wrongs));
        }

        private static boolean given(String field, @Nullable Boolean ticked, List<Wrong> wrongs) {
            if (ticked == null) {
                wrongs.add(required("notifications." + field));
            }
            return Boolean.TRUE.equals(ticked);
        }
    }

    /** The contact data there are with another address for letters. */
    static ContactEntry of(Contact contact, @Nullable String correspondenceAddress, @Nullable Long version) {
        return new ContactEntry(
                contact.phone(),
                correspondenceAddress,
                contact.billDelivery().name(),
                Choices.of(contact.notifications()),
                version);
    }

    private static final Pattern LATVIAN = Pattern.compile("(?:\\+371)?([2-9][0-9]{7})");
    private static final Pattern FOREIGN = Pattern.compile("\\+(?!371)[1-9][0-9]{6,14}");
    private static final Pattern BETWEEN_DIGITS = Pattern.compile("[\\s\\u00a0().-]");
    private static final Pattern ADDRESS = Pattern.compile("[\\p{L}\\p{N}\\p{Zs}\\p{Pd}.,/()'\"“”„&]{8,200}");

    /** The contact data of an entry in which nothing is wrong; otherwise says all that is. */
    Contact contact() {
        var wrongs = new ArrayList<Wrong>();
        var number = normalPhone();
        if (number.isEmpty() && isThere(phone)) {
            wrongs.add(new Wrong("phone", "malformed", "Ierakstiet tālruņa numuru, piemēram, +371 26000000."));
        }
        var address = normalAddress();
        if (address.isEmpty() && isThere(correspondenceAddress)) {
            wrongs.add(new Wrong(
                    "correspondenceAddress",
                    "malformed",
                    "Ierakstiet pilnu adresi, piemēram, Parauga iela 7–12, Ogre, LV-5001."));
        }
        var delivery = Arrays.stream(BillDelivery.values())
                .filter(it -> it.name().equals(billDelivery))
                .findFirst();
        if (delivery.isEmpty()) {
            wrongs.add(
                    isThere(billDelivery)
                            ? new Wrong("billDelivery", "malformed", "Rēķinus var saņemt e-pastā vai pa pastu.")
                            : required("billDelivery"));
        }
        var chosen = Notifications.UNTOUCHED;
        if (notifications == null) {
            wrongs.add(required("notifications"));
        } else {
            chosen = notifications.notifications(wrongs);
        }
        if (version == null) {
            wrongs.add(required("version"));
        }
        if (!wrongs.isEmpty()) {
            throw Refused.input(wrongs);
        }
        return new Contact(number.orElse(null), address.orElse(null), delivery.orElseThrow(), chosen);
    }

    private Optional<String> normalPhone() {
        if (phone == null) {
            return Optional.empty();
        }
        var digits = BETWEEN_DIGITS.matcher(phone).replaceAll("").replaceFirst("^00", "+");
        var latvian = LATVIAN.matcher(digits);
        if (latvian.matches()) {
            return Optional.of("+371 " + latvian.group(1));
        }
        return FOREIGN.matcher(digits).matches() ? Optional.of(digits) : Optional.empty();
    }

    private Optional<String> normalAddress() {
        return Optional.ofNullable(correspondenceAddress)
                .map(it -> String.join(" ", List.of(it.strip().split("\\s+", -1))))
                .filter(it -> ADDRESS.matcher(it).matches());
    }

    private static boolean isThere(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    private static Wrong required(String field) {
        return new Wrong(field, "required", "Obligāts lauks.");
    }
}
