package lv.ogresnamsaimnieks.messaging.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import lv.ogresnamsaimnieks.defaults.Lines;
import lv.ogresnamsaimnieks.defaults.Overtaking;
import lv.ogresnamsaimnieks.messaging.Audience;
import lv.ogresnamsaimnieks.messaging.Notice;
import lv.ogresnamsaimnieks.messaging.NoticeBoard;
import lv.ogresnamsaimnieks.messaging.NoticeKind;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Notices, as the municipality's systems put them up. */
@RestController
@RequestMapping("/api/municipal/v1/notices")
class MunicipalNoticeController {

    private static final String ID = "[a-z0-9][a-z0-9-]{0,63}";

    /** Whom others may address; single persons they may not. */
    enum AudienceKind {
        ALL(Audience.Kind.ALL),
        HOUSE(Audience.Kind.HOUSE),
        STAIRCASE(Audience.Kind.STAIRCASE),
        PROPERTY(Audience.Kind.PROPERTY);

        private final Audience.Kind kind;

        AudienceKind(Audience.Kind kind) {
            this.kind = kind;
        }
    }

    /** What others may write about; what is to be done about a flat's meters is told by metering only. */
    enum Kind {
        EMERGENCY(NoticeKind.EMERGENCY),
        PLANNED_WORK(NoticeKind.PLANNED_WORK),
        INFORMATION(NoticeKind.INFORMATION),
        READING(NoticeKind.READING);

        private final NoticeKind kind;

        Kind(NoticeKind kind) {
            this.kind = kind;
        }
    }

    record AudienceLine(
            @NotNull AudienceKind kind,
            @Nullable @Pattern(regexp = ID) String house,
            @Nullable @Min(1) Integer staircase,
            @Nullable @Pattern(regexp = ID) String property) {

        Audience audience() {
            return new Audience(kind.kind, house, staircase, property, null);
        }
    }

    record NoticeLine(
            @NotNull @Pattern(regexp = ID) String id,
            @NotNull @Valid AudienceLine audience,
            @NotNull Kind kind,
            @NotBlank @Size(max = 200) String title,
            @NotBlank @Size(max = 10_000) String body,
            @NotNull Instant publishedAt,
            @Nullable LocalDate validUntil,
            @Nullable Boolean urgent) {

        Notice notice() {
            return new Notice(
                    id,
                    audience.audience(),
                    kind.kind,
                    title.strip(),
                    body.replace("\r\n", "\n").strip(),
                    Boolean.TRUE.equals(urgent),
                    publishedAt,
                    validUntil,
                    null,
                    List.of(),
                    List.of(),
                    0);
        }
    }

    private final NoticeBoard board;

    MunicipalNoticeController(NoticeBoard board) {
        this.board = board;
    }

    @PutMapping(consumes = Lines.NDJSON)
    void notices(Lines<NoticeLine> lines) {
        lines.upsert(
                NoticeLine::id, (line, dryRun) -> Overtaking.decidingAgain(() -> board.publish(line.notice(), dryRun)));
    }
}
