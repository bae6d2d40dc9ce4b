package lv.ogresnamsaimnieks.identity.web;

import lv.ogresnamsaimnieks.defaults.Overtaking;
import lv.ogresnamsaimnieks.defaults.Owner;
import lv.ogresnamsaimnieks.identity.Owning;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** “Adreses”, as the page asks for them. */
@RestController
@RequestMapping("/api/addresses")
class AddressController {

    private final Owning owning;

    AddressController(Owning owning) {
        this.owning = owning;
    }

    @GetMapping
    AddressesView addresses(Owner owner) {
        return AddressesView.of(
                owning.properties(owner.person()), owning.selectable(owner.person()), owning.settings(owner.person()));
    }

    /** @param version of the settings that were seen while typing */
    record CorrespondenceEntry(
            @Nullable String address, @Nullable Long version) {}

    @PutMapping("/correspondence")
    AddressesView change(Owner owner, @RequestBody CorrespondenceEntry entry) {
        var changed = Overtaking.decidingAgain(
                () -> owning.changeCorrespondence(owner.person(), entry.address(), entry.version()));
        if (changed.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return AddressesView.of(owning.properties(owner.person()), owning.selectable(owner.person()), changed);
    }
}
