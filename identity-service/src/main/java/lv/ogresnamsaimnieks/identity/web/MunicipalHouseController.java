package lv.ogresnamsaimnieks.identity.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import lv.ogresnamsaimnieks.defaults.Lines;
import lv.ogresnamsaimnieks.defaults.Overtaking;
import lv.ogresnamsaimnieks.identity.Address;
import lv.ogresnamsaimnieks.identity.House;
import lv.ogresnamsaimnieks.identity.Recording;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Houses, as the accounting system puts them in. */
@RestController
@RequestMapping("/api/municipal/v1/houses")
class MunicipalHouseController {

    record HouseLine(
            @NotNull @Pattern(regexp = Forms.ID) String id,
            @NotBlank @Size(max = 100) String street,
            @NotBlank @Size(max = 20) String number,
            @NotBlank @Size(max = 100) String city,
            @NotBlank @Size(max = 100) String municipality,
            @NotNull @Pattern(regexp = "LV-[0-9]{4}") String postcode,

            @NotNull @Pattern(regexp = Forms.CADASTRE_NUMBER)
            String cadastreNumber,

            @NotNull @Pattern(regexp = Forms.BUILDING_CADASTRE_NUMBER)
            String buildingCadastreNumber,

            @NotNull @Min(1200) @Max(2100) Integer yearBuilt,
            @NotNull @Min(1) @Max(99) Integer staircases,
            @NotNull @Min(1) @Max(9999) Integer flats) {

        House house() {
            return new House(
                    id,
                    new Address(street.strip(), number.strip(), null, city.strip(), municipality.strip(), postcode),
                    cadastreNumber,
                    buildingCadastreNumber,
                    yearBuilt,
                    staircases,
                    flats,
                    0);
        }
    }

    private final Recording recording;

    MunicipalHouseController(Recording recording) {
        this.recording = recording;
    }

    @PutMapping(consumes = Lines.NDJSON)
    void houses(Lines<HouseLine> lines) {
        lines.upsert(
                HouseLine::id, (line, dryRun) -> Overtaking.decidingAgain(() -> recording.house(line.house(), dryRun)));
    }
}
