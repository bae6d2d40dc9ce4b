package lv.ogresnamsaimnieks.documents;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import lv.ogresnamsaimnieks.ownership.House;

/** The published view of a house's file, each chapter's newest document first. */
public record HouseFile(House house, List<Document> documents) {

    /** One chapter, which may be empty. */
    public record Part(Chapter chapter, List<Document> documents) {}

    public HouseFile {
        documents = List.copyOf(documents);
    }

    /** When anything in it was put there last. */
    public Optional<Instant> publishedAt() {
        return documents.stream().map(Document::publishedAt).max(Comparator.naturalOrder());
    }

    /** Every chapter, in order. */
    public List<Part> parts() {
        return Arrays.stream(Chapter.values())
                .map(chapter -> new Part(
                        chapter,
                        documents.stream().filter(it -> it.chapter() == chapter).toList()))
                .toList();
    }
}
