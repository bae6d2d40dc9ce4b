package lv.ogresnamsaimnieks.identity.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import lv.ogresnamsaimnieks.defaults.Overtaking;
import lv.ogresnamsaimnieks.defaults.Staff;
import lv.ogresnamsaimnieks.defaults.Viewed;
import lv.ogresnamsaimnieks.identity.CodeChange;
import lv.ogresnamsaimnieks.identity.Confirming;
import lv.ogresnamsaimnieks.identity.PersonalCode;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** At the desk “Īpašnieki”: another personal code of an owner, confirmed by a document. */
@RestController
@RequestMapping("/api/staff/owners/{person}/personal-code")
class OwnerCodeController {

    record CodeEntry(
            @NotNull @PersonalCodeForm String personalCode,
            @NotNull CodeChange why) {

        /** Without the personal code. */
        @Override
        public String toString() {
            return "CodeEntry[why=" + why + "]";
        }
    }

    record CodeView(String person, String name, String personalCodeMasked) {}

    private final Confirming confirming;

    OwnerCodeController(Confirming confirming) {
        this.confirming = confirming;
    }

    @PostMapping
    CodeView confirm(@PathVariable String person, @Valid @RequestBody CodeEntry entry, Staff staff) {
        var code = PersonalCode.of(entry.personalCode()).orElseThrow();
        var settings = Overtaking.decidingAgain(() -> confirming.code(person, code, entry.why(), staff.id()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Viewed.changed(person);
        return new CodeView(person, settings.person().name(), settings.personalCodeMasked());
    }
}
