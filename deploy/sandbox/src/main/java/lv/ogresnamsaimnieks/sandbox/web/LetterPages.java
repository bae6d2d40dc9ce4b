package lv.ogresnamsaimnieks.sandbox.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lv.ogresnamsaimnieks.sandbox.bank.Person;
import lv.ogresnamsaimnieks.sandbox.esign.SignedContainer;
import lv.ogresnamsaimnieks.sandbox.esign.Variant;

/** Where a tester signs an application for registration, as a person would at home, and saves the file. */
final class LetterPages {

    private final SignedContainer container;
    private final List<Person> people;

    LetterPages(SignedContainer container, List<Person> people) {
        this.container = container;
        this.people = List.copyOf(people);
    }

    Reply form() {
        var options = people.stream()
                .map(it -> option(it.personalCode(), it.givenName() + " " + it.familyName()))
                .toList();
        var variants = Arrays.stream(Variant.values())
                .map(it -> option(id(it), Texts.of("letter.variant." + it.name())))
                .toList();
        return Reply.page(
                200,
                Template.of("letter-sign")
                        .page(
                                "Parakstīt iesniegumu",
                                Map.of("people", Html.all(options), "variants", Html.all(variants))));
    }

    Reply sign(Request request) {
        var form = request.form();
        var signer = people.stream()
                .filter(it -> it.personalCode().equals(form.value("person")))
                .findFirst();
        var variant = Arrays.stream(Variant.values())
                .filter(it -> id(it).equals(form.value("variant")))
                .findFirst();
        if (signer.isEmpty() || variant.isEmpty()) {
            return Reply.seeOther("/letters");
        }
        var person = signer.get();
        var text = """
                IESNIEGUMS
                SIA “Ogres Namsaimnieks”

                Lūdzu reģistrēt mani klientu portālā e.ogresnamsaimnieks.lv.

                %s %s, personas kods %s
                E-pasta adrese: %s
                """.formatted(person.givenName(), person.familyName(), person.personalCode(), form.value("email"));
        var file = container.make(
                person.givenName().toUpperCase(Locale.ROOT),
                person.familyName().toUpperCase(Locale.ROOT),
                person.personalCode(),
                text,
                variant.get());
        return new Reply(
                200,
                Map.of(
                        "Content-Type",
                        SignedContainer.MEDIA_TYPE,
                        "Content-Disposition",
                        "attachment; filename=\"iesniegums.edoc\"",
                        "Cache-Control",
                        "no-store"),
                file);
    }

    private static Html option(String value, String text) {
        return new Html("<option value=\"%s\">%s</option>"
                .formatted(Html.escaped(value).text(), Html.escaped(text).text()));
    }

    private static String id(Variant variant) {
        return variant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
