package lv.ogresnamsaimnieks.documents;

import java.util.List;
import java.util.Optional;
import lv.ogresnamsaimnieks.events.DocumentsEvent.DocumentPublished;

/** What is known of all documents. */
public interface Documents {

    Optional<Document> find(String document);

    /** Those of “Dokumenti” for everybody, for the house and for the property. */
    List<Document> of(String house, String property);

    /** Those of the house's file. */
    List<Document> inFileOf(String house);

    /** Saves the document and its events in one write; fails if it has changed since it was found. */
    void save(Document document, List<DocumentPublished> events);
}
