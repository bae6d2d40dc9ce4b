package lv.ogresnamsaimnieks.identity.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import lv.ogresnamsaimnieks.defaults.Overtaking;
import lv.ogresnamsaimnieks.identity.Account;
import lv.ogresnamsaimnieks.identity.AttemptStep;
import lv.ogresnamsaimnieks.identity.Recognition;
import lv.ogresnamsaimnieks.identity.Registering;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What the identity server asks and tells during a registration. */
@RestController
@RequestMapping("/internal")
class RegistrationController {

    /**
     * @param way the identity provider that named the person
     * @param personalCodeMasked as staff may see it
     */
    record Question(
            @NotNull @Pattern(regexp = "[0-9a-f]{64}") String personalCodeHash,

            @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,39}")
            String way,

            @Nullable @Pattern(regexp = "[0-9]{6}-\\*{5}") String personalCodeMasked) {

        /** Without the hash. */
        @Override
        public String toString() {
            return "Question[way=" + way + "]";
        }
    }

    /** Of one who is not known nothing but the attempt. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answer(
            boolean known,
            @Nullable String person,
            @Nullable String name,
            @Nullable String personalCodeMasked,
            @Nullable List<String> properties,
            @Nullable String attempt) {

        static Answer of(Recognition recognition) {
            return switch (recognition) {
                case Recognition.Known it ->
                    new Answer(
                            true,
                            it.person().id(),
                            it.person().name(),
                            it.personalCodeMasked(),
                            it.properties(),
                            it.attempt());
                case Recognition.Unknown it -> new Answer(false, null, null, null, null, it.attempt());
            };
        }
    }

    record AccountOfPerson(
            @NotBlank @Size(max = 100) String account,
            @NotBlank @Email @Size(max = 254) String email) {}

    /**
     * What became of an attempt.
     *
     * @param email the address that a mail went to
     * @param detail what the mail server said
     */
    record Step(
            AttemptStep.@NotNull Kind kind,
            @Nullable @Email @Size(max = 254) String email,

            @Nullable @Pattern(regexp = "[0-9A-Za-z. -]{1,40}")
            String detail) {

        /** Without the address. */
        @Override
        public String toString() {
            return "Step[kind=" + kind + "]";
        }
    }

    private final Registering registering;

    RegistrationController(Registering registering) {
        this.registering = registering;
    }

    @PostMapping("/registrations")
    Answer recognise(@Valid @RequestBody Question question) {
        return Answer.of(
                registering.recognise(question.personalCodeHash(), question.way(), question.personalCodeMasked()));
    }

    @PostMapping("/registrations/{attempt}/steps")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void note(@PathVariable String attempt, @Valid @RequestBody Step step) {
        if (!Overtaking.decidingAgain(() -> registering.note(attempt, step.kind(), step.email(), step.detail()))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    @DeleteMapping("/accounts/{person}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void close(@PathVariable String person, @RequestParam String account) {
        Overtaking.decidingAgain(() -> {
            registering.close(person, account);
            return account;
        });
    }

    @PutMapping("/accounts/{person}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void register(@PathVariable String person, @Valid @RequestBody AccountOfPerson body) {
        var account = new Account(body.account(), body.email());
        if (!Overtaking.decidingAgain(() -> registering.register(person, account))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
