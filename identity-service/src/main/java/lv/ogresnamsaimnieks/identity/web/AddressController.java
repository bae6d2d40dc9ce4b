package lv.ogresnamsaimnieks.identity.web;

import lv.ogresnamsaimnieks.defaults.Owner;
import lv.ogresnamsaimnieks.identity.Owning;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

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
        return AddressesView.of(owning.properties(owner.person()));
    }
}
