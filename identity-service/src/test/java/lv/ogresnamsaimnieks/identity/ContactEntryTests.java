package lv.ogresnamsaimnieks.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import lv.ogresnamsaimnieks.defaults.rule.Refused;
import lv.ogresnamsaimnieks.defaults.rule.Wrong;
import lv.ogresnamsaimnieks.identity.ContactEntry.Choices;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContactEntryTests {

    private static final Choices ALL = new Choices(true, true, true, true);

    @ParameterizedTest
    @CsvSource({
        "26000000, +371 26000000",
        "2600 00-00, +371 26000000",
        "+37126000000, +371 26000000",
        "+371 26 000 000, +371 26000000",
        "00371 26000000, +371 26000000",
        "65049114, +371 65049114",
        "+44 (20) 7946-0958, +442079460958",
        "+49 151 23456789, +4915123456789"
    })
    void readsAPhoneNumberAsPeopleWriteIt(String typed, String phone) {
        assertThat(entry(typed, null).contact().phone()).isEqualTo(phone);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2600000", "260000000", "+371 2600000", "+371 126000000", "nav", "16000000", "+12", "26000000a"})
    void refusesWhatIsNoPhoneNumber(String typed) {
        assertWrong(entry(typed, null), "phone malformed");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void takesNoPhoneAndNoAddress(@Nullable String typed) {
        var contact = entry(typed, typed).contact();

        assertThat(contact.phone()).isNull();
        assertThat(contact.correspondenceAddress()).isNull();
    }

    @Test
    void tidiesAnAddress() {
        assertThat(entry(null, "  Parauga iela 7–12,\n Ogre,  LV-5001 ")
                        .contact()
                        .correspondenceAddress())
                .isEqualTo("Parauga iela 7–12, Ogre, LV-5001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ogre", "<script>alert(1)</script>", "Parauga iela\u00007–12, Ogre"})
    void refusesWhatIsNoAddress(String typed) {
        assertWrong(entry(null, typed), "correspondenceAddress malformed");
    }

    @Test
    void refusesAnAddressThatFitsOnNoEnvelope() {
        assertWrong(entry(null, "a".repeat(201)), "correspondenceAddress malformed");
        assertThat(entry(null, "a".repeat(200)).contact().correspondenceAddress())
                .hasSize(200);
    }

    @Test
    void namesEveryWrongField() {
        assertWrong(
                new ContactEntry("nav", "x", null, null, null),
                "phone malformed",
                "correspondenceAddress malformed",
                "billDelivery required",
                "notifications required",
                "version required");
        assertWrong(new ContactEntry(null, null, "FAX", ALL, 0L), "billDelivery malformed");
        assertWrong(
                new ContactEntry(null, null, "EMAIL", new Choices(true, null, null, false), 0L),
                "notifications.windowLastDay required",
                "notifications.notices required");
    }

    private static void assertWrong(ContactEntry entry, String... wrongs) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(entry::contact)
                .satisfies(it -> assertThat(it.wrongs())
                        .extracting((Wrong wrong) -> wrong.field() + " " + wrong.code())
                        .containsExactly(wrongs));
    }

    private static ContactEntry entry(@Nullable String phone, @Nullable String address) {
        return new ContactEntry(phone, address, "EMAIL", ALL, 0L);
    }
}
