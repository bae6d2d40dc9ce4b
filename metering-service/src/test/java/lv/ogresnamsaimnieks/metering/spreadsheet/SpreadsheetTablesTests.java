package lv.ogresnamsaimnieks.metering.spreadsheet;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lv.ogresnamsaimnieks.defaults.rule.Refused;
import lv.ogresnamsaimnieks.defaults.rule.Wrong;
import lv.ogresnamsaimnieks.metering.bulk.TableCell;
import lv.ogresnamsaimnieks.metering.bulk.TableFormat;
import lv.ogresnamsaimnieks.metering.bulk.TableRow;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetTablesTests {

    private static final String TEXT = "Dzīvoklis;Rādījums\r\n12;290,703\r\n";

    @TempDir
    private Path folder;

    private final SpreadsheetTables tables = new SpreadsheetTables();

    @ParameterizedTest
    @CsvSource({"UTF-8, false", "UTF-8, true", "UTF-16LE, true", "windows-1257, false"})
    void readTextInWhatItWasWrittenIn(String charset, boolean marked) throws IOException {
        var content = (marked ? "\uFEFF" : "") + TEXT;

        assertThat(read(content.getBytes(Charset.forName(charset))))
                .containsExactly("Dzīvoklis|Rādījums", "12|290,703");
    }

    @ParameterizedTest
    @CsvSource({";", "','", "'\t'"})
    void seeWhatSeparatesTheCells(char separator) throws IOException {
        var content =
                "Dzīvoklis%1$cRādījums%1$cPiezīmes\n12%1$c\"290%1$c703\"%1$c\"teica \"\"jā\"\"\nvakar\"\n\n13%1$c1%1$c\n"
                        .formatted(separator);
        var file = Files.write(folder.resolve("a"), content.getBytes(UTF_8));
        var rows = new ArrayList<String>();

        var format = tables.read(file, row -> rows.add(line(row)));

        assertThat(format).isEqualTo(new TableFormat(TableFormat.Kind.CSV, separator));
        assertThat(rows)
                .containsExactly(
                        "Dzīvoklis|Rādījums|Piezīmes", "12|290" + separator + "703|teica \"jā\"\nvakar", "", "13|1|");
    }

    @Test
    void readWhatASpreadsheetWrote() throws IOException {
        var workbook = new Workbooks().sheet("""
                        <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>Rādījums</t></is></c></row>
                        <row r="3"><c r="A3"><v>1.0E3</v></c><c r="B3"><v>290.70299999999997</v></c></row>
                        <row r="4"><c r="A4" s="1"><v>46354</v></c><c r="B4"><f>A3+1</f><v>1001</v></c></row>
                        <row r="5"><c r="A5" t="str"><f>"1"&amp;"2"</f><v>12</v></c><c r="C5" t="b"><v>1</v></c></row>
                        <row r="6"><c r="A6" t="e"><v>#N/A</v></c></row>
                        <row r="900000"><c r="A900000"/></row>
                        """).strings("Dzīvoklis").bytes();

        assertThat(read(workbook))
                .containsExactly(
                        "Dzīvoklis|Rādījums", "", "#1000|#290.70299999999997", "@2026-11-28|#1001", "#12||1", "#N/A");
    }

    /** Whatever is written is read again as it was, in either format. */
    @ParameterizedTest
    @MethodSource("seedsAndFormats")
    void readWhatTheyWrote(long seed, TableFormat.Kind kind) throws IOException {
        var random = new Random(seed);
        var rows = IntStream.range(0, 200)
                .mapToObj(_ -> IntStream.range(0, 1 + random.nextInt(6))
                        .mapToObj(_ -> cell(random, kind))
                        .toList())
                .toList();
        var written = new ByteArrayOutputStream();
        try (var sheet = tables.write(new TableFormat(kind, ";,\t".charAt(random.nextInt(3))), written)) {
            for (var row : rows) {
                sheet.row(row);
            }
        }

        assertThat(read(written.toByteArray()).stream()
                        .map(SpreadsheetTablesTests::trimmed)
                        .toList())
                .isEqualTo(rows.stream()
                        .map(it -> trimmed(line(new TableRow(1, it))))
                        .toList());
    }

    static Stream<Arguments> seedsAndFormats() {
        return Stream.of(TableFormat.Kind.values())
                .flatMap(kind -> Stream.of(1L, 2L, 3L, 5L, 8L).map(it -> Arguments.of(it, kind)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+371",
                "+371 20000000",
                "@SUM(A1)",
                "-2+3",
                "=HYPERLINK(\"http://x\")",
                "\t=1",
                "\r=1",
                " =1",
                "=cmd|' /C calc'!A0",
                "\n=cmd|' /C calc'!A0"
            })
    void keepWordsFromBecomingFormulas(String words) throws IOException {
        var text = new ByteArrayOutputStream();
        try (var sheet = tables.write(TableFormat.CSV, text)) {
            sheet.row(List.of(TableCell.of(words), TableCell.of("-2,5"), TableCell.of("-5")));
        }
        assertThat(text.toString(UTF_8).replace("\"", "")).startsWith("\uFEFF'").endsWith(";-2,5;-5\r\n");

        var workbook = new ByteArrayOutputStream();
        try (var sheet = tables.write(TableFormat.XLSX, workbook)) {
            sheet.row(List.of(TableCell.of(words)));
        }
        assertThat(Workbooks.text(Files.write(folder.resolve("a"), workbook.toByteArray()), "xl/worksheets/sheet1.xml"))
                .contains("inlineStr")
                .doesNotContain("<f>");
    }

    @Test
    void writeWhatALatvianSpreadsheetOpens() throws IOException {
        var text = new ByteArrayOutputStream();
        try (var sheet = tables.write(TableFormat.CSV, text)) {
            sheet.row(List.of(
                    TableCell.of("Parauga iela 7; Ogre"),
                    TableCell.of("a\"c"),
                    TableCell.of(new BigDecimal("290.703")),
                    TableCell.of(new BigDecimal("-0.500")),
                    TableCell.of(LocalDate.parse("2026-11-28"))));
        }

        assertThat(text.toByteArray()).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(text.toString(UTF_8))
                .isEqualTo("\uFEFF\"Parauga iela 7; Ogre\";\"a\"\"c\";290,703;-0,500;28.11.2026\r\n");
    }

    @Test
    void writeAWorkbookWithABoldHeadThatStaysInSightAndWithTheDecimalsOfEachNumber() throws IOException {
        var to = new ByteArrayOutputStream();
        try (var sheet = tables.write(TableFormat.XLSX, to)) {
            sheet.row(List.of(TableCell.of("Rādījums")));
            for (var it : List.of("287.500", "12", "290.70299999999997")) {
                sheet.row(List.of(TableCell.of(new BigDecimal(it))));
            }
        }

        try (var workbook =
                new ReadableWorkbook(new ByteArrayInputStream(to.toByteArray()), new ReadingOptions(true, true))) {
            assertThat(workbook.getFirstSheet().read().stream()
                            .skip(1)
                            .map(it -> it.getCell(0).getDataFormatString()))
                    .containsExactly("0.000", null, null);
        }
        var file = Files.write(folder.resolve("a"), to.toByteArray());
        assertThat(Workbooks.text(file, "xl/worksheets/sheet1.xml"))
                .contains("ySplit=\"1\"", "state=\"frozen\"")
                .containsPattern("<c r=\"A1\" s=\"[1-9]");
        assertThat(Workbooks.text(file, "xl/styles.xml")).contains("<b/>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%PDF-1.7\n\u0001",
                "<html><table><tr><td>1</td></tr></table></html>",
                "\u0000\u0001\u0002",
                "PK\u0003\u0004 broken",
                "<?xml version=\"1.0\"?><Workbook/>"
            })
    void refuseWhatIsNoTable(String content) {
        assertThat(refusal(content.getBytes(UTF_8))).isEqualTo("not-a-table");
    }

    @Test
    void refuseWhatWouldBringMoreThanATable() throws IOException {
        assertThat(refusal(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2, 3, 4}))
                .isEqualTo("old-workbook");
        assertThat(refusal(new Workbooks().entry("xl/vbaProject.bin", "x").bytes()))
                .isEqualTo("macros");
        assertThat(refusal(new Workbooks()
                        .entry("xl/externalLinks/externalLink1.xml", "<x/>")
                        .bytes()))
                .isEqualTo("external-links");
        assertThat(refusal(new Workbooks().without("xl/workbook.xml").bytes())).isEqualTo("not-a-table");
        assertThat(refusal(
                        new Workbooks().sheet("<row r=\"1\"><c r=\"A1\"><v>1").bytes()))
                .isEqualTo("not-a-table");
    }

    @Test
    void expandNoEntities() throws IOException {
        var secret = Files.writeString(folder.resolve("secret"), "geheim");
        var workbook = new Workbooks()
                .entry(
                        "xl/worksheets/sheet1.xml",
                        "<!DOCTYPE worksheet [<!ENTITY x SYSTEM \"%s\"><!ENTITY y \"yyy\">]>".formatted(secret.toUri())
                                + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                                + "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&x;&y;</t></is></c></row>"
                                + "</sheetData></worksheet>")
                .bytes();

        var rows = new ArrayList<String>();
        try {
            rows.addAll(read(workbook));
        } catch (Refused refused) {
            assertThat(refused.wrongs()).isNotEmpty();
        }
        assertThat(rows).noneMatch(it -> it.contains("geheim") || it.contains("yyy"));
    }

    @Test
    void refuseBombsBeforeTheyGoOff() throws IOException {
        assertThat(refusal(new Workbooks()
                        .endless("xl/sharedStrings.xml", "<si><t>a</t></si>", 25)
                        .bytes()))
                .isEqualTo("bomb");
        assertThat(refusal(new Workbooks()
                        .endless("xl/worksheets/sheet1.xml", "<row/>", 201)
                        .bytes()))
                .isEqualTo("bomb");
        assertThat(refusal(new Workbooks()
                        .endless("xl/theme/theme1.xml", "<a/>", 25)
                        .bytes()))
                .isEqualTo("bomb");
        assertThat(refusal(new Workbooks()
                        .endless("xl/worksheets/sheet1.xml", "aaaaaaaa", 1)
                        .bytes()))
                .as("one endless text")
                .isEqualTo("bomb");
        assertThat(refusal(new Workbooks()
                        .sheet("<row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row>")
                        .bytes()))
                .as("a column far away")
                .isEqualTo("bomb");
        var sheets = new Workbooks();
        IntStream.range(1, 60).forEach(it -> sheets.entry("xl/worksheets/sheet%d.xml".formatted(it), "<worksheet/>"));
        assertThat(refusal(sheets.bytes())).as("many sheets").isEqualTo("bomb");
        assertThat(refusal(("a;b;c\n1;\"" + "x".repeat(300_000)).getBytes(UTF_8)))
                .as("a quote that nobody closes")
                .isEqualTo("too-long-row");
        assertThat(refusal("a;b\n1;\"2\n".getBytes(UTF_8))).isEqualTo("malformed");
        assertThat(refusal("x;".repeat(201).getBytes(UTF_8))).isEqualTo("too-many-columns");
        assertThat(refusal("\uFEFFa".getBytes(UTF_16LE))).isEmpty();
    }

    /** In a process that has as little memory as the service has at worst. */
    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx"})
    void refuseTwoHundredThousandRowsInLittleMemory(String kind) throws Exception {
        var file = folder.resolve("rows." + kind);
        try (var to = Files.newOutputStream(file);
                var sheet = tables.write(kind.equals("csv") ? TableFormat.CSV : TableFormat.XLSX, to)) {
            for (int i = 0; i < 200_000; i++) {
                sheet.row(List.of(
                        TableCell.of("Parauga iela 7, Ogre"),
                        TableCell.of("dzīvoklis " + i),
                        TableCell.of(new BigDecimal(i)),
                        TableCell.of(LocalDate.parse("2026-11-28"))));
            }
        }

        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx48m",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ReadingInLittleMemory.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(new String(process.getInputStream().readAllBytes(), UTF_8)).contains("too-many-rows after 50000");
    }

    /** What the process does. */
    static final class ReadingInLittleMemory {

        public static void main(String[] arguments) throws IOException {
            var rows = new int[1];
            try {
                new SpreadsheetTables().read(Path.of(arguments[0]), _ -> rows[0]++);
            } catch (Refused refused) {
                System.out.println(refused.wrongs().getFirst().code() + " after " + rows[0]);
            }
        }
    }

    private List<String> read(byte[] content) throws IOException {
        var rows = new ArrayList<String>();
        tables.read(Files.write(folder.resolve("read"), content), row -> {
            rows.add(line(row));
            assertThat(row.number()).isEqualTo(rows.size());
        });
        return rows;
    }

    private String refusal(byte[] content) {
        var refused = catchThrowableOfType(Refused.class, () -> read(content));
        return refused == null
                ? ""
                : refused.wrongs().stream().map(Wrong::code).findFirst().orElseThrow();
    }

    private static String line(TableRow row) {
        return row.cells().stream().map(SpreadsheetTablesTests::shown).collect(Collectors.joining("|"));
    }

    private static String shown(TableCell it) {
        return switch (it.kind()) {
            case TEXT -> it.text();
            case NUMBER -> "#" + it.text();
            case DAY -> "@" + it.text();
        };
    }

    /** Empty cells at the end of a row are not told from none. */
    private static String trimmed(String line) {
        return line.replaceAll("\\|+$", "");
    }

    private static TableCell cell(Random random, TableFormat.Kind kind) {
        var words = List.of(
                "Parauga iela 7",
                "āčēģīķļņšūž",
                "a;b,c\td",
                "teica \"jā\"",
                "divas\nrindas",
                "<&>'\"",
                "0012",
                "💧",
                " x ");
        return switch (random.nextInt(kind == TableFormat.Kind.XLSX ? 4 : 2)) {
            case 0 -> TableCell.of(words.get(random.nextInt(words.size())));
            case 1 -> TableCell.of("x" + random.nextInt());
            case 2 ->
                TableCell.of(BigDecimal.valueOf(random.nextInt(1_000_000), 3).stripTrailingZeros());
            default -> TableCell.of(LocalDate.parse("2020-01-01").plusDays(random.nextInt(5000)));
        };
    }
}
