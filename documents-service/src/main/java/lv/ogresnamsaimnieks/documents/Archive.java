package lv.ogresnamsaimnieks.documents;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import lv.ogresnamsaimnieks.defaults.rule.Outcome;
import lv.ogresnamsaimnieks.defaults.rule.Refused;
import lv.ogresnamsaimnieks.defaults.rule.Wrong;
import lv.ogresnamsaimnieks.ownership.House;
import lv.ogresnamsaimnieks.ownership.Properties;
import lv.ogresnamsaimnieks.ownership.Seen;
import org.jspecify.annotations.Nullable;

/** Where documents are filed, and read by those whose they are. */
public class Archive {

    /** Where days begin and end. */
    public static final ZoneId RIGA = ZoneId.of("Europe/Riga");

    private static final String DOCUMENTS = "documents";
    private static final String HOUSE_FILE = "house-file";

    private static final Comparator<Document> NEWEST_FIRST = Comparator.comparing(Document::date)
            .reversed()
            .thenComparing(Document::title)
            .thenComparing(Document::id);

    /** A document with its bytes. */
    public record Opened(Document document, Content content) {}

    private final Documents documents;
    private final Contents contents;
    private final Viewings viewings;
    private final Properties properties;
    private final Clock clock;

    public Archive(Documents documents, Contents contents, Viewings viewings, Properties properties, Clock clock) {
        this.documents = documents;
        this.contents = contents;
        this.viewings = viewings;
        this.properties = properties;
        this.clock = clock;
    }

    /** What the person may read in “Dokumenti” of a property, newest first; empty if it never was the person's. */
    public Optional<List<Document>> documentsOf(String person, String property) {
        var reader = reader(person, DOCUMENTS);
        return properties
                .seenBy(person, property, DOCUMENTS, today())
                .map(it -> documents.of(it.property().house(), property).stream()
                        .filter(reader::mayRead)
                        .sorted(NEWEST_FIRST)
                        .toList());
    }

    /** A document of “Dokumenti”; empty if it is not there for this person. */
    public Optional<Opened> open(String person, String document) {
        return documents
                .find(document)
                .filter(it -> !it.isInHouseFile() && reader(person, DOCUMENTS).mayRead(it))
                .map(this::opened);
    }

    /** The file of the house a property is in; empty if the property is not the person's today. */
    public Optional<HouseFile> houseFileOf(String person, String property) {
        return properties
                .heldBy(person, property, HOUSE_FILE, today())
                .map(Seen::property)
                .map(it -> new HouseFile(
                        house(it.house()),
                        documents.inFileOf(it.house()).stream()
                                .sorted(NEWEST_FIRST)
                                .toList()));
    }

    /** A document of a house file; empty if it is not there for this person. That they looked is recorded first. */
    public Optional<Opened> openHouseFile(String person, String document) {
        return documents
                .find(document)
                .filter(it -> it.isInHouseFile() && reader(person, HOUSE_FILE).mayRead(it))
                .map(it -> {
                    viewings.record(
                            new Viewing(person, it.id(), String.valueOf(it.house()), it.hash(), clock.instant()));
                    return opened(it);
                });
    }

    /** Files a document, or changes what is known of it. Its bytes are stored first, so that none is known without. */
    public Outcome file(SentDocument sent, boolean dryRun) {
        var wrongs = new ArrayList<>(misplaced(sent));
        var content = noting(wrongs, () -> Content.ofBase64(sent.content()));
        var type = content == null ? null : noting(wrongs, content::type);
        if (content == null || type == null || !wrongs.isEmpty()) {
            throw Refused.input(wrongs);
        }
        var known = documents.find(sent.id());
        var sentNow = document(sent, content, type);
        var after = known.map(sentNow::after).orElse(sentNow);
        if (known.filter(after::equals).isPresent()) {
            return Outcome.UNCHANGED;
        }
        if (!dryRun) {
            contents.store(content);
            var told = known.filter(it -> it.hash().equals(after.hash())).isPresent();
            documents.save(after, told ? List.of() : List.of(after.event()));
        }
        return known.isPresent() ? Outcome.UPDATED : Outcome.CREATED;
    }

    private List<Wrong> misplaced(SentDocument sent) {
        var wrongs = new ArrayList<Wrong>();
        var house = sent.house();
        if (house != null && properties.findHouse(house).isEmpty()) {
            wrongs.add(new Wrong("house", "unknown-house", "Tādas mājas reģistrā nav."));
        }
        if (sent.property() != null) {
            var property = properties.find(sent.property());
            if (property.isEmpty()) {
                wrongs.add(new Wrong("property", "unknown-property", "Tāda dzīvokļa īpašuma reģistrā nav."));
            } else if (house != null && !property.get().house().equals(house)) {
                wrongs.add(new Wrong("property", "other-house", "Dzīvokļa īpašums ir citā mājā."));
            }
        }
        if (sent.chapter() != null && (house == null || sent.property() != null)) {
            wrongs.add(new Wrong(
                    "houseFileChapter",
                    "only-with-house",
                    "Mājas lietas sadaļu norāda tikai mājas dokumentam: ar māju un bez dzīvokļa īpašuma."));
        }
        return wrongs;
    }

    private static <T> @Nullable T noting(List<Wrong> wrongs, Supplier<T> read) {
        try {
            return read.get();
        } catch (Refused refused) {
            wrongs.addAll(refused.wrongs());
            return null;
        }
    }

    private Document document(SentDocument sent, Content content, FileType type) {
        return new Document(
                sent.id(),
                sent.house(),
                sent.property(),
                sent.chapter(),
                sent.kind(),
                sent.title().strip(),
                sent.date(),
                FileName.of(sent.fileName(), type),
                type,
                content.bytes().length,
                content.hash(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                0);
    }

    private Opened opened(Document document) {
        return new Opened(
                document,
                contents.find(document.hash())
                        .orElseThrow(() -> new IllegalStateException("no content for document " + document.id())));
    }

    private House house(String house) {
        return properties.findHouse(house).orElseGet(() -> new House(house, ""));
    }

    private Reader reader(String person, String section) {
        return new Reader(properties.seenBy(person, section, today()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), RIGA);
    }
}
