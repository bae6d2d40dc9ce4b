package lv.ogresnamsaimnieks.identity.registration;

/** The sorts of file that a letter may be, known by what is in them. */
public enum LetterType {
    /** A signed container: {@code .edoc} or {@code .asice}. */
    ASIC_E("application/vnd.etsi.asic-e+zip", "edoc"),
    /** eDoc 1.0, in use until 2014; nothing checks it any more. */
    OLD_EDOC("application/zip", "edoc"),
    PDF("application/pdf", "pdf");

    private final String mediaType;
    private final String ending;

    LetterType(String mediaType, String ending) {
        this.mediaType = mediaType;
        this.ending = ending;
    }

    public String mediaType() {
        return mediaType;
    }

    /** How the name of such a file usually ends. */
    public String ending() {
        return ending;
    }
}
