package lv.ogresnamsaimnieks.identity.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import lv.ogresnamsaimnieks.defaults.Viewed;
import lv.ogresnamsaimnieks.defaults.rule.Refused;
import lv.ogresnamsaimnieks.identity.Attempt;
import lv.ogresnamsaimnieks.identity.AttemptStep;
import lv.ogresnamsaimnieks.identity.Attempts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** “Reģistrācijas mēģinājumi”: who tried to come in, by which way, and what became of it and of the mails. */
@RestController
@RequestMapping("/api/staff/registrations/attempts")
class AttemptController {

    private static final ZoneId RIGA = ZoneId.of("Europe/Riga");
    private static final int MOST = 100;
    private static final int LAST_PAGE = 10_000;

    record AttemptsPage(List<AttemptView> attempts, int page, int size, long total) {}

    /**
     * An attempt; {@code name}, {@code person} are missing of one who is not in the register, {@code email} and
     * {@code endsAt} before there was a mail. {@code resent} counts the mails after the first.
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AttemptView(
            String id,
            OffsetDateTime at,
            String way,
            Attempt.State state,
            @Nullable String person,
            @Nullable String name,
            @Nullable String personalCodeMasked,
            @Nullable String email,
            @Nullable OffsetDateTime endsAt,
            int resent,
            List<AttemptStepView> steps) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AttemptStepView(
            OffsetDateTime at,
            AttemptStep.Kind kind,
            @Nullable String detail) {}

    private final Attempts attempts;
    private final Clock clock;

    AttemptController(Attempts attempts, Clock clock) {
        this.attempts = attempts;
        this.clock = clock;
    }

    /** The latest first; days are Riga's, the last one included. */
    @GetMapping
    AttemptsPage attempts(
            @RequestParam(required = false) Attempt.@Nullable State state,
            @RequestParam(required = false) @Nullable String way,
            @RequestParam(required = false) @Nullable String number,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate until,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size) {
        if (page < 0 || page > LAST_PAGE) {
            throw Refused.input("page", "range", "Tādas lapas nav.");
        }
        if (size < 1 || size > MOST) {
            throw Refused.input("size", "range", "Vienā lapā var būt no 1 līdz %d ierakstiem.".formatted(MOST));
        }
        var now = clock.instant();
        var filter = new Attempts.Filter(
                state, way, number, from == null ? null : begin(from), until == null ? null : begin(until.plusDays(1)));
        var found = attempts.find(filter, now, page * size, size);
        Viewed.persons(found.stream()
                .map(Attempt::person)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return new AttemptsPage(
                found.stream().map(it -> view(it, now)).toList(), page, size, attempts.count(filter, now));
    }

    @GetMapping("/{attempt}")
    AttemptView attempt(@PathVariable String attempt) {
        var found = attempts.find(attempt).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (found.person() != null) {
            Viewed.person(found.person());
        }
        return view(found, clock.instant());
    }

    private static AttemptView view(Attempt attempt, Instant now) {
        return new AttemptView(
                attempt.id(),
                at(attempt.at()),
                attempt.way(),
                attempt.stateAt(now),
                attempt.person(),
                attempt.name(),
                attempt.personalCodeMasked(),
                attempt.email(),
                attempt.endsAt() == null ? null : at(attempt.endsAt()),
                Math.max(0, attempt.sends() - 1),
                attempt.steps().stream()
                        .map(it -> new AttemptStepView(at(it.at()), it.kind(), it.detail()))
                        .toList());
    }

    private static Instant begin(LocalDate day) {
        return day.atStartOfDay(RIGA).toInstant();
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atZone(RIGA).toOffsetDateTime();
    }
}
