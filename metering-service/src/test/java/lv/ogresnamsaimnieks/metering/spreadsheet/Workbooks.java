package lv.ogresnamsaimnieks.metering.spreadsheet;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Workbooks as nobody's spreadsheet would write them, made entry by entry. */
final class Workbooks {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    private static final String MAIN = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private static final String SHEET = "xl/worksheets/sheet1.xml";

    private record Endless(String piece, int mebibytes) {}

    private final Map<String, String> entries = new LinkedHashMap<>();
    private final Map<String, Endless> endless = new LinkedHashMap<>();

    Workbooks() {
        entries.put("[Content_Types].xml", HEAD + """
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>""");
        entries.put("_rels/.rels", HEAD + """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
        entries.put("xl/workbook.xml", HEAD + "<workbook " + MAIN + " " + """
             xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>""");
        entries.put("xl/_rels/workbook.xml.rels", HEAD + """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>""");
        entries.put(
                "xl/styles.xml",
                HEAD + "<styleSheet " + MAIN
                        + "><cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>");
        strings();
        sheet("");
    }

    /** The rows of its sheet. */
    Workbooks sheet(String rows) {
        return entry(SHEET, HEAD + "<worksheet " + MAIN + "><sheetData>" + rows + "</sheetData></worksheet>");
    }

    Workbooks strings(String... strings) {
        var all = new StringBuilder();
        for (var it : strings) {
            all.append("<si><t>").append(it).append("</t></si>");
        }
        return entry("xl/sharedStrings.xml", HEAD + "<sst " + MAIN + ">" + all + "</sst>");
    }

    Workbooks entry(String name, String content) {
        entries.put(name, content);
        return this;
    }

    Workbooks without(String name) {
        entries.remove(name);
        return this;
    }

    /** An entry of nothing but this, so many mebibytes long, which take no place packed. */
    Workbooks endless(String name, String piece, int mebibytes) {
        entries.remove(name);
        endless.put(name, new Endless(piece, mebibytes));
        return this;
    }

    byte[] bytes() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var it : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(it.getKey()));
                zip.write(it.getValue().getBytes(UTF_8));
            }
            for (var it : endless.entrySet()) {
                zip.putNextEntry(new ZipEntry(it.getKey()));
                var mebibyte = it.getValue()
                        .piece()
                        .repeat(1024 * 1024 / it.getValue().piece().length() + 1)
                        .getBytes(UTF_8);
                for (int i = 0; i < it.getValue().mebibytes(); i++) {
                    zip.write(mebibyte);
                }
            }
        }
        return bytes.toByteArray();
    }

    static String text(Path workbook, String name) throws IOException {
        try (var zip = new ZipFile(workbook.toFile())) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), UTF_8);
        }
    }
}
