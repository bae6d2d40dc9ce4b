package lv.ogresnamsaimnieks.documents;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import lv.ogresnamsaimnieks.defaults.rule.Refused;

/** The bytes of a document, known by their SHA-256. */
public final class Content {

    /** 8 MiB. */
    static final int LONGEST = 8 * 1024 * 1024;

    private final byte[] bytes;
    private final String hash;

    private Content(byte[] bytes, String hash) {
        this.bytes = bytes;
        this.hash = hash;
    }

    /** The bytes as they are; the caller lets go of them. */
    public static Content of(byte[] bytes) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return new Content(bytes, HexFormat.of().formatHex(hash));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As it is sent: base64 (RFC 4648), nothing else in between. */
    static Content ofBase64(String text) {
        if (text.length() > (LONGEST + 2) / 3 * 4) {
            throw tooLong();
        }
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw Refused.input("content", "malformed", "Saturam jābūt base64 kodējumā.");
        }
        if (bytes.length == 0) {
            throw Refused.input("content", "required", "Obligāts lauks.");
        }
        if (bytes.length > LONGEST) {
            throw tooLong();
        }
        return of(bytes);
    }

    /** In lower-case hex. */
    public String hash() {
        return hash;
    }

    public byte[] bytes() {
        return bytes;
    }

    FileType type() {
        return FileType.of(bytes)
                .orElseThrow(() -> Refused.input(
                        "content",
                        "unknown-type",
                        "Datnei jābūt PDF, PNG, JPEG vai ASiC-E (EDOC) formātā; citus neglabājam."));
    }

    private static Refused tooLong() {
        return Refused.input("content", "too-large", "Datne drīkst būt ne lielāka par 8 MiB.");
    }
}
