package lv.ogresnamsaimnieks.identity.web;

import lv.ogresnamsaimnieks.defaults.Overtaking;
import lv.ogresnamsaimnieks.defaults.Owner;
import lv.ogresnamsaimnieks.identity.ContactEntry;
import lv.ogresnamsaimnieks.identity.Owning;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** “Uzstādījumi”, as the page asks for them. The e-mail address is the account's and is not changed here. */
@RestController
@RequestMapping("/api/settings")
class SettingsController {

    private final Owning owning;

    SettingsController(Owning owning) {
        this.owning = owning;
    }

    @GetMapping
    SettingsView settings(Owner owner) {
        return owning.settings(owner.person()).map(SettingsView::of).orElseThrow(SettingsController::notFound);
    }

    @PutMapping
    SettingsView change(Owner owner, @RequestBody ContactEntry entry) {
        return Overtaking.decidingAgain(() -> owning.change(owner.person(), entry))
                .map(SettingsView::of)
                .orElseThrow(SettingsController::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
