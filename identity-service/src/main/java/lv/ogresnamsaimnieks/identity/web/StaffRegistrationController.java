package lv.ogresnamsaimnieks.identity.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lv.ogresnamsaimnieks.defaults.Overtaking;
import lv.ogresnamsaimnieks.defaults.Staff;
import lv.ogresnamsaimnieks.defaults.Viewed;
import lv.ogresnamsaimnieks.defaults.rule.Refused;
import lv.ogresnamsaimnieks.identity.Finding;
import lv.ogresnamsaimnieks.identity.FoundOwner;
import lv.ogresnamsaimnieks.identity.OwnerSearch;
import lv.ogresnamsaimnieks.identity.PersonalCode;
import lv.ogresnamsaimnieks.identity.registration.Applications;
import lv.ogresnamsaimnieks.identity.registration.Applying;
import lv.ogresnamsaimnieks.identity.registration.IdentityDocument;
import lv.ogresnamsaimnieks.identity.registration.IdentityDocument.Kind;
import lv.ogresnamsaimnieks.identity.registration.Letters;
import lv.ogresnamsaimnieks.identity.registration.Refusal;
import lv.ogresnamsaimnieks.identity.registration.RefusalReason;
import lv.ogresnamsaimnieks.identity.registration.SignedLetter;
import lv.ogresnamsaimnieks.identity.registration.StaffMember;
import lv.ogresnamsaimnieks.identity.registration.State;
import lv.ogresnamsaimnieks.identity.registration.Way;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** “Reģistrācijas pieteikumi”, as the staff's page asks for them. A personal code comes in a body, never in an address. */
@RestController
@RequestMapping("/api/staff/registrations")
class StaffRegistrationController {

    private static final String EMAIL_WRONG = "Nepareiza e-pasta adrese.";

    /** @param letterRead the tick that the letter has been read and that the address is the one in it */
    record Approval(
            @NotBlank @Email(message = EMAIL_WRONG) @Size(max = 254)
            String email,

            @AssertTrue(message = "Apstipriniet, ka iesniegums ir izlasīts.")
            boolean letterRead) {

        /** Without the address. */
        @Override
        public String toString() {
            return "Approval[]";
        }
    }

    /** @param message what the person is told by e-mail */
    record Rejection(
            @NotNull RefusalReason reason,
            @NotBlank @Size(max = 4000) String message,

            @NotBlank @Email(message = EMAIL_WRONG) @Size(max = 254)
            String email) {

        /** Without the address. */
        @Override
        public String toString() {
            return "Rejection[reason=" + reason + "]";
        }
    }

    record MailAddress(
            @NotBlank @Email(message = EMAIL_WRONG) @Size(max = 254)
            String email) {

        /** Without the address. */
        @Override
        public String toString() {
            return "MailAddress[]";
        }
    }

    /** @param person whom the search found */
    record AtOffice(
            @NotBlank @Size(max = 100) String person,
            @NotNull @Valid DocumentEntry document,

            @NotBlank @Email(message = EMAIL_WRONG) @Size(max = 254)
            String email) {

        /** Without the address. */
        @Override
        public String toString() {
            return "AtOffice[person=" + person + "]";
        }
    }

    /** @param lastDigits of the document's number, two to four characters */
    record DocumentEntry(
            @NotNull Kind kind,

            @NotNull @Pattern(regexp = "[0-9A-Za-z]{2,4}", message = "Norādiet numura pēdējās divas līdz četras zīmes.")
            String lastDigits) {}

    /** At least one of them; who is found fits all. */
    record Search(
            @Nullable @Size(max = 100) String name,
            @Nullable @Size(max = 100) String address,
            @Nullable @Pattern(regexp = Forms.CLIENT_NUMBER) String clientNumber,
            @Nullable @PersonalCodeForm String personalCode) {

        OwnerSearch search() {
            var search = new OwnerSearch(
                    filled(name),
                    filled(address),
                    filled(clientNumber),
                    personalCode == null ? null : PersonalCode.of(personalCode).orElseThrow());
            if (search.equals(new OwnerSearch(null, null, null, null))) {
                throw Refused.input("name", "required", "Norādiet vārdu, adresi, klienta numuru vai personas kodu.");
            }
            return search;
        }

        private static @Nullable String filled(@Nullable String text) {
            return text == null || text.isBlank() ? null : text.strip();
        }

        /** Without what was typed. */
        @Override
        public String toString() {
            return "Search[]";
        }
    }

    private final Applying applying;
    private final Finding finding;
    private final Letters letters;

    StaffRegistrationController(Applying applying, Finding finding, Letters letters) {
        this.applying = applying;
        this.finding = finding;
        this.letters = letters;
    }

    @GetMapping
    ApplicationsView applications(
            @RequestParam(required = false) @Nullable State state,
            @RequestParam(required = false) @Nullable Way way,
            @RequestParam(required = false) @Nullable @Pattern(regexp = "[0-9P-]{1,12}") String number,
            @RequestParam(defaultValue = "0") @Min(0) @Max(10_000) int page,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int size) {
        return ApplicationsView.of(applying.page(new Applications.Filter(state, way, number), page, size), page, size);
    }

    @GetMapping("/{number}")
    ApplicationView application(@PathVariable String number) {
        return seen(applying.find(number));
    }

    @PostMapping(path = "/letters", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    ApplicationView letter(
            Staff staff,
            @RequestPart("file") MultipartFile file,
            @RequestPart(name = "email", required = false) @Nullable @Email(message = EMAIL_WRONG) @Size(max = 254)
                    String email)
            throws IOException {
        var at = Files.createTempFile("letter-", ".received");
        try {
            file.transferTo(at);
            var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            return changed(applying.receive(
                    new SignedLetter(name, at, Files.size(at)),
                    email == null || email.isBlank() ? null : email,
                    who(staff)));
        } finally {
            Files.deleteIfExists(at);
        }
    }

    /** The file as it was received, sealed away until somebody asks for it. */
    @GetMapping("/{number}/letter")
    ResponseEntity<Resource> letter(@PathVariable String number) throws IOException {
        var shown = applying.find(number);
        shown.flatMap(Applying.Shown::owner).map(FoundOwner::person).ifPresent(Viewed::person);
        var letter = shown.flatMap(it -> Optional.ofNullable(it.application().letter()))
                .orElseThrow(StaffRegistrationController::notFound);
        var at = Files.createTempFile("letter-", ".sent");
        try (var to = Files.newOutputStream(at)) {
            if (!letters.copy(number, to)) {
                Files.deleteIfExists(at);
                throw notFound();
            }
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore().cachePrivate())
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename(letter.fileName(), UTF_8)
                                .build()
                                .toString())
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("X-Content-Type-Options", "nosniff")
                .contentLength(letter.size())
                .contentType(MediaType.parseMediaType(letter.findings().type().mediaType()))
                .body(new InputStreamResource(Files.newInputStream(at, StandardOpenOption.DELETE_ON_CLOSE)));
    }

    @PostMapping("/{number}/approval")
    ApplicationView approve(Staff staff, @PathVariable String number, @Valid @RequestBody Approval approval) {
        return changed(Overtaking.decidingAgain(() -> applying.approve(number, approval.email(), who(staff))));
    }

    @PostMapping("/{number}/refusal")
    ApplicationView refuse(Staff staff, @PathVariable String number, @Valid @RequestBody Rejection refusal) {
        return changed(Overtaking.decidingAgain(() -> applying.refuse(
                number, new Refusal(refusal.reason(), refusal.message()), refusal.email(), who(staff))));
    }

    /** Once more, perhaps to a corrected address. */
    @PostMapping("/{number}/invitation")
    ApplicationView inviteAgain(Staff staff, @PathVariable String number, @Valid @RequestBody MailAddress to) {
        return changed(Overtaking.decidingAgain(() -> applying.inviteAgain(number, to.email(), who(staff))));
    }

    @PostMapping("/owners")
    FoundOwnersView owners(@Valid @RequestBody Search search) {
        var found = finding.owners(search.search());
        Viewed.persons(found.stream().map(FoundOwner::person).toList());
        return FoundOwnersView.of(found);
    }

    @PostMapping("/office")
    @ResponseStatus(HttpStatus.CREATED)
    ApplicationView atOffice(Staff staff, @Valid @RequestBody AtOffice entry) {
        var document =
                new IdentityDocument(entry.document().kind(), entry.document().lastDigits());
        return changed(applying.atOffice(entry.person(), document, entry.email(), who(staff)));
    }

    /** What is suggested to write for each reason. */
    @GetMapping("/refusal-reasons")
    List<RefusalReasonView> refusalReasons() {
        return RefusalReasonView.all();
    }

    private static StaffMember who(Staff staff) {
        return new StaffMember(staff.id(), staff.name());
    }

    private static ApplicationView seen(Optional<Applying.Shown> shown) {
        shown.flatMap(Applying.Shown::owner).map(FoundOwner::person).ifPresent(Viewed::person);
        return shown.map(ApplicationView::of).orElseThrow(StaffRegistrationController::notFound);
    }

    private static ApplicationView changed(Optional<Applying.Shown> shown) {
        return changed(shown.orElseThrow(StaffRegistrationController::notFound));
    }

    private static ApplicationView changed(Applying.Shown shown) {
        shown.owner().map(FoundOwner::person).ifPresent(Viewed::changed);
        return ApplicationView.of(shown);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
