package lv.ogresnamsaimnieks.identity.mandate;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** What a scan of a deed may be; its content tells, whatever it is called. */
public enum ScanType {
    PDF("application/pdf", "pdf", "%PDF-"),
    JPEG("image/jpeg", "jpg", "\u00ff\u00d8\u00ff"),
    PNG("image/png", "png", "\u0089PNG\r\n\u001a\n");

    private final String mediaType;
    private final String extension;
    private final String beginning;

    ScanType(String mediaType, String extension, String beginning) {
        this.mediaType = mediaType;
        this.extension = extension;
        this.beginning = beginning;
    }

    /** As HTTP calls it. */
    public String mediaType() {
        return mediaType;
    }

    /** What its file's name ends with. */
    public String extension() {
        return extension;
    }

    static Optional<ScanType> of(byte[] content) {
        return Arrays.stream(values())
                .filter(it -> content.length > it.beginning.length())
                .filter(it ->
                        new String(content, 0, it.beginning.length(), StandardCharsets.ISO_8859_1).equals(it.beginning))
                .findFirst();
    }
}
