package lv.ogresnamsaimnieks.billing.pdf;

import io.nayuki.qrcodegen.QrCode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** A QR code as a picture, with the quiet zone of four modules around it that readers want. */
final class CodeImage {

    private static final int QUIET = 4;
    private static final int MODULE = 8;
    private static final int WHITE = 0xffffff;

    static byte[] png(QrCode code) {
        var side = (code.size + 2 * QUIET) * MODULE;
        var image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                if (!code.getModule(x / MODULE - QUIET, y / MODULE - QUIET)) {
                    image.setRGB(x, y, WHITE);
                }
            }
        }
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private CodeImage() {}
}
