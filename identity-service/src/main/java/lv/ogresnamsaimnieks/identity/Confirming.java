package lv.ogresnamsaimnieks.identity;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import lv.ogresnamsaimnieks.defaults.rule.Refused;

/** What staff confirm about a person after they have seen a document. */
public class Confirming {

    private final Persons persons;
    private final PersonalCodes codes;
    private final Clock clock;

    public Confirming(Persons persons, PersonalCodes codes, Clock clock) {
        this.persons = persons;
        this.codes = codes;
        this.clock = clock;
    }

    /**
     * Gives a person another personal code; account, properties and history stay theirs. The same code again changes
     * nothing. Empty if there is no such person.
     *
     * @param confirmedBy the member of staff
     * @throws Refused if the code is another person's
     */
    public Optional<Settings> code(String person, PersonalCode code, CodeChange why, String confirmedBy) {
        return persons.find(person).map(it -> {
            var hash = codes.hash(code);
            if (it.codeHash().equals(hash)) {
                return settings(it);
            }
            if (persons.withCode(hash)
                    .filter(other -> !other.id().equals(it.id()))
                    .isPresent()) {
                throw Refused.rule(
                        "personal-code-taken",
                        "Personas kods jau ir citai personai",
                        "Ar šo personas kodu reģistrā jau ir cita persona. Vispirms jānoskaidro, kura ir īstā.");
            }
            var after = it.withCode(code, codes, why, clock.instant().truncatedTo(ChronoUnit.MILLIS), confirmedBy);
            persons.save(after, List.of());
            return settings(after);
        });
    }

    private Settings settings(Person person) {
        return new Settings(person, codes.masked(person.sealedCode(), person.id()));
    }
}
