package lv.ogresnamsaimnieks.identity.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import lv.ogresnamsaimnieks.defaults.Lines;
import lv.ogresnamsaimnieks.defaults.Overtaking;
import lv.ogresnamsaimnieks.identity.OwnerEntry;
import lv.ogresnamsaimnieks.identity.Period;
import lv.ogresnamsaimnieks.identity.PersonalCode;
import lv.ogresnamsaimnieks.identity.PropertyEntry;
import lv.ogresnamsaimnieks.identity.Recording;
import lv.ogresnamsaimnieks.identity.RegistrationNumber;
import lv.ogresnamsaimnieks.identity.RepresentativeEntry;
import lv.ogresnamsaimnieks.identity.Share;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Properties and their owners, as the accounting system puts them in. */
@RestController
@RequestMapping("/api/municipal/v1/properties")
class MunicipalPropertyController {

    record PropertyLine(
            @NotNull @Pattern(regexp = Forms.ID) String id,
            @NotNull @Pattern(regexp = Forms.ID) String house,
            @NotBlank @Size(max = 10) String flat,
            @NotNull @Min(1) @Max(99) Integer staircase,
            @NotNull @Min(-2) @Max(99) Integer floor,

            @NotNull @Positive @Digits(integer = 5, fraction = 2)
            BigDecimal area,

            @NotNull @Positive @Digits(integer = 5, fraction = 2)
            BigDecimal heatedArea,

            @NotNull @Pattern(regexp = Forms.CADASTRE_NUMBER)
            String cadastreNumber,

            @NotNull @Fraction String share,
            @NotNull @Min(0) @Max(99) Integer declaredPersons,
            @NotNull @Pattern(regexp = Forms.CLIENT_NUMBER) String clientNumber,
            @NotNull @Size(max = 200) List<@NotNull @Valid OwnerLine> owners) {

        PropertyEntry entry() {
            return new PropertyEntry(
                    id,
                    house,
                    flat.strip(),
                    staircase,
                    floor,
                    area.setScale(2),
                    heatedArea.setScale(2),
                    cadastreNumber,
                    Share.of(share).orElseThrow(),
                    declaredPersons,
                    clientNumber,
                    owners.stream().map(OwnerLine::entry).toList());
        }
    }

    @Required
    @PersonOrCompany
    @UntilBeforeFrom
    record OwnerLine(
            @Nullable @PersonalCodeForm String personalCode,
            @Nullable @Size(max = 100) String givenName,
            @Nullable @Size(max = 100) String familyName,

            @Nullable @RegistrationNumberForm String registrationNumber,

            @Nullable @Size(max = 200) String companyName,
            @Nullable @Size(max = 50) List<@NotNull @Valid RepresentativeLine> representatives,
            @NotNull @Fraction String share,
            @NotNull LocalDate from,
            @Nullable LocalDate until)
            implements UntilBeforeFrom.Days {

        OwnerEntry entry() {
            var ofWhole = Share.of(share).orElseThrow();
            var period = new Period(from, until);
            return personalCode == null
                    ? new OwnerEntry.OfCompany(
                            RegistrationNumber.of(String.valueOf(registrationNumber))
                                    .orElseThrow(),
                            String.valueOf(companyName).strip(),
                            ofWhole,
                            period,
                            representatives == null
                                    ? List.of()
                                    : representatives.stream()
                                            .map(RepresentativeLine::entry)
                                            .toList())
                    : new OwnerEntry.OfPerson(
                            PersonalCode.of(personalCode).orElseThrow(),
                            String.valueOf(givenName).strip(),
                            String.valueOf(familyName).strip(),
                            ofWhole,
                            period);
        }

        /** Without the personal code. */
        @Override
        public String toString() {
            return "OwnerLine[share=%s, from=%s, until=%s]".formatted(share, from, until);
        }
    }

    @UntilBeforeFrom
    record RepresentativeLine(
            @NotNull @PersonalCodeForm String personalCode,
            @NotBlank @Size(max = 100) String givenName,
            @NotBlank @Size(max = 100) String familyName,
            @NotNull LocalDate from,
            @Nullable LocalDate until)
            implements UntilBeforeFrom.Days {

        RepresentativeEntry entry() {
            return new RepresentativeEntry(
                    PersonalCode.of(personalCode).orElseThrow(),
                    givenName.strip(),
                    familyName.strip(),
                    new Period(from, until));
        }

        /** Without the personal code. */
        @Override
        public String toString() {
            return "RepresentativeLine[from=%s, until=%s]".formatted(from, until);
        }
    }

    private final Recording recording;

    MunicipalPropertyController(Recording recording) {
        this.recording = recording;
    }

    @PutMapping(consumes = Lines.NDJSON)
    void properties(Lines<PropertyLine> lines) {
        lines.upsert(
                PropertyLine::id,
                (line, dryRun) -> Overtaking.decidingAgain(() -> recording.property(line.entry(), dryRun)));
    }
}
