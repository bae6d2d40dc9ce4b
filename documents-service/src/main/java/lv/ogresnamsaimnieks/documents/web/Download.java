package lv.ogresnamsaimnieks.documents.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import lv.ogresnamsaimnieks.documents.Archive.Opened;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** The bytes of a document, sent so that a browser takes them for nothing but what they are, and keeps no copy. */
final class Download {

    static ResponseEntity<Resource> of(Opened opened, boolean inline) {
        var document = opened.document();
        var how = inline && document.type().isShownInBrowsers()
                ? ContentDisposition.inline()
                : ContentDisposition.attachment();
        return ResponseEntity.ok()
                .eTag(document.hash())
                .cacheControl(CacheControl.noStore().cachePrivate())
                .header(
                        "Content-Disposition",
                        how.filename(document.fileName(), UTF_8).build().toString())
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("X-Content-Type-Options", "nosniff")
                .contentType(MediaType.parseMediaType(document.type().mediaType()))
                .body(new ByteArrayResource(opened.content().bytes()));
    }

    private Download() {}
}
