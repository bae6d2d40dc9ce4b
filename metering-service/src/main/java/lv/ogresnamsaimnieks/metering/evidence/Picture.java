package lv.ogresnamsaimnieks.metering.evidence;

/** A JPEG of nothing but pixels: upright, without a word on where, when and with what it was taken. Sizes in pixels. */
public final class Picture {

    private final byte[] jpeg;
    private final int width;
    private final int height;

    public Picture(byte[] jpeg, int width, int height) {
        this.jpeg = jpeg.clone();
        this.width = width;
        this.height = height;
    }

    public byte[] jpeg() {
        return jpeg.clone();
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }
}
