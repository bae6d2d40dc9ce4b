package lv.ogresnamsaimnieks.documents.web;

import java.time.OffsetDateTime;
import java.util.List;
import lv.ogresnamsaimnieks.documents.Archive;
import lv.ogresnamsaimnieks.documents.Chapter;
import lv.ogresnamsaimnieks.documents.HouseFile;
import org.jspecify.annotations.Nullable;

/**
 * The file of a house on the page, with every chapter.
 *
 * @param publishedAt null when there is nothing in it
 */
record HouseFileView(HouseView house, @Nullable OffsetDateTime publishedAt, List<ChapterView> chapters) {

    record HouseView(String id, String address) {}

    record ChapterView(Chapter id, String title, List<DocumentView> documents) {}

    static HouseFileView of(HouseFile file) {
        return new HouseFileView(
                new HouseView(file.house().id(), file.house().address()),
                file.publishedAt()
                        .map(it -> it.atZone(Archive.RIGA).toOffsetDateTime())
                        .orElse(null),
                file.parts().stream()
                        .map(it -> new ChapterView(
                                it.chapter(),
                                it.chapter().title(),
                                it.documents().stream().map(DocumentView::of).toList()))
                        .toList());
    }
}
