package lv.ogresnamsaimnieks.billing.web;

import lv.ogresnamsaimnieks.billing.Billing;
import lv.ogresnamsaimnieks.billing.Press;
import lv.ogresnamsaimnieks.defaults.Owner;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.server.ResponseStatusException;

/** “Rēķini”, as the pages ask for it. */
@RestController
@RequestMapping("/api/bills")
class BillController {

    private final Billing billing;
    private final Press press;

    BillController(Billing billing, Press press) {
        this.billing = billing;
        this.press = press;
    }

    @GetMapping
    AccountView bills(Owner owner, @RequestParam String property) {
        return AccountView.of(billing.account(owner.person(), property).orElseThrow(BillController::notFound));
    }

    @GetMapping("/{number}")
    BillView bill(Owner owner, @PathVariable String number) {
        return BillView.of(billing.bill(owner.person(), number).orElseThrow(BillController::notFound));
    }

    /** The bill to keep and to print; the same bytes until something on it changes. */
    @GetMapping(path = "/{number}/pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> pdf(Owner owner, @PathVariable String number, WebRequest request) {
        var bill = billing.bill(owner.person(), number).orElseThrow(BillController::notFound);
        var edition = '"' + press.edition(bill) + '"';
        if (request.checkNotModified(edition)) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED).build();
        }
        return ResponseEntity.ok()
                .eTag(edition)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("rekins-" + bill.standing().bill().id() + ".pdf")
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .contentType(MediaType.APPLICATION_PDF)
                .body(press.print(bill));
    }

    @GetMapping("/consumption")
    ConsumptionView consumption(Owner owner, @RequestParam String property) {
        return ConsumptionView.of(billing.consumption(owner.person(), property).orElseThrow(BillController::notFound));
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
