package lv.ogresnamsaimnieks.documents.web;

import lv.ogresnamsaimnieks.defaults.Owner;
import lv.ogresnamsaimnieks.documents.Archive;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** “Mājas lieta”, as the page asks for it: another section than “Dokumenti”, opened by fewer login methods. */
@RestController
@RequestMapping("/api/house-file")
class HouseFileController {

    private final Archive archive;

    HouseFileController(Archive archive) {
        this.archive = archive;
    }

    @GetMapping
    HouseFileView houseFile(Owner owner, @RequestParam String property) {
        return archive.houseFileOf(owner.person(), property)
                .map(HouseFileView::of)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping("/{document}/content")
    ResponseEntity<Resource> content(
            Owner owner, @PathVariable String document, @RequestParam(defaultValue = "false") boolean inline) {
        return archive.openHouseFile(owner.person(), document)
                .map(it -> Download.of(it, inline))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
