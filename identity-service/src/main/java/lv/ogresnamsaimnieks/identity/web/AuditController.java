package lv.ogresnamsaimnieks.identity.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lv.ogresnamsaimnieks.defaults.rule.AuditChain;
import lv.ogresnamsaimnieks.defaults.rule.Refused;
import lv.ogresnamsaimnieks.events.AuditEvent.AuditEntryWritten;
import lv.ogresnamsaimnieks.identity.AuditQuestion;
import lv.ogresnamsaimnieks.identity.Auditorship;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** “Audita pieraksti”: what staff did at any desk, and whether the trails are as they were written. */
@RestController
@RequestMapping("/api/staff/audit")
class AuditController {

    private static final int MOST = 200;
    private static final ZoneId RIGA = ZoneId.of("Europe/Riga");

    /** A page of requests; {@code before} leads to the next, and is missing on the last. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AuditPage(
            List<AuditRequestView> requests, @Nullable OffsetDateTime before) {}

    /** A request of somebody of the staff; {@code status} is missing while it was not answered. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AuditRequestView(
            String service,
            long number,
            OffsetDateTime at,
            String staff,
            String name,
            List<String> roles,
            String desk,
            String action,
            Map<String, String> objects,
            @Nullable String purpose,
            String trace,
            @Nullable Integer status,
            List<String> viewed,
            List<String> changed) {}

    /**
     * The trail of a service, as the copies here say it; intact if there are no faults in it and in the original, and both
     * agree. {@code verifiedAt} and {@code faultsOfOriginal} are what the service last found; missing until it told.
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TrailView(
            String service,
            long entries,
            boolean intact,
            List<FaultView> faults,
            boolean agrees,
            @Nullable OffsetDateTime verifiedAt,
            @Nullable List<FaultView> faultsOfOriginal) {}

    /** {@code changed}, {@code missing} or {@code displaced}. */
    record FaultView(long number, String fault) {}

    private final Auditorship auditorship;

    AuditController(Auditorship auditorship) {
        this.auditorship = auditorship;
    }

    @GetMapping("/requests")
    AuditPage requests(
            @RequestParam @Nullable String person,
            @RequestParam @Nullable String staff,
            @RequestParam @Nullable String desk,
            @RequestParam @Nullable OffsetDateTime from,
            @RequestParam @Nullable OffsetDateTime before,
            @RequestParam(defaultValue = "50") int limit) {
        if (limit < 1 || limit > MOST) {
            throw Refused.input("limit", "range", "Vienā lapā var būt no 1 līdz %d ierakstiem.".formatted(MOST));
        }
        var found = auditorship.requests(new AuditQuestion(
                person,
                staff,
                desk,
                from == null ? null : from.toInstant(),
                before == null ? null : before.toInstant(),
                limit));
        return new AuditPage(
                found.stream().map(AuditController::view).toList(),
                found.size() < limit ? null : at(found.getLast().begun()));
    }

    @GetMapping("/trails")
    List<TrailView> trails() {
        return auditorship.verify().stream().map(AuditController::view).toList();
    }

    private static TrailView view(Auditorship.Verdict verdict) {
        var own = verdict.own();
        var faults = verdict.chain().findings().stream()
                .map(it -> new FaultView(it.number(), text(it.fault())))
                .toList();
        return new TrailView(
                verdict.service(),
                verdict.chain().entries(),
                faults.isEmpty()
                        && verdict.agrees()
                        && (own == null || own.faults().isEmpty()),
                faults,
                verdict.agrees(),
                own == null ? null : at(own.at()),
                own == null
                        ? null
                        : own.faults().stream()
                                .map(it -> new FaultView(it.number(), it.fault()))
                                .toList());
    }

    private static AuditRequestView view(Auditorship.Request request) {
        var begun = request.begun();
        return new AuditRequestView(
                begun.service(),
                begun.number(),
                at(begun),
                begun.staff(),
                begun.name(),
                begun.roles(),
                begun.desk(),
                begun.action(),
                begun.objects(),
                begun.purpose(),
                begun.trace(),
                request.status(),
                request.viewed(),
                request.changed());
    }

    private static OffsetDateTime at(AuditEntryWritten entry) {
        return at(entry.at());
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atZone(RIGA).toOffsetDateTime();
    }

    private static String text(AuditChain.Fault fault) {
        return fault.name().toLowerCase(Locale.ROOT);
    }
}
