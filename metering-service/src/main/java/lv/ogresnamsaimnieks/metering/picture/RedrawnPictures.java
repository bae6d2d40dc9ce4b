package lv.ogresnamsaimnieks.metering.picture;

import com.twelvemonkeys.imageio.metadata.jpeg.JPEG;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEGSegmentUtil;
import com.twelvemonkeys.imageio.metadata.tiff.TIFF;
import com.twelvemonkeys.imageio.metadata.tiff.TIFFReader;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import lv.ogresnamsaimnieks.defaults.rule.Refused;
import lv.ogresnamsaimnieks.metering.evidence.Picture;
import lv.ogresnamsaimnieks.metering.evidence.Pictures;
import org.springframework.stereotype.Component;

/**
 * Draws the pixels of a JPEG, PNG or WebP anew, so that nothing else of the file is left: no EXIF, no place, no second
 * format behind the first. How large it is is asked before anything is decoded, and no more pixels are held than it takes.
 */
@Component
class RedrawnPictures implements Pictures {

    /** In bytes. */
    static final int LONGEST = 10 * 1024 * 1024;

    /** Of either side of what is kept, in pixels. */
    static final int LARGEST_SIDE = 2000;

    private static final long MOST_PIXELS = 64_000_000;

    /** Where the whole picture has to be held to decode any of it. */
    private static final long MOST_PIXELS_AT_ONCE = 20_000_000;

    private static final int LONGEST_SIDE = 20_000;
    private static final int DECODED_AT_ONCE = 2;
    private static final float QUALITY = 0.85f;

    private enum Format {
        JPEG,
        PNG,
        WEBP
    }

    private final Semaphore decoding = new Semaphore(DECODED_AT_ONCE);

    RedrawnPictures() {
        ImageIO.setUseCache(false);
    }

    @Override
    public Picture of(byte[] sent) {
        if (sent.length > LONGEST) {
            throw refused("too-large", "Fotoattēls ir lielāks par 10 MB.");
        }
        var format = formatOf(sent);
        decoding.acquireUninterruptibly();
        try {
            return redrawn(sent, format);
        } catch (IOException | RuntimeException unreadable) {
            throw unreadable instanceof Refused it ? it : notAPhoto();
        } finally {
            decoding.release();
        }
    }

    private static Format formatOf(byte[] sent) {
        var start = new String(sent, 0, Math.min(sent.length, 16), StandardCharsets.ISO_8859_1);
        if (start.startsWith("\u00ff\u00d8\u00ff")) {
            return Format.JPEG;
        }
        if (start.startsWith("\u0089PNG\r\n\u001a\n")) {
            return Format.PNG;
        }
        if (start.startsWith("RIFF") && start.startsWith("WEBP", 8)) {
            return Format.WEBP;
        }
        if (start.startsWith("ftyp", 4)) {
            throw refused(
                    "not-a-photo",
                    "HEIC formātu portāls nepieņem. Tālruņa kameras iestatījumos izvēlieties JPEG vai “Saderīgākais”.");
        }
        throw notAPhoto();
    }

    private static Picture redrawn(byte[] sent, Format format) throws IOException {
        var reader = readerOf(format);
        try (var input = input(sent)) {
            reader.setInput(input, true, true);
            var decoded = decoded(reader, format, sent);
            var upright = upright(decoded, format == Format.JPEG ? orientationOf(sent) : 1);
            return new Picture(jpeg(upright), upright.getWidth(), upright.getHeight());
        } finally {
            reader.dispose();
        }
    }

    /** By name where it is not Java's own: what is found by looking around depends on who looks. */
    private static ImageReader readerOf(Format format) throws IOException {
        return switch (format) {
            case JPEG, PNG -> ImageIO.getImageReadersByFormatName(format.name()).next();
            case WEBP -> new WebPImageReaderSpi().createReaderInstance();
        };
    }

    private static BufferedImage decoded(ImageReader reader, Format format, byte[] sent) throws IOException {
        var width = reader.getWidth(0);
        var height = reader.getHeight(0);
        var pixels = (long) width * height;
        var atOnce = format == Format.WEBP || (format == Format.JPEG && isProgressive(sent));
        if (width > LONGEST_SIDE || height > LONGEST_SIDE || pixels > (atOnce ? MOST_PIXELS_AT_ONCE : MOST_PIXELS)) {
            throw refused("too-many-pixels", "Fotoattēla izmēri ir par lieliem: %d × %d.".formatted(width, height));
        }
        var decode = reader.getDefaultReadParam();
        // Every second pixel, every third …: about as many as are kept.
        var step = Math.max(1, Math.round((float) Math.max(width, height) / LARGEST_SIDE));
        decode.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, decode);
    }

    private static boolean isProgressive(byte[] sent) throws IOException {
        try (var input = input(sent)) {
            return !JPEGSegmentUtil.readSegments(input, JPEG.SOF2, null).isEmpty();
        }
    }

    /** 1 to 8, as EXIF numbers the ways a camera can be held; upright where it does not say. */
    private static int orientationOf(byte[] sent) {
        try (var input = input(sent)) {
            for (var it : JPEGSegmentUtil.readSegments(input, JPEG.APP1, "Exif")) {
                try (var exif = it.segmentData()) {
                    exif.skipNBytes("Exif\0\0".length());
                    var entry =
                            new TIFFReader().read(input(exif.readAllBytes())).getEntryById(TIFF.TAG_ORIENTATION);
                    if (entry != null && entry.getValue() instanceof Number way) {
                        return way.intValue();
                    }
                }
            }
            return 1;
        } catch (IOException | RuntimeException unreadable) {
            return 1;
        }
    }

    private static BufferedImage upright(BufferedImage decoded, int orientation) {
        var scale = Math.min(1.0, (double) LARGEST_SIDE / Math.max(decoded.getWidth(), decoded.getHeight()));
        var width = Math.max(1, (int) Math.round(decoded.getWidth() * scale));
        var height = Math.max(1, (int) Math.round(decoded.getHeight() * scale));
        var lies = orientation >= 5 && orientation <= 8;
        var upright = new BufferedImage(lies ? height : width, lies ? width : height, BufferedImage.TYPE_INT_RGB);
        var brush = upright.createGraphics();
        try {
            brush.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            brush.setColor(Color.WHITE);
            brush.fillRect(0, 0, upright.getWidth(), upright.getHeight());
            var turned = turn(orientation, width, height);
            turned.scale((double) width / decoded.getWidth(), (double) height / decoded.getHeight());
            brush.drawImage(decoded, turned, null);
        } finally {
            brush.dispose();
        }
        return upright;
    }

    /** From what the sensor saw to what stands upright (EXIF 2.32, tag 0x0112). */
    private static AffineTransform turn(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    private static byte[] jpeg(BufferedImage picture) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var output = new MemoryCacheImageOutputStream(bytes)) {
            var settings = writer.getDefaultWriteParam();
            settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            settings.setCompressionQuality(QUALITY);
            writer.setOutput(output);
            writer.write(null, new IIOImage(picture, null, null), settings);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static ImageInputStream input(byte[] bytes) {
        return new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes));
    }

    private static Refused notAPhoto() {
        return refused("not-a-photo", "Datne nav fotoattēls. Derīgi ir JPEG, PNG un WebP.");
    }

    private static Refused refused(String code, String message) {
        return Refused.input("photo", code, message);
    }
}
