package lv.ogresnamsaimnieks.documents.web;

import java.time.LocalDate;
import lv.ogresnamsaimnieks.documents.Document;
import lv.ogresnamsaimnieks.documents.DocumentKind;

/**
 * A document on the page.
 *
 * @param size in bytes
 */
record DocumentView(
        String id,
        String title,
        DocumentKind kind,
        LocalDate date,
        Document.Scope scope,
        String fileName,
        String contentType,
        int size) {

    static DocumentView of(Document document) {
        return new DocumentView(
                document.id(),
                document.title(),
                document.kind(),
                document.date(),
                document.scope(),
                document.fileName(),
                document.type().mediaType(),
                document.size());
    }
}
