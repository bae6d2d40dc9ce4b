package lv.ogresnamsaimnieks.billing.web;

import lv.ogresnamsaimnieks.billing.Billing;
import lv.ogresnamsaimnieks.defaults.Owner;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** “Rēķini”, as the pages ask for it. */
@RestController
@RequestMapping("/api/bills")
class BillController {

    private final Billing billing;

    BillController(Billing billing) {
        this.billing = billing;
    }

    @GetMapping
    AccountView bills(Owner owner, @RequestParam String property) {
        return AccountView.of(billing.account(owner.person(), property).orElseThrow(BillController::notFound));
    }

    @GetMapping("/{number}")
    BillView bill(Owner owner, @PathVariable String number) {
        return BillView.of(billing.bill(owner.person(), number).orElseThrow(BillController::notFound));
    }

    @GetMapping("/consumption")
    ConsumptionView consumption(Owner owner, @RequestParam String property) {
        return ConsumptionView.of(billing.consumption(owner.person(), property).orElseThrow(BillController::notFound));
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
