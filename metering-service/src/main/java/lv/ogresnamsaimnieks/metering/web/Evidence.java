package lv.ogresnamsaimnieks.metering.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import lv.ogresnamsaimnieks.metering.evidence.FilingActs;
import lv.ogresnamsaimnieks.metering.evidence.ReplacementAct;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** How photos and acts leave: as what they are and nothing else, for whoever asked and for nobody after them. */
final class Evidence {

    private static final Duration FRESH = Duration.ofMinutes(5);

    static ResponseEntity<byte[]> picture(byte[] jpeg) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(FRESH).cachePrivate())
                .header("Content-Disposition", "inline; filename=\"foto.jpg\"")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("X-Content-Type-Options", "nosniff")
                .contentType(MediaType.IMAGE_JPEG)
                .body(jpeg);
    }

    static ResponseEntity<Resource> act(FilingActs filing, ReplacementAct act) throws IOException {
        var at = Files.createTempFile("act-", ".sent");
        try (var to = Files.newOutputStream(at)) {
            filing.copy(act, to);
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore().cachePrivate())
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename(act.fileName(), UTF_8)
                                .build()
                                .toString())
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("X-Content-Type-Options", "nosniff")
                .contentLength(act.size())
                .contentType(MediaType.parseMediaType(act.type().mediaType()))
                .body(new InputStreamResource(Files.newInputStream(at, StandardOpenOption.DELETE_ON_CLOSE)));
    }

    private Evidence() {}
}
