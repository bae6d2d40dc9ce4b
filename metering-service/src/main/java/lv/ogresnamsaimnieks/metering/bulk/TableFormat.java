package lv.ogresnamsaimnieks.metering.bulk;

/**
 * How a table is written down.
 *
 * @param separator between the cells of a table of text
 */
public record TableFormat(Kind kind, char separator) {

    public static final TableFormat XLSX = new TableFormat(Kind.XLSX, ';');

    /** What a Latvian spreadsheet opens as it is. */
    public static final TableFormat CSV = new TableFormat(Kind.CSV, ';');

    /** A workbook of a spreadsheet, or text. */
    public enum Kind {
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx"),
        CSV("text/csv;charset=UTF-8", ".csv");

        private final String mediaType;
        private final String ending;

        Kind(String mediaType, String ending) {
            this.mediaType = mediaType;
            this.ending = ending;
        }

        public String mediaType() {
            return mediaType;
        }

        public String ending() {
            return ending;
        }
    }
}
