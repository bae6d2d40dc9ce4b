package lv.ogresnamsaimnieks.documents;

import java.time.Instant;
import java.time.LocalDate;
import lv.ogresnamsaimnieks.events.DocumentsEvent.DocumentPublished;
import org.jspecify.annotations.Nullable;

/**
 * A document that owners may read; its bytes are kept apart, under their hash.
 *
 * @param house null when it is for everybody
 * @param property null when it is for a whole house or everybody
 * @param chapter of the house file; null when it belongs to “Dokumenti”
 * @param date that it bears
 * @param size in bytes
 * @param hash of its content
 * @param publishedAt when its content was put here
 */
public record Document(
        String id,
        @Nullable String house,
        @Nullable String property,
        @Nullable Chapter chapter,
        DocumentKind kind,
        String title,
        LocalDate date,
        String fileName,
        FileType type,
        int size,
        String hash,
        Instant publishedAt,
        long version) {

    /** Whose it is. */
    public enum Scope {
        PROPERTY,
        HOUSE,
        ALL
    }

    public Scope scope() {
        if (property != null) {
            return Scope.PROPERTY;
        }
        return house != null ? Scope.HOUSE : Scope.ALL;
    }

    boolean isInHouseFile() {
        return chapter != null;
    }

    /** As it follows on what is known: it has been here since its content has. */
    Document after(Document known) {
        return published(hash.equals(known.hash) ? known.publishedAt : publishedAt, known.version);
    }

    Document at(long otherVersion) {
        return published(publishedAt, otherVersion);
    }

    private Document published(Instant at, long otherVersion) {
        return new Document(
                id, house, property, chapter, kind, title, date, fileName, type, size, hash, at, otherVersion);
    }

    DocumentPublished event() {
        return new DocumentPublished(id, house, property, title, isInHouseFile(), publishedAt);
    }
}
