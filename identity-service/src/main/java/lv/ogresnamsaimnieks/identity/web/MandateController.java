package lv.ogresnamsaimnieks.identity.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import lv.ogresnamsaimnieks.defaults.Overtaking;
import lv.ogresnamsaimnieks.defaults.Staff;
import lv.ogresnamsaimnieks.defaults.Viewed;
import lv.ogresnamsaimnieks.defaults.rule.Refused;
import lv.ogresnamsaimnieks.identity.PersonalCode;
import lv.ogresnamsaimnieks.identity.mandate.Clerk;
import lv.ogresnamsaimnieks.identity.mandate.Deed;
import lv.ogresnamsaimnieks.identity.mandate.Mandate;
import lv.ogresnamsaimnieks.identity.mandate.MandateEntry;
import lv.ogresnamsaimnieks.identity.mandate.Mandating;
import lv.ogresnamsaimnieks.identity.mandate.ShownMandate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** “Pilnvaras”, as the staff's desk asks for them (FAQ 1). */
@RestController
@RequestMapping("/api/staff/mandates")
class MandateController {

    /** A power of attorney as read from the deed; {@code until} is missing when it is for an unlimited time. */
    record NewMandate(
            @NotBlank @Size(max = 64) String grantor,
            @NotNull @PersonalCodeForm String granteePersonalCode,
            @NotBlank @Size(max = 100) String granteeGivenName,
            @NotBlank @Size(max = 100) String granteeFamilyName,
            @NotEmpty @Size(max = 50) List<@NotNull @Pattern(regexp = Forms.ID) String> properties,
            @NotEmpty @Size(max = 20) List<@NotBlank String> sections,
            @NotBlank @Size(max = 200) String notary,
            @NotBlank @Size(max = 50) String registerNumber,
            @NotNull LocalDate issuedOn,
            @NotNull LocalDate from,
            @Nullable LocalDate until) {

        MandateEntry entry() {
            return new MandateEntry(
                    grantor,
                    PersonalCode.of(granteePersonalCode).orElseThrow(),
                    granteeGivenName.strip(),
                    granteeFamilyName.strip(),
                    properties,
                    sections,
                    new Deed(notary.strip(), registerNumber.strip(), issuedOn),
                    from,
                    until);
        }

        /** Without the personal code. */
        @Override
        public String toString() {
            return "NewMandate[properties=%s, from=%s, until=%s]".formatted(properties, from, until);
        }
    }

    record Reason(@Nullable String reason) {}

    private final Mandating mandating;

    MandateController(Mandating mandating) {
        this.mandating = mandating;
    }

    /** The newest first; of all states, or of one. */
    @GetMapping
    MandatesView mandates(Staff staff, @RequestParam @Nullable String state) {
        var shown = mandating.shown(state(state), clerk(staff));
        Viewed.persons(
                shown.stream().map(it -> it.mandate().grantor()).distinct().toList());
        return MandatesView.of(shown);
    }

    /** The property with that client number, and who may grant something there. */
    @GetMapping("/grantors")
    GrantorsView grantors(@RequestParam String clientNumber) {
        var found = mandating.grantors(clientNumber.strip()).orElseThrow(MandateController::notFound);
        Viewed.persons(found.owners().stream().map(ShownMandate.Party::id).toList());
        return GrantorsView.of(found);
    }

    @GetMapping("/{mandate}")
    MandateView mandate(Staff staff, @PathVariable UUID mandate) {
        return viewed(mandating.shown(mandate.toString(), clerk(staff)));
    }

    /** The same power of attorney under the same id again is answered with it, and records nothing twice. */
    @PutMapping("/{mandate}")
    ResponseEntity<MandateView> record(Staff staff, @PathVariable UUID mandate, @Valid @RequestBody NewMandate body) {
        var recorded = Overtaking.decidingAgain(() -> mandating.record(mandate.toString(), body.entry(), clerk(staff)));
        Viewed.changed(recorded.mandate().grantor().id());
        return ResponseEntity.status(recorded.repeated() ? HttpStatus.OK : HttpStatus.CREATED)
                .body(MandateView.of(recorded.mandate()));
    }

    /** The bytes of the scan; what they are is told by themselves. */
    @PutMapping(
            path = "/{mandate}/scan",
            consumes = {
                MediaType.APPLICATION_PDF_VALUE,
                MediaType.IMAGE_JPEG_VALUE,
                MediaType.IMAGE_PNG_VALUE,
                MediaType.APPLICATION_OCTET_STREAM_VALUE
            })
    MandateView scan(Staff staff, @PathVariable UUID mandate, @RequestBody byte[] content) {
        return changed(() -> mandating.scan(mandate.toString(), content, clerk(staff)));
    }

    @GetMapping("/{mandate}/scan")
    ResponseEntity<byte[]> scan(Staff staff, @PathVariable UUID mandate) {
        viewed(mandating.shown(mandate.toString(), clerk(staff)));
        var opened = mandating.scan(mandate.toString()).orElseThrow(MandateController::notFound);
        var type = opened.scan().type();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type.mediaType()))
                .header("Content-Disposition", "inline; filename=\"pilnvara.%s\"".formatted(type.extension()))
                .header("Cache-Control", "no-store")
                .body(opened.content().array());
    }

    /** Said by another member of staff than recorded it. */
    @PostMapping("/{mandate}/approval")
    MandateView approve(Staff staff, @PathVariable UUID mandate) {
        return changed(() -> mandating.approve(mandate.toString(), clerk(staff)));
    }

    @PostMapping("/{mandate}/refusal")
    MandateView refuse(Staff staff, @PathVariable UUID mandate, @RequestBody Reason body) {
        return changed(() -> mandating.refuse(mandate.toString(), body.reason(), clerk(staff)));
    }

    /** It opens nothing any more, at once. */
    @PostMapping("/{mandate}/revocation")
    MandateView revoke(Staff staff, @PathVariable UUID mandate, @RequestBody Reason body) {
        return changed(() -> mandating.revoke(mandate.toString(), body.reason(), clerk(staff)));
    }

    private static MandateView changed(Supplier<Optional<ShownMandate>> command) {
        var shown = Overtaking.decidingAgain(command).orElseThrow(MandateController::notFound);
        Viewed.changed(shown.grantor().id());
        return MandateView.of(shown);
    }

    private static MandateView viewed(Optional<ShownMandate> found) {
        var shown = found.orElseThrow(MandateController::notFound);
        Viewed.persons(List.of(shown.grantor().id(), shown.grantee().id()));
        return MandateView.of(shown);
    }

    private static Mandate.@Nullable State state(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        for (var state : Mandate.State.values()) {
            if (state.name().equals(text)) {
                return state;
            }
        }
        throw Refused.input("state", "malformed", "Tāda statusa nav.");
    }

    private static Clerk clerk(Staff staff) {
        return new Clerk(staff.id(), staff.name());
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
