package lv.ogresnamsaimnieks.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static lv.ogresnamsaimnieks.documents.DocumentFixture.ANNA;
import static lv.ogresnamsaimnieks.documents.DocumentFixture.FLAT;
import static lv.ogresnamsaimnieks.documents.DocumentFixture.HOUSE;
import static lv.ogresnamsaimnieks.documents.DocumentFixture.JANIS;
import static lv.ogresnamsaimnieks.documents.DocumentFixture.annasFlat;
import static lv.ogresnamsaimnieks.documents.DocumentFixture.base64;
import static lv.ogresnamsaimnieks.documents.DocumentFixture.flat;
import static lv.ogresnamsaimnieks.documents.DocumentFixture.house;
import static lv.ogresnamsaimnieks.documents.DocumentFixture.pdf;
import static lv.ogresnamsaimnieks.documents.DocumentFixture.sent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lv.ogresnamsaimnieks.defaults.rule.Outcome;
import lv.ogresnamsaimnieks.defaults.rule.Refused;
import lv.ogresnamsaimnieks.events.DocumentsEvent.DocumentPublished;
import lv.ogresnamsaimnieks.events.IdentityEvent.MandateGranted;
import lv.ogresnamsaimnieks.events.IdentityEvent.MandateRevoked;
import lv.ogresnamsaimnieks.ownership.House;
import lv.ogresnamsaimnieks.ownership.Ownership;
import lv.ogresnamsaimnieks.ownership.Property;
import lv.ogresnamsaimnieks.testsupport.InMemoryProperties;
import lv.ogresnamsaimnieks.testsupport.MovableClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ArchiveTests {

    private static final String DATE = "2026-10-15";

    private final InMemoryDocuments documents = new InMemoryDocuments();
    private final InMemoryContents contents = new InMemoryContents();
    private final List<Viewing> viewings = new ArrayList<>();
    private final InMemoryProperties properties = new InMemoryProperties();
    private final MovableClock clock = new MovableClock("2026-11-30T09:00");
    private final Archive archive = new Archive(documents, contents, viewings::add, properties, clock);

    @BeforeEach
    void annaHasAFlat() {
        properties.save(house());
        properties.save(new House("parauga-8", "Parauga iela 8, Ogre"));
        properties.save(annasFlat());
    }

    /** When Anna owns the flat, seen from 30.11.2026. */
    enum Owns {
        NEVER(null, null),
        UNTIL_YESTERDAY("2026-06-01", "2026-11-29"),
        UNTIL_TODAY("2026-06-01", "2026-11-30"),
        FROM_JUNE("2026-06-01", null),
        FROM_TODAY("2026-11-30", null),
        FROM_TOMORROW("2026-12-01", null);

        private final @Nullable String from;
        private final @Nullable String until;

        Owns(@Nullable String from, @Nullable String until) {
            this.from = from;
            this.until = until;
        }

        boolean today() {
            return this == UNTIL_TODAY || this == FROM_JUNE || this == FROM_TODAY;
        }

        boolean hasBegun() {
            return this != NEVER && this != FROM_TOMORROW;
        }

        boolean includes(String date) {
            return date.compareTo(String.valueOf(from)) >= 0 && (until == null || date.compareTo(until) <= 0);
        }

        Ownership[] owners() {
            return from == null
                    ? new Ownership[0]
                    : new Ownership[] {
                        new Ownership(ANNA, "1/1", LocalDate.parse(from), until == null ? null : LocalDate.parse(until))
                    };
        }
    }

    enum Of {
        EVERYBODY(null, null, null),
        HER_HOUSE(HOUSE, null, null),
        HER_FLAT(null, FLAT, null),
        HER_FLAT_AND_HOUSE(HOUSE, FLAT, null),
        HER_HOUSE_FILE(HOUSE, null, Chapter.ESTIMATES),
        ANOTHER_HOUSE("parauga-8", null, null),
        ANOTHER_FLAT(null, "parauga-7-13", null),
        ANOTHER_FLAT_OF_HER_HOUSE(HOUSE, "parauga-7-13", null),
        ANOTHER_HOUSE_FILE("parauga-8", null, Chapter.ESTIMATES);

        private final @Nullable String house;
        private final @Nullable String property;
        private final @Nullable Chapter chapter;

        Of(@Nullable String house, @Nullable String property, @Nullable Chapter chapter) {
            this.house = house;
            this.property = property;
            this.chapter = chapter;
        }
    }

    private static final List<String> DATES = List.of("2026-05-31", "2026-06-01", "2026-11-29", "2026-11-30");

    static Stream<Arguments> everyCase() {
        return Stream.of(Owns.values())
                .flatMap(owns -> Stream.of(Of.values())
                        .flatMap(of -> DATES.stream()
                                .map(date -> Arguments.of(
                                        owns,
                                        of,
                                        date,
                                        isInDocuments(of, owns, date),
                                        owns.today() && of == Of.HER_HOUSE_FILE))));
    }

    private static boolean isInDocuments(Of of, Owns owns, String date) {
        return switch (of) {
            case EVERYBODY, HER_HOUSE -> owns.today();
            case HER_FLAT, HER_FLAT_AND_HOUSE -> owns.hasBegun() && owns.includes(date);
            default -> false;
        };
    }

    @ParameterizedTest(name = "owns {0}, of {1}, dated {2}: documents {3}, house file {4}")
    @MethodSource("everyCase")
    void opensWhatIsThePersonsAndOfTheirTime(Owns owns, Of of, String date, boolean inDocuments, boolean inHouseFile) {
        var neighbour = flat(new Ownership(JANIS, "1/1", LocalDate.parse("2019-05-01"), null));
        properties.save(new Property(
                "parauga-7-13",
                HOUSE,
                1,
                "13",
                neighbour.address(),
                "100124",
                neighbour.area(),
                1,
                neighbour.owners(),
                List.of()));
        archive.file(sent("d", of.house, of.property, of.chapter, date), false);
        properties.save(flat(owns.owners()));

        assertThat(archive.open(ANNA, "d").isPresent()).isEqualTo(inDocuments);
        assertThat(archive.documentsOf(ANNA, FLAT).orElse(List.of())).hasSize(inDocuments ? 1 : 0);
        assertThat(viewings).isEmpty();
        assertThat(archive.openHouseFile(ANNA, "d").isPresent()).isEqualTo(inHouseFile);
        assertThat(archive.houseFileOf(ANNA, FLAT).map(HouseFile::documents).orElse(List.of()))
                .hasSize(inHouseFile ? 1 : 0);
        assertThat(viewings).hasSize(inHouseFile ? 1 : 0);
        assertThat(archive.documentsOf(ANNA, FLAT).isPresent()).isEqualTo(owns.hasBegun());
        assertThat(archive.houseFileOf(ANNA, FLAT).isPresent()).isEqualTo(owns.today());
    }

    @Test
    void showsNothingOfTheTimeOfAnOwnerInBetween() {
        properties.save(flat(
                new Ownership(ANNA, "1/1", LocalDate.parse("2019-05-01"), LocalDate.parse("2020-12-31")),
                new Ownership(JANIS, "1/1", LocalDate.parse("2021-01-01"), LocalDate.parse("2023-12-31")),
                new Ownership(ANNA, "1/1", LocalDate.parse("2024-01-01"), null)));
        archive.file(sent("janis", null, FLAT, null, "2022-03-01"), false);
        archive.file(sent("anna", null, FLAT, null, "2024-03-01"), false);

        assertThat(archive.documentsOf(ANNA, FLAT).orElseThrow())
                .extracting(Document::id)
                .containsExactly("anna");
        assertThat(archive.open(ANNA, "janis")).isEmpty();
    }

    @Test
    void opensToAGranteeTheSectionsOfTheMandateUntilItIsRevoked() {
        var granted =
                new MandateGranted(FLAT, "m", ANNA, JANIS, List.of("documents"), LocalDate.parse("2026-11-01"), null);
        archive.file(sent("d", null, FLAT, null, "2024-03-01"), false);
        archive.file(sent("h", HOUSE, null, Chapter.ESTIMATES, "2026-03-01"), false);
        properties.save(annasFlat().with(granted));

        assertThat(archive.open(JANIS, "d")).isPresent();
        assertThat(archive.openHouseFile(JANIS, "h")).isEmpty();
        assertThat(archive.houseFileOf(JANIS, FLAT)).isEmpty();
        properties.save(annasFlat().with(granted).with(new MandateRevoked(FLAT, "m")));
        assertThat(archive.open(JANIS, "d")).isEmpty();
        assertThat(archive.documentsOf(JANIS, FLAT)).isEmpty();
    }

    @Test
    void tellsOfADocumentOnceForEachContent() {
        var first = sent("estimate", HOUSE, null, Chapter.ESTIMATES, DATE);
        var dated = sent("estimate", HOUSE, null, Chapter.ESTIMATES, "2026-10-16", first.content());
        var changed = sent("estimate", HOUSE, null, Chapter.ESTIMATES, "2026-10-16", base64(pdf("changed")));

        assertThat(archive.file(first, true)).isEqualTo(Outcome.CREATED);
        assertThat(documents.find("estimate")).isEmpty();
        assertThat(archive.file(first, false)).isEqualTo(Outcome.CREATED);
        clock.set("2026-12-01T09:00");
        assertThat(archive.file(first, false)).isEqualTo(Outcome.UNCHANGED);
        assertThat(archive.file(dated, false)).isEqualTo(Outcome.UPDATED);
        assertThat(documents.told).hasSize(1);
        assertThat(documents.find("estimate").orElseThrow().publishedAt()).isEqualTo("2026-11-30T07:00:00Z");
        assertThat(archive.file(changed, true)).isEqualTo(Outcome.UPDATED);
        assertThat(archive.file(changed, false)).isEqualTo(Outcome.UPDATED);
        assertThat(archive.file(changed, false)).isEqualTo(Outcome.UNCHANGED);

        assertThat(documents.told)
                .containsExactly(
                        new DocumentPublished(
                                "estimate",
                                HOUSE,
                                null,
                                "2027. gada tāme",
                                true,
                                Instant.parse("2026-11-30T07:00:00Z")),
                        new DocumentPublished("estimate", HOUSE, null, "2027. gada tāme", true, clock.instant()));
        assertThat(archive.openHouseFile(ANNA, "estimate")
                        .orElseThrow()
                        .content()
                        .bytes())
                .isEqualTo(pdf("changed"));
    }

    static Stream<Arguments> wrong() {
        var good = base64(pdf("x"));
        return Stream.of(
                Arguments.of("nowhere", null, null, good, "house unknown-house"),
                Arguments.of(null, "nowhere", null, good, "property unknown-property"),
                Arguments.of("parauga-8", FLAT, null, good, "property other-house"),
                Arguments.of(null, null, Chapter.PLANS, good, "houseFileChapter only-with-house"),
                Arguments.of(HOUSE, FLAT, Chapter.PLANS, good, "houseFileChapter only-with-house"),
                Arguments.of(HOUSE, null, null, "%%%", "content malformed"),
                Arguments.of(HOUSE, null, null, "JVBE\nRi0x", "content malformed"),
                Arguments.of(HOUSE, null, null, base64("<html>".getBytes(UTF_8)), "content unknown-type"),
                Arguments.of(HOUSE, null, null, base64(big(Content.LONGEST + 1)), "content too-large"),
                Arguments.of(HOUSE, null, null, base64(big(Content.LONGEST + 9)), "content too-large"),
                Arguments.of(
                        "nowhere",
                        "nowhere",
                        Chapter.PLANS,
                        "%",
                        "house unknown-house, property unknown-property, houseFileChapter only-with-house, content malformed"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void namesEveryWrongField(
            @Nullable String house,
            @Nullable String property,
            @Nullable Chapter chapter,
            String content,
            String wrongs) {
        var refused = catchThrowableOfType(
                Refused.class, () -> archive.file(sent("d", house, property, chapter, DATE, content), false));

        assertThat(refused.wrongs())
                .extracting(it -> it.field() + " " + it.code())
                .containsExactly(wrongs.split(", ", -1));
        assertThat(documents.told).isEmpty();
    }

    @Test
    void takesTheLongest() {
        assertThat(archive.file(sent("d", null, null, null, DATE, base64(big(Content.LONGEST))), false))
                .isEqualTo(Outcome.CREATED);
    }

    @Test
    void recordsWhoLookedBeforeTheyDo() {
        archive.file(sent("estimate", HOUSE, null, Chapter.ESTIMATES, DATE), false);
        var hash = documents.find("estimate").orElseThrow().hash();

        archive.openHouseFile(ANNA, "estimate");
        archive.openHouseFile(ANNA, "estimate");

        assertThat(viewings)
                .containsExactly(
                        new Viewing(ANNA, "estimate", HOUSE, hash, clock.instant()),
                        new Viewing(ANNA, "estimate", HOUSE, hash, clock.instant()));
    }

    @Test
    void showsNothingWhenThatCannotBeRecorded() {
        archive.file(sent("estimate", HOUSE, null, Chapter.ESTIMATES, DATE), false);
        var unrecorded = new Archive(
                documents,
                contents,
                _ -> {
                    throw new IllegalStateException("no database");
                },
                properties,
                clock);

        assertThatIllegalStateException().isThrownBy(() -> unrecorded.openHouseFile(ANNA, "estimate"));
    }

    @Test
    void ordersTheHouseFileByChapterAndDate() {
        archive.file(sent("new", HOUSE, null, Chapter.ESTIMATES, "2026-10-15"), false);
        archive.file(sent("old", HOUSE, null, Chapter.ESTIMATES, "2025-10-15"), false);
        clock.set("2026-11-30T10:00");
        archive.file(sent("plan", HOUSE, null, Chapter.PLANS, "2024-10-15"), false);

        var file = archive.houseFileOf(ANNA, FLAT).orElseThrow();

        assertThat(file.parts()).extracting(HouseFile.Part::chapter).containsExactly(Chapter.values());
        assertThat(file.parts())
                .filteredOn(it -> it.chapter() == Chapter.ESTIMATES)
                .flatExtracting(HouseFile.Part::documents)
                .extracting(Document::id)
                .containsExactly("new", "old");
        assertThat(file.publishedAt()).contains(clock.instant());
        assertThat(new HouseFile(house(), List.of()).publishedAt()).isEmpty();
    }

    private static byte[] big(int length) {
        var bytes = new byte[length];
        System.arraycopy(pdf(""), 0, bytes, 0, pdf("").length);
        return bytes;
    }
}
