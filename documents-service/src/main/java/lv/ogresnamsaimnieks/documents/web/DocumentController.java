package lv.ogresnamsaimnieks.documents.web;

import java.util.List;
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

/** “Dokumenti”, as the page asks for it. */
@RestController
@RequestMapping("/api/documents")
class DocumentController {

    record DocumentsView(List<DocumentView> documents) {}

    private final Archive archive;

    DocumentController(Archive archive) {
        this.archive = archive;
    }

    @GetMapping
    DocumentsView documents(Owner owner, @RequestParam String property) {
        return archive.documentsOf(owner.person(), property)
                .map(it -> new DocumentsView(it.stream().map(DocumentView::of).toList()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping("/{document}/content")
    ResponseEntity<Resource> content(
            Owner owner, @PathVariable String document, @RequestParam(defaultValue = "false") boolean inline) {
        return archive.open(owner.person(), document)
                .map(it -> Download.of(it, inline))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
