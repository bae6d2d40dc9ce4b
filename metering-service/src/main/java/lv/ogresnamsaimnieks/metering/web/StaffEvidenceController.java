package lv.ogresnamsaimnieks.metering.web;

import java.io.IOException;
import java.nio.file.Files;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lv.ogresnamsaimnieks.defaults.Staff;
import lv.ogresnamsaimnieks.defaults.Viewed;
import lv.ogresnamsaimnieks.metering.Metering;
import lv.ogresnamsaimnieks.metering.evidence.FilingActs;
import lv.ogresnamsaimnieks.metering.evidence.Photographing;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** The photo beside a doubtful reading, and the acts of replaced meters. Whoever looks at either is written down. */
@RestController
@RequestMapping("/api/staff/readings/properties/{property}")
class StaffEvidenceController {

    private final Photographing photographing;
    private final FilingActs filing;
    private final Metering metering;

    StaffEvidenceController(Photographing photographing, FilingActs filing, Metering metering) {
        this.photographing = photographing;
        this.filing = filing;
        this.metering = metering;
    }

    @GetMapping(path = "/{month}/{meter}/photo", produces = MediaType.IMAGE_JPEG_VALUE)
    ResponseEntity<byte[]> photo(
            Staff staff, @PathVariable String property, @PathVariable YearMonth month, @PathVariable String meter) {
        var jpeg = found(photographing.jpeg(property, month, meter));
        Viewed.persons(metering.ownersOf(property));
        return Evidence.picture(jpeg);
    }

    @GetMapping("/acts")
    List<ActView> acts(Staff staff, @PathVariable String property) {
        var acts = filing.of(property);
        Viewed.persons(metering.ownersOf(property));
        return acts.stream().map(ActView::of).toList();
    }

    /** PDF, JPEG or PNG, told by its content; the same file again is the same act again. */
    @PostMapping(path = "/meters/{meter}/acts", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    ActView add(
            Staff staff,
            @PathVariable String property,
            @PathVariable String meter,
            @RequestPart("file") MultipartFile file)
            throws IOException {
        var at = Files.createTempFile("act-", ".received");
        try {
            file.transferTo(at);
            var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            var act = found(filing.add(staff.id(), property, meter, name, at));
            metering.ownersOf(property).forEach(Viewed::changed);
            return ActView.of(act);
        } finally {
            Files.deleteIfExists(at);
        }
    }

    @GetMapping("/acts/{act}")
    ResponseEntity<Resource> act(Staff staff, @PathVariable String property, @PathVariable String act)
            throws IOException {
        var found = found(
                filing.of(property).stream().filter(it -> it.id().equals(act)).findFirst());
        Viewed.persons(metering.ownersOf(property));
        return Evidence.act(filing, found);
    }

    private static <T> T found(Optional<T> perhaps) {
        return perhaps.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
