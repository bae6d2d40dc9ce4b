package lv.ogresnamsaimnieks.documents;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A document as another system sends it.
 *
 * @param content base64
 */
public record SentDocument(
        String id,
        @Nullable String house,
        @Nullable String property,
        @Nullable Chapter chapter,
        DocumentKind kind,
        String title,
        LocalDate date,
        String fileName,
        String content) {}
