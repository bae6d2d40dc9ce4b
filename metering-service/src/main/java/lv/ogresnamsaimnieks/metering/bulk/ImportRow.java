package lv.ogresnamsaimnieks.metering.bulk;

import static lv.ogresnamsaimnieks.metering.bulk.Words.plain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lv.ogresnamsaimnieks.metering.Resource;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table of readings as it was meant.
 *
 * @param value as it would be typed from the dial
 * @param confirmed whether staff say in the table that a doubtful value is right
 * @param faults what is wrong with it already, for people
 */
record ImportRow(
        int number,
        String client,
        String address,
        String flat,
        String serial,
        @Nullable Resource water,
        @Nullable YearMonth month,
        String value,
        boolean confirmed,
        List<String> faults) {

    /** In characters. */
    private static final int LONGEST = 200;

    private static final Set<String> YES = Set.of("ja", "x", "1", "yes", "true", "ir");
    private static final Set<String> NO = Set.of("", "ne", "0", "no", "false");

    static ImportRow of(TableRow row, Map<Column, Integer> columns, LocalDate today) {
        var faults = new ArrayList<String>();
        var month = Words.month(cell(row, columns, Column.MONTH)).orElse(null);
        if (month == null) {
            faults.add("Mēnesis jāraksta kā 2026-11 vai 11.2026.");
        }
        wrongDay(cell(row, columns, Column.READ_ON), month, today, faults);
        var source = cell(row, columns, Column.SOURCE);
        if (!source.isBlank() && Source.of(source.text()).isEmpty()) {
            faults.add("Avots var būt papīrs, tālrunis, e-pasts vai klātiene.");
        }
        var confirmed = plain(cell(row, columns, Column.CONFIRMED).text());
        if (!YES.contains(confirmed) && !NO.contains(confirmed)) {
            faults.add("Kolonnā “Apstiprināts” rakstiet “jā” vai neko.");
        }
        if (row.cells().stream().anyMatch(it -> it.text().length() > LONGEST)) {
            faults.add("Kādā šūnā ir vairāk nekā %d rakstzīmju.".formatted(LONGEST));
        }
        return new ImportRow(
                row.number(),
                Words.identifier(cell(row, columns, Column.CLIENT)),
                cell(row, columns, Column.ADDRESS).text().strip(),
                Words.identifier(cell(row, columns, Column.FLAT)),
                Words.identifier(cell(row, columns, Column.SERIAL)),
                water(cell(row, columns, Column.WATER), faults),
                month,
                Words.value(cell(row, columns, Column.VALUE)),
                YES.contains(confirmed),
                List.copyOf(faults));
    }

    private static TableCell cell(TableRow row, Map<Column, Integer> columns, Column column) {
        return row.at(columns.getOrDefault(column, -1));
    }

    private static void wrongDay(TableCell cell, @Nullable YearMonth month, LocalDate today, List<String> faults) {
        if (cell.isBlank()) {
            return;
        }
        var day = Words.day(cell);
        if (day.isEmpty()) {
            faults.add("Nolasīšanas diena jāraksta kā 28.11.2026.");
        } else if (day.get().isAfter(today)) {
            faults.add("Nolasīšanas diena nevar būt nākotnē.");
        } else if (month != null && day.get().isBefore(month.atDay(1))) {
            faults.add("Nolasīšanas diena ir pirms mēneša, par kuru ir rādījums.");
        }
    }

    private static @Nullable Resource water(TableCell cell, List<String> faults) {
        var word = plain(cell.text());
        if (word.isEmpty()) {
            return null;
        }
        if (word.startsWith("auks") || word.equals("a") || word.equals("cold water")) {
            return Resource.COLD_WATER;
        }
        if (word.startsWith("kars") || word.equals("k") || word.equals("hot water")) {
            return Resource.HOT_WATER;
        }
        faults.add("Ūdens var būt aukstais vai karstais.");
        return null;
    }
}
