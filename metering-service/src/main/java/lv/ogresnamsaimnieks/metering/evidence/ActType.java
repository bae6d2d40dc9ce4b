package lv.ogresnamsaimnieks.metering.evidence;

/** What the file of an act may be, by its content. */
public enum ActType {
    PDF("application/pdf", ".pdf"),
    JPEG("image/jpeg", ".jpg"),
    PNG("image/png", ".png");

    private final String mediaType;
    private final String ending;

    ActType(String mediaType, String ending) {
        this.mediaType = mediaType;
        this.ending = ending;
    }

    public String mediaType() {
        return mediaType;
    }

    String ending() {
        return ending;
    }
}
