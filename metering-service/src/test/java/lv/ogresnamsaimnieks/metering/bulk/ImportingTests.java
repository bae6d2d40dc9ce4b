package lv.ogresnamsaimnieks.metering.bulk;

import static lv.ogresnamsaimnieks.metering.MeterFixture.ANNA;
import static lv.ogresnamsaimnieks.metering.MeterFixture.FLAT;
import static lv.ogresnamsaimnieks.metering.MeterFixture.JANIS;
import static lv.ogresnamsaimnieks.metering.MeterFixture.coldMeter;
import static lv.ogresnamsaimnieks.metering.MeterFixture.flat;
import static lv.ogresnamsaimnieks.metering.MeterFixture.hotMeter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lv.ogresnamsaimnieks.defaults.rule.Refused;
import lv.ogresnamsaimnieks.events.MeteringEvent;
import lv.ogresnamsaimnieks.metering.Channel;
import lv.ogresnamsaimnieks.metering.Construction;
import lv.ogresnamsaimnieks.metering.Entry;
import lv.ogresnamsaimnieks.metering.InMemoryMeters;
import lv.ogresnamsaimnieks.metering.InMemoryReadings;
import lv.ogresnamsaimnieks.metering.InMemoryWindowMonths;
import lv.ogresnamsaimnieks.metering.Meter;
import lv.ogresnamsaimnieks.metering.MeterState;
import lv.ogresnamsaimnieks.metering.Metering;
import lv.ogresnamsaimnieks.metering.MonthlyReadings;
import lv.ogresnamsaimnieks.metering.Place;
import lv.ogresnamsaimnieks.metering.ReadBy;
import lv.ogresnamsaimnieks.metering.Resource;
import lv.ogresnamsaimnieks.metering.WindowCalendar;
import lv.ogresnamsaimnieks.metering.bulk.ReadingImport.Stage;
import lv.ogresnamsaimnieks.metering.evidence.InMemoryKeptFiles;
import lv.ogresnamsaimnieks.ownership.House;
import lv.ogresnamsaimnieks.ownership.Ownership;
import lv.ogresnamsaimnieks.ownership.Property;
import lv.ogresnamsaimnieks.testsupport.InMemoryProperties;
import lv.ogresnamsaimnieks.testsupport.MovableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImportingTests {

    private static final YearMonth NOVEMBER = YearMonth.parse("2026-11");
    private static final String HEAD =
            "Adrese|Dzīvoklis|Klienta numurs|Skaitītāja numurs|Mēnesis|Rādījums|Nolasīts|Avots|Apstiprināts";

    /** Dies after so many writes, as a process does that is killed. */
    private static final class MortalReadings extends InMemoryReadings {

        private int left = Integer.MAX_VALUE;

        @Override
        public synchronized void save(MonthlyReadings readings, List<? extends MeteringEvent> events) {
            if (left-- == 0) {
                throw new IllegalStateException("killed");
            }
            super.save(readings, events);
        }
    }

    /** A row is a line, a cell is between bars. */
    private static final class Lines implements Tables {

        @Override
        public TableFormat read(Path file, Rows rows) throws IOException {
            var number = 0;
            for (var line : Files.readAllLines(file)) {
                rows.row(new TableRow(
                        ++number,
                        Arrays.stream(line.split("\\|", -1)).map(TableCell::of).toList()));
            }
            return TableFormat.CSV;
        }

        @Override
        public Sheet write(TableFormat format, OutputStream to) {
            return new Sheet() {
                @Override
                public void row(List<TableCell> cells) throws IOException {
                    var line = cells.stream().map(TableCell::text).collect(Collectors.joining("|", "", "\n"));
                    to.write(line.getBytes(StandardCharsets.UTF_8));
                }

                @Override
                public void close() {}
            };
        }
    }

    @TempDir
    private Path folder;

    private final InMemoryMeters meters = new InMemoryMeters();
    private final MortalReadings readings = new MortalReadings();
    private final InMemoryProperties properties = new InMemoryProperties();
    private final MovableClock clock = new MovableClock("2026-11-30T09:00");
    private final WindowCalendar calendar = new WindowCalendar(new InMemoryWindowMonths(), properties, clock);
    private final Metering metering = new Metering(meters, readings, properties, calendar, clock, new Random(7));
    private final InMemoryImports imports = new InMemoryImports();
    private final InMemoryKeptFiles files = new InMemoryKeptFiles();
    private final Importing importing = new Importing(imports, files, new Lines(), metering, meters, properties, clock);

    @BeforeEach
    void annaAndJanisHaveFlats() {
        properties.save(new House("parauga-7", "Parauga iela 7, Ogre"));
        properties.save(flat(FLAT, new Ownership(ANNA, "1/1", LocalDate.parse("2019-05-01"), null)));
        metering.record(FLAT, coldMeter("76", "79", "82", "85", "88", "91", "94", "97", "100", "103"), false);
        metering.record(FLAT, hotMeter("32", "34", "36", "38", "40", "42", "44", "46", "48", "50"), false);
        addFlat(13, JANIS);
    }

    @Test
    void showsFirstAndChangesNothing() {
        handIn("hot", "52");

        var shown = examined(
                "Parauga iela 7|12||2041-cold|2026-11|106,5|28.11.2026.|papīrs|",
                "Parauga iela 7, Ogre|12.|100123|2041-hot|11.2026|53|||",
                "|||||||| ",
                "||200013|0013|2026-11|3||tālrunis|");

        assertThat(shown.stage()).isEqualTo(Stage.EXAMINED);
        assertThat(outcomes(shown)).containsExactly("2 NEW", "3 CHANGED", "5 NEW");
        assertThat(shown.judgement().findings().get(1).before()).isEqualByComparingTo("52");
        assertThat(shown.judgement().findings().get(1).explanation()).contains("Bija 52,000", "Patēriņš 3,000 m³");
        assertThat(state("cold")).isEmpty();
        assertThat(readings.told).hasSize(1);
        assertThat(importing.personsIn(shown)).containsExactlyInAnyOrder(ANNA, JANIS);
    }

    @Test
    void writesWhatWasShown() {
        var shown = examined("||100123|2041-cold|2026-11|106,5|||", "||100123|2041-hot|2026-11|52|||");

        var written = confirmed(shown, false);

        assertThat(written.stage()).isEqualTo(Stage.WRITTEN);
        assertThat(outcomes(written)).containsExactly("2 NEW", "3 NEW");
        assertThat(month().submissions()).singleElement().satisfies(it -> {
            assertThat(it.readings()).hasSize(2);
            assertThat(it.channel()).isEqualTo(Channel.STAFF);
            assertThat(it.person()).isEqualTo("staff");
        });
        assertThat(importing.work(Runnable::run)).isFalse();
        assertThat(outcomes(examined("||100123|2041-cold|2026-11|106,5|||", "||100123|2041-hot|2026-11|52|||")))
                .containsExactly("2 UNCHANGED", "3 UNCHANGED");
    }

    @Test
    void confirmsNothingButWhatWasShown() {
        var received = receive("||100123|2041-cold|2026-11|106,5|||");
        assertThat(refusal(received.id(), received.sha256())).isEqualTo("not-examined");
        work();

        assertThat(refusal(received.id(), "0".repeat(64))).isEqualTo("other-content");
        assertThat(importing.confirm("staff", "nowhere", received.sha256(), false))
                .isEmpty();
        var _ = importing.confirm("staff", received.id(), received.sha256(), false);
        var again = importing
                .confirm("other", received.id(), received.sha256(), true)
                .orElseThrow();
        assertThat(again.confirmation()).isNotNull().satisfies(it -> {
            assertThat(it.by()).isEqualTo("staff");
            assertThat(it.doubtfulToo()).isFalse();
        });
    }

    @Test
    void goesOnWhereItWasKilledAndWritesNothingTwice() {
        IntStream.range(20, 40).forEach(it -> addFlat(it, JANIS));
        var rows = IntStream.range(20, 40)
                .mapToObj(it -> "||2000%d|00%d|2026-11|3|||".formatted(it, it))
                .toArray(String[]::new);
        var shown = examined(rows);
        var _ = importing.confirm("staff", shown.id(), shown.sha256(), false);
        readings.left = 7;

        assertThatIllegalStateException().isThrownBy(() -> importing.work(Runnable::run));
        readings.left = Integer.MAX_VALUE;
        assertThat(importing.work(Runnable::run))
                .as("somebody still seems to work on it")
                .isFalse();
        var _ = importing.confirm("staff", shown.id(), shown.sha256(), false);
        clock.set("2026-11-30T09:03");
        work();

        var written = importing.find(shown.id()).orElseThrow();
        assertThat(written.judgement().counts()).isEqualTo(Map.of(RowOutcome.NEW, 20));
        assertThat(readings.told).hasSize(20);
        assertThat(IntStream.range(20, 40)
                        .mapToObj(it ->
                                readings.of("flat-" + it, NOVEMBER, NOVEMBER).getFirst()))
                .allSatisfy(it -> assertThat(it.submissions()).hasSize(1));
    }

    @Test
    void asksAboutWhatIsDoubtfulAndHoldsBackWhatBelongsToIt() {
        var rows = new String[] {"||100123|2041-cold|2026-11|126|||", "||100123|2041-hot|2026-11|52|||"};
        var shown = examined(rows);
        assertThat(outcomes(shown)).containsExactly("2 DOUBTFUL", "3 HELD");

        assertThat(outcomes(confirmed(shown, false))).containsExactly("2 DOUBTFUL", "3 HELD");
        assertThat(state("hot")).isEmpty();

        assertThat(outcomes(confirmed(examined(rows), true))).containsExactly("2 NEW", "3 NEW");
        assertThat(state("cold").map(MeterState::isSuspicious)).contains(true);
        assertThat(outcomes(examined("||100123|2041-hot|2026-11|82|||jā")))
                .as("answered in the table")
                .containsExactly("2 CHANGED");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "||100123|2041-cold|2026-11|90|||;mazāks par iepriekšējo",
                "||100123|2041-cold|2026-11|106,5555|||;aiz komata",
                "||100123|2041-cold|2026-11|simts|||;skaitli",
                "||100123|2041-cold|2026-11|-5|||;negatīvs",
                "||100123|2041-cold|2026-13|106|||;Mēnesis",
                "||100123|2041-cold|2026-09|106|||;nav pieejama",
                "||100123|2041-cold|2027-01|106|||;nav pieejama",
                "||100123|77|2026-11|106|||;tāda skaitītāja nav",
                "||100123||2026-11|106|||;Nav skaitītāja numura",
                "||999|2041-cold|2026-11|106|||;reģistrā nav",
                "||| 2041-cold|2026-11|106|||;Nav ne klienta numura",
                "Parauga iela 7|13|100123|2041-cold|2026-11|106|||;dažādiem īpašumiem",
                "Cita iela 1|1|100123|2041-cold|2026-11|106|||;tādas adreses reģistrā nav",
                "Parauga iela 7|12|999|2041-cold|2026-11|106|||;klienta numura reģistrā nav",
                "||100123|2041-cold|2026-11|106|01.12.2026.||;nākotnē",
                "||100123|2041-cold|2026-11|106|31.10.2026.||;pirms mēneša",
                "||100123|2041-cold|2026-11|106|vakar||;28.11.2026",
                "||100123|2041-cold|2026-11|106||debesis|;Avots",
                "||100123|2041-cold|2026-11|106|||varbūt;Apstiprināts"
            })
    void saysWhyARowIsRefused(String row, String why) {
        var shown = examined(row);

        assertThat(shown.judgement().findings()).singleElement().satisfies(it -> {
            assertThat(it.outcome()).isEqualTo(RowOutcome.REFUSED);
            assertThat(it.explanation()).contains(why);
        });
        assertThat(outcomes(confirmed(shown, true))).containsExactly("2 REFUSED");
        assertThat(readings.told).isEmpty();
    }

    @Test
    void takesTheSameTwiceForOnceAndTakesNoContradiction() {
        assertThat(outcomes(examined(
                        "||100123|2041-cold|2026-11|106,5|||",
                        "||100123|2041-cold|2026-11|106.500|||",
                        "||100123|2041-hot|2026-11||||")))
                .containsExactly("2 NEW", "3 UNCHANGED", "4 EMPTY");

        var contradiction = examined(
                "||100123|2041-cold|2026-11|106|||",
                "||100123|2041-hot|2026-11|52|||",
                "||100123|2041-cold|2026-11|107|||");
        assertThat(outcomes(contradiction)).containsExactly("2 REFUSED", "3 HELD", "4 REFUSED");
        assertThat(contradiction.judgement().findings().getFirst().explanation())
                .contains("2, 4");
        assertThat(outcomes(confirmed(contradiction, true))).containsExactly("2 REFUSED", "3 HELD", "4 REFUSED");
        assertThat(readings.told).isEmpty();
    }

    @Test
    void obeysTheWindowOfTheStaff() {
        clock.set("2026-12-05T09:00");

        assertThat(outcomes(examined("||100123|2041-cold|2026-11|106|||"))).containsExactly("2 REFUSED");

        clock.set("2026-12-01T09:00");
        var shown = examined("||100123|2041-cold|2026-11|106|||");
        assertThat(outcomes(shown)).containsExactly("2 NEW");
        clock.set("2026-12-05T09:00");
        assertThat(outcomes(confirmed(shown, false))).containsExactly("2 REFUSED");
        assertThat(readings.told).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n\n",
                "Vārds|Uzvārds\nAnna|Bērziņa",
                "Skaitītāja numurs|Mēnesis|Rādījums\n1|2026-11|5",
                "Klients|Skaitītājs|Mēnesis\n1|1|2026-11",
                "Klients|Klients|Skaitītājs|Mēnesis|Rādījums\n1|1|1|2026-11|5",
                "Klients|Skaitītājs|Mēnesis|Rādījums"
            })
    void refusesATableThatIsNone(String content) throws IOException {
        var received = importing.receive("staff", "x.csv", Files.writeString(folder.resolve("x"), content + " "));
        work();

        var it = importing.find(received.id()).orElseThrow();
        assertThat(it.stage()).isEqualTo(Stage.REFUSED);
        assertThat(it.judgement().refusal()).isNotBlank();
    }

    @Test
    void knowsColumnsByManyNamesAndLeavesAloneWhatItDoesNotKnow() throws IOException {
        var received = importing.receive(
                "staff", "C:\\mape\\Rādījumi \"nov\".csv", Files.writeString(folder.resolve("x"), """
                        Rādījumi par novembri

                        Piezīmes|SK. NR.|klienta nr.|par mēnesi|Vērtība|Rezultāts
                        zvanīja|2041-COLD|100123|novembris 2026|1 06|vecs
                        |2041-cold|100123|novembris 2026|106,5|vecs
                        """));
        work();

        var it = importing.find(received.id()).orElseThrow();
        assertThat(it.fileName()).isEqualTo("Rādījumi nov.csv");
        assertThat(outcomes(it)).containsExactly("4 REFUSED", "5 REFUSED");
        var result = new ByteArrayOutputStream();
        assertThat(importing.copyResult(it, result)).isTrue();
        assertThat(result.toString(StandardCharsets.UTF_8).lines().map(String::strip))
                .startsWith("Rādījumi par novembri||||||", "||||||")
                .contains("Piezīmes|SK. NR.|klienta nr.|par mēnesi|Vērtība|Rezultāts|Paskaidrojums")
                .anyMatch(line -> line.startsWith("zvanīja|2041-COLD|100123|novembris 2026|1 06|kļūda|Par šo"));
    }

    @Test
    void refusesAFileThatIsNotWhatItWas() throws IOException {
        var shown = examined("||100123|2041-cold|2026-11|106,5|||");
        files.store(
                shown.file(), Files.writeString(folder.resolve("in"), HEAD + "\n||100123|2041-cold|2026-11|107|||"));

        assertThat(confirmed(shown, false).stage()).isEqualTo(Stage.REFUSED);
        assertThat(readings.told).isEmpty();
    }

    @Test
    void forgetsFilesWhoseTimeIsOver() {
        var shown = examined("||100123|2041-cold|2026-11|106,5|||");
        importing.forget();
        assertThat(importing.find(shown.id()).orElseThrow().judgement().findings())
                .hasSize(1);

        clock.set("2026-12-07T09:00");
        importing.forget();

        var it = importing.find(shown.id()).orElseThrow();
        assertThat(it.stage()).isEqualTo(Stage.EXPIRED);
        assertThat(it.judgement().findings()).isEmpty();
        assertThat(it.judgement().counts()).containsEntry(RowOutcome.NEW, 1);
        assertThat(refusal(shown.id(), shown.sha256())).isEqualTo("not-examined");
    }

    /** Whatever stands in a table, what was shown is what is written, once, and shown again it is there already. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void writesExactlyWhatItShowed(long seed) {
        var random = new Random(seed);
        IntStream.range(20, 30).forEach(it -> addFlat(it, JANIS));
        var rows = new ArrayList<String>();
        for (int i = 0; i < 40; i++) {
            var flat = 20 + random.nextInt(12);
            var value = List.of("3", "3,1", "0,5", "900", "-1", "x", "", "1 0", "2,0")
                    .get(random.nextInt(9));
            var confirmed = random.nextInt(3) == 0 ? "jā" : "";
            rows.add("||2000%d|00%d|2026-11|%s|||%s".formatted(flat, flat, value, confirmed));
        }
        var doubtfulToo = random.nextBoolean();
        var shown = examined(rows.toArray(String[]::new));
        assertThat(readings.told).isEmpty();

        var written = confirmed(shown, doubtfulToo);

        if (!doubtfulToo) {
            assertThat(outcomes(written)).isEqualTo(outcomes(shown));
        }
        assertThat(readings.told).hasSize(written.judgement().counts().getOrDefault(RowOutcome.NEW, 0));
        var again = examined(rows.toArray(String[]::new));
        assertThat(again.judgement().counts()).doesNotContainKeys(RowOutcome.NEW, RowOutcome.CHANGED);
        assertThat(again.judgement().counts().getOrDefault(RowOutcome.REFUSED, 0))
                .isEqualTo(written.judgement().counts().getOrDefault(RowOutcome.REFUSED, 0));
        assertThat(written.judgement().counts().values().stream()
                        .mapToInt(it -> it)
                        .sum())
                .isEqualTo(40);
    }

    private void addFlat(int number, String owner) {
        var id = "flat-" + number;
        properties.save(new Property(
                id,
                "parauga-7",
                1,
                Integer.toString(number),
                "Parauga iela 7–%d, Ogre".formatted(number),
                "2000" + number,
                BigDecimal.TEN,
                1,
                List.of(new Ownership(owner, "1/1", LocalDate.parse("2020-01-01"), null)),
                List.of()));
        metering.record(
                id,
                new Meter(
                        "m-" + number,
                        "00" + number,
                        Resource.COLD_WATER,
                        Place.KITCHEN,
                        LocalDate.parse("2026-10-01"),
                        BigDecimal.ZERO,
                        5,
                        3,
                        null,
                        null,
                        null,
                        null,
                        Construction.MECHANICAL,
                        ReadBy.OWNER,
                        List.of()),
                false);
    }

    private ReadingImport receive(String... rows) {
        try {
            var content = Stream.concat(Stream.of(HEAD), Stream.of(rows)).collect(Collectors.joining("\n"));
            return importing.receive("staff", "radijumi.csv", Files.writeString(folder.resolve("in"), content));
        } catch (IOException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    private ReadingImport examined(String... rows) {
        var received = receive(rows);
        work();
        return importing.find(received.id()).orElseThrow();
    }

    private ReadingImport confirmed(ReadingImport shown, boolean doubtfulToo) {
        var _ = importing
                .confirm("staff", shown.id(), shown.sha256(), doubtfulToo)
                .orElseThrow();
        work();
        return importing.find(shown.id()).orElseThrow();
    }

    private void work() {
        assertThat(importing.work(Runnable::run)).isTrue();
    }

    private String refusal(String id, String sha256) {
        return catchThrowableOfType(Refused.class, () -> importing.confirm("staff", id, sha256, false))
                .type();
    }

    private void handIn(String meter, String value) {
        var _ = metering.submit(ANNA, FLAT, NOVEMBER, "k", List.of(new Entry(meter, value, false)))
                .orElseThrow();
    }

    private Optional<MeterState> state(String meter) {
        return readings.of(FLAT, NOVEMBER, NOVEMBER).stream()
                .flatMap(it -> it.state(meter).stream())
                .findFirst();
    }

    private MonthlyReadings month() {
        return readings.of(FLAT, NOVEMBER, NOVEMBER).getFirst();
    }

    private static List<String> outcomes(ReadingImport it) {
        return it.judgement().findings().stream()
                .map(row -> row.row() + " " + row.outcome())
                .toList();
    }
}
