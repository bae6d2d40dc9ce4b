package lv.ogresnamsaimnieks.documents;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import lv.ogresnamsaimnieks.ownership.House;
import lv.ogresnamsaimnieks.ownership.Ownership;
import lv.ogresnamsaimnieks.ownership.Property;
import org.jspecify.annotations.Nullable;

/** A flat of Anna's in Parauga iela 7, and papers about it. */
public final class DocumentFixture {

    public static final String ANNA = "anna";
    public static final String JANIS = "janis";
    public static final String HOUSE = "parauga-7";
    public static final String FLAT = "parauga-7-12";

    public static House house() {
        return new House(HOUSE, "Parauga iela 7, Ogre");
    }

    /** Anna's since 2019. */
    public static Property annasFlat() {
        return flat(new Ownership(ANNA, "1/1", LocalDate.parse("2019-05-01"), null));
    }

    public static Property flat(Ownership... owners) {
        return new Property(
                FLAT,
                HOUSE,
                1,
                "12",
                "Parauga iela 7–12, Ogre",
                "100123",
                BigDecimal.TEN,
                2,
                List.of(owners),
                List.of());
    }

    public static SentDocument sent(
            String id, @Nullable String house, @Nullable String property, @Nullable Chapter chapter, String date) {
        return sent(id, house, property, chapter, date, base64(pdf(id)));
    }

    public static SentDocument sent(
            String id,
            @Nullable String house,
            @Nullable String property,
            @Nullable Chapter chapter,
            String date,
            String content) {
        return new SentDocument(
                id,
                house,
                property,
                chapter,
                DocumentKind.ESTIMATE,
                "2027. gada tāme",
                LocalDate.parse(date),
                "Tāme 2027.pdf",
                content);
    }

    public static byte[] pdf(String text) {
        return ("%PDF-1.7\n" + text).getBytes(UTF_8);
    }

    public static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** A container as signing tools make it, its first entry saying what it is. */
    public static byte[] container(String entry, String says, boolean compressed) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            var first = new ZipEntry(entry);
            var content = says.getBytes(UTF_8);
            if (!compressed) {
                var sum = new CRC32();
                sum.update(content);
                first.setMethod(ZipEntry.STORED);
                first.setSize(content.length);
                first.setCrc(sum.getValue());
            }
            zip.putNextEntry(first);
            zip.write(content);
            zip.putNextEntry(new ZipEntry("META-INF/signatures0.xml"));
            zip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private DocumentFixture() {}
}
