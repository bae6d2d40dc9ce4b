package lv.ogresnamsaimnieks.sandbox.web;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import lv.ogresnamsaimnieks.sandbox.bank.Answer;
import lv.ogresnamsaimnieks.sandbox.bank.Fields;
import lv.ogresnamsaimnieks.sandbox.bank.Person;
import lv.ogresnamsaimnieks.sandbox.bank.Question;
import lv.ogresnamsaimnieks.sandbox.bank.RequestRefused;
import lv.ogresnamsaimnieks.sandbox.bank.TestBank;

/** The pages of a test bank. The portal's request travels through them unchanged; nothing is remembered here. */
final class BankPages<Q extends Question, V extends Enum<V>> {

    private static final String OTHER = "other";
    private static final String CORRECT = "correct";
    private static final int LONGEST_NAME = 140;

    private final TestBank<Q, V> bank;
    private final List<Person> people;
    private final Optional<String> portal;

    BankPages(TestBank<Q, V> bank, List<Person> people, Optional<String> portal) {
        this.bank = bank;
        this.people = List.copyOf(people);
        this.portal = portal;
    }

    Reply index() {
        var variants = variants().stream()
                .map(it -> Template.of("bank-variant-row").fill(Map.of("id", id(it), "text", about(it))))
                .toList();
        return Reply.page(200, Template.of(bank.id() + "-index").page(title(), Map.of("variants", Html.all(variants))));
    }

    /** A question has come from the portal. */
    Reply take(Request request) {
        try {
            return choose(200, bank.take(request.form()), Choice.first(people, request), List.of());
        } catch (RequestRefused refused) {
            return refusal(refused);
        }
    }

    /** The tester has chosen what to answer it. */
    Reply answer(Request request) {
        Q asked;
        try {
            asked = bank.resume(request.form());
        } catch (RequestRefused refused) {
            return refusal(refused);
        }
        if (request.form().value("decision").equals("cancel")) {
            return bank.decline(asked)
                    .map(it -> toPortal(it, Html.NOTHING))
                    .orElseGet(() ->
                            Reply.page(200, Template.of("bank-cancelled").page("Atcelts", Map.of("back", back()))));
        }
        var choice = Choice.read(request);
        var wrong = wrong(choice);
        if (!wrong.isEmpty()) {
            return choose(400, asked, choice, wrong);
        }
        var variant = find(choice.variant()).orElseThrow();
        return bank.answer(asked, person(choice), variant)
                .map(it -> toPortal(it, fault(variant)))
                .orElseGet(() -> choose(409, asked, choice, List.of("choice.no-replay")));
    }

    private Reply toPortal(Answer answer, Html fault) {
        if (bank.redirects()) {
            return Reply.seeOther(answer.returnTo() + "?" + answer.fields().encoded());
        }
        return Reply.page(
                200,
                Template.of("bank-answer")
                        .page(
                                "Banka atgriež Jūs portālā",
                                Map.of(
                                        "action", answer.returnTo(),
                                        "host", URI.create(answer.returnTo()).getAuthority(),
                                        "variant", fault,
                                        "fields", hidden(answer.fields()))));
    }

    private Reply choose(int status, Q asked, Choice choice, List<String> wrong) {
        var wrongName = wrong.contains("choice.name") || wrong.contains("choice.long-name");
        var wrongCode = wrong.contains("choice.personal-code");
        var faulty = !choice.variant().equals(CORRECT);
        return Reply.page(
                status,
                Template.of("bank-choose")
                        .page(
                                title(),
                                Map.ofEntries(
                                        Map.entry("title", title()),
                                        Map.entry("bank", bank.id()),
                                        Map.entry("request", hidden(asked.fields())),
                                        Map.entry(
                                                "host",
                                                URI.create(asked.returnTo()).getAuthority()),
                                        Map.entry("people", people(choice)),
                                        Map.entry(
                                                "otherChecked",
                                                flag("checked", choice.person().equals(OTHER))),
                                        Map.entry("name", choice.givenName()),
                                        Map.entry("surname", choice.familyName()),
                                        Map.entry("personalCode", choice.personalCode()),
                                        Map.entry("open", flag("open", faulty)),
                                        Map.entry("variants", variants(choice)),
                                        Map.entry("errors", errors(wrong)),
                                        Map.entry(
                                                "wrongName",
                                                flag("aria-invalid=\"true\" aria-describedby=\"errors\"", wrongName)),
                                        Map.entry("wrongCode", flag("aria-invalid=\"true\"", wrongCode)),
                                        Map.entry("codeErrors", flag("errors", wrongCode)))));
    }

    private Html people(Choice choice) {
        var rows = new ArrayList<Html>();
        for (var person : people) {
            rows.add(Template.of("bank-person")
                    .fill(Map.of(
                            "number", rows.size() + 1,
                            "code", person.personalCode(),
                            "name", person.givenName() + " " + person.familyName(),
                            "note", person.note(),
                            "checked", flag("checked", person.personalCode().equals(choice.person())))));
        }
        return Html.all(rows);
    }

    private Html variants(Choice choice) {
        return Html.all(variants().stream()
                .map(it -> Template.of("bank-variant")
                        .fill(Map.of(
                                "id", id(it),
                                "text", about(it),
                                "selected", flag("selected", id(it).equals(choice.variant())))))
                .toList());
    }

    private List<V> variants() {
        return Arrays.asList(bank.variants().getEnumConstants());
    }

    private Optional<V> find(String variant) {
        return variants().stream().filter(it -> id(it).equals(variant)).findFirst();
    }

    /** How a tester asks for a variant. */
    private static String id(Enum<?> variant) {
        return variant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String about(V variant) {
        return Texts.of(bank.id() + ".variant." + variant.name());
    }

    private String title() {
        return Texts.of(bank.id() + ".title");
    }

    private static Html errors(List<String> keys) {
        return keys.isEmpty()
                ? Html.NOTHING
                : Template.of("bank-errors")
                        .fill(Map.of("items", items(keys.stream().map(Texts::of).toList())));
    }

    private static Html items(List<String> sentences) {
        return Html.all(sentences.stream()
                .map(it -> new Html("<li>" + Html.escaped(it).text() + "</li>\n"))
                .toList());
    }

    private Html fault(V variant) {
        return id(variant).equals(CORRECT)
                ? Html.NOTHING
                : Template.of("bank-fault").fill(Map.of("id", id(variant), "text", about(variant)));
    }

    private Html back() {
        return portal.map(it -> Template.of("bank-back").fill(Map.of("portal", it)))
                .orElse(Html.NOTHING);
    }

    private static Html hidden(Fields fields) {
        return Html.all(fields.all().stream()
                .map(it -> Template.of("bank-hidden").fill(Map.of("name", it.name(), "value", it.value())))
                .toList());
    }

    private static Html flag(String attribute, boolean set) {
        return set ? new Html(" " + attribute) : Html.NOTHING;
    }

    private static Reply refusal(RequestRefused refused) {
        var rows = refused.violations().stream()
                .map(it -> Template.of("bank-violation")
                        .fill(Map.of("field", it.field(), "rule", it.rule().name(), "text", Texts.about(it.rule()))))
                .toList();
        return Reply.page(
                400,
                Template.of("bank-refused")
                        .page(
                                "Pieprasījums nav pareizs",
                                Map.of("violations", Html.all(rows), "signed", signed(refused))));
    }

    private static Html signed(RequestRefused refused) {
        return refused.signedText().isEmpty()
                ? Html.NOTHING
                : Template.of("bank-signed").fill(Map.of("signed", refused.signedText()));
    }

    private List<String> wrong(Choice choice) {
        var wrong = new ArrayList<String>();
        if (find(choice.variant()).isEmpty()) {
            wrong.add("choice.variant");
        }
        if (choice.person().equals(OTHER)) {
            if (choice.givenName().isEmpty() || choice.familyName().isEmpty()) {
                wrong.add("choice.name");
            }
            if (choice.givenName().length() + choice.familyName().length() >= LONGEST_NAME) {
                wrong.add("choice.long-name");
            }
            if (Person.personalCode(choice.personalCode()).isEmpty()) {
                wrong.add("choice.personal-code");
            }
        } else if (known(choice).isEmpty()) {
            wrong.add("choice.person");
        }
        return wrong;
    }

    private Optional<Person> known(Choice choice) {
        return people.stream()
                .filter(it -> it.personalCode().equals(choice.person()))
                .findFirst();
    }

    private Person person(Choice choice) {
        return known(choice)
                .orElseGet(() -> new Person(
                        choice.givenName(),
                        choice.familyName(),
                        Person.personalCode(choice.personalCode()).orElseThrow(),
                        ""));
    }

    /** What the tester asks for: a person from the list by personal code, or another one, and the kind of answer. */
    private record Choice(String person, String givenName, String familyName, String personalCode, String variant) {

        static Choice first(List<Person> people, Request request) {
            return new Choice(
                    people.isEmpty() ? OTHER : people.getFirst().personalCode(), "", "", "", variant(request));
        }

        static Choice read(Request request) {
            var form = request.form();
            return new Choice(
                    form.value("person").isEmpty() ? OTHER : form.value("person"),
                    form.value("name"),
                    form.value("surname"),
                    form.value("personalCode"),
                    variant(request));
        }

        private static String variant(Request request) {
            var inForm = request.form().value("variant");
            var inAddress = request.query().value("variant");
            if (!inForm.isEmpty()) {
                return inForm;
            }
            return inAddress.isEmpty() ? CORRECT : inAddress;
        }
    }
}
