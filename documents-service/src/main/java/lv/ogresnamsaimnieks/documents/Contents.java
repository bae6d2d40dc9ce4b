package lv.ogresnamsaimnieks.documents;

import java.util.Optional;

/** The bytes of all documents, by their hash. What is once in stays. */
public interface Contents {

    Optional<Content> find(String hash);

    /** Doing it again changes nothing. */
    void store(Content content);
}
