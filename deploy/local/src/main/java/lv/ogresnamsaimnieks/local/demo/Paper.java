package lv.ogresnamsaimnieks.local.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Objects;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** A one-page PDF with its font inside; the same bytes for the same words. */
record Paper(String title, List<String> lines) {

    private static final float MARGIN = 70;
    private static final float WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    byte[] pdf() {
        try (var document = new PDDocument();
                var ttf = Objects.requireNonNull(PDDocument.class.getResourceAsStream(FONT))) {
            document.setDocumentId(title.hashCode() & 0xffffffffL);
            document.setDocumentInformation(information());
            document.getDocumentCatalog().setLanguage("lv");
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            var font = PDType0Font.load(document, ttf, true);
            try (var content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.newLineAtOffset(MARGIN, PDRectangle.A4.getHeight() - 2 * MARGIN);
                write(content, font, 11, "SIA “Ogres Namsaimnieks”");
                write(content, font, 18, title);
                for (var line : lines) {
                    write(content, font, 11, line);
                }
                content.endText();
            }
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PDDocumentInformation information() {
        var information = new PDDocumentInformation();
        information.setTitle(title);
        information.setAuthor("SIA “Ogres Namsaimnieks”");
        var made = new GregorianCalendar(TimeZone.getTimeZone("Europe/Riga"));
        made.clear();
        made.set(2026, Calendar.JANUARY, 2);
        information.setCreationDate(made);
        return information;
    }

    /** Breaks the text between words where it would be too wide. */
    private static void write(PDPageContentStream content, PDFont font, float size, String text) throws IOException {
        content.setFont(font, size);
        content.setLeading(size * 1.5f);
        var line = new StringBuilder();
        for (var word : text.split(" ", -1)) {
            var longer = line.isEmpty() ? word : line + " " + word;
            if (font.getStringWidth(longer) / 1000 * size > WIDTH) {
                content.showText(line.toString());
                content.newLine();
                line.setLength(0);
                line.append(word);
            } else {
                line.setLength(0);
                line.append(longer);
            }
        }
        content.showText(line.toString());
        content.newLine();
        content.newLineAtOffset(0, -size * 0.5f);
    }
}
