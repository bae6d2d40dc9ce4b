package lv.ogresnamsaimnieks.metering.bulk;

import static lv.ogresnamsaimnieks.metering.SubmissionWindow.RIGA;

import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.ogresnamsaimnieks.metering.Meter;
import lv.ogresnamsaimnieks.metering.MeterState;
import lv.ogresnamsaimnieks.metering.Meters;
import lv.ogresnamsaimnieks.metering.MonthlyReadings;
import lv.ogresnamsaimnieks.metering.PropertyMeters;
import lv.ogresnamsaimnieks.metering.Readings;
import lv.ogresnamsaimnieks.metering.Resource;
import lv.ogresnamsaimnieks.ownership.House;
import lv.ogresnamsaimnieks.ownership.Properties;
import lv.ogresnamsaimnieks.ownership.Property;
import org.jspecify.annotations.Nullable;

/**
 * The readings of a month as a table, a row for each meter, house by house. What it writes can be brought in again: filled
 * in where it is empty, it is the template with the meters already in it.
 */
public class ReadingExport {

    private static final List<String> MORE = List.of("Patēriņš", "Stāvoklis");

    private final Properties properties;
    private final Meters meters;
    private final Readings readings;

    public ReadingExport(Properties properties, Meters meters, Readings readings) {
        this.properties = properties;
        this.meters = meters;
        this.readings = readings;
    }

    /** The headings alone. */
    public void writeTemplate(Tables.Sheet to) throws IOException {
        to.row(Column.TEMPLATE.stream().map(it -> TableCell.of(it.title())).toList());
    }

    /**
     * Every meter of a house, or of all, with what was read from it for the month.
     *
     * @param house all of them if it is null; one that there is not has no rows
     */
    public void write(YearMonth month, @Nullable String house, Tables.Sheet to) throws IOException {
        to.row(Stream.concat(Column.TEMPLATE.stream().map(Column::title), MORE.stream())
                .map(TableCell::of)
                .toList());
        var houses = house == null
                ? properties.houses()
                : properties.findHouse(house).stream().toList();
        for (var it : houses) {
            write(month, it, to);
        }
    }

    private void write(YearMonth month, House house, Tables.Sheet to) throws IOException {
        var flats = properties.inHouse(house.id()).stream()
                .sorted(Comparator.comparingInt(Property::staircase)
                        .thenComparingInt(ReadingExport::number)
                        .thenComparing(Property::flat))
                .toList();
        var ids = flats.stream().map(Property::id).toList();
        var installed = meters.ofAll(ids).stream().collect(Collectors.toMap(PropertyMeters::id, Function.identity()));
        var handedIn = readings.of(ids, month, month).stream()
                .collect(Collectors.toMap(MonthlyReadings::property, Function.identity()));
        for (var flat : flats) {
            var known = Optional.ofNullable(handedIn.get(flat.id()));
            for (var meter : Optional.ofNullable(installed.get(flat.id())).stream()
                    .flatMap(it -> it.installedOn(month.atEndOfMonth()).stream())
                    .toList()) {
                to.row(row(month, house, flat, meter, known.flatMap(it -> it.state(meter.id()))));
            }
        }
    }

    private static List<TableCell> row(
            YearMonth month, House house, Property flat, Meter meter, Optional<MeterState> state) {
        var past = meter.history().stream()
                .filter(it -> it.month().equals(month) && !it.estimated())
                .findFirst();
        var real = state.filter(MeterState::isReal);
        var cells = new ArrayList<TableCell>();
        cells.add(TableCell.of(house.address()));
        cells.add(TableCell.of(flat.flat()));
        cells.add(TableCell.of(flat.clientNumber()));
        cells.add(TableCell.of(meter.serial()));
        cells.add(TableCell.of(meter.resource() == Resource.COLD_WATER ? "aukstais" : "karstais"));
        cells.add(TableCell.of(month.toString()));
        cells.add(real.flatMap(it -> Optional.ofNullable(it.value()))
                .or(() -> past.map(it -> it.value()))
                .map(TableCell::of)
                .orElse(TableCell.EMPTY));
        cells.add(real.map(it -> LocalDate.ofInstant(it.at(), RIGA))
                .map(TableCell::of)
                .orElse(TableCell.EMPTY));
        cells.add(TableCell.EMPTY);
        cells.add(TableCell.EMPTY);
        cells.add(state.map(MeterState::consumption).map(TableCell::of).orElse(TableCell.EMPTY));
        cells.add(
                TableCell.of(state.map(ReadingExport::words).orElse(past.isPresent() ? "iekļauts rēķinā" : "trūkst")));
        return cells;
    }

    private static String words(MeterState it) {
        return switch (it.status()) {
            case SUBMITTED -> it.isSuspicious() ? "aizdomīgs" : "iesniegts";
            case CONFIRMED -> "apstiprināts";
            case CORRECTED -> "labots";
            case AVERAGE -> "vidējais patēriņš";
            case DIFFERENCE -> "starpība";
        };
    }

    private static int number(Property flat) {
        var digits = flat.flat().chars().takeWhile(Character::isDigit).count();
        return digits == 0 || digits > 6
                ? Integer.MAX_VALUE
                : Integer.parseInt(flat.flat().substring(0, (int) digits));
    }
}
