package lv.ogresnamsaimnieks.billing.pdf;

import static java.nio.charset.StandardCharsets.UTF_8;
import static lv.ogresnamsaimnieks.billing.BillFixture.FLAT;
import static lv.ogresnamsaimnieks.billing.BillFixture.RECIPIENT;
import static lv.ogresnamsaimnieks.billing.BillFixture.balance;
import static lv.ogresnamsaimnieks.billing.BillFixture.content;
import static lv.ogresnamsaimnieks.billing.BillFixture.details;
import static lv.ogresnamsaimnieks.billing.BillFixture.payment;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.ogresnamsaimnieks.billing.BillContent;
import lv.ogresnamsaimnieks.billing.BillDetails;
import lv.ogresnamsaimnieks.billing.BillFixture;
import lv.ogresnamsaimnieks.billing.Charge;
import lv.ogresnamsaimnieks.billing.CreditTransfer;
import lv.ogresnamsaimnieks.billing.Group;
import lv.ogresnamsaimnieks.billing.Issuer;
import lv.ogresnamsaimnieks.billing.MeterConsumption;
import lv.ogresnamsaimnieks.billing.MeteredUse;
import lv.ogresnamsaimnieks.billing.Money;
import lv.ogresnamsaimnieks.billing.MonthlyConsumption;
import lv.ogresnamsaimnieks.billing.Resource;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** Reads printed bills back with PDFBox, veraPDF and ZXing. */
class PdfPressTests {

    private static final Issuer ISSUER = new Issuer(
            RECIPIENT.name(), "40000000000", "LV40000000000", "Mālkalnes prospekts 3, Ogre, LV-5001", "65049127");
    private static final Pattern AMOUNT =
            Pattern.compile("(?<![\\d,.])−?\\d{1,3}(?:[ \u00a0]?\\d{3})*,\\d{2}(?![\\d,])");
    private static final String SPACE = "[\\s\u00a0]+";

    private final PdfPress press = new PdfPress(ISSUER);

    @BeforeAll
    static void openTheValidator() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    static List<Long> seeds() {
        return GeneratedBills.seeds();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void saysEveryFigureOfTheBillAndNoOther(long seed) throws IOException {
        var bill = GeneratedBills.of(seed);

        var text = textOf(press.print(bill));

        var solid = text.replaceAll(SPACE, "");
        for (var figures : figuresOfLines(bill.standing().bill().content())) {
            assertThat(solid).contains(figures);
        }
        for (var said : said(bill)) {
            assertThat(solid).contains(said.replaceAll(SPACE, ""));
        }
        var known = amountsOf(bill);
        assertThat(AMOUNT.matcher(text).results().map(it -> it.group().replaceAll(SPACE, "")))
                .isNotEmpty()
                .allSatisfy(it -> assertThat(known).contains(it));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void isTheSameByteForByteWhereverAndWheneverItIsPrinted(long seed) {
        var first = press.print(GeneratedBills.of(seed));
        var locale = Locale.getDefault();
        var zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
            assertThat(new PdfPress(ISSUER).print(GeneratedBills.of(seed))).isEqualTo(first);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = PDFAFlavour.class,
            names = {"PDFUA_1", "PDFA_3_A"})
    void keepsToTheRulesOfAccessibleAndLastingDocuments(PDFAFlavour rules) throws VeraPDFException, IOException {
        for (var seed : List.of(20261126L, 20261130L, 20261140L)) {
            assertThat(brokenRules(rules, press.print(GeneratedBills.of(seed)))).isEmpty();
        }
        assertThat(brokenRules(rules, press.print(october(true)))).isEmpty();
    }

    @Test
    void isReadInTheOrderInWhichItStands() throws IOException {
        assertThat(textOf(press.print(october(false))).replaceAll(SPACE, " "))
                .containsSubsequence(
                        "Maksātājs",
                        "Dzīvokļa īpašums",
                        "Klienta numurs",
                        "Norēķinu periods",
                        "Kopējā platība",
                        "Par ko jāmaksā",
                        "Summa bez PVN",
                        "Sākuma atlikums",
                        "Samaksai kopā",
                        "Skaitītāji",
                        "Apmaksai",
                        "Saņēmējs",
                        "Maksājuma mērķis");
    }

    @Test
    void hasATitleALanguageAndTheDayOfIssue() throws IOException {
        try (var document = Loader.loadPDF(press.print(october(false)))) {
            assertThat(document.getDocumentInformation().getTitle())
                    .isEqualTo("Rēķins Nr.\u00a02026-10-100123 par 2026.\u00a0gada oktobri");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("lv");
            assertThat(document.getDocumentInformation().getCreationDate().toInstant())
                    .isEqualTo("2026-11-10T00:00:00Z");
            assertThat(document.getPage(0).getMediaBox().getWidth()).isBetween(595f, 596f);
        }
    }

    @Test
    void marksWhatWasEstimatedAndExplainsTheDifference() throws IOException {
        var text = textOf(press.print(october(true))).replaceAll(SPACE, " ");

        assertThat(text)
                .contains("31.10.2026., aprēķināts")
                .contains(
                        "No pēdējā nolasītā rādījuma izlietoti 5,106 m³, no tiem 3,000 m³ jau iekļauti iepriekšējos rēķinos")
                .contains("Mājas ievada skaitītājs uzskaitīja 318,000 m³")
                .contains("portāla aprēķins no rēķina atšķiras")
                .contains("Labojums skaitītājam Nr. 20418841 par iepriekšējo mēnesi: −1,000 m³.");
        assertThat(textOf(press.print(october(false)))).doesNotContain("aprēķināts", "atšķiras", "Labojums");
    }

    @Test
    void asksTheBanksAppForWhatIsStillToBePaid() throws IOException, ReaderException {
        var bill = october(false);

        assertThat(codeOn(press.print(bill)))
                .isEqualTo(bill.payment().map(CreditTransfer::epc).orElseThrow())
                .contains("EUR120.69", "klients 100123");
    }

    @Test
    void asksForNothingWhenNothingIsToBePaid() throws IOException {
        var paid = details("1", content("2026-10", "0.00", "120.69"), List.of(payment("2026-11-12=120.69")), false);
        var cancelled = details("1", content("2026-10", "0.00", "120.69"), List.of(), true);

        assertThat(textOf(press.print(paid)))
                .contains("Apmaksāts.", "Samaksāts 12.11.2026.")
                .doesNotContain("Apmaksai");
        assertThat(textOf(press.print(cancelled)))
                .contains("Anulēts. Šis rēķins nav jāmaksā.")
                .doesNotContain("Apmaksai");
    }

    @Test
    void printsTheLargestAndTheSmallest() throws IOException {
        var million = textOf(press.print(details("1", million(), List.of(), false)));
        var nothing = textOf(press.print(details("1", content("2026-10", "0.00", "0.00"), List.of(), false)));
        var owed = textOf(press.print(details("1", content("2026-10", "-150.00", "120.69"), List.of(), false)));

        assertThat(million.replace('\u00a0', ' ')).contains("1 000 000,00 €", "Samaksai kopā");
        assertThat(nothing.replace('\u00a0', ' ')).contains("0,00 €").doesNotContain("−0,00");
        assertThat(owed.replace('\u00a0', ' ')).contains("Pārmaksa", "29,31 €", "−150,00 €");
    }

    @Test
    void runsOverPagesWithItsHeadingsOnEach() throws IOException {
        var lines = Stream.generate(
                        () -> new Charge(
                                Group.MAINTENANCE,
                                "MGMT",
                                "Dzīvojamās mājas pārvaldīšana un apsaimniekošana",
                                BigDecimal.ONE,
                                "gab.",
                                BigDecimal.ONE,
                                Money.of("1.00"),
                                null,
                                Money.ZERO,
                                "Maksu aprēķina pēc dzīvokļa platības un pēc kārtības, par kādu īpašnieki ir vienojušies kopsapulcē."))
                .limit(80)
                .toList();
        try (var document = Loader.loadPDF(press.print(details("1", with(lines, List.of()), List.of(), false)))) {
            assertThat(document.getNumberOfPages()).isBetween(3, 8);
            var stripper = new PDFTextStripper();
            for (int page = 1; page <= 3; page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(document))
                        .contains("Pakalpojums", page + ". lapa no " + document.getNumberOfPages());
            }
        }
    }

    @Test
    void takesNoMarkupFromOutside() throws IOException {
        var plain = content("2026-10", "0.00", "1.00");
        var said = "</td><img src='file:///etc/passwd'/>&nbsp;\u0000\ud800 ēna";
        var bill = details(
                "1",
                new BillContent(
                        plain.period(),
                        plain.issued(),
                        plain.due(),
                        plain.openingBalance(),
                        plain.area(),
                        0,
                        said,
                        plain.lines(),
                        List.of(),
                        null),
                List.of(),
                false);

        assertThat(textOf(press.print(bill)).replaceAll(SPACE, ""))
                .contains("</td><imgsrc='file:///etc/passwd'/>&nbsp;ēna");
    }

    @Test
    void namesAnEditionByWhatIsPrinted() {
        var bill = details("1", content("2026-10", "0.00", "120.69"), List.of(), false);
        var paid = details("1", content("2026-10", "0.00", "120.69"), List.of(payment("2026-11-12=20.00")), false);

        assertThat(press.edition(bill)).isEqualTo(new PdfPress(ISSUER).edition(bill));
        assertThat(press.edition(paid)).isNotEqualTo(press.edition(bill));
        assertThat(new PdfPress(new Issuer("Cits", "40000000000", "LV40000000000", "", "")).edition(bill))
                .isNotEqualTo(press.edition(bill));
    }

    /** @param told whether metering told of estimates, a correction, and another share of the water difference */
    private static BillDetails october(boolean told) {
        var period = YearMonth.parse("2026-10");
        var lines = List.of(
                BillFixture.charge(Group.OTHER, "1", "120", "120", null, "0.00"),
                new Charge(
                        Group.WATER,
                        "CWD",
                        "Ūdens patēriņa starpība (korekcija)",
                        new BigDecimal("0.500"),
                        "m³",
                        new BigDecimal("1.38"),
                        Money.of("0.69"),
                        null,
                        Money.ZERO,
                        null));
        var meters = List.of(
                use(period, "20418833", Resource.COLD_WATER, "284.198", "287.412"),
                use(period, "20418841", Resource.HOT_WATER, "162.802", "164.908"));
        var consumptions = !told
                ? List.<MonthlyConsumption>of()
                : List.of(
                        month(
                                "2026-09",
                                consumption("hot", "20418841", "162.802", "3.000", MeterConsumption.Basis.ESTIMATED)),
                        month(
                                "2026-10",
                                consumption("cold", "20418833", "287.412", "3.214", MeterConsumption.Basis.ESTIMATED),
                                consumption("hot", "20418841", "164.908", "2.106", MeterConsumption.Basis.READ),
                                consumption(
                                        "hot/2026-08",
                                        "20418841",
                                        "160.000",
                                        "-1.000",
                                        MeterConsumption.Basis.CORRECTION)));
        return details(
                "2026-10-100123",
                with(lines, meters),
                List.of(),
                false,
                consumptions,
                told ? balance("11.040", "0.184", false) : null);
    }

    private static MonthlyConsumption month(String month, MeterConsumption... meters) {
        return new MonthlyConsumption(FLAT + "/" + month, FLAT, YearMonth.parse(month), List.of(meters), 0);
    }

    private static MeterConsumption consumption(
            String meter, String serial, String value, String used, MeterConsumption.Basis basis) {
        return new MeterConsumption(
                meter,
                serial,
                "COLD_WATER",
                "BATHROOM",
                new BigDecimal(value),
                new BigDecimal(used),
                "",
                1,
                Instant.parse("2026-11-02T08:00:00Z"),
                basis);
    }

    private static MeteredUse use(YearMonth period, String serial, Resource resource, String from, String to) {
        return new MeteredUse(
                serial,
                resource,
                period.minusMonths(1).atEndOfMonth(),
                new BigDecimal(from),
                period.atEndOfMonth(),
                new BigDecimal(to),
                null);
    }

    private static BillContent million() {
        return with(List.of(BillFixture.charge(Group.OTHER, "1000000", "1", "1000000", null, "0.00")), List.of());
    }

    private static BillContent with(List<Charge> lines, List<MeteredUse> meters) {
        var plain = content("2026-10", "0.00", "1.00");
        return new BillContent(
                plain.period(),
                plain.issued(),
                plain.due(),
                plain.openingBalance(),
                plain.area(),
                plain.declaredPersons(),
                plain.payer(),
                lines,
                meters,
                null);
    }

    private static String textOf(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static String codeOn(byte[] pdf) throws IOException, ReaderException {
        try (var document = Loader.loadPDF(pdf)) {
            var image = new PDFRenderer(document).renderImageWithDPI(document.getNumberOfPages() - 1, 200);
            var pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
            var source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
            return new QRCodeReader()
                    .decode(
                            new BinaryBitmap(new HybridBinarizer(source)),
                            Map.of(DecodeHintType.TRY_HARDER, true, DecodeHintType.CHARACTER_SET, UTF_8.name()))
                    .getText();
        }
    }

    private static List<String> brokenRules(PDFAFlavour rules, byte[] pdf) throws VeraPDFException, IOException {
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), rules);
                var validator = Foundries.defaultInstance().createValidator(rules, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .filter(it -> it.getStatus() != TestAssertion.Status.PASSED)
                    .map(it -> it.getRuleId().getClause() + " " + it.getMessage())
                    .distinct()
                    .toList();
        }
    }

    /** The cells of each line, from left to right. */
    private static List<String> figuresOfLines(BillContent content) {
        return content.lines().stream()
                .map(it -> {
                    var rate = it.vatRate();
                    return number(it.net().amount(), 2)
                            + (rate == null ? "nav" : rate.toPlainString() + "%")
                            + number(it.vat().amount(), 2)
                            + number(it.gross().amount(), 2);
                })
                .toList();
    }

    private static List<String> said(BillDetails bill) {
        var standing = bill.standing();
        var content = standing.bill().content();
        var said = Stream.of(
                standing.bill().id(),
                standing.bill().address(),
                standing.bill().clientNumber(),
                number(content.openingBalance().amount(), 2) + "€",
                "Aprēķinātspar",
                number(content.total().amount(), 2) + "€",
                number(standing.payable().amount().abs(), 2) + "€",
                ISSUER.registrationNumber(),
                ISSUER.vatNumber());
        var lines = content.lines().stream()
                .flatMap(it -> Stream.concat(Stream.of(it.title()), Stream.ofNullable(it.explanation())));
        var meters = content.meters().stream()
                .flatMap(it ->
                        Stream.of(it.serial(), number(it.from(), 3), number(it.to(), 3), number(it.consumption(), 3)));
        var payments = standing.payments().stream()
                .map(it -> number(it.amount().amount().negate(), 2) + "€");
        var transfer = bill.payment().stream()
                .flatMap(it -> Stream.of(
                        it.purpose(),
                        it.recipient().iban(),
                        it.recipient().name(),
                        number(it.amount().amount(), 2) + "€"));
        return Stream.of(said, Stream.ofNullable(content.payer()), lines, meters, payments, transfer)
                .flatMap(it -> it)
                .toList();
    }

    /** Every number with two decimals that may stand on the page. */
    private static Set<String> amountsOf(BillDetails bill) {
        var content = bill.standing().bill().content();
        var amounts = Stream.of(
                        Stream.of(content.openingBalance(), content.total(), content.net()),
                        Stream.of(bill.standing().payable(), bill.standing().outstanding()),
                        bill.standing().payments().stream().map(it -> it.amount()),
                        content.vat().stream().flatMap(it -> Stream.of(it.net(), it.vat())),
                        content.groupTotals().values().stream(),
                        content.lines().stream().flatMap(it -> Stream.of(it.net(), it.vat(), it.gross())))
                .flatMap(it -> it)
                .flatMap(it -> Stream.of(it.amount(), it.amount().negate()));
        var areas = Stream.concat(
                Stream.of(content.area()), content.lines().stream().map(Charge::quantity));
        return Stream.concat(amounts, areas).map(it -> number(it, 2)).collect(Collectors.toCollection(HashSet::new));
    }

    /** Written by the JDK, without its groups. */
    private static String number(BigDecimal number, int decimals) {
        var format = new DecimalFormat("0." + "0".repeat(decimals), DecimalFormatSymbols.getInstance(Locale.of("lv")));
        format.setRoundingMode(RoundingMode.HALF_UP);
        var text = format.format(number).replace('-', '−');
        return text.matches("−[0,]+") ? text.substring(1) : text;
    }
}
