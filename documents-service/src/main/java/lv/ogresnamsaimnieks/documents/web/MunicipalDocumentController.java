package lv.ogresnamsaimnieks.documents.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import lv.ogresnamsaimnieks.defaults.Lines;
import lv.ogresnamsaimnieks.defaults.Overtaking;
import lv.ogresnamsaimnieks.documents.Archive;
import lv.ogresnamsaimnieks.documents.Chapter;
import lv.ogresnamsaimnieks.documents.DocumentKind;
import lv.ogresnamsaimnieks.documents.SentDocument;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Documents, as the municipality's systems file them. */
@RestController
@RequestMapping("/api/municipal/v1/documents")
class MunicipalDocumentController {

    private static final String ID = "[a-z0-9][a-z0-9-]{0,63}";

    record DocumentLine(
            @NotNull @Pattern(regexp = ID) String id,
            @Nullable @Pattern(regexp = ID) String house,
            @Nullable @Pattern(regexp = ID) String property,
            @Nullable Chapter houseFileChapter,
            @NotNull DocumentKind kind,
            @NotBlank @Size(max = 200) String title,
            @NotNull LocalDate date,
            @NotBlank @Size(max = 255) String fileName,
            @NotBlank String content) {

        SentDocument document() {
            return new SentDocument(id, house, property, houseFileChapter, kind, title, date, fileName, content);
        }
    }

    private final Archive archive;

    MunicipalDocumentController(Archive archive) {
        this.archive = archive;
    }

    @PutMapping(consumes = Lines.NDJSON)
    void documents(Lines<DocumentLine> lines) {
        lines.upsert(
                DocumentLine::id,
                (line, dryRun) -> Overtaking.decidingAgain(() -> archive.file(line.document(), dryRun)));
    }
}
