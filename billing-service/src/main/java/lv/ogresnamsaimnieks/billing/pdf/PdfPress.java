package lv.ogresnamsaimnieks.billing.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.HexFormat;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import lv.ogresnamsaimnieks.billing.Bill;
import lv.ogresnamsaimnieks.billing.BillDetails;
import lv.ogresnamsaimnieks.billing.CreditTransfer;
import lv.ogresnamsaimnieks.billing.Issuer;
import lv.ogresnamsaimnieks.billing.Press;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.springframework.stereotype.Component;

/**
 * Sets a bill with openhtmltopdf as PDF/UA-1 and PDF/A-3a: tagged, with title, language and embedded fonts. The day of issue
 * stands where a document says when it was made, so that nothing in it depends on when it was printed.
 */
@Component
class PdfPress implements Press {

    /** So many bills are set at once; each takes a few megabytes while it is. */
    private static final int AT_ONCE = 2;

    private static final String FOLDER = "/bill/";
    private static final Pattern DATES = Pattern.compile("(<xmp:\\w+Date>)[^<]*<");

    private final Issuer issuer;
    private final Semaphore presses = new Semaphore(AT_ONCE, true);
    private final String style = new String(resource("bill.css"), StandardCharsets.UTF_8);
    private final String motif = png(resource("motif.png"));
    private final byte[] text = resource("OpenSans-Regular.ttf");
    private final byte[] strong = resource("OpenSans-SemiBold.ttf");
    private final byte[] headings = resource("Brygada1918-SemiBold.ttf");
    private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    PdfPress(Issuer issuer) {
        this.issuer = issuer;
    }

    @Override
    public String edition(BillDetails bill) {
        return HexFormat.of().formatHex(digest(sheet(bill)), 0, 16);
    }

    @Override
    public byte[] print(BillDetails bill) {
        var sheet = sheet(bill);
        presses.acquireUninterruptibly();
        try {
            return print(bill.standing().bill(), sheet);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            presses.release();
        }
    }

    private byte[] print(Bill bill, String sheet) throws IOException {
        var builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_3_A);
        builder.useColorProfile(colours);
        builder.useFont(() -> stream(text), "Open Sans", 400, FontStyle.NORMAL, true);
        builder.useFont(() -> stream(strong), "Open Sans", 600, FontStyle.NORMAL, true);
        builder.useFont(() -> stream(headings), "Brygada 1918", 600, FontStyle.NORMAL, true);
        builder.withProducer(issuer.name());
        builder.withHtmlContent(sheet, null);
        var out = new ByteArrayOutputStream(64 * 1024);
        try (var renderer = builder.buildPdfRenderer()) {
            renderer.layout();
            renderer.createPDFWithoutClosing();
            var document = renderer.getPdfDocument();
            date(document, bill, sheet);
            document.save(out);
        }
        return out.toByteArray();
    }

    /** What would otherwise be the time of printing, and a number made of it. */
    private static void date(PDDocument document, Bill bill, String sheet) throws IOException {
        document.getDocumentInformation().setCreationDate(issued(bill));
        document.setDocumentId(ByteBuffer.wrap(digest(sheet)).getLong());
        var catalog = document.getDocumentCatalog();
        var described = new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8);
        var dated = DATES.matcher(described).replaceAll("$1" + bill.content().issued() + "T00:00:00+00:00<");
        catalog.setMetadata(new PDMetadata(document, new ByteArrayInputStream(dated.getBytes(StandardCharsets.UTF_8))));
    }

    private static Calendar issued(Bill bill) {
        var on = bill.content().issued();
        var calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        calendar.clear();
        calendar.set(on.getYear(), on.getMonthValue() - 1, on.getDayOfMonth());
        return calendar;
    }

    private String sheet(BillDetails bill) {
        var code =
                bill.payment().map(CreditTransfer::qrCode).map(CodeImage::png).map(PdfPress::png);
        return BillSheet.of(issuer, bill, style, motif, code.orElse(""));
    }

    private static InputStream stream(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }

    private static String png(byte[] bytes) {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] digest(String sheet) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(sheet.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] resource(String name) {
        try (var in = PdfPress.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("There is no " + name + " to print with");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
