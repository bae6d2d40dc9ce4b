package lv.ogresnamsaimnieks.metering.picture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import lv.ogresnamsaimnieks.defaults.rule.Refused;
import lv.ogresnamsaimnieks.defaults.rule.Wrong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedrawnPicturesTests {

    /** One pixel, lossless. */
    private static final String WEBP = "UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==";

    private static final String PLACE = "56.8163N 24.6140E";

    private final RedrawnPictures pictures = new RedrawnPictures();

    @Test
    void leavesNothingOfWhereItWasTaken() throws IOException {
        var sent = withExif(jpeg(40, 30), 1);
        assertThat(text(sent)).contains("Exif", PLACE, "Phone of Anna");

        var kept = pictures.of(sent).jpeg();

        assertThat(text(kept)).doesNotContain("Exif", PLACE, "Phone", "http");
        assertThat(markers(kept)).doesNotContain(0xE1, 0xED, 0xFE);
        assertThat(ImageIO.read(new ByteArrayInputStream(kept)).getWidth()).isEqualTo(40);
    }

    /** A sensor of 40 × 20 whose upper left quarter is red; where the red is to be seen, by the way the camera was held. */
    @ParameterizedTest
    @CsvSource({
        "1, 40, 20, LEFT, TOP",
        "2, 40, 20, RIGHT, TOP",
        "3, 40, 20, RIGHT, BOTTOM",
        "4, 40, 20, LEFT, BOTTOM",
        "5, 20, 40, LEFT, TOP",
        "6, 20, 40, RIGHT, TOP",
        "7, 20, 40, RIGHT, BOTTOM",
        "8, 20, 40, LEFT, BOTTOM",
        "9, 40, 20, LEFT, TOP"
    })
    void standsUpright(int orientation, int width, int height, String side, String edge) throws IOException {
        var kept = pictures.of(withExif(jpeg(40, 20), orientation));

        assertThat(List.of(kept.width(), kept.height())).containsExactly(width, height);
        var seen = ImageIO.read(new ByteArrayInputStream(kept.jpeg()));
        var x = side.equals("LEFT") ? 2 : width - 3;
        var y = edge.equals("TOP") ? 2 : height - 3;
        assertThat(isRed(seen.getRGB(x, y))).as("red where it belongs").isTrue();
        assertThat(isRed(seen.getRGB(width - 1 - x, height - 1 - y)))
                .as("blue opposite")
                .isFalse();
    }

    @Test
    void isNoLargerThanItHasToBe() throws IOException {
        var kept = pictures.of(jpeg(4032, 3024));

        assertThat(List.of(kept.width(), kept.height())).containsExactly(2000, 1500);
        assertThat(kept.jpeg().length).isLessThan(1024 * 1024);
        assertThat(pictures.of(jpeg(3, 2)).width()).isEqualTo(3);
    }

    @Test
    void takesPngAndWebpToo() throws IOException {
        var transparent = new BufferedImage(10, 10, BufferedImage.TYPE_INT_ARGB);
        var kept = pictures.of(encoded(transparent, "png"));
        assertThat(new Color(ImageIO.read(new ByteArrayInputStream(kept.jpeg())).getRGB(5, 5)))
                .isEqualTo(Color.WHITE);

        var webp = pictures.of(Base64.getDecoder().decode(WEBP));
        assertThat(webp.width()).isEqualTo(1);
    }

    @Test
    void keepsNothingBehindThePicture() throws IOException {
        var sent = new ByteArrayOutputStream();
        sent.write(jpeg(40, 30));
        sent.write("<html><script>alert(1)</script></html>PK\u0003\u0004".getBytes(UTF_8));

        assertThat(text(pictures.of(sent.toByteArray()).jpeg())).doesNotContain("script", "PK\u0003\u0004");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\u00ff\u00d8\u00ff",
                "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
                "<!doctype html><script>alert(1)</script>",
                "GIF89a\u0001\u0000\u0001\u0000",
                "%PDF-1.7",
                "\u0089PNG\r\n\u001a\n<script>alert(1)</script>",
                "\u00ff\u00d8\u00ff\u00e0<script>alert(1)</script>",
                "RIFF\u0010\u0000\u0000\u0000WEBPVP8 nothing",
                "\u0000\u0000\u0000\u0018ftypheic"
            })
    void refusesWhatIsNoPhoto(String sent) {
        assertThat(refusal(sent.getBytes(ISO_8859_1))).isEqualTo("not-a-photo");
    }

    @Test
    void refusesABombBeforeItIsDecoded() throws IOException {
        assertThat(refusal(png(50_000, 50_000))).isEqualTo("too-many-pixels");
        assertThat(refusal(png(20_001, 1))).isEqualTo("too-many-pixels");
        assertThat(refusal(new byte[RedrawnPictures.LONGEST + 1])).isEqualTo("too-large");
    }

    private String refusal(byte[] sent) {
        return catchThrowableOfType(Refused.class, () -> pictures.of(sent)).wrongs().stream()
                .map(Wrong::code)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isRed(int pixel) {
        var colour = new Color(pixel);
        return colour.getRed() > 150 && colour.getBlue() < 100;
    }

    private static byte[] jpeg(int width, int height) throws IOException {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var brush = image.createGraphics();
        brush.setColor(Color.BLUE);
        brush.fillRect(0, 0, width, height);
        brush.setColor(Color.RED);
        brush.fillRect(0, 0, width / 2, height / 2);
        brush.dispose();
        return encoded(image, "jpeg");
    }

    private static byte[] encoded(BufferedImage image, String format) throws IOException {
        var bytes = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, format, bytes)).isTrue();
        return bytes.toByteArray();
    }

    /** The same JPEG as a phone writes it: with the way it was held, its name, and the place. */
    private static byte[] withExif(byte[] jpeg, int orientation) throws IOException {
        var exif = new ByteArrayOutputStream();
        var fields = new DataOutputStream(exif);
        fields.writeBytes("Exif\0\0MM\0*");
        fields.writeInt(8);
        fields.writeShort(2);
        fields.writeShort(0x0112);
        fields.writeShort(3);
        fields.writeInt(1);
        fields.writeShort(orientation);
        fields.writeShort(0);
        var words = "Phone of Anna " + PLACE + "\0";
        fields.writeShort(0x010F);
        fields.writeShort(2);
        fields.writeInt(words.length());
        fields.writeInt(8 + 2 + 2 * 12 + 4);
        fields.writeInt(0);
        fields.writeBytes(words);
        var whole = new ByteArrayOutputStream();
        var out = new DataOutputStream(whole);
        out.write(jpeg, 0, 2);
        out.writeShort(0xFFE1);
        out.writeShort(exif.size() + 2);
        out.write(exif.toByteArray());
        out.write(jpeg, 2, jpeg.length - 2);
        return whole.toByteArray();
    }

    /** A PNG that says it is so large, and has one line of it. */
    private static byte[] png(int width, int height) throws IOException {
        var whole = new ByteArrayOutputStream();
        whole.write("\u0089PNG\r\n\u001a\n".getBytes(ISO_8859_1));
        var head = new ByteArrayOutputStream();
        var fields = new DataOutputStream(head);
        fields.writeInt(width);
        fields.writeInt(height);
        fields.write(new byte[] {8, 2, 0, 0, 0});
        chunk(whole, "IHDR", head.toByteArray());
        var line = new ByteArrayOutputStream();
        try (var deflated = new DeflaterOutputStream(line)) {
            deflated.write(new byte[3 * 100]);
        }
        chunk(whole, "IDAT", line.toByteArray());
        chunk(whole, "IEND", new byte[0]);
        return whole.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream to, String name, byte[] content) throws IOException {
        var out = new DataOutputStream(to);
        out.writeInt(content.length);
        var body = new ByteArrayOutputStream();
        body.write(name.getBytes(ISO_8859_1));
        body.write(content);
        out.write(body.toByteArray());
        var crc = new CRC32();
        crc.update(body.toByteArray());
        out.writeInt((int) crc.getValue());
    }

    /** The second bytes of the segments before the pixels. */
    private static List<Integer> markers(byte[] jpeg) {
        var markers = new ArrayList<Integer>();
        for (int at = 2; at + 4 < jpeg.length && (jpeg[at + 1] & 0xFF) != 0xDA; ) {
            markers.add(jpeg[at + 1] & 0xFF);
            at += 2 + ((jpeg[at + 2] & 0xFF) << 8) + (jpeg[at + 3] & 0xFF);
        }
        return markers;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, ISO_8859_1);
    }
}
